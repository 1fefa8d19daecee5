import { sql } from 'kysely'
import { canonicalJson, type Day, type Instant, isDay, type Json, type Problem, Refusal } from '#lib'
import {
  type FieldValue,
  type Register,
  type RuleSet,
  type RuleVersion,
  ruleNamed,
  ruleOn,
  type Values,
} from '#registers'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { missingReference, resolveReferences } from './reference.ts'
import { recordTable } from './store.ts'
import { checkUnique } from './unique.ts'
import { inRow, type Writing, writeVersions } from './writing.ts'

/** A version that its register finds in order, and that the database has still to be asked about. */
export interface Draft {
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly rule?: string
  readonly values: Values
  /** Its row among several, for its problems. */
  readonly row?: number
  /** Of a version that was taken over: when it was recorded, and when it was replaced. */
  readonly takenOver?: { readonly knownFrom: Instant; readonly knownTo?: Instant }
}

const idPattern = /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/

export function isRecordId(text: string): boolean {
  return idPattern.test(text)
}

/**
 * Asks the database what only it knows: whether references lead somewhere and whether unique values and ids are free.
 * Writes nothing. References are resolved in what comes back.
 */
export async function checkDrafts(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<{ drafts: readonly Draft[]; problems: readonly Problem[] }> {
  const { resolved, missing } = await resolveReferences(writing, register, drafts)
  const unresolved = missing.map(({ index, site }) =>
    inRow(missingReference(writing, site), drafts[index]?.row),
  )
  const current = resolved.filter(({ takenOver }) => takenOver?.knownTo === undefined)
  const found = [
    ...unresolved,
    ...(await checkIds(writing, register, resolved)),
    ...(await checkUnique(writing, register, current)),
  ]
  return { drafts: resolved, problems: found }
}

async function checkIds(
  { session, unit }: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const ids = drafts.flatMap(({ id, version }) => (version === 1 ? [id] : []))
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from ${recordTable(register)} where unit_id = ${unit} and version = 1 and id = any(${ids}::text[])`.execute(
    session.db,
  )
  return rows.map(({ id }) => problems['id-taken']({ id }, { record: id }))
}

/** Writes drafts that nothing speaks against. */
export async function writeDrafts(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<RecordVersion[]> {
  const { unit, seq, at } = writing
  const versions = drafts.map(
    ({ id, version, state, rule, values, takenOver }): RecordVersion =>
      Object.freeze({
        register: register.name,
        unit,
        id,
        version,
        ...(state === undefined ? {} : { state }),
        knownFrom: takenOver?.knownFrom ?? at,
        ...(takenOver?.knownTo === undefined ? {} : { knownTo: takenOver.knownTo }),
        entry: seq,
        takenOver: takenOver !== undefined,
        ...(rule === undefined ? {} : { rule }),
        values: Object.freeze(values),
      }),
  )
  await writeVersions(writing, register, versions)
  return versions
}

/** Checks and writes one draft. Throws a Refusal with everything that speaks against it. */
export async function writeDraft(writing: Writing, register: Register, draft: Draft): Promise<RecordVersion> {
  const checked = await checkDrafts(writing, register, [draft])
  if (checked.problems.length > 0) throw new Refusal(...checked.problems)
  const [version] = await writeDrafts(writing, register, checked.drafts)
  if (!version) throw new Error('a draft became no version')
  return version
}

export const chunkSize = 1000

/** Checks and writes many: every row is looked at before anything is refused, and then all of it is. */
export async function writeMany(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<void> {
  const found: Problem[] = []
  for (let start = 0; start < drafts.length; start += chunkSize) {
    const chunk = await checkDrafts(writing, register, drafts.slice(start, start + chunkSize))
    found.push(...chunk.problems)
    if (found.length === 0) await writeDrafts(writing, register, chunk.drafts)
  }
  if (found.length > 0) throw new Refusal(...found)
}

/** The rule set of a register; undefined where none judges it. */
export function ruleSetOf(
  { catalogue }: Pick<Writing, 'catalogue'>,
  register: Register,
): RuleSet | undefined {
  return register.rules === undefined ? undefined : catalogue.ruleSets.get(register.rules)
}

/**
 * The rule version that judges values: the one in force on their dated day, today while it is not set. A record keeps
 * its version until that day is set or changes.
 */
export function judgingRule(
  writing: Pick<Writing, 'catalogue' | 'today'>,
  register: Register,
  values: Values,
  before?: RecordVersion,
): { readonly rule?: RuleVersion; readonly problem?: Problem } {
  const set = ruleSetOf(writing, register)
  if (!set) return {}
  const dated = register.dated === undefined ? undefined : values[register.dated]
  const isSame =
    before !== undefined && (register.dated === undefined || before.values[register.dated] === dated)
  const kept =
    before?.rule !== undefined && (isSame || dated === undefined) ? ruleNamed(set, before.rule) : undefined
  if (kept) return { rule: kept }
  const day: Day = isDayValue(dated) ? dated : writing.today
  const rule = ruleOn(set, day)
  return rule
    ? { rule }
    : { problem: problems['no-rule']({ day, rules: set.label.zh }, { field: register.dated ?? '' }) }
}

function isDayValue(value: FieldValue | undefined): value is Day {
  return typeof value === 'string' && isDay(value)
}

export function sameValues(a: Values, b: Values): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json)
}
