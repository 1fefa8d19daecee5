import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './part-exceeds-whole.ts'

const all = '集聚城市科学仪器管理单位 4044 家、各类科学仪器 5.86 万台套、原值 477 亿元。'

test('what is narrowed cannot be worth more than the whole, nor the counts beside it differ', () => {
  const large =
    '集聚城市科学仪器服务机构 4044 家，原值 10 万元以上各类科学仪器 5.63 万台/套、共计原值 505 亿元。'
  expect(saidBy(check, '二、情况', all, '四、实现', large)).toEqual([
    'error: 「科学仪器原值」中原值 10 万元以上的只是一部分，第四部分为 505 亿元，却大于第二部分的全部 477 亿元。',
    'error: 同为 4044 家的「各类科学仪器」，第二部分为 5.86 万台套、477 亿元，第四部分为 5.63 万台套、505 亿元，两组数不能同时成立。',
  ])
})

test('a part that is less is a part', () => {
  const large = '集聚城市科学仪器服务机构 4044 家，原值 10 万元以上各类科学仪器 2.1 万台、共计原值 405 亿元。'
  expect(saidBy(check, '二、情况', all, '四、实现', large)).toEqual([])
})
