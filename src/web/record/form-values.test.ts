import { expect, test } from 'vitest'
import type { FieldDescription } from '../client/register.ts'
import { changesBetween, pathOf, withoutEmpty } from './form-values.ts'

const fields: FieldDescription[] = [
  { name: 'title', label: '名称', kind: 'text' },
  { name: 'amount', label: '金额', kind: 'money' },
  { name: 'buyers', label: '买方', kind: 'list', fields: [{ name: 'name', label: '名称', kind: 'text' }] },
]

test('only what differs is sent, and a field that was emptied is cleared', () => {
  const before = { title: '甲', amount: '100.00', buyers: [{ name: '乙' }] }
  expect(changesBetween(before, { title: '甲', amount: '', buyers: [{ name: '丙' }] }, fields)).toEqual({
    amount: null,
    buyers: [{ name: '丙' }],
  })
  expect(changesBetween(before, before, fields)).toEqual({})
})

test('rows that nobody filled in are not sent', () => {
  expect(withoutEmpty({ title: '甲', buyers: [{}, { name: '' }, { name: '乙' }] })).toEqual({
    title: '甲',
    buyers: [{ name: '乙' }],
  })
})

test('a problem finds its field, its sub-row, or the head of the form', () => {
  const problem = { code: 'a/b', severity: 'error' as const, message: '' }
  expect(pathOf({ ...problem, at: { field: 'amount' } })).toEqual(['amount'])
  expect(pathOf({ ...problem, at: { field: 'buyers.name', item: 2 } })).toEqual(['buyers', 1, 'name'])
  expect(pathOf({ ...problem, at: { row: 3 } })).toBeUndefined()
})
