import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './target-wording.ts'

const text = (wording: string) =>
  `（1）预期目标：组织形式多样的产学研活动${wording} 10 场。（2）完成情况：全年组织 10 场国内外产学研活动。`
const table = `${indicatorHead}
履职 | 组织形式多样的产学研活动 | >=10 | 10 | 台账 | 0.00% | `

test('more than ten is missed by ten, although the table is met', () => {
  expect(saidBy(check, '四、实现情况', text('超'), '九、自评表', table)).toEqual([
    'warning: 正文的目标是「超 10 场」，完成 10：按表中「>=10」（不低于）达到，按正文的「超」没有达到，两处措辞应统一。',
  ])
})

test('at least ten is met by ten', () => {
  expect(saidBy(check, '四、实现情况', text('不少于'), '九、自评表', table)).toEqual([])
})
