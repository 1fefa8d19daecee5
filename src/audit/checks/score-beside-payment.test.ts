import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './score-beside-payment.ts'

const scores = '经汇总，渠道清淤工程自评得分为88.5分，灌区信息化建设自评得分为91分。'

test('the score of one thing beside the rate at which its own money was paid', () => {
  const slow = '渠道清淤工程下达资金900万元，已支付63万元，支付率7%。'
  const fast = '灌区信息化建设下达资金300万元，已支付288万元，支付率96%。'
  expect(saidBy(check, scores, slow, fast)).toEqual([
    'question: 「渠道清淤工程」自评 88.5 分，资金却只支付了 7%，绩效从何而来？',
  ])
  expect(saidBy(check, scores, slow.replace('7%', '81%'), fast)).toEqual([])
  expect(saidBy(check, scores.replace('88.5', '45'), slow, fast)).toEqual([])
})
