import { sql } from 'kysely'
import {
  canonicalJson,
  type Day,
  type Instant,
  isDay,
  type Json,
  type Problem,
  Refusal,
  together,
} from '#lib'
import {
  type FieldValue,
  type Register,
  type RuleSet,
  type RuleVersion,
  ruleNamed,
  ruleOn,
  type Values,
} from '#registers'
import { checkAmong } from './among.ts'
import { checkApart, checkSpans } from './apart.ts'
import { checkFiles } from './file-check.ts'
import { checkLocked } from './locked.ts'
import { resolvePeople } from './person.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { missingReference, resolveReferences } from './reference.ts'
import { recordTable } from './store.ts'
import { checkUnique } from './unique.ts'
import { encodeVersions, inOrigin, storeVersions, type Writing } from './writing.ts'

/** A version that its register finds in order, and that the database has still to be asked about. */
export interface Draft {
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly rule?: string
  readonly values: Values
  /** What stood in the version before: whoever stands there already is not looked for again. */
  readonly before?: Values
  /** Its row among several, for its problems. */
  readonly row?: number
  /** Of a version that was taken over: when it was recorded, and when it was replaced. */
  readonly takenOver?: { readonly knownFrom: Instant; readonly knownTo?: Instant }
}

const idPattern = /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/

export function isRecordId(text: string): boolean {
  return idPattern.test(text)
}

/** What the database has to say of drafts. */
export interface Checked {
  /** With their references resolved. */
  readonly drafts: readonly Draft[]
  /** References that lead nowhere, each with the problem that it is. */
  readonly missing: readonly { readonly target: string; readonly text: string; readonly problem: Problem }[]
  /** Names that several people have. */
  readonly ambiguous: readonly Problem[]
}

/** Asks whether references lead somewhere, and who the people are. Writes nothing. */
export async function checkReferences(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Checked> {
  const people = await resolvePeople(writing, register, drafts)
  const { resolved, missing } = await resolveReferences(writing, register, people.drafts)
  return {
    drafts: resolved,
    ambiguous: people.ambiguous,
    missing: missing.flatMap(({ index, site }) => {
      const draft = drafts[index]
      if (!draft) return []
      const problem = inOrigin(missingReference(writing, site), draft)
      return [{ target: site.target, text: site.text, problem }]
    }),
  }
}

/** Those that are to be current. */
export function currentOf(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ takenOver }) => takenOver?.knownTo === undefined)
}

/** Which of the drafts' ids, unique values and spans of time are taken, by whom. */
export async function checkTaken(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const current = currentOf(drafts)
  const found = await together(
    checkIds(writing, register, drafts),
    checkUnique(writing, register, current),
    checkApart(writing, register, current),
  )
  return found.flat()
}

async function checkIds(
  { session, unit, made }: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const seen = new Set<string>()
  const taken: string[] = []
  for (const { id, version } of drafts) {
    if (version === 1 && seen.has(id)) taken.push(id)
    if (version === 1 && !made.has(id)) seen.add(id)
  }
  if (seen.size === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from ${recordTable(register)}
    where unit_id = ${unit} and version = 1 and id = any(${[...seen]}::text[])`.execute(session.db)
  return [...taken, ...rows.map(({ id }) => id)].map((id) => problems['id-taken']({ id }, { record: id }))
}

/** The versions that drafts become in this entry. */
export function versionsOf(
  { unit, seq, at }: Writing,
  register: Register,
  drafts: readonly Draft[],
): RecordVersion[] {
  return drafts.map(
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
}

/** Checks and writes one draft. Throws a Refusal with everything that speaks against it. */
export async function writeDraft(writing: Writing, register: Register, draft: Draft): Promise<RecordVersion> {
  const { drafts, missing, ambiguous } = await checkReferences(writing, register, [draft])
  const files = await checkFiles(writing, register, drafts)
  const among = missing.length > 0 ? [] : await checkAmong(writing, register, drafts)
  const refused = [
    ...missing.map(({ problem }) => problem),
    ...ambiguous,
    ...files,
    ...checkSpans(register, drafts),
    ...among,
    ...(await checkLocked(writing, register, drafts)),
  ]
  if (refused.length > 0) throw new Refusal(...refused, ...(await checkTaken(writing, register, drafts)))
  const versions = versionsOf(writing, register, drafts)
  const [version] = versions
  if (!version) throw new Error('a draft became no version')
  const isStored = await storeVersions(writing, register, encodeVersions(writing, register, versions))
  if (isStored) return version
  // The indexes and constraints see what is taken while they take the row; only when they object is it asked who has it.
  const taken = await checkTaken(writing, register, drafts)
  throw new Refusal(...(taken.length > 0 ? taken : [problems['taken-meanwhile']()]))
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
    : { problem: problems['no-rule']({ day, rules: set.label }, { field: register.dated ?? '' }) }
}

function isDayValue(value: FieldValue | undefined): value is Day {
  return typeof value === 'string' && isDay(value)
}

export function sameValues(a: Values, b: Values): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json)
}
