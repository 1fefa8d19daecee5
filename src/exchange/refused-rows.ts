import type { Place, Problem } from '#lib'
import type { Judged } from './import-judge.ts'

/** A workbook with more rows than this is mended no faster; the rest comes after the first are mended. */
const mostRows = 5000

/** Rows of one sheet that go back, each with what is wrong in it. */
export type ReturnedRows = ReadonlyMap<number, readonly Problem[]>

const none: ReturnedRows = new Map()

/** `RefusedRows` as a plain value, which can go to another thread or be written down. */
export interface RefusedRowsKept {
  readonly sheets: readonly (readonly [
    sheet: string,
    rows: readonly (readonly [row: number, problems: readonly Problem[]])[],
  ])[]
  readonly problems: readonly Problem[]
  readonly leftOut: number
}

/**
 * The rows that a preview or an import refuses, and their sub-rows, which go back with them. They are kept as they were
 * judged: after the other rows have been written, the same row might be judged otherwise.
 */
export class RefusedRows {
  readonly #sheets: Map<string, Map<number, Problem[]>>
  readonly #problems: Problem[]
  #kept = 0
  #leftOut: number

  constructor({ sheets, problems, leftOut }: Partial<RefusedRowsKept> = {}) {
    const mutable = ([name, rows]: RefusedRowsKept['sheets'][number]) =>
      [name, new Map(rows.map(([row, found]) => [row, [...found]]))] as const
    this.#sheets = new Map((sheets ?? []).map(mutable))
    this.#problems = [...(problems ?? [])]
    this.#leftOut = leftOut ?? 0
  }

  /** As it stands; `new RefusedRows(kept)` is the same again. */
  get kept(): RefusedRowsKept {
    const sheets = [...this.#sheets].map(([name, rows]) => [name, [...rows]] as const)
    return { sheets, problems: this.#problems, leftOut: this.#leftOut }
  }

  add({ row, problems }: Judged): void {
    if (this.#kept >= mostRows) {
      this.#leftOut++
      return
    }
    this.#kept++
    this.#at(row.at)
    for (const items of Object.values(row.items)) for (const place of items) this.#at(place)
    for (const problem of problems) {
      this.#at({ ...row.at, ...problem.at }).push(problem)
      this.#problems.push(problem)
    }
  }

  of(sheet: string): ReturnedRows {
    return this.#sheets.get(sheet) ?? none
  }

  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** Rows beyond those that one workbook holds. */
  get leftOut(): number {
    return this.#leftOut
  }

  #at({ sheet = '', row = 0 }: Place): Problem[] {
    const rows = this.#sheets.get(sheet) ?? new Map<number, Problem[]>()
    this.#sheets.set(sheet, rows)
    const found = rows.get(row) ?? []
    rows.set(row, found)
    return found
  }
}
