import type { Label } from '#lib'
import { defineMeasure, type Measure } from '#measures'
import { is } from '#registers'

/** A rate of the unit's own: what its two numbers are called, and what they are counted in. */
interface BaseRate {
  readonly item: string
  /** Of the rate. */
  readonly rate: string
  readonly label: Label
  readonly unit: string
  readonly actual: Label
  readonly base: Label
  /** The rate is how far the first number is from the second, not their ratio. */
  readonly isChange?: true
}

const rates: readonly BaseRate[] = [
  {
    item: 'coverage',
    rate: 'coverageRate',
    label: { zh: '绩效管理覆盖率', en: 'Coverage of performance management' },
    unit: '元',
    actual: { zh: '纳入绩效管理的支出', en: 'Spending under performance management' },
    base: { zh: '全部支出', en: 'All spending' },
  },
  {
    item: 'publicExpense',
    rate: 'publicExpenseRate',
    label: { zh: '公用经费控制率', en: 'Control of public expense' },
    unit: '元',
    actual: { zh: '实际支出的公用经费', en: 'Public expense spent' },
    base: { zh: '预算安排的公用经费', en: 'Public expense budgeted' },
  },
  {
    item: 'nonTax',
    rate: 'nonTaxRate',
    label: { zh: '非税收入预算完成率', en: 'Non-tax income reached' },
    unit: '元',
    actual: { zh: '实际非税收入', en: 'Non-tax income received' },
    base: { zh: '非税收入预算', en: 'Non-tax income budgeted' },
  },
  {
    item: 'procurement',
    rate: 'procurementRate',
    label: { zh: '政府采购执行率', en: 'Procurement carried out' },
    unit: '元',
    actual: { zh: '实际采购金额', en: 'Bought by procurement' },
    base: { zh: '采购预算', en: 'Procurement budgeted' },
  },
  {
    item: 'threePublic',
    rate: 'threePublicChange',
    label: { zh: '“三公经费”变动率', en: 'Change of the three public expenses' },
    unit: '元',
    actual: { zh: '本年“三公经费”', en: 'Three public expenses this year' },
    base: { zh: '上年“三公经费”', en: 'Three public expenses last year' },
    isChange: true,
  },
  {
    item: 'assets',
    rate: 'assetUseRate',
    label: { zh: '固定资产利用率', en: 'Use of fixed assets' },
    unit: '元',
    actual: { zh: '在用固定资产原值', en: 'Fixed assets in use' },
    base: { zh: '全部固定资产原值', en: 'All fixed assets' },
  },
  {
    item: 'staff',
    rate: 'staffControlRate',
    label: { zh: '在职人员控制率', en: 'Control of staff' },
    unit: '人',
    actual: { zh: '在职人数', en: 'Staff in post' },
    base: { zh: '编制数', en: 'Posts' },
  },
  {
    item: 'party',
    rate: 'partyWorkRate',
    label: { zh: '组织建设工作及时完成率', en: 'Party work done in time' },
    unit: '项',
    actual: { zh: '按时完成的组织建设工作', en: 'Party work done in time' },
    base: { zh: '应完成的组织建设工作', en: 'Party work due' },
  },
  {
    item: 'training',
    rate: 'trainingRate',
    label: { zh: '业务学习与培训及时完成率', en: 'Training done in time' },
    unit: '次',
    actual: { zh: '按时完成的学习培训', en: 'Training done in time' },
    base: { zh: '应完成的学习培训', en: 'Training due' },
  },
]

function measuresOf({ item, rate, label, unit, actual, base, isChange }: BaseRate): readonly Measure[] {
  const name = `evaluation.base.${item}`
  const stated = (side: 'actual' | 'base', says: Label) =>
    defineMeasure({
      kind: 'aggregate',
      register: unit === '元' ? 'evaluation.base' : 'evaluation.counts',
      aggregate: 'sum',
      of: side,
      by: 'year',
      where: is('item', item),
      name: `${name}.${side}`,
      label: says,
      definition: {
        zh: `基础数据表中本年度的${says.zh}`,
        en: `${says.en}, as stated in the base data of the year`,
      },
      unit,
    })
  const sides = [stated('actual', actual), stated('base', base)]
  const moved = defineMeasure({
    kind: 'difference',
    name: `${name}.change`,
    label: { zh: `${actual.zh}增减`, en: `${actual.en}, change` },
    definition: { zh: `${actual.zh}减${base.zh}`, en: `${actual.en} less ${base.en}` },
    unit,
    minuend: `${name}.actual`,
    subtrahend: `${name}.base`,
  })
  const ratio = defineMeasure({
    kind: 'ratio',
    name: `evaluation.base.${rate}`,
    label,
    definition: isChange
      ? {
          zh: `（${actual.zh} − ${base.zh}）÷ ${base.zh} × 100%`,
          en: `(${actual.en} − ${base.en}) over ${base.en}`,
        }
      : { zh: `${actual.zh} ÷ ${base.zh} × 100%`, en: `${actual.en} over ${base.en}` },
    unit: '%',
    shown: { decimals: 2 },
    numerator: isChange ? moved.name : `${name}.actual`,
    denominator: `${name}.base`,
  })
  return isChange ? [...sides, moved, ratio] : [...sides, ratio]
}

/**
 * The rates of the unit's own and the two numbers of each. Source: 财预〔2013〕53号 附件2, a frame for reference; the
 * regions' forms name the rates, the formulas are general knowledge but for 在职人员控制率 and 三公经费变动率.
 */
export const baseMeasures: readonly Measure[] = rates.flatMap(measuresOf)
