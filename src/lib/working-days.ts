import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, type Day } from './instant.ts'
import { defineProblems } from './problem.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * Working days by the holiday arrangements of the State Council (放假安排), make-up days included. The arrangement
 * of a year is published in the autumn before; an upgrade of the kept library `chinese-days` brings it.
 */

const problems = defineProblems('working-days', {
  'year-unknown': {
    zh: '{year} 年的放假安排尚未收录（已收录 {first} 至 {last} 年），无法计算工作日',
    en: 'The holiday arrangement of {year} is not known yet (known: {first} to {last}): working days cannot be counted',
    todo: {
      zh: '国务院办公厅通常在上一年 11 月前后公布放假安排；公布后请升级本系统再算',
      en: 'It is usually published in November of the year before; upgrade this system once it is out',
    },
  },
})

const holidays: { readonly [day: Day]: string } = calendar.holidays
const makeUpDays: { readonly [day: Day]: string } = calendar.workdays

const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b)
const known = new Set(years.map(String))

/** The first and the last year whose arrangement is known. */
export const calendarYears: { readonly first: number; readonly last: number } = Object.freeze({
  first: years[0] ?? 0,
  last: years.at(-1) ?? 0,
})

/** Whether a day of a known year is worked. */
function isWorked(day: Day): boolean {
  if (day in makeUpDays) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !(day in holidays)
}

function unknownYear(day: Day) {
  return known.has(day.slice(0, 4))
    ? undefined
    : problems['year-unknown']({ year: day.slice(0, 4), ...calendarYears })
}

/** Problems: working-days/year-unknown. */
export function isWorkingDay(day: Day): Result<boolean> {
  const unknown = unknownYear(day)
  return unknown ? fail(unknown) : ok(isWorked(day))
}

/**
 * The day itself where it is worked, otherwise the first one after it: where a term that ends on a rest day ends.
 * Problems: working-days/year-unknown.
 */
export function nextWorkingDay(day: Day): Result<Day> {
  return walk(day, 1, isWorked)
}

/**
 * The `count`-th working day after a day (before it where `count` is negative), which itself is not counted: 受理之日起
 * 15 个工作日. 0 gives the day itself.
 * Problems: working-days/year-unknown.
 */
export function addWorkingDays(day: Day, count: number): Result<Day> {
  if (!Number.isSafeInteger(count)) throw new Error(`${count} is no number of days`)
  if (count === 0) return ok(day)
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  return walk(addDays(day, step), step, (at) => isWorked(at) && --left === 0)
}

/** The first day from `day` on, in steps, at which to stop. */
function walk(day: Day, step: 1 | -1, isThere: (day: Day) => boolean): Result<Day> {
  for (let at = day; ; at = addDays(at, step)) {
    const unknown = unknownYear(at)
    if (unknown) return fail(unknown)
    if (isThere(at)) return ok(at)
  }
}

/**
 * Working days from one day to another, both included; none where `to` lies before `from`.
 * Problems: working-days/year-unknown.
 */
export function countWorkingDays(from: Day, to: Day): Result<number> {
  let count = 0
  for (let at = from; at <= to; at = addDays(at, 1)) {
    const unknown = unknownYear(at)
    if (unknown) return fail(unknown)
    if (isWorked(at)) count++
  }
  return ok(count)
}
