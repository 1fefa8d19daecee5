import { defineRuleSet, type Rubric } from '#registers'
import { smeRubric } from './evaluation-rubric.ts'

export interface EvaluationRule {
  readonly rubric: Rubric
  /** Working days of the form check, and of the publicity. */
  readonly checkDays: number
  readonly publicDays: number
  /** The last day, in the next year, on which a number stands. */
  readonly validUntil: string
}

const sound = {
  resident: true,
  staff: 100,
  researchers: 30,
  sales: '10000000.00',
  assets: '8000000.00',
  costs: '9000000.00',
  research: '400000.00',
  propertiesFirst: 0,
  propertiesSecond: 4,
  restricted: false,
  misconduct: false,
}

/** 科技型中小企业评价: yearly, by points or directly. */
export const evaluationRules = defineRuleSet<EvaluationRule>({
  name: 'sme.evaluation',
  label: { zh: '科技型中小企业评价办法', en: 'Evaluation of science SMEs' },
  versions: [
    {
      version: '2017',
      document:
        '国科发政〔2017〕115号《科技型中小企业评价办法》、国科火字〔2022〕67号《科技型中小企业评价服务工作指引》',
      from: '2017-05-03',
      certainty: 'published',
      notes: {
        zh: '形式审查 5 个工作日、公示 10 个工作日、编号有效至次年 3 月 31 日；工作指引文号和编号各位含义待核对',
        en: 'Form check of 5 working days, publicity of 10, numbers stand until 31 March; the number of the guideline and the meaning of the digits are to be checked',
      },
      params: { rubric: smeRubric, checkDays: 5, publicDays: 10, validUntil: '03-31' },
      examples: [
        {
          says: '20＋30＋24＝74 分',
          given: sound,
          gives: { result: 'passes', route: 'points', points: 74, unmet: [] },
        },
        {
          says: '恰为 60 分：符合',
          given: { ...sound, researchers: 15, research: '500000.00', propertiesSecond: 2 },
          gives: { result: 'passes', route: 'points', points: 60, unmet: [] },
        },
        {
          says: '58 分：不符合（各项为整档，59 分不会出现）',
          given: { ...sound, researchers: 10, research: '400000.00', propertiesSecond: 4 },
          gives: { result: 'fails', points: 58, unmet: ['points'] },
        },
        {
          says: '科技人员 9.99%：80 分也不符合',
          given: {
            ...sound,
            staff: 500,
            researchers: 49,
            research: '600000.00',
            propertiesFirst: 1,
          },
          gives: { result: 'fails', points: 80, unmet: ['staff'] },
        },
        {
          says: '职工 501 人：分数再高也不符合',
          given: { ...sound, staff: 501, researchers: 300 },
          gives: { result: 'fails', points: 74, unmet: ['people'] },
        },
        {
          says: '有效期内高企，科技人员得 0 分：直接确认',
          given: { ...sound, researchers: 0, certificateNo: 'GR202232000001' },
          gives: { result: 'passes', route: 'direct', points: 54, unmet: [] },
        },
        {
          says: '高企但销售收入超过 2 亿元：不能直接确认',
          given: { ...sound, sales: '200000000.01', certificateNo: 'GR202232000001' },
          gives: { result: 'fails', points: 44, unmet: ['turnover', 'points'] },
        },
      ],
    },
  ],
})
