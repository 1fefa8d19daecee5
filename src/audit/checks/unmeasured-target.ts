import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** What can be counted or taken as a share, by how its name ends. */
const measurable =
  /[率度数量次额比值分期人户个家项件场亩里米吨处座套台份篇条天月年时间积长重价款元例率]$|覆盖|完成|达标|合格|及时|执行|控制|投资|成本|费用|资金/

/** 「学校发展能力 100」: a number without a unit for what no number measures. */
function isOpen({ goal, name, target }: IndicatorRow): boolean {
  if (goal?.unit !== '' || goal.scale !== '' || !target || !/^[\d.]+$/.test(target.text)) return false
  const plain = name.replace(/[（(].*?[）)]/g, '').trim()
  return goal.value === '100' && !measurable.test(plain)
}

export const check: Check = {
  name: 'unmeasured-target',
  label: { zh: '目标无法衡量', en: 'A target that nothing measures' },
  about: {
    zh: '目标写「100」而没有单位，指标名称又不是率、数、次的，看不出怎样衡量。',
    en: 'A bare 100 for what is neither a rate nor a count: nobody can tell how it was measured.',
  },
  examine({ indicators }): readonly Remark[] {
    const tables = Map.groupBy(indicators.filter(isOpen), ({ region }) => region)
    return [...tables.values()].map((rows) => ({
      severity: 'question',
      message: `指标「${rows.map(({ name }) => name).join('」「')}」的目标是 100，没有单位，怎样衡量？`,
      at: rows.flatMap(({ place, name, target }) => [
        quoted(place, name),
        ...(target ? [quoted(target.place, target.text)] : []),
      ]),
    }))
  },
}
