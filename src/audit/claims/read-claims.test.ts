import { expect, test } from 'vitest'
import { writeQuantity } from '#lib'
import { lay } from '../test/lay.ts'
import { readStatement } from './statement.ts'

const said = (text: string) =>
  readStatement(lay('某局2024年度绩效自评报告', text)).claims.map(
    ({ role, measured, topic, subject, quantity }) =>
      `${role} ${measured} ${topic}${subject} ${writeQuantity(quantity)}`,
  )

test('a growth is of what stands before it, an amount of what was counted, a target is told by its words', () => {
  expect(
    said('登记技术合同 13400 项，同比增幅超 100%，成交额 1066.5 亿元，超额实现全年 1050 亿元的指标。'),
  ).toEqual([
    'actual count 登记技术合同 13400 项',
    'actual growth 登记技术合同 超 100%',
    'actual money 登记技术合同成交额 1066.5 亿元',
    'target money 登记技术合同成交额 1050 亿元',
  ])
})

test('the same thing in other words has one key', () => {
  const keys = (text: string) => readStatement(lay(text)).claims.map(({ key }) => key)
  expect(keys('共完成技术合同登记 13400 项。')).toEqual(keys('全市共登记技术合同 14004 项。'))
  expect(keys('申报科技型中小企业 26112 家。')).not.toEqual(keys('入库科技型中小企业 24345 家。'))
})

test('numbers of a table that was pasted without its columns are not named by the words of the next column', () => {
  const keys = (text: string) => readStatement(lay(text)).claims.map(({ key }) => key)
  const [amount] = keys('成交额 1080.3 亿元。')
  expect(amount).not.toBe('')
  expect(keys('7714349.22 元 成交额')).toEqual([''])
  const [zones, beside] = keys('上线服务专区 3 个      2871')
  expect([zones === '', beside]).toEqual([false, ''])
})

test('how a thing is counted is no part of its name, and a plan says nothing of what was done', () => {
  const keys = (text: string) => readStatement(lay(text)).claims.map(({ key }) => key)
  expect(keys('按照计划养护县乡公路 330 公里。')).toEqual(keys('养护县乡公路里程 350 公里。'))
})

test('the name stands in the clause before where the number’s own only says its role', () => {
  expect(said('改厕户数，目标值不少于 85 户，实际 40 户。')).toEqual([
    'target count 改厕户 不少于 85 户',
    'actual count 改厕户 40 户',
  ])
})

test('a year that opens a sentence is that of all its numbers', () => {
  const periods = (text: string) =>
    readStatement(lay('某局2024年度绩效自评报告', text)).claims.map(({ period }) => period)
  expect(periods('2023年，培训 300 人，受益 900 户；今年培训 500 人。')).toEqual(['2023', '2023', ''])
})
