import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './traditional-characters.ts'

test('one slip in a simplified text', () => {
  expect(saidBy(check, '依据部门工作职责及主管部門统一部署')).toEqual([
    'question: 「主管部門」中的「門」是繁体字，应为「门」。',
  ])
})
