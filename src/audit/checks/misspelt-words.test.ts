import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './misspelt-words.ts'

test('common slips', () => {
  expect(saidBy(check, '整体目标依具充分，家具齐全。')).toEqual(['question: 「依具」疑为「依据」之误。'])
})
