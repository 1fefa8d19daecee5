import { describe, expect, test } from 'vitest'
import { addMinutes, momentAt, type Span } from '#lib'
import { type BookingCase, judgeBooking } from './judge-booking.ts'
import { openWithin, type Terms } from './opening.ts'
import { hoursRun, minutesRun } from './usage.ts'

/** A Monday. */
const day = '2024-05-06'
const at = (time: string, on = day) => momentAt(on, time)
const span = (from: string, to: string, on = day): Span => ({ from: at(from, on), to: at(to, on) })
const open: Terms = { instrument: 'x', openDays: '12345', opensAt: '08:00', closesAt: '18:00' }

function said(asked: Span, terms: Partial<Terms> = {}, more: Partial<BookingCase> = {}) {
  const given = {
    now: at('09:00', '2024-05-02'),
    asked,
    terms: { ...open, ...terms },
    isMember: false,
    isQualified: false,
    others: [],
    ...more,
  }
  return judgeBooking(given).map(({ code }) => code.replace('instruments/', ''))
}

describe('the owner’s rules, each at its boundary', () => {
  const morning = span('09:00', '10:00')
  test.each<[string, Span, Partial<Terms>, Partial<BookingCase>, string[]]>([
    ['nothing forbids', morning, {}, {}, []],
    ['it is past', morning, {}, { now: at('09:01') }, ['past']],
    ['it begins now', morning, {}, { now: at('09:00') }, []],
    ['four days ahead', morning, { minDaysAhead: 4 }, {}, []],
    ['five days ahead', morning, { minDaysAhead: 5 }, {}, ['too-soon']],
    ['within the horizon', morning, { maxDaysAhead: 4 }, {}, []],
    ['beyond it', morning, { maxDaysAhead: 3 }, {}, ['too-far']],
    ['members first', morning, { maxDaysAhead: 30, membersFirstDays: 3 }, {}, ['members-first']],
    ['a member', morning, { maxDaysAhead: 30, membersFirstDays: 3 }, { isMember: true }, []],
    ['short', morning, { minMinutes: 61 }, {}, ['too-short']],
    ['short enough', morning, { minMinutes: 60, maxMinutes: 60 }, {}, []],
    ['long', morning, { maxMinutes: 59 }, {}, ['too-long']],
    ['off the step', span('09:10', '10:10'), { stepMinutes: 30 }, {}, ['off-step']],
    ['on the step', span('09:30', '10:30'), { stepMinutes: 30 }, {}, []],
    ['before it opens', span('07:59', '09:00'), {}, {}, ['off-hours']],
    ['until it closes', span('17:00', '18:00'), {}, {}, []],
    ['after it closes', span('17:00', '18:01'), {}, {}, ['off-hours']],
    ['on a Sunday', span('09:00', '10:00', '2024-05-05'), {}, {}, ['off-hours']],
    ['off hours, qualified', span('20:00', '21:00'), { offHours: true }, { isQualified: true }, []],
    ['off hours, not allowed', span('20:00', '21:00'), {}, { isQualified: true }, ['off-hours']],
    ['needs a qualification', morning, { needsQualification: true }, {}, ['not-qualified']],
    ['has it', morning, { needsQualification: true }, { isQualified: true }, []],
    ['banned', morning, {}, { bannedTo: '2024-06-01' }, ['banned']],
    ['too close', morning, { gapMinutes: 61 }, { others: [span('11:00', '12:00')] }, ['too-close']],
    ['far enough', morning, { gapMinutes: 60 }, { others: [span('11:00', '12:00')] }, []],
    ['a full day', morning, { maxMinutesADay: 180 }, { others: [span('14:00', '16:00')] }, []],
    ['too full', morning, { maxMinutesADay: 179 }, { others: [span('14:00', '16:00')] }, ['too-much-a-day']],
    ['one more', morning, { maxFuture: 2 }, { others: [span('14:00', '16:00')] }, []],
    ['one too many', morning, { maxFuture: 1 }, { others: [span('14:00', '16:00')] }, ['too-many']],
    [
      'past ones do not count',
      morning,
      { maxFuture: 1 },
      { others: [span('9:00', '10:00', '2024-05-01')] },
      [],
    ],
    [
      'too much ahead',
      morning,
      { maxFutureMinutes: 100 },
      { others: [span('14:00', '16:00')] },
      ['too-much'],
    ],
    ['backwards', { from: at('10:00'), to: at('10:00') }, {}, {}, ['backwards']],
  ])('%s', (_, asked, terms, more, expected) => {
    expect(said(asked, terms, more)).toEqual(expected)
  })

  test('everything is told at once', () => {
    const terms = { minMinutes: 90, needsQualification: true, maxFuture: 1 }
    expect(said(span('06:00', '07:00'), terms, { others: [morning], bannedTo: '2024-06-01' })).toEqual([
      'banned',
      'not-qualified',
      'too-short',
      'off-hours',
      'too-many',
    ])
  })
})

describe('opening hours', () => {
  test('days apart, and round the clock in one piece', () => {
    const week = { from: at('00:00', '2024-05-10'), to: at('12:00', '2024-05-13') }
    expect(openWithin(open, week)).toEqual([
      span('08:00', '18:00', '2024-05-10'),
      span('08:00', '12:00', '2024-05-13'),
    ])
    const always = { ...open, openDays: '1234567', opensAt: '00:00', closesAt: '24:00' }
    expect(openWithin(always, week)).toEqual([week])
  })

  test('closed on a holiday, open on the Saturday that makes up for it only where Saturdays are', () => {
    const holiday = span('08:00', '18:00', '2024-05-01')
    expect(openWithin(open, holiday)).toEqual([holiday])
    expect(openWithin({ ...open, closedOnHolidays: true }, holiday)).toEqual([])
    expect(openWithin({ ...open, closedOnHolidays: true }, span('08:00', '18:00', '2024-05-11'))).toEqual([])
  })
})

test('logs that overlap are the hours of their union; training and maintenance are apart', () => {
  const log = (from: number, to: number, kind: string) => ({
    from: addMinutes(at('08:00'), from),
    to: addMinutes(at('08:00'), to),
    kind,
  })
  const logs = [
    log(0, 60, 'outside'),
    log(30, 90, 'research'),
    log(30, 45, 'outside'),
    log(200, 260, 'maintenance'),
  ]
  expect(minutesRun(logs)).toBe(150)
  expect(hoursRun(logs)).toEqual({
    effective: expect.stringMatching(/^1\.5/),
    outside: expect.stringMatching(/^1/),
  })
})
