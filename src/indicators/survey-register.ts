import { and, date, defineRegister, file, integer, isSet, le, longText, not, text } from '#registers'
import { year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

const count = { required: true, min: 0, unit: '份' } as const

/** Satisfaction surveys: without how many were asked and how many answered there is no rate. */
export const surveys = defineRegister({
  name: 'evaluation.surveys',
  label: { zh: '满意度调查', en: 'Surveys' },
  help: {
    zh: '每次调查一条：发放、收回、满意的份数；满意率由系统计算，不用填',
    en: 'One row a survey: sent, returned, satisfied; the rate is computed',
  },
  titled: '{name}（{year}）',
  fields: {
    year,
    name: text({ label: { zh: '调查名称', en: 'Survey' }, required: true, maxLength: 80, searched: true }),
    asked: text({
      label: { zh: '调查对象', en: 'Asked' },
      help: { zh: '谁，怎样抽取', en: 'Who, and how they were chosen' },
      required: true,
      maxLength: 120,
    }),
    from: date({ label: { zh: '开始日期', en: 'From' } }),
    to: date({ label: { zh: '结束日期', en: 'To' } }),
    sent: integer({ label: { zh: '发放份数', en: 'Sent' }, ...count }),
    returned: integer({ label: { zh: '收回有效份数', en: 'Returned' }, ...count }),
    satisfied: integer({
      label: { zh: '满意份数', en: 'Satisfied' },
      help: { zh: '满意和较满意的合计', en: 'Satisfied or fairly satisfied' },
      ...count,
    }),
    document: text({
      label: { zh: '依据文件', en: 'Document' },
      help: { zh: '问卷汇总表或调查报告', en: 'The summary or the report' },
      required: not(isSet('evidence')),
      maxLength: 200,
    }),
    evidence: file({ label: { zh: '佐证材料', en: 'Evidence' } }),
    note: longText({ label: { zh: '说明', en: 'Note' } }),
  },
  unique: [['year', 'name']],
  checks: [
    {
      name: 'returned-were-sent',
      that: le('returned', 'sent'),
      at: 'returned',
      says: { zh: '收回 {returned} 份多于发放的 {sent} 份', en: '{returned} returned of {sent} sent' },
    },
    {
      name: 'satisfied-answered',
      that: le('satisfied', 'returned'),
      at: 'satisfied',
      says: {
        zh: '满意 {satisfied} 份多于收回的 {returned} 份',
        en: '{satisfied} satisfied of {returned} returned',
      },
    },
    {
      name: 'in-order',
      when: and(isSet('from'), isSet('to')),
      that: le('from', 'to'),
      at: 'to',
      says: { zh: '结束日期早于开始日期', en: 'It ends before it begins' },
    },
  ],
  columns: ['year', 'name', 'sent', 'returned', 'satisfied'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})
