import {
  canonical,
  divide,
  type Fen,
  formatYuan,
  multiply,
  type Problem,
  parseYuan,
  round,
  scales,
  shift,
} from '#lib'
import type { RecordVersion } from '#records'
import { budgetLines } from './budget-register.ts'
import { placeIn } from './evaluation-field.ts'
import type { FormRule } from './form-rule.ts'
import { problems } from './problems.ts'

export type BudgetLine = RecordVersion<typeof budgetLines>

/** A row of the budget table as the form prints it: amounts in the form's unit (`667.92` in 万元), rates with %. */
export interface BudgetRow {
  readonly code: string
  readonly item: string
  /** 0 for the topmost total, 1 under it, and so on. */
  readonly level: number
  readonly isTotal: boolean
  readonly initial: string
  /** Empty where nothing was adjusted. */
  readonly adjustment: string
  readonly adjusted: string
  readonly spent: string
  /** Spent over adjusted; empty where there was nothing to spend. */
  readonly rate: string
  /** The record that it was printed from. */
  readonly record: string
}

interface Amounts {
  readonly initial: Fen
  readonly adjustment: Fen
  readonly spent: Fen
}

const nothing: Amounts = { initial: 0n, adjustment: 0n, spent: 0n }

function plus(a: Amounts, b: Amounts): Amounts {
  return {
    initial: a.initial + b.initial,
    adjustment: a.adjustment + b.adjustment,
    spent: a.spent + b.spent,
  }
}

function fenOf(yuan: string | undefined): Fen {
  return (yuan === undefined ? undefined : parseYuan(yuan)) ?? 0n
}

/** The lines as a tree: under which total each stands, and what is wrong with the way they were tied. */
class Tree {
  readonly roots: readonly BudgetLine[]
  readonly problems: readonly Problem[]
  readonly #below = new Map<string, BudgetLine[]>()

  constructor(lines: readonly BudgetLine[]) {
    const totals = new Map(lines.flatMap((line) => (line.values.isTotal ? [[line.values.code, line]] : [])))
    const found: Problem[] = []
    const roots: BudgetLine[] = []
    for (const line of [...lines].sort((a, b) => a.values.position - b.values.position)) {
      const { item, parent } = line.values
      const at = placeIn(budgetLines, line.id, 'parent')
      if (parent === undefined) roots.push(line)
      else if (!totals.has(parent)) {
        found.push(problems['unknown-parent']({ name: item, parent }, at))
        roots.push(line)
      } else if (isInItself(line, totals)) {
        found.push(problems['circular-parent']({ name: item }, at))
        roots.push(line)
      } else this.#below.set(parent, [...this.below(parent), line])
    }
    this.roots = roots
    this.problems = found
  }

  below(code: string): readonly BudgetLine[] {
    return this.#below.get(code) ?? []
  }

  amounts(line: BudgetLine): Amounts {
    const { code, isTotal, initial, adjustment, spent } = line.values
    if (!isTotal) return { initial: fenOf(initial), adjustment: fenOf(adjustment), spent: fenOf(spent) }
    return this.below(code).reduce((sum, child) => plus(sum, this.amounts(child)), nothing)
  }
}

function isInItself(line: BudgetLine, totals: ReadonlyMap<string, BudgetLine>): boolean {
  const above = new Set<string>()
  for (let code = line.values.parent; code !== undefined; code = totals.get(code)?.values.parent) {
    if (code === line.values.code) return true
    if (above.has(code)) return false
    above.add(code)
  }
  return false
}

/**
 * The table in the form's order, each total before the lines that it sums. Totals are computed here from their lines;
 * lines whose total is not there stand by themselves and are told as problems.
 */
export function budgetTable(
  lines: readonly BudgetLine[],
  form: FormRule,
): { readonly rows: readonly BudgetRow[]; readonly problems: readonly Problem[] } {
  const tree = new Tree(lines)
  const rowsOf = (line: BudgetLine, level: number): BudgetRow[] => [
    printRow(line, tree.amounts(line), level, form),
    ...tree.below(line.values.code).flatMap((child) => rowsOf(child, level + 1)),
  ]
  return { rows: Object.freeze(tree.roots.flatMap((root) => rowsOf(root, 0))), problems: tree.problems }
}

function printRow(line: BudgetLine, amounts: Amounts, level: number, form: FormRule): BudgetRow {
  const { code, item, isTotal = false } = line.values
  const adjusted = amounts.initial + amounts.adjustment
  const print = (fen: Fen) => printAmount(fen, form)
  return Object.freeze({
    code,
    item,
    level,
    isTotal,
    initial: print(amounts.initial),
    adjustment: amounts.adjustment === 0n ? '' : print(amounts.adjustment),
    adjusted: print(adjusted),
    spent: print(amounts.spent),
    rate: adjusted === 0n ? '' : printRate(amounts.spent, adjusted, form),
    record: line.id,
  })
}

/** Without trailing zeros, as the form has it: 726.90 万元 is `726.9`. */
function printAmount(fen: Fen, { money }: FormRule): string {
  return canonical(round(shift(formatYuan(fen), -scales[money.scale]), money.decimals))
}

function printRate(spent: Fen, adjusted: Fen, { rateDecimals }: FormRule): string {
  return `${divide(multiply(spent.toString(), '100'), adjusted.toString(), rateDecimals)}%`
}
