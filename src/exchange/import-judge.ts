import type { Day, Label, Problem } from '#lib'
import {
  type Catalogue,
  type Changes,
  changed,
  type FieldChange,
  fieldChanges,
  filesOf,
  hasFiles,
  judgingRule,
  labelsOf,
  missingFile,
  missingReference,
  peopleFields,
  peopleMeant,
  type RecordVersion,
  referenceFields,
  replaced,
  sitesOf,
  stateLabel,
  titleOf,
  withNames,
  withPeople,
} from '#records'
import {
  checkValues,
  namingSets,
  parseValues,
  peopleRegister,
  type Register,
  type Values,
  validateValues,
} from '#registers'
import { findByNames, findPeopleNamed, type RecordLookup } from './import-lookup.ts'
import { type Match, RecordMatcher } from './import-match.ts'
import type { ImportMode } from './import-mode.ts'
import { inOrder, placed, withoutEchoes } from './import-place.ts'
import { importProblems } from './import-problem.ts'
import type { ImportReader, ReadRow } from './import-read.ts'
import { placeIn } from './import-row.ts'

/** What becomes of a row. */
export type Judged = JudgedRow &
  (
    | { readonly kind: 'added'; readonly rule?: string }
    | { readonly kind: 'updated'; readonly record: RecordVersion; readonly given: Changes }
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'refused' }
  )

export interface JudgedRow {
  readonly row: ReadRow
  /** What could be read of the row; references are ids. */
  readonly values: Values
  /** The record that the row is, where there is one. */
  readonly known?: RecordVersion
  /** Errors of a refused row; warnings and questions of any other. */
  readonly problems: readonly Problem[]
  readonly changes: readonly FieldChange[]
}

export interface JudgeContext {
  readonly register: Register
  readonly reader: ImportReader
  readonly mode: ImportMode
  readonly lookup: RecordLookup
  readonly catalogue: Catalogue
  readonly today: Day
  /** Keys of all of the file's rows, where records of the register refer to one another. */
  readonly ownKeys: ReadonlySet<string>
}

/** A row that was read: its values, and all that is wrong with them so far. */
interface Draft {
  readonly row: ReadRow
  values: Values
  errors: Problem[]
}

/** Judges the rows of one file, batch by batch; it remembers what earlier rows claimed. */
export class ImportJudge {
  readonly #ctx: JudgeContext
  readonly #matcher: RecordMatcher

  constructor(ctx: JudgeContext) {
    this.#ctx = ctx
    this.#matcher = new RecordMatcher(ctx.register, ctx.lookup)
  }

  async judge(rows: readonly ReadRow[]): Promise<readonly Judged[]> {
    const { register } = this.#ctx
    const drafts = rows.map((row): Draft => {
      const { values, errors } = parseValues(register, row.raw)
      return { row, values, errors: [...row.faults, ...this.#placed(errors, row)] }
    })
    await this.#resolveReferences(drafts)
    await this.#resolvePeople(drafts)
    await this.#checkFiles(drafts)
    const matches = await this.#matcher.match(
      drafts.map(({ row, values }) => ({
        row: row.at.row ?? 0,
        values,
        given: row.raw,
        ...(row.id === undefined ? {} : { id: row.id }),
      })),
    )
    this.#ctx.lookup.answered()
    return drafts.map((draft, index) => this.#judgeOne(draft, matches[index] ?? {}))
  }

  #placed(problems: readonly Problem[], row: ReadRow): readonly Problem[] {
    if (problems.length === 0) return problems
    return withoutEchoes(
      problems.map((problem) => placed(problem, row, this.#ctx.reader)),
      row.faults,
    )
  }

  async #resolveReferences(drafts: readonly Draft[]): Promise<void> {
    const { register, lookup, catalogue, ownKeys } = this.#ctx
    if (referenceFields(register).length === 0) return
    const sites = drafts.map(({ values }) => sitesOf(register, values))
    const wanted = new Map<string, Set<string>>()
    for (const { target, text } of sites.flat())
      wanted.set(target, (wanted.get(target) ?? new Set()).add(text))
    const ids = new Map<string, Map<string, string>>()
    for (const [target, texts] of wanted) {
      const referred = catalogue.registers.get(target)
      if (!referred) throw new Error(`a reference to an unknown register ${target}`)
      ids.set(target, await findByNames(lookup, referred, [...texts]))
    }
    drafts.forEach((draft, index) => {
      for (const site of sites[index] ?? []) {
        if (ids.get(site.target)?.has(site.text)) continue
        if (site.target === register.name && ownKeys.has(site.text)) continue
        draft.errors.push(...this.#placed([missingReference({ catalogue }, site)], draft.row))
      }
      draft.values = replaced(register, draft.values, ids)
    })
  }

  async #resolvePeople(drafts: readonly Draft[]): Promise<void> {
    const { register, lookup, catalogue } = this.#ctx
    const fields = peopleFields(register)
    if (fields.length === 0) return
    const texts = drafts.flatMap(({ values }) => fields.map((field) => values[field]))
    const written = [...new Set(texts.filter((text) => typeof text === 'string'))]
    const isAsked = written.length > 0 && catalogue.registers.has(peopleRegister)
    const people = isAsked ? await findPeopleNamed(lookup, written) : []
    const known = new Map(written.map((text) => [text, peopleMeant(people, text)] as const))
    for (const draft of drafts) {
      const { values, problems } = withPeople(register, { values: withNames(register, draft.values) }, known)
      draft.values = values
      draft.errors.push(...this.#placed(problems, draft.row))
    }
  }

  async #checkFiles(drafts: readonly Draft[]): Promise<void> {
    const { register, lookup } = this.#ctx
    if (!hasFiles(register)) return
    const sites = drafts.map(({ values }) => filesOf(register, values))
    const files = sites.flat().map(({ file }) => file)
    if (files.length === 0) return
    const missing = await lookup.missingFiles(files)
    drafts.forEach((draft, index) => {
      const found = (sites[index] ?? []).filter(({ file }) => missing.has(file)).map(missingFile)
      draft.errors.push(...this.#placed(found, draft.row))
    })
  }

  #judgeOne(draft: Draft, match: Match): Judged {
    const { mode } = this.#ctx
    if (draft.row.isOrphan) return this.#refused(draft, draft.errors)
    const clash = this.#clash(draft, match)
    if (match.record) return this.#judgeKnown(draft, match.record, clash, match)
    const unknown = this.#unknown(draft, match)
    if (unknown || mode === 'update')
      return this.#refused(draft, [...draft.errors, ...(unknown ? [unknown] : clash)])
    return this.#judgeNew(draft, clash)
  }

  #judgeNew(draft: Draft, clash: readonly Problem[]): Judged {
    const { register, catalogue, today } = this.#ctx
    const { row, values } = draft
    const state = register.lifecycle?.initial
    // Once something could not be read, reading and checking go together, so that nothing is said twice of one field.
    const found =
      draft.errors.length > 0
        ? validateValues(register, withNames(register, row.raw as Values), state)
        : checkValues(register, values, state)
    const { rule, problem } = judgingRule({ catalogue, today }, register, values)
    const errors = [...found.errors, ...(problem ? [problem] : [])]
    const hidden = (row.masked ?? []).map((name) =>
      importProblems['masked-value']({ label: register.fields[name]?.label ?? name }, this.#at(row, name)),
    )
    const all = [...draft.errors, ...this.#placed(errors, row), ...hidden, ...clash]
    if (all.length > 0) return this.#refused(draft, all)
    this.#tallyComputed(row)
    return {
      ...this.#judged(draft),
      kind: 'added',
      problems: this.#placed(found.remarks, row),
      ...(rule && { rule: rule.version }),
    }
  }

  #judgeKnown(draft: Draft, record: RecordVersion, clash: readonly Problem[], match: Match): Judged {
    const { register, mode } = this.#ctx
    const { row } = draft
    if (draft.errors.length > 0) return this.#refused(draft, [...draft.errors, ...clash])
    const given = givenOf(register, row, draft.values)
    const after = changed(register, record.values, given, draft.values)
    const changes = fieldChanges(register, record.values, after)
    if (changes.length === 0) {
      if (match.twin) return this.#refused(draft, clash)
      return { ...this.#judged(draft, record), kind: 'unchanged' }
    }
    const title = titleOf(register, record)
    if (mode === 'add') {
      const labels = this.#labels(match.by ?? Object.keys(given))
      return this.#refused(draft, [
        ...clash,
        importProblems.exists({ labels, title }, this.#at(row, match.by?.[0])),
      ])
    }
    const errors = [...clash]
    const { version } = row
    const isStale = version !== undefined && version !== record.version
    if (isStale)
      errors.push(
        importProblems['changed-since'](
          { version, current: record.version },
          this.#at(row, undefined, 'version'),
        ),
      )
    if (register.lifecycle && !register.lifecycle.states[record.state ?? '']?.editable)
      errors.push(
        importProblems['not-editable']({ title, state: stateLabel(register, record.state) }, row.at),
      )
    const checked = checkValues(register, after, record.state)
    const { problem } = judgingRule(this.#ctx, register, after, record)
    const all = [...errors, ...this.#placed([...checked.errors, ...(problem ? [problem] : [])], row)]
    if (all.length > 0) return { ...this.#refused(draft, all), changes }
    this.#tallyComputed(row, record)
    const problems = this.#placed(checked.remarks, row)
    return { ...this.#judged(draft, record), kind: 'updated', record, given, problems, changes }
  }

  /** Values that only one record may have, and that another record or an earlier row has already. */
  #clash({ row }: Draft, { rival, twin }: Match): Problem[] {
    const found: Problem[] = []
    if (twin) {
      const isById = twin.fields.length === 0
      const labels = isById ? this.#headOf('id') : this.#labels(twin.fields)
      const at = isById ? this.#at(row, undefined, 'id') : this.#at(row, twin.fields[0])
      found.push(importProblems['row-twice']({ labels, other: twin.row }, at))
    }
    if (rival) {
      const params = { labels: this.#labels(rival.fields), title: titleOf(this.#ctx.register, rival.record) }
      found.push(importProblems.taken(params, this.#at(row, rival.fields[0])))
    }
    return found
  }

  /** Why a row without a record cannot be a new one, as far as what it is known by goes. */
  #unknown({ row, values }: Draft, { by }: Match): Problem | undefined {
    const { register, mode } = this.#ctx
    const { key } = register
    if (row.id !== undefined) {
      return importProblems['not-found'](
        { labels: this.#headOf('id'), text: row.id },
        this.#at(row, undefined, 'id'),
      )
    }
    const keyField = key === undefined ? undefined : register.fields[key]
    if (key !== undefined && keyField?.computed && values[key] !== undefined) {
      const params = { labels: keyField.label, text: String(values[key]) }
      return importProblems['no-such-record'](params, this.#at(row, key))
    }
    if (mode !== 'update') return undefined
    const [wanted] = namingSets(register)
    if (by === undefined)
      return importProblems['no-key']({ labels: this.#labels(wanted ?? []) }, this.#at(row, wanted?.[0]))
    const text = by.map((name) => String(values[name])).join('、')
    return importProblems['not-found']({ labels: this.#labels(by), text }, this.#at(row, by[0]))
  }

  /** The cell of a field in the row, or of one of the workbook's own columns. */
  #at(row: ReadRow, field?: string, role?: 'id' | 'version') {
    const plan = this.#ctx.reader.plans.find((p) =>
      field === undefined ? p.role === role : p.name === field,
    )
    return plan ? placeIn(row.at, plan) : row.at
  }

  #headOf(role: 'id'): string {
    return this.#ctx.reader.plans.find((plan) => plan.role === role)?.head ?? ''
  }

  #labels(fields: readonly string[]): Label {
    return labelsOf(this.#ctx.register, fields)
  }

  #judged({ row, values }: Draft, known?: RecordVersion): JudgedRow {
    return { row, values, problems: [], changes: [], ...(known && { known }) }
  }

  #refused(draft: Draft, problems: readonly Problem[]): Judged {
    return { ...this.#judged(draft), kind: 'refused', problems: inOrder(problems, this.#ctx.reader) }
  }

  /** Notes where the file first says something else of a field that only the system sets. */
  #tallyComputed(row: ReadRow, record?: RecordVersion): void {
    const { reader, register } = this.#ctx
    let said: [string, unknown][] | undefined
    for (const name in row.computed)
      if (row.computed[name] !== null && !reader.tally.hasComputed(name)) {
        said ??= []
        said.push([name, row.computed[name]])
      }
    if (said === undefined) return
    const { values } = parseValues(register, Object.fromEntries(said))
    const other = record
      ? fieldChanges(register, record.values, changed(register, record.values, values, values)).map(
          (c) => c.field,
        )
      : said.map(([name]) => name)
    for (const plan of reader.plans)
      if (plan.role === 'computed' && other.includes(plan.name)) reader.tally.countComputed(plan, row.at)
  }
}

/** What the row says of a record that exists: null clears. A key that the system sets only names it. */
function givenOf({ fields }: Register, row: ReadRow, values: Values): Changes {
  const told = Object.keys(row.raw).filter((name) => !fields[name]?.computed)
  // Of people what is written in the file: it keeps the name as it stands there.
  const given = (name: string) => {
    const text = fields[name]?.kind === 'person' ? row.raw[name] : undefined
    return typeof text === 'string' && values[name] !== undefined ? text.trim() : (values[name] ?? null)
  }
  return Object.fromEntries(told.map((name) => [name, given(name)]))
}
