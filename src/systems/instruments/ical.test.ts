import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarText } from './ical.ts'

const event = {
  uid: 'b1@youju',
  sequence: 2,
  stamp: '2024-05-01T01:02:03.456Z',
  span: { from: '2024-05-06T09:00+08:00', to: '2024-05-06T10:30+08:00' },
  summary: '扫描电镜分析',
  isTentative: false,
}

test('an event, in UTC, with its version', () => {
  expect(calendarText('仪器', [event]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youju//Instruments//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:仪器',
    'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'X-PUBLISHED-TTL:PT30M',
    'BEGIN:VEVENT',
    'UID:b1@youju',
    'DTSTAMP:20240501T010203Z',
    'SEQUENCE:2',
    'DTSTART:20240506T010000Z',
    'DTEND:20240506T023000Z',
    'SUMMARY:扫描电镜分析',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('whatever a text holds, no line is longer than 75 octets, and it reads back as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('中', 'a', ',', ';', '\\', '\n', '𠀀', ' ', ':'),
    maxLength: 200,
  })
  fc.assert(
    fc.property(text, (description) => {
      const written = calendarText('x', [{ ...event, description }])
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const unfolded = written.replaceAll('\r\n ', '')
      const [, found = ''] = /\r\nDESCRIPTION:(.*)\r\n/.exec(unfolded) ?? []
      const back = found.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
      expect(back).toBe(description)
    }),
  )
})
