import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMinutes,
  formatSpan,
  freeWithin,
  isMoment,
  minutesBetween,
  momentAt,
  momentOf,
  overlaps,
  type Span,
  unionOf,
} from './index.ts'

const start = momentAt('2024-05-06')
const span = (from: number, to: number): Span => ({
  from: addMinutes(start, from),
  to: addMinutes(start, to),
})
const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => span(from, from + length)),
  { maxLength: 12 },
)
const covers = (all: readonly Span[], minute: number) =>
  all.some(({ from, to }) => from <= addMinutes(start, minute) && addMinutes(start, minute) < to)

test('a minute is its wall clock in Shanghai, and sorts as the minutes do', () => {
  expect(momentOf('2024-05-05T16:00:59.999Z')).toBe('2024-05-06T00:00+08:00')
  expect(addMinutes('2024-02-29T23:30+08:00', 45)).toBe('2024-03-01T00:15+08:00')
  expect(minutesBetween('2024-02-29T23:30+08:00', '2024-03-01T00:15+08:00')).toBe(45)
  for (const text of ['2024-02-30T00:00+08:00', '2024-02-29T24:00+08:00', '2024-02-29T00:00Z', '2024-02-29'])
    expect(isMoment(text)).toBe(false)
})

test('what ends when the next begins does not meet it', () => {
  expect(overlaps(span(0, 10), span(10, 20))).toBe(false)
  expect(overlaps(span(0, 11), span(10, 20))).toBe(true)
})

test('union and remainder, minute by minute', () => {
  fc.assert(
    fc.property(spans, (taken) => {
      const union = unionOf(taken)
      const free = freeWithin(span(10, 70), taken)
      for (let minute = 0; minute < 90; minute++) {
        expect(covers(union, minute)).toBe(covers(taken, minute))
        expect(covers(free, minute)).toBe(minute >= 10 && minute < 70 && !covers(taken, minute))
      }
      for (const [index, { from }] of union.entries())
        expect(index === 0 || (union[index - 1]?.to ?? '') < from).toBe(true)
    }),
  )
})

test('a span as people read it', () => {
  expect(formatSpan(span(540, 600))).toBe('2024-05-06 09:00–10:00')
  expect(formatSpan(span(1380, 1500))).toBe('2024-05-06 23:00–2024-05-07 01:00')
})
