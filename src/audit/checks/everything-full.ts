import { equals } from '#lib'
import type { FundRow } from '../claims/fund-row.ts'
import type { Check, Remark } from './check.ts'

const least = 5

/** Every line of many spent to the last fen: the budget was likely made to fit. */
function remarkOn(rows: readonly FundRow[]): Remark | undefined {
  const lines = rows.flatMap((row) => {
    const [budget, spent] = [
      row.amounts.get('adjusted') ?? row.amounts.get('initial'),
      row.amounts.get('spent'),
    ]
    if (row.level === 'total' || !budget?.quantity || !spent?.quantity || equals(budget.quantity.value, '0'))
      return []
    return [{ row, spent, isFull: equals(budget.quantity.value, spent.quantity.value) }]
  })
  const different = new Set(lines.map(({ spent }) => spent.text)).size
  if (lines.length < least || different < least || !lines.every(({ isFull }) => isFull)) return undefined
  return {
    severity: 'question',
    message: `${lines.length} 项的支出都与预算分毫不差，执行率均为100%，预算是否按支出数补过？`,
    at: lines.slice(0, 8).map(({ row, spent }) => ({ ...spent.place, quote: `${row.item} ${spent.text}` })),
  }
}

export const check: Check = {
  name: 'everything-full',
  label: { zh: '每一项都恰好用完', en: 'Every line spent exactly' },
  about: {
    zh: '五项以上的支出全都与预算分毫不差，应说明预算是怎样定的。',
    en: 'Five lines or more, each spent to the last fen: the writer should say how the budget was made.',
  },
  examine: ({ funds }) =>
    [...Map.groupBy(funds, ({ region }) => region).values()].flatMap((rows) => remarkOn(rows) ?? []),
}
