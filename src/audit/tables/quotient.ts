import {
  baseValue,
  compare,
  type Decimal,
  divide,
  equals,
  isZero,
  multiply,
  type Quantity,
  round,
  subtract,
} from '#lib'
import { quoted, type Remark } from '../checks/check.ts'
import { printedAs } from '../claims/agree.ts'
import type { Grid, GridCell, GridColumn } from './grid.ts'
import { type Corrections, correctionsOf } from './sum.ts'

/** How a column may follow from two others, or from one and its total. */
interface Rule {
  readonly told: string
  /** Exact to many digits; undefined where a row lacks one of the two, or divides by nothing. */
  readonly of: (row: number, corrected: boolean) => Decimal | undefined
  readonly cells: (row: number) => readonly (GridCell | undefined)[]
}

const digits = 8
const mostColumns = 10

type Kind = 'rate' | 'share' | 'growth' | 'average' | 'difference'

/** What a head says that its numbers are; the numbers then show of what. */
function kindsOf({ head, isRate, cells }: GridColumn): readonly Kind[] {
  if (/增[长减幅]|增速|变动|同比|环比|下降/.test(head) && isRate) return ['growth']
  if (/占比|比重|占.*比|构成/.test(head)) return ['share', 'rate']
  if (/平均|人均|户均|均价|单价|每/.test(head)) return ['average']
  if (/结余|剩余|差额|未支|未使用|未执行|未拨|增减|结转|节约|差距/.test(head) && !isRate)
    return ['difference']
  const percents = cells.filter((cell) => cell?.quantity.unit === '%').length
  return isRate && (percents > 0 || /[率比]$|率|%|比例/.test(head)) ? ['rate', 'share'] : []
}

function rulesOf(
  grid: Grid,
  own: GridColumn,
  kinds: readonly Kind[],
  corrections: Corrections,
): readonly Rule[] {
  const others = grid.columns.filter((column) => column !== own && !column.isRate).slice(0, mostColumns)
  const total = grid.rows.findLastIndex(({ kind }) => kind === 'total')
  const value = (cell: GridCell | undefined, corrected: boolean) =>
    cell && ((corrected ? corrections.get(cell) : undefined) ?? baseValue(cell.quantity))
  const over = (a: Decimal | undefined, b: Decimal | undefined, times: Decimal) =>
    a === undefined || b === undefined || isZero(b) ? undefined : divide(multiply(a, times), b, digits)
  const rules: Rule[] = []
  for (const a of others) {
    if (kinds.includes('share') && total >= 0)
      rules.push({
        told: `「${a.head}」占合计的比重`,
        of: (row, corrected) => over(value(a.cells[row], corrected), value(a.cells[total], corrected), '100'),
        cells: (row) => [a.cells[row], a.cells[total]],
      })
    for (const b of others) {
      if (a === b) continue
      const pair = (row: number, corrected: boolean) =>
        [value(a.cells[row], corrected), value(b.cells[row], corrected)] as const
      const cells = (row: number) => [a.cells[row], b.cells[row]]
      if (kinds.includes('rate'))
        rules.push({
          told: `「${a.head}」÷「${b.head}」`,
          of: (row, corrected) => over(...pair(row, corrected), '100'),
          cells,
        })
      if (kinds.includes('average'))
        rules.push({
          told: `「${a.head}」÷「${b.head}」`,
          of: (row, corrected) => over(...pair(row, corrected), '1'),
          cells,
        })
      if (kinds.includes('growth'))
        rules.push({
          told: `（「${a.head}」-「${b.head}」）÷「${b.head}」`,
          of: (row, corrected) => {
            const [now, before] = pair(row, corrected)
            return now === undefined || before === undefined
              ? undefined
              : over(subtract(now, before), before, '100')
          },
          cells,
        })
      if (kinds.includes('difference'))
        rules.push({
          told: `「${a.head}」-「${b.head}」`,
          of: (row, corrected) => {
            const [whole, part] = pair(row, corrected)
            return whole === undefined || part === undefined ? undefined : subtract(whole, part)
          },
          cells,
        })
    }
  }
  return rules
}

/** The rows of a rule that can be computed, and whether what is printed is it. */
function held({ cells }: GridColumn, rule: Rule, rows: readonly number[]) {
  return rows.flatMap((row) => {
    const cell = cells[row]
    const exact = cell && rule.of(row, false)
    if (!cell || exact === undefined) return []
    const asPrinted = (value: Decimal | undefined) => value !== undefined && isPrinted(cell.quantity, value)
    return [{ row, cell, exact, isHeld: asPrinted(exact) || asPrinted(rule.of(row, true)) }]
  })
}

/** A percent, or the part that a sheet holds of it; a difference in the unit of its own column. */
function isPrinted(printed: Quantity, exact: Decimal): boolean {
  const plain = printed.unit === '%' ? printed : { ...printed, value: baseValue(printed) }
  if (printedAs(plain, exact)) return true
  return (
    printed.unit === '' &&
    compare(plain.value, '1') <= 0 &&
    equals(round(divide(exact, '100', digits), plain.decimals), plain.value)
  )
}

/** So many rows of a table show how it is made before all of them are held to it. */
const enough = 2
const most = 0.6
const sampled = 16

function remarksOn(grid: Grid, own: GridColumn, corrections: Corrections): readonly Remark[] {
  const kinds = kindsOf(own)
  if (kinds.length === 0) return []
  const rows = own.cells.flatMap((cell, row) => (cell ? [row] : []))
  const rules = rulesOf(grid, own, kinds, corrections).map((rule) => {
    const sample = held(own, rule, rows.slice(0, sampled))
    return { rule, fitting: sample.filter(({ isHeld }) => isHeld).length, of: sample.length }
  })
  const best = rules.reduce<(typeof rules)[number] | undefined>(
    (found, one) => (one.fitting > (found?.fitting ?? 0) ? one : found),
    undefined,
  )
  if (!best || best.fitting < enough || best.fitting < best.of * most) return []
  return held(own, best.rule, rows)
    .filter(({ isHeld }) => !isHeld)
    .map(({ row, cell, exact }) => {
      const label = grid.rows[row]?.label ?? ''
      const right = `${round(exact, Math.max(cell.quantity.decimals, kinds.includes('difference') ? 0 : 2))}${cell.quantity.unit === '%' ? '%' : ''}`
      return {
        severity: 'error' as const,
        message: `「${label}」的「${own.head}」印为 ${cell.text}，按${best.rule.told}应为 ${right}。`,
        at: [
          quoted(cell.place, cell.text),
          ...(label === '' ? [] : [quoted(grid.rows[row]?.place ?? {}, label)]),
          ...best.rule.cells(row).flatMap((other) => (other ? [quoted(other.place, other.text)] : [])),
        ],
        expected: right,
        found: cell.text,
        sure: 0.9,
        why: `其他各行的「${own.head}」都等于${best.rule.told}。`,
      }
    })
}

/** Rates, shares, growth, averages and differences that do not follow as the other rows show that they should. */
export function checkQuotients(grid: Grid): readonly Remark[] {
  const corrections = correctionsOf(grid)
  return grid.columns.flatMap((own) => remarksOn(grid, own, corrections))
}
