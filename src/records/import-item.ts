import type { ColumnPlan } from './import-row.ts'
import type { Cell, Row } from './workbook-cell.ts'
import { TextStore } from './workbook-strings.ts'

/**
 * Sub-rows by what ties them to their record, until the record's row is read. They are kept as packed text: a
 * workbook's sheets come one after the other, and its records' sub-rows all before its records.
 */
export class ItemShelf {
  readonly #texts = new TextStore()
  readonly #byLink = new Map<string, number[]>()

  put(link: string, row: Row, plans: readonly ColumnPlan[]): void {
    const cells = plans.map(({ index }) => pack(row.cells[index]))
    const number = this.#texts.append(JSON.stringify([row.row, cells]))
    const known = this.#byLink.get(link)
    if (known) known.push(number)
    else this.#byLink.set(link, [number])
  }

  /** The sub-rows tied by a text, in the order of their sheet; each is given out once. */
  take(link: string, plans: readonly ColumnPlan[]): readonly Row[] {
    const numbers = this.#byLink.get(link)
    if (numbers === undefined) return []
    this.#byLink.delete(link)
    return numbers.map((number) => this.#row(number, plans))
  }

  /** Those that no record has asked for. */
  *rest(plans: readonly ColumnPlan[]): Generator<{ readonly link: string; readonly row: Row }> {
    for (const [link, numbers] of this.#byLink)
      for (const number of numbers) yield { link, row: this.#row(number, plans) }
  }

  #row(number: number, plans: readonly ColumnPlan[]): Row {
    const [row, packed] = JSON.parse(this.#texts.at(number) ?? '') as [number, (Packed | 0)[]]
    const cells: (Cell | undefined)[] = []
    packed.forEach((cell, at) => {
      const plan = plans[at]
      if (plan && cell !== 0) cells[plan.index] = unpack(cell)
    })
    return { row, cells }
  }
}

type Packed = readonly [kind: Cell['kind'], text: string, isFormula?: 1]

function pack(cell: Cell | undefined): Packed | 0 {
  if (cell === undefined) return 0
  return cell.isFormula ? [cell.kind, cell.text, 1] : [cell.kind, cell.text]
}

function unpack([kind, text, isFormula]: Packed): Cell {
  return isFormula ? { kind, text, isFormula: true } : { kind, text }
}
