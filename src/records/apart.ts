import { sql } from 'kysely'
import {
  addMinutes,
  formatSpan,
  freeWithin,
  minutesBetween,
  overlaps,
  type Problem,
  type Span,
  together,
} from '#lib'
import { type Apart, compileCondition, printTitle, type Register, type Values } from '#registers'
import { columnOf, columnTypeOf, encodeValue } from './column.ts'
import { conditionText } from './condition-text.ts'
import { notNamed, writesInside } from './may-write.ts'
import { problems } from './problems.ts'
import { quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
import { inOrigin, type Origin, type Writing } from './writing.ts'

/** Something that is to be current, in its state. */
export interface Occupying extends Origin {
  readonly state?: string
  readonly values: Values
}

/** Of one that is to be current: whose time it takes, and when. */
interface Claim {
  readonly by: Occupying
  readonly key: readonly string[]
  readonly span: Span
}

/** A record that takes time. */
interface Taken {
  readonly id: string
  readonly title: string
  readonly span: Span
}

/** Spans that end before they begin, and empty ones, of which no constraint could tell whether they overlap. */
export function checkSpans(register: Register, batch: readonly Occupying[]): Problem[] {
  const told = new Set<string>()
  return (register.apart ?? []).flatMap((apart) =>
    claimsOf(register, apart, batch).flatMap((claim) => {
      const which = `${claim.by.id} ${apart.to}`
      if (isForwards(claim) || told.has(which)) return []
      told.add(which)
      return [backwards(register, apart, claim.by)]
    }),
  )
}

/**
 * What of a batch would take time that a current record, or another of the batch, has already; each problem names the
 * one that has it and what is left. Writers of a unit stand in line, so the answer holds until the transaction ends.
 */
export async function checkApart(
  writing: Writing,
  register: Register,
  batch: readonly Occupying[],
): Promise<Problem[]> {
  const found = await together(
    ...(register.apart ?? []).map((apart) => checkOne(writing, register, apart, batch)),
  )
  return found.flat()
}

async function checkOne(
  writing: Writing,
  register: Register,
  apart: Apart,
  batch: readonly Occupying[],
): Promise<Problem[]> {
  const claims = claimsOf(register, apart, batch).filter(isForwards)
  const found = withinBatch(apart, claims)
  for (const { claim, taken } of await takenByOthers(writing, register, apart, claims, batch))
    found.push(await refusal(writing, register, apart, claim, taken))
  return found
}

const isForwards = ({ span }: Claim) => span.from < span.to

function claimsOf(register: Register, apart: Apart, batch: readonly Occupying[]): Claim[] {
  const binds = apart.when ? compileCondition(apart.when, register.fields) : () => true
  return batch.flatMap((by) => (binds(by.values, by.state) ? (claimOf(register, apart, by) ?? []) : []))
}

function claimOf(register: Register, apart: Apart, by: Occupying): Claim | undefined {
  const { [apart.from]: from, [apart.to]: to } = by.values
  const key = apart.of.map((name) => {
    const field = register.fields[name]
    return field ? encodeValue(field.kind, by.values[name]) : null
  })
  if (from === undefined || to === undefined || key.includes(null)) return undefined
  return { by, key: key as string[], span: { from: String(from), to: String(to) } }
}

function backwards(register: Register, { from, to }: Apart, by: Occupying): Problem {
  const label = (name: string) => register.fields[name]?.label ?? name
  const params = { fromLabel: label(from), toLabel: label(to) }
  return inOrigin(problems['span-backwards'](params, { field: to }), by)
}

function withinBatch({ from }: Apart, claims: readonly Claim[]): Problem[] {
  const open = new Map<string, Claim>()
  const inOrder = [...claims].sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
  return inOrder.flatMap((claim) => {
    const key = JSON.stringify(claim.key)
    const last = open.get(key)
    if (!last || last.span.to < claim.span.to) open.set(key, claim)
    if (!last || !overlaps(last.span, claim.span)) return []
    const params = {
      asked: formatSpan(claim.span),
      taken: formatSpan(last.span),
      row: last.by.row ?? 1,
    }
    return [inOrigin(problems['span-twice-in-batch'](params, { field: from }), claim.by)]
  })
}

interface Collision {
  readonly claim: Claim
  /** All that have a part of the span, the earliest first. */
  readonly taken: readonly Taken[]
}

async function takenByOthers(
  { session, unit }: Writing,
  register: Register,
  apart: Apart,
  claims: readonly Claim[],
  batch: readonly Occupying[],
): Promise<Collision[]> {
  if (claims.length === 0) return []
  const equal = apart.of.map((name, i) => {
    const field = register.fields[name]
    return `r.${quoted(columnOf(name))} = c.v${i}::${field ? columnTypeOf(field) : 'text'}`
  })
  const [from, to] = [apart.from, apart.to].map((name) => sql.raw(`r.${quoted(columnOf(name))}`))
  const { rows } = await sql<RecordRow & { _place: bigint }>`
    select c._place, ${recordColumns(register, 'r')}
    from ${claimsSql(apart, claims)}
    join ${recordTable(register)} as r on ${sql.raw(equal.join(' and '))} and ${to} > c._from and ${from} < c._to
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${bindingSql(register, apart)}
    order by ${from}`.execute(session.db)
  const own = new Set(batch.map(({ id }) => id))
  const byPlace = new Map<number, Taken[]>()
  for (const row of rows) {
    if (own.has(row.id)) continue
    const place = Number(row._place) - 1
    byPlace.set(place, [...(byPlace.get(place) ?? []), takenOf(register, apart, row)])
  }
  return [...byPlace].flatMap(([place, taken]) => {
    const claim = claims[place]
    return claim ? [{ claim, taken }] : []
  })
}

/** The claims as rows `c`. One alone is told as what it is: PostgreSQL need not guess anew how many an array holds. */
function claimsSql(apart: Apart, claims: readonly Claim[]) {
  const keys = apart.of.map((_, i) => `v${i}`)
  const [only, ...others] = claims
  if (only && others.length === 0) {
    const values = [
      ...keys.map((name, i) => sql`${only.key[i]}::text as ${sql.raw(name)}`),
      sql`${only.span.from}::timestamptz as _from, ${only.span.to}::timestamptz as _to, 1::bigint as _place`,
    ]
    return sql`(select ${sql.join(values)}) as c`
  }
  const arrays = [
    ...keys.map((_, i) => sql`${claims.map(({ key }) => key[i] ?? '')}::text[]`),
    sql`${claims.map(({ span }) => span.from)}::timestamptz[]`,
    sql`${claims.map(({ span }) => span.to)}::timestamptz[]`,
  ]
  const names = sql.raw([...keys, '_from', '_to', '_place'].join(', '))
  return sql`unnest(${sql.join(arrays)}) with ordinality as c(${names})`
}

/** Written as the index is, which a parameter could not prove. */
function bindingSql(register: Register, { when }: Apart) {
  return sql.raw(when ? conditionText(register, when, 'r') : 'true')
}

function takenOf(register: Register, { from, to }: Apart, row: RecordRow): Taken {
  const { id, values } = recordOf(register, row)
  const title = printTitle(register, values) || id
  return { id, title, span: { from: String(values[from]), to: String(values[to]) } }
}

/** So far ahead a free span is looked for, in minutes. */
const ahead = 14 * 24 * 60

async function refusal(
  writing: Writing,
  register: Register,
  apart: Apart,
  claim: Claim,
  taken: readonly Taken[],
): Promise<Problem> {
  const { by, span } = claim
  const [first] = taken
  if (!first) throw new Error('a collision with nothing')
  const isTold = writesInside(writing, register)
  const params = {
    asked: formatSpan(span),
    ...(isTold ? { title: first.title, other: first.id } : notNamed),
    taken: formatSpan(first.span),
  }
  const at = { field: apart.from, ...(isTold ? { record: first.id } : {}) }
  const left = freeWithin(
    span,
    taken.map((one) => one.span),
  )
  if (left.length > 0) {
    const free = left.map(formatSpan).join('、')
    return inOrigin(problems['span-taken']({ ...params, free }, at), by)
  }
  const next = await nextFree(writing, register, apart, claim)
  const free = next ? formatSpan(next) : '（两周内没有）'
  return inOrigin(problems['span-taken-whole']({ ...params, free }, at), by)
}

/** The first span of the same length, not before the one asked for, that nothing takes. */
async function nextFree(
  { session, unit }: Writing,
  register: Register,
  apart: Apart,
  { key, span }: Claim,
): Promise<Span | undefined> {
  const length = minutesBetween(span.from, span.to)
  const window = { from: span.from, to: addMinutes(span.to, ahead) }
  const column = (name: string) => sql.raw(`r.${quoted(columnOf(name))}`)
  const equal = apart.of.map((name, i) => {
    const field = register.fields[name]
    return sql`${column(name)} = ${key[i]}::${sql.raw(field ? columnTypeOf(field) : 'text')}`
  })
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${bindingSql(register, apart)}
      and ${sql.join(equal, sql` and `)}
      and ${column(apart.to)} > ${window.from}::timestamptz and ${column(apart.from)} < ${window.to}::timestamptz
    `.execute(session.db)
  const taken = rows.map((row) => takenOf(register, apart, row).span)
  const free = freeWithin(window, taken).find(({ from, to }) => minutesBetween(from, to) >= length)
  return free && { from: free.from, to: addMinutes(free.from, length) }
}
