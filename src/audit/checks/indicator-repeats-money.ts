import { isZero } from '#lib'
import { sameNumber } from '../claims/agree.ts'
import type { FundRow } from '../claims/fund-row.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isCost = ({ class: name, subclass, name: own }: IndicatorRow) =>
  /成本|预算执行|过程|管理/.test(`${name}${subclass}`) || /成本|造价|控制/.test(own)

/** The target is the budget and the result is what was spent of it. */
function isMoney({ goal, done }: IndicatorRow, { amounts }: FundRow): boolean {
  const [budget, spent] = [amounts.get('adjusted') ?? amounts.get('initial'), amounts.get('spent')]
  if (!goal || !done || !budget?.quantity || !spent?.quantity || isZero(goal.value)) return false
  const isBare = goal.unit === '' || goal.unit.endsWith('元')
  return isBare && sameNumber(goal, bare(budget.quantity)) && sameNumber(done, bare(spent.quantity))
}

const bare = <T extends { readonly unit: string; readonly scale: string }>(of: T) =>
  of.unit === '' ? of : { ...of, unit: '', scale: '' as const }

function remarkOn(row: IndicatorRow, fund: FundRow): Remark {
  const fields = [row.target, row.actual].flatMap((field) => (field ? [quoted(field.place, field.text)] : []))
  return {
    severity: 'warning',
    message: `指标「${row.name}」的目标 ${row.target?.text}、完成 ${row.actual?.text} 就是「${fund.item}」的预算数和支出数，只重复了资金，没有反映做成了多少事。`,
    at: [quoted(row.place, row.name), ...fields],
    expected: '数量、面积、人次等产出',
  }
}

export const check: Check = {
  name: 'indicator-repeats-money',
  label: { zh: '指标只重复资金', en: 'An indicator that repeats the money' },
  about: {
    zh: '产出、效益指标的目标和完成值就是预算数和支出数的，没有说明做成了什么（成本指标除外）。',
    en: 'An output whose target and result are the budget and what was spent of it says nothing of what was done.',
  },
  examine({ indicators, funds }: Statement) {
    const totals = Map.groupBy(
      funds.filter(({ level }) => level === 'total'),
      ({ region }) => region.table,
    )
    return indicators.flatMap((row) => {
      if (isCost(row)) return []
      const fund = totals.get(row.region.table)?.find((one) => isMoney(row, one))
      return fund ? [remarkOn(row, fund)] : []
    })
  },
}
