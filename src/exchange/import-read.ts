import type { Place, Problem } from '#lib'
import { masked, personalFields } from '#registers'
import { columnLetter, type Row, type Table } from '#workbook'
import { ItemShelf } from './import-item.ts'
import { importProblems } from './import-problem.ts'
import {
  CellTally,
  type ColumnPlan,
  hasContent,
  mergeFault,
  placeIn,
  planColumns,
  readCell,
  systemText,
} from './import-row.ts'
import { type FoundSheet, type FoundSheets, linkIndex, placeOf } from './import-sheet.ts'
import type { Layout } from './layout.ts'

/** A row of the file as raw values, with all that its cells did wrong. */
export interface ReadRow {
  readonly at: Place
  /** By field; null: the column is there and the cell is empty; `unreadable`: see the faults. */
  readonly raw: Readonly<Record<string, unknown>>
  /** What the file says of fields that the system sets, for comparison only. */
  readonly computed: Readonly<Record<string, unknown>>
  /** Fields whose cells hold what an export wrote in the place of personal data. */
  readonly masked?: readonly string[]
  /** The record's id and the version that was exported, where the file has them. */
  readonly id?: string
  readonly version?: number
  /** Where the sub-rows of each list stand. */
  readonly items: Readonly<Record<string, readonly Place[]>>
  readonly faults: readonly Problem[]
  /** A sub-row that belongs to no record. */
  readonly isOrphan?: true
}

/**
 * Stands for a cell that could not be read: no validator takes an empty object for anything, so that its field counts
 * as wrong and not as missing. The validator's own words for it give way to the row's fault.
 */
export const unreadable: object = Object.freeze({})

interface Shelf {
  readonly list: string
  readonly found: FoundSheet
  readonly plans: readonly ColumnPlan[]
  readonly fields: readonly ColumnPlan[]
  readonly items: ItemShelf
}

/** Reads the rows of a register's file, each with the sub-rows that belong to it, in the order of the file. */
export class ImportReader {
  readonly layout: Layout
  readonly main: FoundSheet
  readonly tally = new CellTally()
  readonly plans: readonly ColumnPlan[]
  readonly #lists: readonly FoundSheet[]
  readonly #isText: boolean
  /** The fields of a row, empty: rows of one shape are made several times as fast as rows grown field by field. */
  readonly #blank: Readonly<Record<string, unknown>>
  readonly #personal: ReadonlySet<string>
  readonly #idPlan: ColumnPlan | undefined
  readonly #versionPlan: ColumnPlan | undefined

  constructor(table: Table, layout: Layout, { main, lists }: FoundSheets) {
    this.layout = layout
    this.main = main
    this.#lists = lists
    this.#isText = table.kind === 'text'
    this.plans = planColumns(main, layout, this.#isText)
    const fields = this.plans.filter((plan) => plan.role === 'field').map((plan) => [plan.name, null])
    this.#blank = Object.fromEntries([...fields, ...lists.map(({ layout: of }) => [of.list, null])])
    this.#personal = new Set(personalFields(layout.register).map(({ name }) => name))
    this.#idPlan = this.plans.find((plan) => plan.role === 'id')
    this.#versionPlan = this.plans.find((plan) => plan.role === 'version')
  }

  /** The records' sheet and those of their sub-rows. */
  get sheets(): readonly FoundSheet[] {
    return [this.main, ...this.#lists]
  }

  /** The column of a field on the records' sheet. */
  columnOf(field: string): string | undefined {
    return letterOf(this.main, field)
  }

  /** The column of a sub-row's field on its list's sheet. */
  itemColumnOf(list: string, field: string): string | undefined {
    const found = this.#lists.find(({ layout }) => layout.list === list)
    return found && letterOf(found, field)
  }

  /** Rows of the file in batches; after them the sub-rows that belong to no record, as rows with a fault. */
  async *rows(): AsyncGenerator<readonly ReadRow[]> {
    const shelves: Shelf[] = []
    for (const found of this.#lists) shelves.push(await this.#shelve(found))
    const link = linkIndex(this.main, this.layout)
    const linkPlan = this.plans.find((plan) => plan.index === link)
    const heads = headsOf(this.main)
    const linked = new Map<string, number>()
    for await (const batch of this.main.sheet.rows()) {
      const rows: ReadRow[] = []
      for (const row of batch) {
        if (row.row <= this.main.head.row || !hasContent(row, this.plans)) continue
        this.tally.countHeadless(row, heads, this.#place(row))
        rows.push(this.#read(row, shelves, linkPlan, linked))
      }
      if (rows.length > 0) yield rows
    }
    for (const shelf of shelves) {
      const orphans = this.#orphans(shelf)
      if (orphans.length > 0) yield orphans
    }
  }

  #place(row: Row, { sheet }: FoundSheet = this.main): Place {
    return { ...placeOf(sheet), row: row.row }
  }

  async #shelve(found: FoundSheet): Promise<Shelf> {
    const plans = planColumns(found, this.layout, this.#isText)
    const linkPlan = plans.find((plan) => plan.role === 'link')
    const items = new ItemShelf()
    for await (const batch of found.sheet.rows())
      for (const row of batch)
        if (row.row > found.head.row && hasContent(row, plans))
          items.put(systemText(row, linkPlan) ?? '', row, plans)
    const fields = plans.filter((plan) => plan.role === 'field')
    return { list: found.layout.list ?? '', found, plans, fields, items }
  }

  #read(
    row: Row,
    shelves: readonly Shelf[],
    linkPlan: ColumnPlan | undefined,
    linked: Map<string, number>,
  ): ReadRow {
    const at = this.#place(row)
    const faults: Problem[] = []
    const raw: Record<string, unknown> = { ...this.#blank }
    const computed: Record<string, unknown> = {}
    const hidden: string[] = []
    for (const plan of this.plans) {
      if (this.#personal.has(plan.name) && row.cells[plan.index]?.text === masked) {
        // What an export did not show stays as it stands.
        delete raw[plan.name]
        hidden.push(plan.name)
      } else if (plan.role === 'field') raw[plan.name] = this.#cell(row, plan, at, faults)
      else if (plan.role === 'computed') computed[plan.name] = readCell(row, plan, this.tally, at)
    }
    const merge = this.main.merged.get(row.row)
    if (merge) faults.push(mergeFault(merge, at))
    const items: Record<string, Place[]> = {}
    if (shelves.length > 0) {
      const link = systemText(row, linkPlan)
      const other = link === undefined ? undefined : linked.get(link)
      if (linkPlan && link !== undefined && other !== undefined && this.layout.linkField === undefined)
        faults.push(
          importProblems['link-twice']({ head: linkPlan.head, text: link, other }, placeIn(at, linkPlan)),
        )
      else if (link !== undefined && this.layout.linkField === undefined) linked.set(link, row.row)
      for (const shelf of shelves) raw[shelf.list] = this.#takeItems(shelf, link, items, faults)
    }
    const id = systemText(row, this.#idPlan)
    const version = Number(systemText(row, this.#versionPlan)) || undefined
    return {
      at,
      raw,
      computed,
      items,
      faults,
      ...(hidden.length > 0 ? { masked: hidden } : {}),
      ...(id === undefined ? {} : { id }),
      ...(version === undefined ? {} : { version }),
    }
  }

  #cell(row: Row, plan: ColumnPlan, at: Place, faults: Problem[]): unknown {
    const value = readCell(row, plan, this.tally, at)
    if (!isProblem(value)) return value
    faults.push(value)
    return unreadable
  }

  /** The sub-rows of one record; null where it has none. */
  #takeItems(
    { list, found, plans, fields, items }: Shelf,
    link: string | undefined,
    places: Record<string, Place[]>,
    faults: Problem[],
  ): readonly object[] | null {
    const rows = link === undefined ? [] : items.take(link, plans)
    places[list] = rows.map((row) => this.#place(row, found))
    if (rows.length === 0) return null
    return rows.map((row) => {
      const at = this.#place(row, found)
      const merge = found.merged.get(row.row)
      if (merge) faults.push(mergeFault(merge, at))
      const item: Record<string, unknown> = {}
      for (const plan of fields) item[plan.name] = this.#cell(row, plan, at, faults)
      return item
    })
  }

  #orphans({ found, plans, items }: Shelf): readonly ReadRow[] {
    const linkPlan = plans.find((plan) => plan.role === 'link')
    if (linkPlan === undefined) throw new Error(`the sheet ${found.sheet.name} has no column that links it`)
    const sheet = this.main.sheet.name
    return [...items.rest(plans)].map(({ link, row }) => {
      const at = this.#place(row, found)
      const params = { head: linkPlan.head, sheet }
      const place = placeIn(at, linkPlan)
      const fault =
        link === ''
          ? importProblems['no-link'](params, place)
          : importProblems['link-unknown']({ ...params, text: link }, place)
      return { at, raw: {}, computed: {}, items: {}, faults: [fault], isOrphan: true }
    })
  }
}

function letterOf({ head }: FoundSheet, field: string): string | undefined {
  const found = head.columns.find(({ column }) => column.name === field && field !== '')
  return found && columnLetter(found.index)
}

function headsOf({ head }: FoundSheet): ReadonlySet<number> {
  return new Set([...head.columns, ...head.unknown].map(({ index }) => index))
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'severity' in value
}
