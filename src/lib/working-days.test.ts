import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  calendarYears,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  unwrap,
  wordProblem,
} from './index.ts'

test('holidays and make-up days are the official ones', () => {
  const worked = (day: string) => unwrap(isWorkingDay(day))
  expect([worked('2024-10-01'), worked('2024-10-07'), worked('2024-10-08')]).toEqual([false, false, true])
  expect([worked('2024-09-29'), worked('2024-10-12')]).toEqual([true, true])
  expect([worked('2024-12-20'), worked('2024-12-21'), worked('2025-01-01')]).toEqual([true, false, false])
  expect(unwrap(countWorkingDays('2024-01-01', '2024-12-31'))).toBe(251)
})

test('a term counts from the day after', () => {
  expect(unwrap(addWorkingDays('2024-09-27', 1))).toBe('2024-09-29')
  expect(unwrap(addWorkingDays('2024-09-27', 3))).toBe('2024-10-08')
  expect(unwrap(addWorkingDays('2024-10-03', 1))).toBe('2024-10-08')
  expect(unwrap(addWorkingDays('2024-10-08', -1))).toBe('2024-09-30')
  expect(unwrap(addWorkingDays('2024-10-01', 0))).toBe('2024-10-01')
  expect(unwrap(addWorkingDays('2024-12-20', 15))).toBe('2025-01-13')
})

test('a term that ends on a rest day ends on the next working day', () => {
  expect(unwrap(nextWorkingDay('2024-10-01'))).toBe('2024-10-08')
  expect(unwrap(nextWorkingDay('2024-10-08'))).toBe('2024-10-08')
})

test('adding and counting agree', () => {
  const days = fc.nat(3650).map((n) => addDays('2010-01-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const there = unwrap(addWorkingDays(day, count))
      expect(unwrap(countWorkingDays(addDays(day, 1), there))).toBe(count)
      expect(unwrap(isWorkingDay(there))).toBe(true)
    }),
  )
})

test('a year that is not known yet is a problem that says what to do', () => {
  const after = calendarYears.last + 1
  for (const result of [
    isWorkingDay(`${after}-01-01`),
    nextWorkingDay(`${after}-01-01`),
    addWorkingDays(`${calendarYears.last}-12-20`, 15),
    countWorkingDays(`${calendarYears.first - 1}-12-31`, `${calendarYears.first}-01-10`),
  ])
    expect(result.ok || result.problems.map((p) => p.code)).toEqual(['working-days/year-unknown'])
  const result = isWorkingDay(`${after}-01-01`)
  const words = result.ok ? undefined : result.problems.map((p) => wordProblem(p))
  expect(words?.[0]?.message).toContain(`${after} 年的放假安排尚未收录`)
})
