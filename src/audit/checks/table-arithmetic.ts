import type { Statement } from '../claims/statement.ts'
import { readGrid } from '../tables/grid.ts'
import { checkQuotients } from '../tables/quotient.ts'
import { checkSums } from '../tables/sum.ts'
import type { Check } from './check.ts'

/** Tables of no form that the other checks know: what their own numbers show of how they are made is held against each row. */
function examine({ tables, regions }: Statement) {
  const known = new Set(
    regions
      .filter(({ form }) => form.kind === 'budget' || form.kind === 'indicators')
      .map(({ table }) => table),
  )
  return tables.flatMap((table, index) => {
    if (known.has(index)) return []
    const grid = readGrid(table, index)
    return grid === undefined ? [] : [...checkSums(grid), ...checkQuotients(grid)]
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
