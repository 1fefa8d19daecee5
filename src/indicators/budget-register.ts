import {
  code,
  defineRegister,
  ge,
  is,
  isSet,
  le,
  minus,
  money,
  not,
  or,
  plus,
  text,
  value,
  yesNo,
} from '#registers'
import { budgetNatures } from './code-list.ts'
import { lineCode, position, year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

const isTotal = is('isTotal', true)
const adjusted = plus('initial', 'adjustment')
const amounts = { required: not(isTotal), min: '0' } as const

/**
 * The budget table (预算信息). Only lines that have none below them carry amounts; 预算总金额 and 项目支出 are lines
 * marked as totals, and what they come to is computed, so that no sum is typed.
 */
export const budgetLines = defineRegister({
  name: 'evaluation.budget',
  label: { zh: '预算信息', en: 'Budget' },
  help: {
    zh: '按预算批复与决算逐行填写；合计行只填名称，金额由下级各行相加',
    en: 'One row a line of the budget; totals carry no amounts, they are summed',
  },
  titled: '{year} {item}',
  fields: {
    year,
    code: lineCode({ zh: '行代码', en: 'Line code' }),
    parent: text({
      label: { zh: '上级行代码', en: 'Parent line' },
      help: {
        zh: '汇入哪一个合计行；最上一行留空',
        en: 'The total that it is part of; empty for the topmost',
      },
      maxLength: 40,
    }),
    item: text({ label: { zh: '项目', en: 'Item' }, required: true, maxLength: 60, searched: true }),
    isTotal: yesNo({ label: { zh: '合计行', en: 'Total' } }),
    nature: code({
      label: { zh: '支出性质', en: 'Nature' },
      list: budgetNatures,
      required: not(isTotal),
    }),
    initial: money({ label: { zh: '年初预算数（元）', en: 'Initial budget (元)' }, ...amounts }),
    adjustment: money({
      label: { zh: '上年结转及当年追加追减数（元）', en: 'Carried in and adjusted (元)' },
      help: { zh: '追减填负数；没有则填 0', en: 'Cuts are negative; 0 where there is none' },
      required: not(isTotal),
    }),
    spent: money({ label: { zh: '实际支出数（元）', en: 'Spent (元)' }, ...amounts }),
    carriedOver: money({
      label: { zh: '年末结转结余数（元）', en: 'Carried over or left at year end (元)' },
      help: {
        zh: '未支出且未被财政收回的部分；全部收回则留空',
        en: 'What was neither spent nor taken back; empty where all was taken back',
      },
      min: '0',
    }),
    position,
  },
  unique: [['year', 'code']],
  checks: [
    {
      name: 'totals-are-computed',
      when: isTotal,
      that: not(or(...['initial', 'adjustment', 'spent', 'carriedOver'].map(isSet))),
      at: 'isTotal',
      says: {
        zh: '合计行「{item}」不填金额，金额由下级各行相加得出',
        en: 'The total {item} carries no amounts: they are summed from the lines below it',
      },
    },
    {
      name: 'adjusted-not-negative',
      when: isSet('initial'),
      that: ge(adjusted, value(0)),
      at: 'adjustment',
      says: {
        zh: '追减 {adjustment} 元超过了年初预算 {initial} 元',
        en: 'The cut {adjustment} is more than the initial budget {initial}',
      },
    },
    {
      name: 'spent-within-budget',
      severity: 'warning',
      when: isSet('spent'),
      that: le('spent', adjusted),
      at: 'spent',
      says: {
        zh: '「{item}」实际支出 {spent} 元超过了调整后的预算',
        en: '{item}: {spent} spent is more than the adjusted budget',
      },
    },
    {
      name: 'carried-over-was-unspent',
      when: isSet('carriedOver'),
      that: le('carriedOver', minus(adjusted, 'spent')),
      at: 'carriedOver',
      says: {
        zh: '年末结转结余 {carriedOver} 元多于未支出的预算',
        en: '{carriedOver} carried over is more than was left unspent',
      },
    },
  ],
  columns: ['year', 'item', 'initial', 'adjustment', 'spent', 'carriedOver'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})
