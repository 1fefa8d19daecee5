import { absolute, compare, parseQuantity, type Quantity, subtract } from '#lib'
import { lastDigit } from '../claims/agree.ts'
import type { Table } from '../document.ts'
import type { FindingPlace } from '../finding.ts'
import { type Check, quoted, type Remark } from './check.ts'

interface Split {
  readonly by: string
  readonly quantity: Quantity
  readonly at: FindingPlace
}

const split =
  /按(?:照)?(收入性质|支出性质|资金来源|资金性质|支出功能|功能分类|经济分类|支出用途)(?:分类?|划分)?\s*[：:]?\s*([\d,.]*)/

/** 「按收入性质分：2030.12」: in the cell itself, or in the next that holds a number. */
function splitsOf(table: Table): readonly Split[] {
  return table.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const match = cell.covered ? null : split.exec(cell.text)
      if (!match?.[1]) return []
      const beside = row.slice(column + 1).find(({ covered, text }) => !covered && text !== '')?.text ?? ''
      const read = parseQuantity(match[2] || beside)
      if (!read.ok) return []
      const place = { ...table.place, row: at + 1, column: column + 1 }
      return [
        {
          by: match[1],
          quantity: read.value,
          at: quoted(place, match[2] ? match[0] : `${match[0]} ${beside}`),
        },
      ]
    }),
  )
}

function remarkOn(splits: readonly Split[]): Remark | undefined {
  const [first, ...rest] = splits
  const other = rest.find(({ by, quantity }) => {
    if (!first || by === first.by) return false
    const gap = absolute(subtract(quantity.value, first.quantity.value))
    return compare(gap, lastDigit(Math.max(quantity.decimals, first.quantity.decimals))) > 0
  })
  if (!first || !other) return undefined
  const gap = absolute(subtract(first.quantity.value, other.quantity.value))
  return {
    severity: 'error',
    message: `同一笔资金按${first.by}分是 ${first.quantity.value}，按${other.by}分是 ${other.quantity.value}，相差 ${gap}，执行率也因此不可靠。`,
    at: [first.at, other.at],
    expected: '两种分法的合计相等',
    found: `${first.quantity.value} / ${other.quantity.value}`,
  }
}

export const check: Check = {
  name: 'two-splits',
  label: { zh: '两种分法合计不等', en: 'Two splits of one total' },
  about: {
    zh: '同一笔资金按收入性质分和按支出性质分，合计应当相等。',
    en: 'One total split by two principles is the same total.',
  },
  examine: ({ tables }) => tables.flatMap((table) => remarkOn(splitsOf(table)) ?? []),
}
