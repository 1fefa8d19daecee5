import { type Cell, type Row, TextStore } from '#workbook'
import type { ColumnPlan } from './import-row.ts'
import { KeyTable } from './import-table.ts'

/**
 * Sub-rows by what ties them to their record, until the record's row is read. They are kept as packed text: a
 * workbook's sheets come one after the other, and its records' sub-rows all before its records.
 */
export class ItemShelf {
  readonly #texts = new TextStore()
  /** The last sub-row of each link so far. */
  readonly #last = new KeyTable()
  /** The sub-row before of the same link, plus one; 0 where there is none. */
  #before = new Uint32Array(1024)
  /** 1 once a sub-row was given out. */
  #taken = new Uint8Array(1024)

  put(link: string, row: Row, plans: readonly ColumnPlan[]): void {
    const cells = plans.map(({ index }) => pack(row.cells[index]))
    const number = this.#texts.append(JSON.stringify([link, row.row, cells]))
    if (number === this.#before.length) {
      const grown = new Uint32Array(number * 2)
      grown.set(this.#before)
      this.#before = grown
      const taken = new Uint8Array(number * 2)
      taken.set(this.#taken)
      this.#taken = taken
    }
    this.#before[number] = (this.#last.set(link, number) ?? -1) + 1
  }

  /** The sub-rows tied by a text, in the order of their sheet; each is given out once. */
  take(link: string, plans: readonly ColumnPlan[]): readonly Row[] {
    const rows: Row[] = []
    let next = (this.#last.get(link) ?? -1) + 1
    while (next !== 0 && this.#taken[next - 1] === 0) {
      const number = next - 1
      this.#taken[number] = 1
      rows.push(this.#item(number, plans).row)
      next = this.#before[number] ?? 0
    }
    return rows.reverse()
  }

  /** Those that no record has asked for. */
  *rest(plans: readonly ColumnPlan[]): Generator<{ readonly link: string; readonly row: Row }> {
    for (let number = 0; number < this.#texts.count; number++)
      if (this.#taken[number] === 0) yield this.#item(number, plans)
  }

  #item(number: number, plans: readonly ColumnPlan[]): { readonly link: string; readonly row: Row } {
    const [link, row, packed] = JSON.parse(this.#texts.at(number) ?? '') as [string, number, (Packed | 0)[]]
    const cells: (Cell | undefined)[] = []
    packed.forEach((cell, at) => {
      const plan = plans[at]
      if (plan && cell !== 0) cells[plan.index] = unpack(cell)
    })
    return { link, row: { row, cells } }
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
