import type { Label } from '#lib'
import { defineMeasure, type Measure, type Relation } from '#measures'

const counted = (of: 'sent' | 'returned' | 'satisfied', label: Label) =>
  defineMeasure({
    kind: 'aggregate',
    register: 'evaluation.surveys',
    aggregate: 'sum',
    unit: '份',
    by: 'year',
    name: `evaluation.surveys.${of}`,
    label,
    definition: {
      zh: `本年度满意度调查的${label.zh}之和`,
      en: `${label.en}, summed over the surveys of the year`,
    },
    of,
  })

const sent = counted('sent', { zh: '发放份数', en: 'Questionnaires sent' })
const returned = counted('returned', { zh: '收回份数', en: 'Questionnaires returned' })
const satisfied = counted('satisfied', { zh: '满意份数', en: 'Satisfied answers' })

const percent = { kind: 'ratio', unit: '%', shown: { decimals: 2 } } as const

export const surveyMeasures: readonly Measure[] = [
  ...[sent, returned, satisfied],
  defineMeasure({
    ...percent,
    name: 'evaluation.surveys.returnRate',
    label: { zh: '问卷收回率', en: 'Answered' },
    definition: { zh: '收回份数 ÷ 发放份数 × 100%', en: 'Returned over sent' },
    numerator: returned.name,
    denominator: sent.name,
  }),
  defineMeasure({
    ...percent,
    name: 'evaluation.surveys.satisfactionRate',
    label: { zh: '满意率', en: 'Satisfaction' },
    definition: { zh: '满意份数 ÷ 收回份数 × 100%', en: 'Satisfied over returned' },
    numerator: satisfied.name,
    denominator: returned.name,
  }),
]

export const surveyRelations: readonly Relation[] = [
  {
    kind: 'part',
    part: returned.name,
    whole: sent.name,
    says: { zh: '收回的是发放的一部分', en: 'What came back had been sent' },
  },
  {
    kind: 'part',
    part: satisfied.name,
    whole: returned.name,
    says: { zh: '满意的是收回的一部分', en: 'Who is satisfied has answered' },
  },
]
