import { expect, test } from 'vitest'
import { countText, dayText, momentText, sizeText } from './moment.ts'

test('moments are read on the clock of Shanghai', () => {
  expect(momentText('2024-12-20T15:59:59.999Z')).toBe('2024-12-20 23:59')
  expect(dayText('2024-12-20T16:00:00.000Z')).toBe('2024-12-21')
})

test('what is no moment is shown as it is', () => {
  expect(momentText('?')).toBe('?')
})

test('counts have their thousands separated', () => {
  expect(countText(14_004)).toBe('14,004')
  expect(countText(0)).toBe('0')
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [12_600, '12 KB'],
  [20 * 2 ** 20, '20.0 MB'],
  [3_565_158, '3.4 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
