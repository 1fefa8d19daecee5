import { addDays, addWorkingDays, type Day, nextWorkingDay, type Result } from '#lib'
import type { DayCount, RuleVersion } from '#registers'

/** How many days: as they stand, or as the version of the rules says that judges the record. */
export function daysOf({ days }: Pick<DayCount, 'days'>, rule: RuleVersion | undefined): number {
  if (typeof days === 'number') return days
  const params: { readonly [name: string]: unknown } = { ...(rule?.params ?? {}) }
  const given = params[days.param]
  if (typeof given !== 'number')
    throw new Error(`rules ${rule?.version ?? 'unknown'} give no days ${days.param}`)
  return given
}

/**
 * The day on which a term ends that is counted from a day, which itself is not counted. Calendar days that end on a rest
 * day end on the next working day (民法典第二百零三条). Problems: working-days/year-unknown.
 */
export function endOfTerm(from: Day, days: number, of: DayCount['of']): Result<Day> {
  return of === 'workingDays' ? addWorkingDays(from, days) : nextWorkingDay(addDays(from, days))
}
