import { expect, test } from 'vitest'
import {
  code,
  defineCodeList,
  defineRegister,
  list,
  money,
  printText,
  printTitle,
  printValue,
  region,
  text,
  yesNo,
} from './index.ts'

const label = { zh: '样', en: 'sample' }
const kinds = defineCodeList({
  name: 'print-kinds',
  label,
  items: [
    { code: 'KF', label: { zh: '技术开发', en: 'development' } },
    { code: 'C', label: { zh: '制造业', en: 'manufacturing' } },
    { code: 'M', label: { zh: '研究', en: 'research' } },
  ],
})
const samples = defineRegister({
  name: 'samples',
  label,
  titled: '{title}（{number}）',
  fields: {
    title: text({ label, required: true }),
    number: text({ label }),
    kind: code({ label, list: kinds }),
    place: region({ label }),
    related: yesNo({ label }),
    amount: money({ label }),
    lines: list({ label, fields: { title: text({ label }) } }),
    subject: text({ label, letters: { list: kinds, which: 'first' } }),
    marks: text({ label, letters: { list: kinds, which: 'each' } }),
  },
})
const { kind, place, related, amount, lines, subject, marks } = samples.fields

test('values are printed as people read them', () => {
  expect(printValue(kind, 'KF')).toBe('技术开发')
  expect(printValue(kind, 'KF', 'en')).toBe('development')
  expect(printValue(place, '320506')).toBe('吴中区')
  expect(printValue(place, '999999')).toBe('999999')
  expect([printValue(related, true), printValue(related, false), printValue(related, undefined)]).toEqual([
    '是',
    '否',
    '（空）',
  ])
  expect(printValue(amount, '1234.50')).toBe('1234.50')
  expect(printValue(lines, [{ title: '甲' }, {}])).toBe('2 项')
})

test('letters that stand for something are told', () => {
  expect(printValue(subject, 'C3484')).toBe('C3484（制造业）')
  expect(printValue(subject, 'C3484', 'en')).toBe('C3484 (manufacturing)')
  expect(printValue(subject, 'X1')).toBe('X1')
  expect(printValue(marks, 'CM')).toBe('制造业、研究')
  expect(printValue(marks, 'CM?', 'en')).toBe('manufacturing, research, ?')
})

test('a text takes values in, and leaves what is no field', () => {
  expect(
    printText('{kind}在{place}：{amount} 元，{other}', samples.fields, { kind: 'KF', place: '320508' }),
  ).toBe('技术开发在姑苏区：（空） 元，{other}')
})

test('a title leaves out what is absent', () => {
  expect(printTitle(samples, { title: '样机研制', number: '2024' })).toBe('样机研制（2024）')
  expect(printTitle(samples, { title: '样机研制' })).toBe('样机研制')
})
