import type { Decimal } from '#lib'
import { defineRuleSet, type Rubric } from '#registers'
import { hightechShare, intensity, researchers } from './recognition-condition.ts'

export interface ReportingRule {
  /** Years without a report, in all, that cost the certificate. */
  readonly missesToLose: number
  /** A figure that changes by more than this share of last year's is asked about. */
  readonly change: Decimal
  /** Between so many times last year's and its reciprocal an amount seems to be in another unit. */
  readonly unitFactor: { readonly from: Decimal; readonly to: Decimal }
  /** What is looked at again by the report's figures. */
  readonly retest: Rubric
}

const lawful = '国科发火〔2016〕32号 第十一条'

/** 年度发展情况报表: what is asked about, what is tested again, and what missing costs. */
export const reportingRules = defineRuleSet<ReportingRule>({
  name: 'hightech.reporting',
  label: { zh: '高企年度发展情况报表规则', en: 'Annual reports of high-tech firms' },
  versions: [
    {
      version: '2016',
      document: '国科发火〔2016〕32号《高新技术企业认定管理办法》第十三条、第十九条（三）',
      from: '2016-01-01',
      certainty: 'published',
      notes: {
        zh: '每年 5 月底前填报上一年度数据，累计两年未报取消资格；与上年比较的阈值（±50%、单位差一万倍）和按年报复核是本系统默认',
        en: 'Due by the end of May; two years missed cost the certificate; thresholds of the comparison and the test by the report are defaults of this product',
      },
      params: {
        missesToLose: 2,
        change: '0.5',
        unitFactor: { from: '2000', to: '50000' },
        retest: {
          blocks: [],
          conditions: [
            {
              name: 'researchers',
              label: { zh: '科技人员占比低于 10%', en: 'R&D staff below 10 %' },
              source: `${lawful}（四）`,
              requires: { measured: researchers, is: 'ge', than: '0.1', shown: '%' },
              examples: [
                { says: '9.99%', given: { researchers: 999, staff: 10_000 }, gives: false },
                { says: '恰为 10%', given: { researchers: 1000, staff: 10_000 }, gives: true },
              ],
            },
            {
              name: 'research',
              label: { zh: '当年研发费用占比低于规定档次', en: 'R&D of the year below its tier' },
              source: `${lawful}（五）`,
              certainty: 'assumed',
              explains: {
                zh: '认定看三年，年报只有一年，仅作预警',
                en: 'Recognition looks at three years; one year is only a warning',
              },
              requires: intensity({ field: 'research' }, { field: 'sales' }, { field: 'sales' }),
              examples: [
                {
                  says: '5,000.00 万元须 5%',
                  given: { sales: '50000000.00', research: '2499999.99' },
                  gives: false,
                },
                {
                  says: '5,000.01 万元须 4%',
                  given: { sales: '50000100.00', research: '2000004.00' },
                  gives: true,
                },
              ],
            },
            {
              name: 'income',
              label: { zh: '高新收入占比低于 60%', en: 'High-tech income below 60 %' },
              source: `${lawful}（六）`,
              requires: { measured: hightechShare, is: 'ge', than: '0.6', shown: '%' },
            },
          ],
        },
      },
      examples: [
        {
          says: '一年未报，再有一年未报即取消资格',
          given: { missedBefore: 1 },
          gives: { loses: true },
        },
        { says: '首次未报', given: { missedBefore: 0 }, gives: { loses: false } },
      ],
    },
  ],
})
