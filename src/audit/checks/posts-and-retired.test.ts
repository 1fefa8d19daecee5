import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './posts-and-retired.ts'

test('retired staff among the posts', () => {
  expect(saidBy(check, '现有编制人员 205 人。其中，机关在职 128 人、离休 2 人、退休 75 人。')).toEqual([
    'warning: 「现有编制人员」205 人中计入了离休 2 人、退休 75 人，离退休人员不占编制。',
  ])
  expect(saidBy(check, '编制 12 人，在职 12 人，退休 11 人。')).toEqual([])
})
