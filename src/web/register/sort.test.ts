import { expect, test } from 'vitest'
import type { RegisterDescription } from '../client/register.ts'
import { titleFields } from '../record/record-column.tsx'
import { nextSort, parseSort } from './sort.ts'

test('a head sorts upwards, then downwards, then not at all; another head begins anew', () => {
  expect(nextSort(undefined, 'signDate')).toBe('signDate:asc')
  expect(nextSort(parseSort('signDate:asc'), 'signDate')).toBe('signDate:desc')
  expect(nextSort(parseSort('signDate:desc'), 'signDate')).toBeUndefined()
  expect(nextSort(parseSort('signDate:desc'), 'amount')).toBe('amount:asc')
})

test('what the title says is known from its pattern', () => {
  const register: RegisterDescription = {
    name: 'contracts',
    label: '技术合同',
    titled: '{title}（{regNo}，{gone}）',
    fields: [
      { name: 'regNo', label: '登记编号', kind: 'text' },
      { name: 'title', label: '名称', kind: 'text' },
    ],
    columns: [],
    states: [],
    steps: [],
    asides: {},
  }
  expect(titleFields(register)).toEqual(['title', 'regNo'])
})
