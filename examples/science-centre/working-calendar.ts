import { addDays, type Day, type Instant, isWorkingDay, startOfDay, unwrap } from '#lib'
import type { Random } from './random.ts'

/** The working days from one day to another, both included. */
export function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (unwrap(isWorkingDay(day))) days.push(day)
  return days
}

const calendar = workingDays('2022-10-01', '2025-12-31')
const position = new Map(calendar.map((day, index) => [day, index]))

/** The working day `count` working days after one (before it, where negative), within the sample's years. */
export function workingDayFrom(day: Day, count: number): Day {
  const found = calendar[(position.get(day) ?? Number.NaN) + count]
  if (found === undefined) throw new Error(`no working day ${count} from ${day}`)
  return found
}

/** A moment in the office's hours of a day, 9:00 to 17:30 in Shanghai. */
export function inOfficeHours(random: Random, day: Day): Instant {
  const start = new Date(startOfDay(day)).getTime() + 9 * 3_600_000
  return new Date(start + random.int(0, 8.5 * 3_600_000 - 1)).toISOString()
}
