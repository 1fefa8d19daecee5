import { expect, test } from 'vitest'
import type { FieldDescription } from '../client/register.ts'
import { conditionOfAll, filterTests, valuesShown } from './filter.ts'

const fields: FieldDescription[] = [
  {
    name: 'type',
    label: '类型',
    kind: 'code',
    codes: [
      { code: '1', label: '技术开发' },
      { code: '2', label: '技术转让' },
    ],
  },
  { name: 'registeredAt', label: '登记日期', kind: 'date' },
  { name: 'year', label: '年度', kind: 'integer' },
  { name: 'related', label: '关联交易', kind: 'yesNo' },
]

test('one filter is a condition of its own, several hold together, with the state', () => {
  const type = { field: 'type', test: 'any' as const, values: ['1', '2'] }
  expect(conditionOfAll([type], undefined, fields)).toEqual({ field: 'type', in: ['1', '2'] })
  expect(
    conditionOfAll(
      [type, { field: 'registeredAt', test: 'between', values: ['2024-01-01', '2024-06-30'] }],
      'registered',
      fields,
    ),
  ).toEqual({
    and: [
      { field: 'type', in: ['1', '2'] },
      {
        and: [
          { compare: 'ge', left: { field: 'registeredAt' }, right: { value: '2024-01-01' } },
          { compare: 'le', left: { field: 'registeredAt' }, right: { value: '2024-06-30' } },
        ],
      },
      { field: 'state', in: ['registered'] },
    ],
  })
})

test('integers and yes/no are compared as what they are', () => {
  expect(conditionOfAll([{ field: 'year', test: 'is', values: ['2024'] }], undefined, fields)).toEqual({
    compare: 'eq',
    left: { field: 'year' },
    right: { value: 2024 },
  })
  expect(conditionOfAll([{ field: 'related', test: 'is', values: ['false'] }], undefined, fields)).toEqual({
    compare: 'eq',
    left: { field: 'related' },
    right: { value: false },
  })
})

test('nothing narrows: no condition; a field that the register does not have is ignored', () => {
  expect(conditionOfAll([], undefined, fields)).toBeUndefined()
  expect(conditionOfAll([{ field: 'gone', test: 'set', values: [] }], undefined, fields)).toBeUndefined()
})

test('codes and yes/no are read by their words', () => {
  const [type, , , related] = fields
  if (!type || !related) throw new Error('the fields above')
  expect(valuesShown({ field: 'type', test: 'any', values: ['2', '9'] }, type, '是', '否')).toEqual([
    '技术转让',
    '9',
  ])
  expect(valuesShown({ field: 'related', test: 'is', values: ['true'] }, related, '是', '否')).toEqual(['是'])
  expect(filterTests({ name: 'buyers', label: '买方', kind: 'list' })).toEqual([])
})
