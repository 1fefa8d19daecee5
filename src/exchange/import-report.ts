import type { Place, Problem } from '#lib'
import { type FieldChange, titleOf } from '#records'
import { printTitle } from '#registers'
import type { Judged } from './import-judge.ts'
import type { ImportMode } from './import-mode.ts'
import type { OpenImport } from './import-run.ts'

/** What an import does or would do: how many rows of each kind, and the first of them. */
export interface ImportPreview {
  readonly file: string
  readonly register: string
  readonly mode: ImportMode
  readonly added: number
  readonly updated: number
  /** The record has all of the row's values already. */
  readonly unchanged: number
  readonly refused: number
  /** The first rows of each kind but the unchanged, those that are refused first. */
  readonly rows: readonly ImportedRow[]
  /** Warnings and questions, of the file first and then of its rows; only the first of many. */
  readonly remarks: readonly Problem[]
  /** How many remarks there are in all. */
  readonly remarked: number
}

export interface ImportedRow {
  readonly at: Place
  readonly kind: 'added' | 'updated' | 'refused'
  /** The record in one line, as far as the row tells. */
  readonly title: string
  readonly problems: readonly Problem[]
  /** What of the record changes; none for a new one. */
  readonly changes: readonly FieldChange[]
}

/** How many rows of a kind a preview shows, and how many remarks. */
const shown = { refused: 100, updated: 50, added: 20 } as const
const shownRemarks = 100

/** Counts judged rows and keeps the first ones; its memory does not grow with the file. */
export class ImportReport {
  readonly #open: OpenImport
  readonly #rows: Record<ImportedRow['kind'], ImportedRow[]> = { refused: [], updated: [], added: [] }
  readonly #remarks: Problem[] = []
  #remarked = 0
  readonly counts = { added: 0, updated: 0, unchanged: 0, refused: 0 }

  constructor(open: OpenImport) {
    this.#open = open
  }

  add(judged: readonly Judged[]): void {
    for (const one of judged) {
      this.counts[one.kind]++
      if (one.kind === 'unchanged') continue
      const { row, kind, problems, changes } = one
      if (kind === 'refused') this.#open.request.refused?.add(one)
      if (this.#rows[kind].length < shown[kind])
        this.#rows[kind].push({ at: row.at, kind, title: this.#title(one), problems, changes })
      if (kind !== 'refused' && problems.length > 0) this.#remark(problems)
    }
  }

  preview(): ImportPreview {
    const { reader, register, request, table, remarks } = this.#open
    const ofFile = [...remarks, ...reader.tally.remarks()]
    const { refused, updated, added } = this.#rows
    return Object.freeze({
      file: table.name,
      register: register.name,
      mode: request.mode,
      ...this.counts,
      rows: Object.freeze([...refused, ...updated, ...added]),
      remarks: Object.freeze([...ofFile, ...this.#remarks].slice(0, shownRemarks)),
      remarked: ofFile.length + this.#remarked,
    })
  }

  #title({ known, values }: Judged): string {
    const { register } = this.#open
    return known ? titleOf(register, known) : printTitle(register, values)
  }

  #remark(problems: readonly Problem[]): void {
    this.#remarked += problems.length
    if (this.#remarks.length < shownRemarks) this.#remarks.push(...problems)
  }
}
