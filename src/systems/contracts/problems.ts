import { defineProblems } from '#lib'

export const problems = defineProblems('contracts', {
  duplicate: {
    zh: '与合同「{title}」（{number}，{state}）当事人、签订日期、成交额完全相同',
    en: 'The same parties, date and amount as "{title}" ({number}, {state})',
    todo: {
      zh: '一份合同只登记一次：请核对是否重复申请；确为两份合同的，更正签订日期或成交额后再提交',
      en: 'A contract is registered once: check whether this was filed twice, or correct the date or the amount',
    },
  },
  'near-duplicate': {
    zh: '与同一当事人 {days} 日内签订的 {count} 份合同名称相近：{others}',
    en: '{count} contracts between the same parties, signed within {days} days, have a like title: {others}',
    todo: {
      zh: '请核实是否为同一合同；确非重复的，在「疑似重复的说明」中写明后再通过',
      en: 'Check whether they are one contract; if not, say why in the justification and pass it again',
    },
    severity: 'question',
  },
  'seems-split': {
    zh: '与同一当事人的 {count} 份合同名称相近，且每份都略低于 {threshold} 万元，合计 {total} 万元：{others}',
    en: '{count} contracts between the same parties are alike, each just under {threshold} (10,000 yuan), {total} together: {others}',
    todo: {
      zh: '请核实是否为规避复审而拆分；确属各自独立的，在「疑似重复的说明」中写明后再通过',
      en: 'Check whether one was split to avoid the second approver; if not, say why in the justification and pass it again',
    },
    severity: 'question',
  },
  'large-change': {
    zh: '变更后的技术交易额 {amount} 元达到大额标准，须由大额审批人办理变更',
    en: 'After the change the technical amount {amount} is a large one: an approver of large contracts must make it',
    todo: { zh: '请转大额审批人', en: 'Hand it to an approver of large contracts' },
  },
  'list-mixed': {
    zh: '清单中既有大额合同（{large} 份）也有其他合同（{small} 份）',
    en: 'The list holds large contracts ({large}) and others ({small})',
    todo: { zh: '请分别列单', en: 'Make a list for each' },
  },
})
