import {
  addDays,
  addWorkingDays,
  countWorkingDays,
  type Day,
  daysBetween,
  nextWorkingDay,
  ok,
  type Result,
} from '#lib'
import type { PauseClock, ResumeClock } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { Performing } from './perform.ts'

export async function performPauseClock(
  { paused }: PauseClock,
  { cause }: Performing,
): ReturnType<Behaviour> {
  return cause.set({ [paused]: cause.today })
}

/** Problems: working-days/year-unknown. */
export async function performResumeClock(
  { due, paused, of }: ResumeClock,
  { cause: { record, today, set } }: Performing,
): ReturnType<Behaviour> {
  const [last, since] = [record.values[due], record.values[paused]]
  if (typeof since !== 'string') return ok({})
  if (typeof last !== 'string' || last < since) return set({ [paused]: undefined })
  const until = resumed({ last, since, today }, of)
  return until.ok ? set({ [due]: until.value, [paused]: undefined }) : until
}

function resumed(
  { last, since, today }: { readonly last: Day; readonly since: Day; readonly today: Day },
  of: ResumeClock['of'],
): Result<Day> {
  if (of === 'calendarDays') return nextWorkingDay(addDays(last, daysBetween(since, today)))
  const left = countWorkingDays(addDays(since, 1), last)
  return left.ok ? addWorkingDays(today, left.value) : left
}
