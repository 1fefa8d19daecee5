import type { Place, Problem } from '#lib'
import type { Field } from '#registers'
import { type Cell, columnLetter, type Merge, type Row } from '#workbook'
import { CellFault, type CellReader, cellReader } from './import-cell.ts'
import { importProblems } from './import-problem.ts'
import type { FoundSheet } from './import-sheet.ts'
import { headOf, type Layout } from './layout.ts'

/** How one column of the file is read. */
export interface ColumnPlan {
  /** 0-based. */
  readonly index: number
  readonly letter: string
  readonly role: 'field' | 'computed' | 'link' | 'id' | 'version'
  readonly name: string
  /** As problems name the field: `buyers.code` for one of a sub-row. */
  readonly path: string
  readonly head: string
  readonly read: CellReader
}

const systemField: Field = { kind: 'text', label: { zh: '', en: '' } }

/** The columns of a sheet that are read; what only people read of it (the state) is left out. */
export function planColumns(found: FoundSheet, layout: Layout, isText: boolean): readonly ColumnPlan[] {
  const setting = { dates: found.sheet.dates, isGuarded: isText }
  const list = found.layout.list
  return found.head.columns.flatMap(({ column, index, shift }): ColumnPlan[] => {
    const { role, name, field = systemField } = column
    if (role === 'state') return []
    const isComputed = list === undefined && field.computed === true && name !== layout.register.key
    return [
      {
        index,
        letter: columnLetter(index),
        role: role === 'field' && isComputed ? 'computed' : role,
        name,
        path: list === undefined ? name : `${list}.${name}`,
        head: headOf(column),
        read: cellReader(field, shift, setting),
      },
    ]
  })
}

/** Whether any of the columns says anything in this row. */
export function hasContent(row: Row, plans: readonly ColumnPlan[]): boolean {
  return plans.some(({ index }) => {
    const cell = row.cells[index]
    return cell !== undefined && (cell.kind === 'uncomputed' || cell.text.trim() !== '')
  })
}

/** One cell's raw value: null where it is empty, a fault where it cannot be read. */
export function readCell(row: Row, plan: ColumnPlan, tally: CellTally, at: Place): unknown {
  const cell = row.cells[plan.index]
  if (cell === undefined) return null
  if (cell.isFormula && plan.role === 'field') tally.countFormula(plan, at)
  const value = plan.read(cell)
  return value instanceof CellFault ? value.at(placeIn(at, plan)) : value
}

export function placeIn(at: Place, { letter, path }: ColumnPlan): Place {
  return path === '' ? { ...at, column: letter } : { ...at, column: letter, field: path }
}

/** Text of a column that belongs to the workbook and not to the register. */
export function systemText(row: Row, plan: ColumnPlan | undefined): string | undefined {
  const cell: Cell | undefined = plan && row.cells[plan.index]
  return cell === undefined || cell.kind === 'error' ? undefined : cell.text.trim() || undefined
}

export function mergeFault(merge: Merge, at: Place): Problem {
  const range = `${columnLetter(merge.left)}${merge.top + 1}:${columnLetter(merge.right)}${merge.bottom + 1}`
  return importProblems['merged-cells']({ range }, { ...at, column: columnLetter(merge.left) })
}

/** What is told once a column, however many rows it concerns. */
export class CellTally {
  readonly #formulas = new Map<string, { readonly at: Place; readonly head: string; count: number }>()
  readonly #headless = new Map<number, Place>()
  readonly #computed = new Map<string, { readonly at: Place; readonly head: string }>()

  countFormula(plan: ColumnPlan, at: Place): void {
    const key = `${at.sheet}!${plan.letter}`
    const known = this.#formulas.get(key)
    if (known) known.count++
    else this.#formulas.set(key, { at: placeIn(at, plan), head: plan.head, count: 1 })
  }

  /** It was noted of a field that the system sets: the first row is what is told. */
  hasComputed(name: string): boolean {
    return this.#computed.has(name)
  }

  /** The file says of a field that the system sets something that was not taken. */
  countComputed(plan: ColumnPlan, at: Place): void {
    if (!this.#computed.has(plan.name))
      this.#computed.set(plan.name, { at: placeIn(at, plan), head: plan.head })
  }

  /** Cells that no head stands over. */
  countHeadless(row: Row, heads: ReadonlySet<number>, at: Place): void {
    row.cells.forEach((cell, index) => {
      if (!heads.has(index) && cell && !this.#headless.has(index) && cell.text.trim() !== '')
        this.#headless.set(index, { ...at, column: columnLetter(index) })
    })
  }

  /** Before the rows are read a second time. */
  clear(): void {
    for (const noted of [this.#formulas, this.#headless, this.#computed]) noted.clear()
  }

  remarks(): readonly Problem[] {
    return [
      ...[...this.#headless].map(([index, at]) =>
        importProblems['cells-without-head']({ column: columnLetter(index) }, at),
      ),
      ...[...this.#formulas.values()].map(({ head, count, at }) =>
        importProblems.formulas({ head, count }, at),
      ),
      ...[...this.#computed.values()].map(({ head, at }) =>
        importProblems['computed-passed-over']({ head }, at),
      ),
    ]
  }
}
