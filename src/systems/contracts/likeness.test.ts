import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, titleStem } from './likeness.ts'

test('titles that differ in a word are alike, titles about other things are not', () => {
  expect(likeness('车间设备联网平台委托开发', '车间设备联网平台委托开发')).toBe(10_000)
  expect(likeness('晶圆搬运控制系统委托开发', '晶圆搬运控制系统委托开发合同')).toBeGreaterThanOrEqual(8_000)
  expect(likeness('晶圆搬运控制系统开发', '污泥干化在线监测装置研制')).toBeLessThan(2_000)
  expect(likeness('Ａ型 控制器（开发）', 'a型控制器开发')).toBe(10_000)
})

test('likeness is symmetric, within 0 and 1, and whole for equal titles', () => {
  const title = fc.string({ unit: fc.constantFrom(...'车间设备联网平台开发（一）期 AB'), maxLength: 20 })
  fc.assert(
    fc.property(title, title, (a, b) => {
      const found = likeness(a, b)
      expect(found).toBe(likeness(b, a))
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(10_000)
      expect(likeness(a, a)).toBe(10_000)
    }),
  )
})

test('what numbers the parts of one contract is no part of its stem', () => {
  const stem = titleStem('园区能源管理平台')
  for (const part of ['（第一期）', '（二期）', '第三部分', '2', '-B', '一标段', '（4）'])
    expect(titleStem(`园区能源管理平台${part}`)).toBe(stem)
  expect(titleStem('园区能源管理平台升级')).not.toBe(stem)
})
