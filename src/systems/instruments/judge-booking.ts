import {
  addDays,
  addMinutes,
  commonOf,
  formatSpan,
  freeWithin,
  type Moment,
  minutesBetween,
  momentAt,
  type Problem,
  type Span,
} from '#lib'
import { bookableDays, dayOfMoment, openWithin, type Terms } from './opening.ts'
import { problems } from './problems.ts'

/** What a booking is judged by, all of it plain: the terms of use and what is known of the person. */
export interface BookingCase {
  readonly now: Moment
  readonly asked: Span
  readonly terms: Terms
  /** Of the institution that owns the instrument. */
  readonly isMember: boolean
  readonly isQualified: boolean
  /** The person's other bookings of this instrument that stand. */
  readonly others: readonly Span[]
  /** Last day of a ban at this institution. */
  readonly bannedTo?: string
}

/**
 * Everything that the owner's rules say against a booking; none: it may be made. What others have booked is not asked
 * here: the register keeps spans apart.
 */
export function judgeBooking(given: BookingCase): readonly Problem[] {
  if (given.asked.from >= given.asked.to) return [problems.backwards()]
  return [
    ...judgePerson(given),
    ...judgeHorizon(given),
    ...judgeLength(given),
    ...judgeHours(given),
    ...judgeShare(given),
  ]
}

function judgePerson({ bannedTo, terms, isQualified }: BookingCase): Problem[] {
  return [
    ...(bannedTo === undefined ? [] : [problems.banned({ to: bannedTo })]),
    ...(terms.needsQualification && !isQualified ? [problems['not-qualified']()] : []),
  ]
}

function judgeHorizon({ now, asked, terms, isMember }: BookingCase): Problem[] {
  const at = { field: 'from' }
  if (asked.from < now) return [problems.past({}, at)]
  const today = dayOfMoment(now)
  const day = dayOfMoment(asked.from)
  const { minDaysAhead: days = 0, maxDaysAhead, membersFirstDays } = terms
  const { first } = bookableDays(terms, today)
  const found = day < first ? [problems['too-soon']({ days, first }, at)] : []
  const isFirst = !isMember && membersFirstDays !== undefined
  const horizon = isFirst ? Math.min(membersFirstDays, maxDaysAhead ?? membersFirstDays) : maxDaysAhead
  if (horizon === undefined || day <= addDays(today, horizon)) return found
  const params = { days: horizon, last: addDays(today, horizon) }
  const isMembers = isFirst && (maxDaysAhead === undefined || day <= addDays(today, maxDaysAhead))
  return [...found, problems[isMembers ? 'members-first' : 'too-far'](params, at)]
}

function judgeLength({ asked, terms }: BookingCase): Problem[] {
  const minutes = minutesBetween(asked.from, asked.to)
  const { minMinutes, maxMinutes, stepMinutes } = terms
  const at = { field: 'to' }
  const found: Problem[] = []
  if (minMinutes !== undefined && minutes < minMinutes)
    found.push(problems['too-short']({ minutes, min: minMinutes }, at))
  if (maxMinutes !== undefined && minutes > maxMinutes)
    found.push(problems['too-long']({ minutes, max: maxMinutes }, at))
  const past = minutesBetween(momentAt(dayOfMoment(asked.from)), asked.from)
  if (stepMinutes !== undefined && (past % stepMinutes !== 0 || minutes % stepMinutes !== 0))
    found.push(problems['off-step']({ step: stepMinutes }, at))
  return found
}

/** Off hours are for those who may be alone with the instrument, where the owner allows it. */
function judgeHours({ asked, terms, isQualified }: BookingCase): Problem[] {
  if (terms.offHours && isQualified) return []
  const open = openWithin(terms, asked)
  const closed = freeWithin(asked, open)
  if (closed.length === 0) return []
  const params = { closed: closed.map(formatSpan).join('、'), opens: terms.opensAt, closes: terms.closesAt }
  return [problems['off-hours'](params, { field: 'from' })]
}

function judgeShare({ now, asked, terms, others }: BookingCase): Problem[] {
  const { gapMinutes, maxMinutesADay, maxFuture, maxFutureMinutes } = terms
  const found: Problem[] = []
  const at = { field: 'from' }
  if (gapMinutes !== undefined) {
    const around = { from: addMinutes(asked.from, -gapMinutes), to: addMinutes(asked.to, gapMinutes) }
    const near = others.find(({ from, to }) => from < around.to && around.from < to)
    if (near) found.push(problems['too-close']({ gap: gapMinutes, other: formatSpan(near) }, at))
  }
  if (maxMinutesADay !== undefined)
    for (let day = dayOfMoment(asked.from); momentAt(day) < asked.to; day = addDays(day, 1)) {
      const used = minutesOn(day, [...others, asked])
      if (used > maxMinutesADay)
        found.push(problems['too-much-a-day']({ day, minutes: used, max: maxMinutesADay }, at))
    }
  const future = others.filter(({ to }) => to > now)
  if (maxFuture !== undefined && future.length + 1 > maxFuture)
    found.push(problems['too-many']({ count: future.length, max: maxFuture }, at))
  const ahead = [...future, asked].reduce((total, { from, to }) => total + minutesBetween(from, to), 0)
  if (maxFutureMinutes !== undefined && ahead > maxFutureMinutes)
    found.push(problems['too-much']({ minutes: ahead, max: maxFutureMinutes }, at))
  return found
}

function minutesOn(day: string, spans: readonly Span[]): number {
  const whole = { from: momentAt(day), to: momentAt(addDays(day, 1)) }
  return spans.reduce((total, span) => {
    const within = commonOf(span, whole)
    return within ? total + minutesBetween(within.from, within.to) : total
  }, 0)
}
