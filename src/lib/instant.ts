import { defineProblems } from './problem.ts'
import { fail, ok, type Result } from './result.ts'

/** A moment, as ISO 8601 in UTC with milliseconds: `2024-12-20T15:59:59.999Z`. Such texts sort as the moments do. */
export type Instant = string
/** A day in Asia/Shanghai, `2024-12-20`. */
export type Day = string
/** A minute in Asia/Shanghai, `2024-12-20T09:00+08:00`. Such texts sort as the minutes do. */
export type Moment = string

const problems = defineProblems('time', {
  'not-a-day': {
    zh: '「{text}」不是日期',
    en: '"{text}" is not a date',
    todo: { zh: '请写成 2024-12-31 的形式', en: 'Write it like 2024-12-31' },
  },
  'as-of-in-the-future': {
    zh: '截至时点 {text} 尚未到来',
    en: 'The as-of moment {text} has not come yet',
    todo: { zh: '请选今天或更早的日期；不填即为现在', en: 'Give today or an earlier day; none means now' },
  },
})

const shanghaiOffset = '+08:00'

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The last millisecond of a day in Shanghai. */
export function endOfDay(day: Day): Instant {
  return new Date(`${day}T23:59:59.999${shanghaiOffset}`).toISOString()
}

export function startOfDay(day: Day): Instant {
  return new Date(`${day}T00:00:00.000${shanghaiOffset}`).toISOString()
}

/** The day in Shanghai on which a moment falls. */
export function dayOf(instant: Instant): Day {
  return new Date(new Date(instant).getTime() + 8 * 3600_000).toISOString().slice(0, 10)
}

/** A moment as people in Shanghai read it: `2024-12-20 23:59`. */
export function formatInstant(instant: Instant): string {
  const local = new Date(new Date(instant).getTime() + 8 * 3600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

const momentForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})\+08:00$/

export function isMoment(text: string): text is Moment {
  const match = momentForm.exec(text)
  return match !== null && isDay(match[1] ?? '') && Number(match[2]) < 24 && Number(match[3]) < 60
}

/** The minute in Shanghai in which an instant lies. */
export function momentOf(instant: Instant): Moment {
  return `${formatInstant(instant).replace(' ', 'T')}${shanghaiOffset}`
}

/** The same day so many years later; of a leap day that there is not then, the first of March. */
export function addYears(day: Day, years: number): Day {
  const [year = '', month = '', date = ''] = day.split('-')
  const later = String(Number(year) + years)
  const isLeap = new Date(`${later}-02-29T00:00:00Z`).getUTCMonth() === 1
  return month === '02' && date === '29' && !isLeap ? `${later}-03-01` : `${later}-${month}-${date}`
}

/** The beginning of a minute. */
export function instantOf(moment: Moment): Instant {
  return new Date(moment).toISOString()
}

/** A time of a day, `09:00`; its beginning unless told. */
export function momentAt(day: Day, time = '00:00'): Moment {
  return `${day}T${time}${shanghaiOffset}`
}

/** A minute as people read it: `2024-12-20 09:00`. */
export function formatMoment(moment: Moment): string {
  return moment.slice(0, 16).replace('T', ' ')
}

export function addMinutes(moment: Moment, minutes: number): Moment {
  return momentOf(new Date(Date.parse(moment) + minutes * 60_000).toISOString())
}

export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000
}

/** How many days lie between two, none where they are the same. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** A day moved by whole days. */
export function addDays(day: Day, days: number): Day {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * What a person gives as as-of: a day means its end in Shanghai, an ISO moment itself.
 * Problems: time/not-a-day, time/as-of-in-the-future (a day that has begun counts up to now).
 */
export function parseAsOf(text: string, now: Instant): Result<Instant> {
  if (isDay(text)) {
    if (text > dayOf(now)) return fail(problems['as-of-in-the-future']({ text }))
    const end = endOfDay(text)
    return ok(end < now ? end : now)
  }
  const parsed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? new Date(text) : undefined
  if (!parsed || Number.isNaN(parsed.getTime())) return fail(problems['not-a-day']({ text }))
  const instant = parsed.toISOString()
  return instant > now ? fail(problems['as-of-in-the-future']({ text })) : ok(instant)
}
