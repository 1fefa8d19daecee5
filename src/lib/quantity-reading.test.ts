import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuantities, parseQuantity, type Quantity, wordProblem } from './index.ts'

const shown = (of: Quantity) => [of.value, of.scale, of.unit, of.qualifier].join(' ').trim()
const read = (text: string) => {
  const result = parseQuantity(text)
  return result.ok ? shown(result.value) : result.problems[0]?.code
}

test.each([
  ['1080.3 亿元', '1080.3 亿 元 exact'],
  ['5.86 万台套', '5.86 万 台套 exact'],
  ['5.63 万台/套', '5.63 万 台套 exact'],
  ['近180家', '180  家 近'],
  ['２１８８．５８万元', '2188.58 万 元 exact'],
  ['1,234,567.50 元', '1234567.50  元 exact'],
  ['两千三百', '2300   exact'],
  ['两千三百万元', '2300 万 元 exact'],
  ['十五亿元', '15 亿 元 exact'],
  ['二〇家', '20  家 exact'],
  ['百分之九十', '90  % exact'],
  ['不低于百分之九十九点五', '99.5  % 不低于'],
  ['>=1850', '1850   >='],
  ['≥100%', '100  % >='],
  ['≧ 95', '95   >='],
  ['═100％', '100  % ='],
  ['≥100百分比', '100  % >='],
  ['=0%', '0  % ='],
  ['<=10%', '10  % <='],
  ['＜＝１０％', '10  % <='],
  ['超 900 亿元', '900 亿 元 超'],
  ['超过 900 亿元', '900 亿 元 超'],
  ['达到 100%', '100  % 达'],
  ['不少于 4 场', '4  场 不少于'],
  ['不超过10个工作日', '10  个工作日 不超过'],
  ['20余家', '20  家 余'],
  ['100 余万元', '100 万 元 余'],
  ['1.2万多人次', '1.2 万 人次 多'],
  ['1.73万左右', '1.73 万  左右'],
  ['10 万元以上', '10 万 元 以上'],
  ['约500家左右', '500  家 约'],
  ['1.2万亿元', '1.2 万亿 元 exact'],
  ['-26.10%', '-26.10  % exact'],
  ['+6.8%', '6.8  % exact'],
  ['.7', '0.7   exact'],
  ['425 万粒', '425 万 粒 exact'],
  ['3 hm²', '3  hm² exact'],
])('%s reads as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each(['', '健全', '>=', '>=abc', '3-5', '12..3', '1.2.3', '万家', '12 34', '2024-12-20'])(
  '「%s」 is no quantity',
  (text) => {
    expect(read(text)).toBe('quantity/not-a-quantity')
  },
)

test('what cannot be read says how to write it', () => {
  const result = parseQuantity('>=abc')
  expect(result.ok ? [] : result.problems.map((p) => wordProblem(p))).toEqual([
    { message: '「>=abc」不是数量', todo: '请写成数字加单位，如 1080.3 亿元、近 180 家、>=1850、≥100%' },
  ])
})

const found = (text: string) => findQuantities(text).map((f) => f.text)

test('quantities are found where they stand', () => {
  const text = '累计走访重点平台 16 家，近　１８０ 家单位参加；合作金额超 4800 万元，评审两场，占比超 50%。'
  expect(findQuantities(text).map((f) => [f.text, shown(f.quantity), f.numeral])).toEqual([
    ['16 家', '16  家 exact', 'digits'],
    ['近　１８０ 家', '180  家 近', 'digits'],
    ['超 4800 万元', '4800 万 元 超', 'digits'],
    ['两场', '2  场 exact', 'chinese'],
    ['超 50%', '50  % 超', 'digits'],
  ])
  for (const { text: quote, start, end } of findQuantities(text)) expect(text.slice(start, end)).toBe(quote)
})

test('what measures nothing is passed over', () => {
  expect(found('2024 年 12 月 20 日，2018—2021 年连续 4 年获评，依据财预〔2013〕53号第 31、32 期')).toEqual([
    '4 年',
  ])
  expect(found('二〇二四年第十七批成员走访 G60 科创走廊和 APEC2024 大会，参加 2024 江苏产学研大会')).toEqual(
    [],
  )
  expect(found('（1）预期目标\n1. 走访企业 30 家\n2、会议 14:30 开始，版本 1.2.3，新一批成员')).toEqual([
    '30 家',
  ])
  expect(found('签约 8 项，下达 960 万元，最近 3 年')).toEqual(['8 项', '960 万元', '3 年'])
})

test('cells of a table are found one by one', () => {
  expect(found('预算偏差率\t<=10%\t7.39%\t-26.10%')).toEqual(['<=10%', '7.39%', '-26.10%'])
  expect(found('党团活动经费\t.7\t\t0.7\t0.7\t100.00%')).toEqual(['.7', '0.7', '0.7', '100.00%'])
  expect(found('仪器 2056 台，2000 台')).toEqual(['2056 台', '2000 台'])
})

test('a found quantity reads the same alone, whatever surrounds it', () => {
  const pieces = fc.constantFrom(
    ...'近 超约第—0123456789.,，。年月日家万亿元%（）()一两十百>=<= 余左右以上\t\nGA-'.split(''),
  )
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
      let last = 0
      for (const { quantity, start, end, text: quote } of findQuantities(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(quote)
        const alone = parseQuantity(quote)
        expect(alone.ok && alone.value).toEqual(quantity)
        last = end
      }
    }),
    { numRuns: 2000 },
  )
})

test.each(['1', '1,', '约', '第1、', '(1', 'a', '1.', '一', '2024-', '余'])(
  'a long text of 「%s」 is read through',
  (piece) => {
    const text = `${piece.repeat(100_000)}:1 共 30 家`
    expect(findQuantities(text).at(-1)?.text).toBe('30 家')
  },
)
