import { sql } from 'kysely'
import type { Label, Place, Problem } from '#lib'
import type { Field, FieldValue, Register, Values } from '#registers'
import { columnOf } from './column.ts'
import { holdersOf, sitesOfKind } from './field-site.ts'
import { problems } from './problems.ts'
import { quoted, recordTable } from './store.ts'
import type { Writing } from './writing.ts'

/** Something whose values may refer to records. */
export interface Referring {
  readonly id: string
  readonly values: Values
}

/** One reference: what was written, where, and to which register it points. */
export interface Site {
  readonly target: string
  readonly text: string
  readonly label: Label
  readonly at: Place
}

/** The fields that are references or lists with references among their members. */
export function referenceFields(register: Register): readonly (readonly [string, Field])[] {
  return holdersOf(register, 'reference')
}

export function hasReferences(register: Register): boolean {
  return referenceFields(register).length > 0
}

/** Every reference in some values. */
export function sitesOf(register: Register, values: Values): Site[] {
  return sitesOfKind(register, 'reference', values).flatMap(({ field, value, at }) =>
    typeof value === 'string' ? [{ target: field.register, text: value, label: field.label, at }] : [],
  )
}

export interface Resolved<T> {
  readonly resolved: readonly T[]
  /** References that lead nowhere, by the position of what holds them. */
  readonly missing: readonly { readonly index: number; readonly site: Site }[]
}

/**
 * Turns what people write, a record's key, into the record's id; an id stays. Records of the same batch may refer to
 * one another.
 */
export async function resolveReferences<T extends Referring>(
  writing: Writing,
  register: Register,
  batch: readonly T[],
): Promise<Resolved<T>> {
  if (!hasReferences(register)) return { resolved: batch, missing: [] }
  const sites = batch.map(({ values }) => sitesOf(register, values))
  const texts = new Map<string, Set<string>>()
  for (const { target, text } of sites.flat()) texts.set(target, (texts.get(target) ?? new Set()).add(text))
  const ids = new Map<string, Map<string, string>>()
  for (const [target, wanted] of texts) ids.set(target, await findOnce(writing, target, [...wanted]))
  const own = ids.get(register.name)
  if (own) addBatch(own, register, batch)

  const missing = sites.flatMap((found, index) =>
    found.filter(({ target, text }) => !ids.get(target)?.has(text)).map((site) => ({ index, site })),
  )
  const resolved = batch.map((one) => ({ ...one, values: replaced(register, one.values, ids) }))
  return { resolved, missing }
}

/** The same as `findIds`, without asking again for ids that were found before. */
async function findOnce(
  writing: Writing,
  target: string,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const before = writing.found.get(target) ?? new Set()
  writing.found.set(target, before)
  const unknown = texts.filter((text) => !before.has(text))
  const found = unknown.length > 0 ? await findIds(writing, target, unknown) : new Map<string, string>()
  for (const text of texts) if (before.has(text)) found.set(text, text)
  if (texts.length <= most) for (const id of new Set(found.values())) before.add(id)
  return found
}

/** An import refers to many records once each; of those it would only cost memory to know them. */
const most = 100

function addBatch(ids: Map<string, string>, { key }: Register, batch: readonly Referring[]): void {
  for (const { id, values } of batch) {
    const written = key === undefined ? undefined : values[key]
    if (typeof written === 'string' && !ids.has(written)) ids.set(written, id)
    ids.set(id, id)
  }
}

/** Text as written -> id, of those that there are; an id wins over another record's equal key. */
export async function findIds(
  { session, catalogue, unit }: Writing,
  target: string,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const register = catalogue.registers.get(target)
  if (!register) throw new Error(`a reference to an unknown register ${target}`)
  const key = sql.raw(register.key === undefined ? 'null' : `r.${quoted(columnOf(register.key))}::text`)
  const byKey = register.key === undefined ? sql`false` : sql`${key} = any(${texts}::text[])`
  const { rows } = await sql<{ id: string; key: string | null }>`
    select r.id, ${key} as key from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and (r.id = any(${texts}::text[]) or ${byKey})`.execute(
    session.db,
  )
  const found = new Map<string, string>()
  for (const { id, key } of rows) if (key !== null) found.set(key, id)
  for (const { id } of rows) found.set(id, id)
  return found
}

export function replaced(
  register: Register,
  values: Values,
  ids: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Values {
  const changed: Record<string, FieldValue> = {}
  for (const [name, field] of referenceFields(register)) {
    const value = values[name]
    if (field.kind === 'reference' && typeof value === 'string')
      changed[name] = ids.get(field.register)?.get(value) ?? value
    if (field.kind === 'list' && Array.isArray(value))
      changed[name] = (value as readonly Values[]).map((row) => replacedRow(field.fields, row, ids))
  }
  return { ...values, ...changed }
}

function replacedRow(
  fields: { readonly [name: string]: Field },
  row: Values,
  ids: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Values {
  const changed: Record<string, FieldValue> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = row[name]
    if (field.kind === 'reference' && typeof value === 'string')
      changed[name] = ids.get(field.register)?.get(value) ?? value
  }
  return { ...row, ...changed }
}

export function missingReference(
  writing: Pick<Writing, 'catalogue'>,
  { target, text, label, at }: Site,
): Problem {
  const register = writing.catalogue.registers.get(target)?.label ?? target
  return problems['missing-reference']({ label, text, register }, at)
}
