import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChineseNumeral, writeChineseNumeral } from './index.ts'

test.each([
  ['两千三百', '2300'],
  ['一百二十', '120'],
  ['一百二', '120'],
  ['一百零二', '102'],
  ['十五', '15'],
  ['二十', '20'],
  ['三万五', '35000'],
  ['三万零五', '30005'],
  ['三亿五', '350000000'],
  ['一千零八十亿三千万', '108030000000'],
  ['一万亿', '1000000000000'],
  ['九十九点五', '99.5'],
  ['九十点〇五', '90.05'],
  ['二〇二四', '2024'],
  ['〇', '0'],
])('%s is %s', (text, number) => {
  expect(parseChineseNumeral(text)).toBe(number)
})

test.each(['', '万', '百', '千万', '一二百', '十十', '三百千', '一点', '点五', '三点五点', '家', '零万'])(
  '「%s」 is no numeral',
  (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined()
  },
)

test('every whole number reads back as it is written', () => {
  const numbers = fc.oneof(fc.nat(100_000), fc.nat({ max: 9_999_999_999_999 }))
  fc.assert(
    fc.property(numbers, (number) => parseChineseNumeral(writeChineseNumeral(number)) === String(number)),
  )
})

test('numerals for headings and ordinals', () => {
  expect([0, 1, 10, 11, 17, 20, 110, 1080].map(writeChineseNumeral)).toEqual([
    '零',
    '一',
    '十',
    '十一',
    '十七',
    '二十',
    '一百一十',
    '一千零八十',
  ])
  expect(() => writeChineseNumeral(-1)).toThrow('no numeral')
})
