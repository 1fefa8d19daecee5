import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './problems-and-misses.ts'

const table = `${indicatorHead}
过程 | 非税收入预算完成率 | >=100% | 20.56% | 执行 | -79.44% | 政策
过程 | 预算执行率 | =100% | 92.61% | 执行 | -7.39% | 人员变动`

test('problems that name no missed indicator', () => {
  expect(
    saidBy(check, '五、存在问题', '预算绩效管理工作时间紧、任务重、专业性强。', '九、自评表', table),
  ).toEqual([
    'warning: 「问题」部分没有提到任何一个未达目标的指标：非税收入预算完成率（20.56%）、预算执行率（92.61%）。',
  ])
})

test.each(['非税收入没有完成预算。', '受疫情影响，预算执行进度偏慢。'])('%s answers for a miss', (text) => {
  expect(saidBy(check, '五、存在问题', text, '九、自评表', table)).toEqual([])
})
