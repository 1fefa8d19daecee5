import { expect, test } from 'vitest'
import { numberText } from './number-text.ts'

test.each([
  ['>=1850', '≥1,850'],
  ['<=10%', '≤10%'],
  ['=0%', '=0%'],
  ['1080.3', '1,080.3'],
  ['15623', '15,623'],
  ['1234567.0891', '1,234,567.0891'],
  ['310', '310'],
  ['2,056', '2,056'],
  ['健全', '健全'],
  ['2024年', '2024年'],
  ['2024年12月', '2024年12月'],
])('%s is printed %s', (written, printed) => {
  expect(numberText(written)).toBe(printed)
})
