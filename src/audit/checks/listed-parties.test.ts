import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './listed-parties.ts'

const parts =
  '共补助科技创新券 310 家，其中吸纳方 270 家（涉及技术合同 348 份）、输出方 36 家（涉及技术合同 362 份）、技术转移机构 8 家（涉及技术合同 31 份）。'

test('the same kinds under one number and one by one', () => {
  const named = '支持吸纳方、输出方、技术转移机构 238 家，奖补合同数 551 份。'
  expect(saidBy(check, '二、情况', named, '四、实现', parts)).toEqual([
    'error: 「吸纳方、输出方、技术转移机构」合起来，第二部分为 238 家，第四部分为 310 家，请核对后统一。',
    'warning: 第二部分的「奖补合同数」为 551 份，第四部分各部分相加为 741 份；如有重复计算，请在文中说明。',
  ])
})

test('one number for both is right', () => {
  expect(
    saidBy(
      check,
      '二、情况',
      '支持吸纳方、输出方、技术转移机构 310 家，奖补合同数 741 份。',
      '四、实现',
      parts,
    ),
  ).toEqual([])
})
