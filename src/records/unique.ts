import { sql } from 'kysely'
import type { Label, Problem } from '#lib'
import {
  compileCondition,
  printTitle,
  printValue,
  type Register,
  type UniqueSet,
  uniqueSets,
  type Values,
} from '#registers'
import { columnOf, columnTypeOf, encodeValue } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import { labelsOf } from './field-label.ts'
import { notNamed, writesInside } from './may-write.ts'
import { problems } from './problems.ts'
import { quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
import { inOrigin, type Origin, type Writing } from './writing.ts'

/** Something that is to be current. */
export interface Claiming extends Origin {
  readonly values: Values
  readonly state?: string
}

/**
 * What of a batch would share a key or a unique set with a current record, or with another of the batch; each problem
 * names the other. Writers of a unit stand in line, so the answer holds until the transaction ends.
 */
export async function checkUnique(
  writing: Writing,
  register: Register,
  batch: readonly Claiming[],
): Promise<Problem[]> {
  const found: Problem[] = []
  for (const set of uniqueSets(register)) {
    const { fields, when } = set
    const binds = when === undefined ? () => true : compileCondition(when, register.fields)
    const claims = batch.flatMap((claim) => {
      if (!binds(claim.values, claim.state)) return []
      const texts = fields.map((field) => textOf(register, field, claim.values))
      return texts.every((text) => text !== null) ? [{ claim, texts: texts as string[] }] : []
    })
    if (claims.length === 0) continue
    const first = new Map<string, Claiming>()
    for (const { claim, texts } of claims) {
      const key = JSON.stringify(texts)
      const other = first.get(key)
      if (!other) first.set(key, claim)
      else {
        const params = { ...described(register, fields, claim.values), row: other.row ?? 1 }
        found.push(inOrigin(problems['twice-in-batch'](params, { field: fields[0] ?? '' }), claim))
      }
    }
    found.push(...(await takenByOthers(writing, register, set, claims, batch)))
  }
  return found
}

function textOf(register: Register, field: string, values: Values): string | null {
  const kind = register.fields[field]?.kind
  if (!kind) throw new Error(`${register.name}: unique names an unknown field ${field}`)
  return encodeValue(kind, values[field])
}

function described(
  register: Register,
  fields: readonly string[],
  values: Values,
): { labels: Label; values: string } {
  const labels = labelsOf(register, fields)
  const printed = fields.map((name) => {
    const field = register.fields[name]
    return field ? printValue(field, values[name]) : ''
  })
  return { labels, values: printed.join('、') }
}

async function takenByOthers(
  writing: Writing,
  register: Register,
  { fields, when }: UniqueSet,
  claims: readonly { readonly claim: Claiming; readonly texts: readonly string[] }[],
  batch: readonly Claiming[],
): Promise<Problem[]> {
  const { session, unit } = writing
  const arrays = fields.map((_, i) => sql`${claims.map(({ texts }) => texts[i] ?? '')}::text[]`)
  const names = fields.map((_, i) => `v${i}`).join(', ')
  const equal = fields.map((name, i) => {
    const field = register.fields[name]
    return `r.${quoted(columnOf(name))} = c.v${i}::${field ? columnTypeOf(field) : 'text'}`
  })
  const bound = when === undefined ? sql`true` : conditionSql(register, when, 'r')
  const { rows } = await sql<RecordRow & { _place: bigint }>`
    select c._place, ${recordColumns(register, 'r')}
    from unnest(${sql.join(arrays)}) with ordinality as c(${sql.raw(names)}, _place)
    join ${recordTable(register)} as r on ${sql.raw(equal.join(' and '))}
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${bound}`.execute(session.db)
  const own = new Set(batch.map(({ id }) => id))
  return rows.flatMap((row) => {
    const claim = claims[Number(row._place) - 1]?.claim
    if (!claim || own.has(row.id)) return []
    const other = recordOf(register, row)
    const isTold = writesInside(writing, register)
    const named = { title: printTitle(register, other.values) || other.id, other: other.id }
    const params = { ...described(register, fields, claim.values), ...(isTold ? named : notNamed) }
    return [inOrigin(problems['not-unique'](params, { field: fields[0] ?? '' }), claim)]
  })
}
