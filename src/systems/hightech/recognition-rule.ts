import { defineRuleSet, type Rubric } from '#registers'
import { recognitionConditions } from './recognition-condition.ts'
import { recognitionBlocks } from './recognition-item.ts'

export interface RecognitionRule {
  readonly rubric: Rubric
  /** Years that a certificate stands. */
  readonly validYears: number
  /** Working days that a firm has to put its papers right. */
  readonly correctionDays: number
}

/** A firm that meets every condition, with 70 points; the examples change what they are about. */
const sound = {
  daysFounded: 3650,
  field: '8',
  staff: 1000,
  researchers: 100,
  salesFirst: '40000000.00',
  salesSecond: '44000000.00',
  salesLast: '50000000.00',
  researchFirst: '2000000.00',
  researchSecond: '2200000.00',
  researchLast: '2500000.00',
  researchDomestic: '6700000.00',
  hightechIncome: '40000000.00',
  totalIncome: '50000000.00',
  netAssetsFirst: '20000000.00',
  netAssetsSecond: '22000000.00',
  netAssetsLast: '24200000.00',
  properties: [
    { kind: 'invention', acquired: 'own' },
    { kind: 'utility', acquired: 'own' },
  ],
  madeStandards: false,
  results: 15,
  misconduct: false,
  advancedPoints: 6,
  supportPoints: 6,
  countPoints: 7,
  acquisitionPoints: 5,
  standardsPoints: 0,
  resultsPoints: 25,
  systemPoints: 5,
  bodyPoints: 5,
  incentivePoints: 3,
  talentPoints: 2,
  assetsGrowthPoints: 3,
  salesGrowthPoints: 3,
}

/** 高新技术企业认定: eight conditions (认定办法第十一条) and the hundred points of 企业创新能力评价. */
export const recognitionRules = defineRuleSet<RecognitionRule>({
  name: 'hightech.recognition',
  label: { zh: '高新技术企业认定条件和评分', en: 'Recognition of high-tech firms' },
  versions: [
    {
      version: '2016',
      document:
        '国科发火〔2016〕32号《高新技术企业认定管理办法》、国科发火〔2016〕195号《高新技术企业认定管理工作指引》',
      from: '2016-01-01',
      certainty: 'published',
      notes: {
        zh: '成长性分档取自工作指引；企业自评分与专家评分同表；补正期限为本系统默认',
        en: 'Bands of growth are from the guideline; own and expert points share one sheet; the time for corrections is a default of this product',
      },
      params: {
        rubric: {
          conditions: recognitionConditions,
          blocks: recognitionBlocks,
          passesAt: { is: 'gt', points: 70 },
        },
        validYears: 3,
        correctionDays: 5,
      },
      examples: [
        {
          says: '70 分：须在 70 分以上（不含 70 分），不通过',
          given: sound,
          gives: { result: 'fails', points: 70, unmet: ['points'] },
        },
        {
          says: '71 分：通过',
          given: { ...sound, talentPoints: 3 },
          gives: { result: 'passes', points: 71, unmet: [] },
        },
        {
          says: '科技人员 9.99%：分数再高也不通过',
          given: { ...sound, staff: 10_000, researchers: 999, talentPoints: 4, bodyPoints: 6 },
          gives: { result: 'fails', points: 73, unmet: ['researchers'] },
        },
        {
          says: '有加分时知识产权仍以 30 分为限',
          given: {
            ...sound,
            advancedPoints: 8,
            supportPoints: 8,
            countPoints: 8,
            acquisitionPoints: 6,
            madeStandards: true,
            standardsPoints: 2,
          },
          gives: { result: 'passes', points: 76, unmet: [] },
        },
        {
          says: '最近一年销售收入 5,000.01 万元，研发占比按 4% 要求',
          given: {
            ...sound,
            salesFirst: '0.00',
            salesSecond: '0.00',
            researchFirst: '0.00',
            researchSecond: '0.00',
            salesLast: '50000100.00',
            researchLast: '2000004.00',
            researchDomestic: '2000004.00',
            salesGrowthPoints: 0,
            talentPoints: 4,
            bodyPoints: 6,
          },
          gives: { result: 'fails', points: 70, unmet: ['points'] },
        },
      ],
    },
  ],
})
