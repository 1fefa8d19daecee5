import type { FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import type { Region } from '../forms/recognise.ts'
import { readGrid } from '../tables/grid.ts'
import { checkQuotients } from '../tables/quotient.ts'
import { checkSums } from '../tables/sum.ts'
import type { Check } from './check.ts'

/** A budget by places or projects whose whole stands last: its sums are those of any table, its rates the budget's. */
function isListOfBudgets(own: readonly Region[], byRegion: ReadonlyMap<Region, readonly FundRow[]>): boolean {
  const [region] = own
  if (own.length !== 1 || region?.form.kind !== 'budget') return false
  const rows = byRegion.get(region) ?? []
  return rows.length > 2 && rows.at(-1)?.level === 'total' && rows.slice(0, -1).every(isPart)
}

const isPart = ({ level }: FundRow) => level === 'part'

/** Tables of no form that the other checks know: what their own numbers show of how they are made is held against each row. */
function examine({ tables, regions, funds }: Statement) {
  const byTable = Map.groupBy(
    regions.filter(({ form }) => form.kind === 'budget' || form.kind === 'indicators'),
    ({ table }) => table,
  )
  const byRegion = Map.groupBy(funds, ({ region }) => region)
  return tables.flatMap((table, index) => {
    const known = byTable.get(index) ?? []
    const isList = known.length > 0 && isListOfBudgets(known, byRegion)
    if (known.length > 0 && !isList) return []
    const grid = readGrid(table, index)
    if (grid === undefined) return []
    return isList ? checkSums(grid) : [...checkSums(grid), ...checkQuotients(grid)]
  })
}

export const check: Check = {
  name: 'table-arithmetic',
  label: { zh: '表中的合计与比率', en: 'Sums and rates of any table' },
  about: {
    zh: '无论什么表：合计行、合计列等于所合计的各数，比率、占比、增长、平均、差额由表中的数算得出来。',
    en: 'In any table, totals add up, and rates, shares, growth, averages and differences follow from its numbers.',
  },
  examine,
}
