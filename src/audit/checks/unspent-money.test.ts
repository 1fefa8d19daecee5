import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './unspent-money.ts'

const table = `${indicatorHead}
过程 | 结转结余率 | =0% | 0% | 执行 | 0% |
过程 | 支付进度符合率 | =100% | 100% | 执行 | 0.00% |
过程 | 预算执行率 | =100% | 92.61% | 执行 | -7.39% | 人员变动`

test('money was left, and neither rate knows of it', () => {
  expect(saidBy(check, '九、自评表', table)).toEqual([
    expect.stringMatching(/^warning: 预算执行率 92.61%，有 7.39% 的预算没有用完，「结转结余率」却为 0%/),
    'warning: 「支付进度符合率」为 100%，预算执行率只有 92.61%，两者需要说明。',
  ])
})

test('unless the text says where it went', () => {
  expect(saidBy(check, '五、问题', '未支出的 55.45 万元年末已由财政收回。', '九、自评表', table)).toEqual([])
})
