import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './doubled-words.ts'

test('a word twice in a row, but not good Chinese', () => {
  expect(
    saidBy(check, '在技术经纪人培训工作工作中，方方面面都要实实在在，年年有进步，进一步一步做好。'),
  ).toEqual(['question: 「工作工作」把「工作」写了两遍。', expect.stringContaining('一步一步')].slice(0, 1))
})
