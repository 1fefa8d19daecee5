import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainMarks } from './plain-mark.ts'

test.each([
  ['预算120万元,执行率95.5%;其中:中央(含上年)80万元', '预算120万元，执行率95.5%；其中：中央（含上年）80万元'],
  [
    '共1,234,567元,见https://example.invalid,12:30开始',
    '共1,234,567元，见https://example.invalid，12:30开始',
  ],
  ['均已完成.下一步加强管理.', '均已完成。下一步加强管理。'],
  ['一.概况 3.5万元', '一.概况 3.5万元'],
])('%s', (text, plain) => expect(plainMarks(text)).toBe(plain))

test('every character stays in its place, and once is as good as twice', () => {
  const sign = fc.constantFrom(...'预算执行率,.:;()?!，。：；（） 0123456789%/')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join('')
      const plain = plainMarks(text)
      expect(plain).toHaveLength(text.length)
      expect(plainMarks(plain)).toBe(plain)
    }),
  )
})
