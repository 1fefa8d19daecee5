import { fieldChanges, type RecordVersion } from '#records'
import {
  and,
  type Condition,
  compileCondition,
  namingSets,
  oneOf,
  type Predicate,
  type Register,
  type Scalar,
  uniqueSets,
  type Values,
} from '#registers'
import type { RecordLookup } from './import-lookup.ts'
import { KeyTable } from './import-table.ts'

/** What is asked of each row: its values (references are ids), and the id that the file may name. */
export interface Claim {
  readonly row: number
  readonly values: Values
  /** Its members are the fields that the file has a column for. */
  readonly given: object
  readonly id?: string
}

export interface Match {
  /** The record that the row is. */
  readonly record?: RecordVersion
  /** The fields by which it is known, or would be; absent where the row fills none of the sets. */
  readonly by?: readonly string[]
  /** Another record that already has values which only one may have. */
  readonly rival?: { readonly record: RecordVersion; readonly fields: readonly string[] }
  /** An earlier row of the file with the same values; no fields: with the same id. */
  readonly twin?: { readonly row: number; readonly fields: readonly string[] }
}

interface BoundSet {
  readonly fields: readonly string[]
  readonly when: Condition
  readonly binds: Predicate
  readonly seen: KeyTable
}

/**
 * Tells which record a row is: by the id that an export gave it, else by the register's key, else by its first unique
 * set of which the row fills every field. A register with none of these knows a row only by its whole content.
 */
export class RecordMatcher {
  readonly #register: Register
  readonly #lookup: RecordLookup
  readonly #sets: readonly (readonly string[])[]
  /** Sets that bind only some records: no row is known by them, but a row may clash over them. */
  readonly #bound: readonly BoundSet[]
  /** The row of the file that first claimed a tuple, by set. */
  readonly #seen: readonly KeyTable[]
  readonly #seenIds = new KeyTable()

  constructor(register: Register, lookup: RecordLookup) {
    this.#register = register
    this.#lookup = lookup
    this.#sets = namingSets(register)
    this.#bound = uniqueSets(register).flatMap(({ fields, when }) =>
      when ? [{ fields, when, binds: compileCondition(when, register.fields), seen: new KeyTable() }] : [],
    )
    this.#seen = this.#sets.map(() => new KeyTable())
  }

  async match(claims: readonly Claim[]): Promise<readonly Match[]> {
    const ids = claims.flatMap(({ id }) => id ?? [])
    const byId = new Map<string, RecordVersion>()
    for (const record of ids.length > 0 ? await this.#lookup.findMany(this.#register.name, ids) : [])
      byId.set(record.id, record)
    if (this.#sets.length === 0) return this.#clashes(claims, await this.#matchContent(claims, byId))
    const bySet: Map<string, RecordVersion>[] = []
    for (const set of this.#sets) bySet.push(await this.#find(set, claims))
    return this.#clashes(
      claims,
      claims.map((claim) => this.#matchOne(claim, byId, bySet)),
    )
  }

  /** What rows that are known by now, or new, would share with others over a set that binds them. */
  async #clashes(claims: readonly Claim[], matches: readonly Match[]): Promise<readonly Match[]> {
    let told = matches
    for (const { fields, when, binds, seen } of this.#bound) {
      const found = await this.#find(fields, claims, when)
      told = told.map((match, index): Match => {
        const claim = claims[index]
        const tuple = claim && tupleOf(claim.values, fields)
        if (!claim || tuple === undefined) return match
        const state = match.record ? match.record.state : this.#register.lifecycle?.initial
        if (!binds({ ...match.record?.values, ...claim.values }, state)) return match
        const other = found.get(tuple)
        const rival = other && other.id !== match.record?.id ? { record: other, fields } : undefined
        const twin = twinOf(seen.set(tuple, claim.row), fields)
        return { ...(rival && { rival }), ...(twin && { twin }), ...match }
      })
    }
    return told
  }

  #matchOne(
    claim: Claim,
    byId: ReadonlyMap<string, RecordVersion>,
    bySet: readonly ReadonlyMap<string, RecordVersion>[],
  ): Match {
    let record = claim.id === undefined ? undefined : byId.get(claim.id)
    let by: readonly string[] | undefined
    let rival: Match['rival']
    let twin = claim.id === undefined ? undefined : twinOf(this.#seenIds.set(claim.id, claim.row), [])
    this.#sets.forEach((fields, index) => {
      const tuple = tupleOf(claim.values, fields)
      if (tuple === undefined) return
      const found = bySet[index]?.get(tuple)
      if (by === undefined && claim.id === undefined) record = found
      by ??= fields
      if (found && found.id !== record?.id) rival ??= { record: found, fields }
      twin ??= twinOf(this.#seen[index]?.set(tuple, claim.row), fields)
    })
    return { ...(record && { record }), ...(by && { by }), ...(rival && { rival }), ...(twin && { twin }) }
  }

  async #find(
    fields: readonly string[],
    claims: readonly Claim[],
    when?: Condition,
  ): Promise<Map<string, RecordVersion>> {
    const found = new Map<string, RecordVersion>()
    for (const record of await this.#candidates(fields, claims, when)) {
      const tuple = tupleOf(record.values, fields)
      if (tuple !== undefined) found.set(tuple, record)
    }
    return found
  }

  /** Current records that share each of the fields with some row: all those with a row's values, and few others. */
  async #candidates(
    fields: readonly string[],
    claims: readonly Claim[],
    when?: Condition,
  ): Promise<readonly RecordVersion[]> {
    if (await this.#lookup.hasNone(this.#register.name)) return []
    const whole = claims.filter(({ values }) => tupleOf(values, fields) !== undefined)
    if (whole.length === 0) return []
    const conditions = fields.map((field) =>
      oneOf(field, [...new Set(whole.map(({ values }) => values[field] as Scalar))]),
    )
    return this.#lookup.list(this.#register.name, and(...conditions, ...(when ? [when] : [])))
  }

  async #matchContent(
    claims: readonly Claim[],
    byId: ReadonlyMap<string, RecordVersion>,
  ): Promise<readonly Match[]> {
    const fields = tellingFields(this.#register)
    const candidates = new Map<string, RecordVersion[]>()
    const unnamed = claims.filter(({ id }) => id === undefined)
    for (const record of fields.length > 0 ? await this.#candidates(fields, unnamed) : []) {
      const tuple = tupleOf(record.values, fields) ?? ''
      const known = candidates.get(tuple)
      if (known) known.push(record)
      else candidates.set(tuple, [record])
    }
    return claims.map((claim) => {
      if (claim.id !== undefined) {
        const record = byId.get(claim.id)
        const twin = twinOf(this.#seenIds.set(claim.id, claim.row), [])
        return { ...(record && { record }), ...(twin && { twin }) }
      }
      const alike = candidates.get(tupleOf(claim.values, fields) ?? '') ?? []
      const record = alike.find(({ values }) => isSame(this.#register, values, claim))
      return record ? { record } : {}
    })
  }
}

function twinOf(row: number | undefined, fields: readonly string[]): Match['twin'] {
  return row === undefined ? undefined : { row, fields }
}

function isSame(register: Register, values: Values, claim: Claim): boolean {
  return fieldChanges(register, values, claim.values).every(({ field }) => !(field in claim.given))
}

/** The fields that every record has, by which candidates for the same content are found. */
function tellingFields({ fields }: Register): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.required === true && !field.computed && !['list', 'file', 'longText'].includes(field.kind)
      ? [name]
      : [],
  )
}

/** The values of a set of fields as one text; undefined where one of them is absent. */
function tupleOf(values: Values, fields: readonly string[]): string | undefined {
  const tuple: unknown[] = []
  for (const field of fields) {
    const value = values[field]
    if (value === undefined) return undefined
    tuple.push(value)
  }
  return JSON.stringify(tuple)
}
