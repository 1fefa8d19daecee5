import { sql } from 'kysely'
import { actorLabel } from '#access'
import { formatInstant, type Instant, type Label, type Problem, Refusal } from '#lib'
import {
  checkValues,
  type FieldValue,
  isSamePerson,
  parseValues,
  printedNameOf,
  printTitle,
  type Register,
  type Values,
} from '#registers'
import { Bulk, chunkSize } from './bulk.ts'
import { type Draft, judgingRule, sameValues, writeDraft } from './draft.ts'
import { withoutLapsed } from './lapse.ts'
import { mayWrite, provesOwn, provesOwnById, writesInside } from './may-write.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { findCurrent } from './store.ts'
import type { Amendment, Changes } from './writer.ts'
import { type Behalf, inRow, setterOf, type Writing } from './writing.ts'

/**
 * Throws a Refusal with what `may` says, records/not-found, records/stale-version, records/not-editable, and what
 * `propose` says of values.
 */
export async function amend(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  amendment: Amendment,
): Promise<RecordVersion> {
  const isOutside = behalf === 'actor' && !writesInside(writing, register)
  if (isOutside) await provesOwnById(writing, register, amendment.id)
  else mayAmend(writing, behalf, register)
  const before = await getCurrent(writing, register, amendment.id, amendment.version)
  const found: Problem[] = []
  const draft = draftOf(writing, behalf, register, before, amendment.changes, found)
  if (found.length > 0) throw new Refusal(...found)
  if (!draft) return before
  const written = await writeDraft(writing, register, draft)
  if (isOutside) await provesOwn(writing, register, written)
  return written
}

/** Throws what `amend` does, each problem with its row (1-based). */
export async function amendMany(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  amendments: readonly Amendment[],
): Promise<number> {
  mayAmend(writing, behalf, register)
  const bulk = new Bulk(writing, register)
  const first = new Map<string, number>()
  for (let start = 0; start < amendments.length; start += chunkSize) {
    const chunk = amendments.slice(start, start + chunkSize)
    const ids = chunk.map(({ id }) => id)
    await bulk.idle()
    const current = await findCurrent(writing.session, writing.unit, register, ids)
    const byId = new Map(current.map((record) => [record.id, record]))
    for (const [index, { id, version, changes }] of chunk.entries()) {
      const row = start + index + 1
      const before = byId.get(id)
      const twice = first.get(id)
      first.set(id, twice ?? row)
      if (twice !== undefined) bulk.found.push(inRow(twiceInBatch(id, twice), row))
      else if (!before) bulk.found.push(inRow(notFound(register, id), row))
      else if (before.version !== version) {
        await bulk.idle()
        bulk.found.push(inRow(await stale(writing, register, before, version), row))
      } else {
        const draft = draftOf(writing, behalf, register, before, changes, bulk.found, row)
        if (draft) await bulk.add(draft)
      }
    }
  }
  return bulk.finish()
}

function mayAmend(writing: Writing, behalf: Behalf, register: Register): void {
  if (behalf === 'actor')
    mayWrite(writing, register, { zh: `修改${register.label.zh}`, en: `amend ${register.label.en}` })
}

/** The record as it stands, which is to be the version that the caller worked from. Throws a Refusal with records/not-found, records/stale-version. */
export async function getCurrent(
  writing: Writing,
  register: Register,
  id: string,
  expected: number,
): Promise<RecordVersion> {
  const [record] = await findCurrent(writing.session, writing.unit, register, [id])
  if (!record) throw new Refusal(notFound(register, id))
  if (record.version !== expected) throw new Refusal(await stale(writing, register, record, expected))
  return record
}

export function notFound(register: Register, id: string): Problem {
  return problems['not-found']({ register: register.label, id }, { record: id })
}

function twiceInBatch(id: string, row: number): Problem {
  return problems['twice-in-batch']({ labels: { zh: '记录编号', en: 'id' }, values: id, row }, { record: id })
}

async function stale(
  writing: Writing,
  register: Register,
  record: RecordVersion,
  expected: number,
): Promise<Problem> {
  const { session, unit } = writing
  const { rows } = await sql<{ actor: string; at: Instant }>`
    select actor, at from ledger where unit_id = ${unit} and seq = ${record.entry}`.execute(session.db)
  const { actor = '', at = record.knownFrom } = rows[0] ?? {}
  const params = {
    title: titleOf(register, record),
    actor: writesInside(writing, register) ? actorLabel(actor) : theOffice,
    at: formatInstant(at),
    version: record.version,
    expected,
  }
  return problems['stale-version'](params, { record: record.id })
}

/** Who of the unit's own people did it is not told to people from outside. */
const theOffice = { zh: '经办单位', en: 'the office' }

export function titleOf(register: Register, record: Pick<RecordVersion, 'id' | 'values'>): string {
  return printTitle(register, record.values) || record.id
}

export function stateLabel(register: Register, state: string | undefined): Label {
  const plain = state ?? ''
  return register.lifecycle?.states[plain]?.label ?? { zh: plain, en: plain }
}

/** What stands, with the changes; a field that is given and empty is cleared, and what no longer holds falls away. */
export function changed(register: Register, before: Values, raw: Changes, parsed: Values): Values {
  const values: Record<string, FieldValue | undefined> = { ...before }
  for (const name of Object.keys(raw)) {
    if (register.fields[name]?.kind === 'person' && isSamePerson(name, before, parsed[name])) continue
    if (parsed[name] === undefined) delete values[name]
    else values[name] = parsed[name]
    renamed(register, name, values, parsed)
  }
  return withoutLapsed(register, before, values as Values)
}

/** Who stands there now is called as was written, until the people on record say better. */
function renamed(
  register: Register,
  name: string,
  values: Record<string, FieldValue | undefined>,
  parsed: Values,
): void {
  const printed = printedNameOf(name)
  if (register.fields[name]?.kind !== 'person' || parsed[printed] !== undefined) return
  if (parsed[name] === undefined) delete values[printed]
  else values[printed] = parsed[name]
}

/** Fields that stand for good and would change. */
function fixedFields(register: Register, { id, values: before }: RecordVersion, after: Values): Problem[] {
  return Object.entries(register.fields).flatMap(([name, { fixed, label }]) =>
    fixed && before[name] !== undefined && before[name] !== after[name]
      ? [problems['fixed-field']({ label, value: String(before[name]) }, { field: name, record: id })]
      : [],
  )
}

/** The version after, or undefined where nothing changes or something is refused (`found`). */
function draftOf(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  before: RecordVersion,
  changes: Changes,
  found: Problem[],
  row?: number,
): Draft | undefined {
  const refuse = (refused: readonly Problem[]) => found.push(...refused.map((problem) => inRow(problem, row)))
  const parsed = parseValues(register, changes, setterOf(writing, behalf))
  if (parsed.errors.length > 0) {
    refuse(parsed.errors)
    return undefined
  }
  const values = changed(register, before.values, changes, parsed.values)
  if (sameValues(values, before.values)) return undefined
  if (behalf === 'actor' && register.lifecycle && !register.lifecycle.states[before.state ?? '']?.editable) {
    const params = { title: titleOf(register, before), state: stateLabel(register, before.state) }
    refuse([problems['not-editable'](params, { record: before.id })])
    return undefined
  }
  const { errors, remarks } = checkValues(register, values, before.state)
  refuse(fixedFields(register, before, values))
  const { rule, problem } = judgingRule(writing, register, values, before)
  writing.remarks.push(...remarks.map((remark) => inRow(remark, row)))
  refuse(problem ? [...errors, problem] : errors)
  return {
    id: before.id,
    version: before.version + 1,
    values,
    before: before.values,
    ...(before.state === undefined ? {} : { state: before.state }),
    ...(rule === undefined ? {} : { rule: rule.version }),
    ...(row === undefined ? {} : { row }),
  }
}
