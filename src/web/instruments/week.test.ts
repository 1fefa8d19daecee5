import { describe, expect, test } from 'vitest'
import type { InstrumentTime } from './client/instrument.ts'
import { momentIn, mondayOf, rowLength, spanBetween, weekGrid } from './week.ts'

const monday = '2026-11-23'
const at = (day: string, time: string) => `${day}T${time}+08:00`
const time: InstrumentTime = {
  open: [
    { from: at('2026-11-24', '08:30'), to: at('2026-11-24', '17:30') },
    { from: at('2026-11-25', '08:30'), to: at('2026-11-25', '17:30') },
  ],
  taken: [
    {
      id: 'a',
      title: '甲',
      state: 'confirmed',
      kind: 'use',
      from: at('2026-11-25', '09:00'),
      to: at('2026-11-25', '10:10'),
    },
    {
      id: 'b',
      title: '校准',
      state: 'confirmed',
      kind: 'outage',
      from: at('2026-11-25', '16:00'),
      to: at('2026-11-26', '09:00'),
    },
  ],
  free: [
    { from: at('2026-11-24', '08:30'), to: at('2026-11-24', '17:30') },
    { from: at('2026-11-25', '08:30'), to: at('2026-11-25', '09:00') },
    { from: at('2026-11-25', '10:10'), to: at('2026-11-25', '16:00') },
  ],
  bookable: { from: at('2026-11-24', '12:00'), to: at('2026-11-26', '00:00') },
}
const grid = weekGrid(time, monday, 30, at('2026-11-24', '12:00'))
const slot = (day: number, clock: string) => grid.slots[day]?.find(({ from }) => from.slice(11, 16) === clock)

describe('a week of an instrument', () => {
  test('what each row is', () => {
    expect(slot(0, '10:00')?.kind).toBe('closed')
    expect(slot(1, '11:30')?.kind).toBe('past')
    expect(slot(1, '12:00')?.kind).toBe('free')
    expect(slot(2, '09:00')).toMatchObject({ kind: 'taken', rows: 3, by: { id: 'a' } })
    expect(slot(2, '10:00')).toMatchObject({ kind: 'taken', by: { id: 'a' } })
    expect(slot(2, '10:00')?.rows).toBeUndefined()
    expect(slot(2, '10:30')?.kind).toBe('free')
    expect(slot(2, '16:00')).toMatchObject({ kind: 'outage', rows: 16 })
    expect(slot(3, '00:00')).toMatchObject({ kind: 'outage', rows: 18 })
  })

  test('what can be booked later only is told from what is free', () => {
    const near = { ...time, bookable: { from: at('2026-11-24', '12:00'), to: at('2026-11-25', '00:00') } }
    const [, , wednesday] = weekGrid(near, monday, 30, at('2026-11-24', '12:00')).slots
    expect(wednesday?.find(({ from }) => from === at('2026-11-25', '11:00'))?.kind).toBe('beyond')
  })

  test('a week in which nothing is open shows the working hours', () => {
    const { starts } = weekGrid({ taken: [], open: [], free: [] }, monday, 60, at(monday, '00:00'))
    expect([starts[0], starts.at(-1)]).toEqual([480, 1020])
  })

  test('a span goes as far as it is free, and is as long as it must be where there is room', () => {
    const slots = grid.slots[2] ?? []
    const row = (clock: string) => slots.findIndex(({ from }) => from.slice(11, 16) === clock)
    const span = (from: string, to: string, least = 1) => spanBetween(slots, row(from), row(to), least)
    expect(span('10:30', '11:30')).toEqual({ from: at('2026-11-25', '10:30'), to: at('2026-11-25', '12:00') })
    expect(span('11:30', '09:00')).toEqual({ from: at('2026-11-25', '10:30'), to: at('2026-11-25', '12:00') })
    expect(span('15:00', '17:00')).toEqual({ from: at('2026-11-25', '15:00'), to: at('2026-11-25', '16:00') })
    expect(span('12:00', '12:00', 2)).toEqual({
      from: at('2026-11-25', '12:00'),
      to: at('2026-11-25', '13:00'),
    })
    expect(span('09:00', '11:00')).toBeUndefined()
  })
})

test('days and rows', () => {
  expect([mondayOf('2026-11-29'), mondayOf('2026-11-23')]).toEqual([monday, monday])
  expect(momentIn('2026-11-30', 1440)).toBe(at('2026-12-01', '00:00'))
  expect([rowLength(undefined), rowLength(15), rowLength(60), rowLength(480)]).toEqual([30, 30, 60, 120])
})
