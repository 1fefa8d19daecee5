import {
  addDays,
  commonOf,
  type Day,
  dayOf,
  instantOf,
  isWorkingDay,
  type Moment,
  momentAt,
  type Span,
} from '#lib'
import type { RecordOf } from '#registers'
import type { instrumentTerms } from './terms.ts'

export type Terms = RecordOf<typeof instrumentTerms>
export type Opening = Pick<Terms, 'openDays' | 'opensAt' | 'closesAt' | 'closedOnHolidays'>

export function dayOfMoment(moment: Moment): string {
  return dayOf(instantOf(moment))
}

/** Monday is 1, Sunday 7. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function isOpenOn({ openDays, closedOnHolidays }: Opening, day: string): boolean {
  const isListed = openDays.includes(String(weekday(day)))
  if (!closedOnHolidays) return isListed
  // Beyond the years whose holidays are known, the day of the week decides.
  const working = isWorkingDay(day)
  return working.ok && weekday(day) < 6 ? isListed && working.value : isListed
}

/** When the instrument is open within a span, in order. */
export function openWithin(opening: Opening, within: Span): Span[] {
  const open: Span[] = []
  for (let day = dayOfMoment(within.from); momentAt(day) < within.to; day = addDays(day, 1)) {
    if (!isOpenOn(opening, day)) continue
    const ends = opening.closesAt === '24:00' ? momentAt(addDays(day, 1)) : momentAt(day, opening.closesAt)
    const part = commonOf({ from: momentAt(day, opening.opensAt), to: ends }, within)
    const last = open.at(-1)
    if (part && last?.to === part.from) open[open.length - 1] = { from: last.from, to: part.to }
    else if (part) open.push(part)
  }
  return open
}

/** The days on which a booking that is made today may begin; without a last one there is no horizon. */
export function bookableDays(
  { minDaysAhead = 0, maxDaysAhead }: Pick<Terms, 'minDaysAhead' | 'maxDaysAhead'>,
  today: Day,
): { readonly first: Day; readonly last?: Day } {
  return {
    first: addDays(today, minDaysAhead),
    ...(maxDaysAhead === undefined ? {} : { last: addDays(today, maxDaysAhead) }),
  }
}
