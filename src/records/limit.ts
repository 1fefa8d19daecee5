import { sql } from 'kysely'
import { compare, type Decimal, negate, type Problem, round, subtract, sum } from '#lib'
import { compileCondition, type Limit, type Register, type Values } from '#registers'
import { titleOf } from './amend.ts'
import { columnOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Draft } from './draft.ts'
import { notNamed, writesInside } from './may-write.ts'
import { problems } from './problems.ts'
import { findCurrent, quoted, recordTable } from './store.ts'
import { sumOf } from './totals.ts'
import { getRegister, inRow, type Writing } from './writing.ts'

/** What current records take of a holder; of these, what the records of a batch take. */
interface Taken {
  readonly all: Decimal
  readonly own: Decimal
}
const none: Taken = { all: '0', own: '0' }

/** Of drafts that take more than there is left of what their holders have: a problem at the first that does. */
export async function checkLimits(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const found: Problem[] = []
  for (const limit of register.limits ?? []) {
    const takes = takenBy(register, limit)
    const byHolder = new Map<string, Draft[]>()
    for (const draft of drafts) {
      const holder = draft.values[limit.of]
      if (typeof holder !== 'string' || takes(draft) === undefined) continue
      byHolder.set(holder, [...(byHolder.get(holder) ?? []), draft])
    }
    if (byHolder.size === 0) continue
    const ids = drafts.map(({ id }) => id)
    const taken = await takenOf(writing, register, limit, { holders: [...byHolder.keys()], own: ids })
    const holder = holderOf(writing, register, limit)
    const holders = await findCurrent(writing.session, writing.unit, holder, [...byHolder.keys()])
    for (const { id, values } of holders) {
      const total = values[limit.total]
      if (typeof total !== 'string' && typeof total !== 'number') continue
      const claims = (byHolder.get(id) ?? []).map((draft) => ({ draft, wanted: takes(draft) ?? '0' }))
      const passing = passes(String(total), taken.get(id) ?? none, claims)
      if (!passing) continue
      const isTold = writesInside(writing, register)
      const params = {
        holder: holder.label,
        title: isTold || holder.outside ? titleOf(holder, { id, values }) : notNamed.title,
        total: holder.fields[limit.total]?.label ?? limit.total,
        most: printed(holder, limit.total, String(total)),
        left: printed(holder, limit.total, passing.left),
        wanted: printed(holder, limit.total, passing.wanted),
      }
      const place = { field: limit.takes?.[0] ?? limit.of }
      found.push(inRow(problems['beyond-limit'](params, place), passing.draft.row))
    }
  }
  return found
}

interface Claim {
  readonly draft: Draft
  readonly wanted: Decimal
}

/**
 * The first claim for which too little is left, where all of them together pass the limit. What stood above it before,
 * such as in records from elsewhere, may be amended as long as it does not grow.
 */
function passes(
  total: Decimal,
  { all, own }: Taken,
  claims: readonly Claim[],
): (Claim & { readonly left: Decimal }) | undefined {
  const others = subtract(all, own)
  const after = sum([others, ...claims.map(({ wanted }) => wanted)])
  if (compare(after, total) <= 0 || compare(after, all) <= 0) return undefined
  let left = subtract(total, others)
  for (const claim of claims) {
    if (compare(left, claim.wanted) < 0) return { ...claim, left: compare(left, '0') < 0 ? '0' : left }
    left = subtract(left, claim.wanted)
  }
  return undefined
}

/** Of holders whose number is lowered below what is taken of it. */
export async function checkHolders(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const standing = drafts.filter(({ version }) => version > 1)
  if (standing.length === 0) return []
  const found: Problem[] = []
  for (const taker of writing.catalogue.registers.values())
    for (const limit of taker.limits ?? []) {
      if (holderOf(writing, taker, limit).name !== register.name) continue
      const lowered = await loweredOf(writing, register, limit, standing)
      if (lowered.length === 0) continue
      const holders = lowered.map(({ id }) => id)
      const taken = await takenOf(writing, taker, limit, { holders, own: [] })
      for (const { id, values, row } of lowered) {
        const total = String(values[limit.total])
        const all = taken.get(id)?.all ?? '0'
        if (compare(total, all) >= 0) continue
        const label = register.fields[limit.total]?.label ?? limit.total
        const params = {
          total: label,
          given: printed(register, limit.total, total),
          taken: printed(register, limit.total, all),
          takers: taker.label,
        }
        found.push(inRow(problems['below-taken'](params, { field: limit.total }), row))
      }
    }
  return found
}

async function loweredOf(
  { session, unit }: Writing,
  register: Register,
  { total }: Limit,
  drafts: readonly Draft[],
): Promise<readonly Draft[]> {
  const before = await findCurrent(
    session,
    unit,
    register,
    drafts.map(({ id }) => id),
  )
  const stood = new Map(before.map(({ id, values }) => [id, values[total]]))
  return drafts.filter(({ id, values }) => {
    const [now, then] = [values[total], stood.get(id)]
    return now !== undefined && (then === undefined || compare(String(now), String(then)) < 0)
  })
}

function holderOf(writing: Writing, register: Register, { of }: Limit): Register {
  const field = register.fields[of]
  if (field?.kind !== 'reference') throw new Error(`${register.name}: ${of} refers to nothing`)
  return getRegister(writing, field.register)
}

/** What a draft takes; undefined where the limit does not bind it. */
function takenBy(
  register: Register,
  { takes, gives = [], when }: Limit,
): (draft: { readonly values: Values; readonly state?: string }) => Decimal | undefined {
  const binds = when ? compileCondition(when, register.fields) : () => true
  const number = (values: Values, field: string) => String(values[field] ?? '0')
  return ({ values, state }) => {
    if (!binds(values, state)) return undefined
    if (!takes) return '1'
    const given = gives.map((field) => negate(number(values, field)))
    return sum([...takes.map((field) => number(values, field)), ...given])
  }
}

/** What current records take of each holder. */
async function takenOf(
  { session, unit }: Writing,
  register: Register,
  { of, takes, gives = [], when }: Limit,
  { holders, own }: { readonly holders: readonly string[]; readonly own: readonly string[] },
): Promise<ReadonlyMap<string, Taken>> {
  const column = (field: string) => `coalesce(r.${quoted(columnOf(field))}, 0)`
  const each = takes ? [takes.map(column).join(' + '), ...gives.map(column)].join(' - ') : '1'
  const amount = sql.raw(`(${each})`)
  const holder = sql.raw(`r.${quoted(columnOf(of))}`)
  const { rows } = await sql<{ holder: string; all: string; own: string }>`
    select ${holder} as holder, sum(${amount})::text as all,
      coalesce(sum(${amount}) filter (where r.id = any(${own}::text[])), 0)::text as own
    from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${holder} = any(${holders}::text[])
      and ${when ? conditionSql(register, when, 'r') : sql`true`}
    group by 1`.execute(session.db)
  const read = (text: string) => (takes?.[0] === undefined ? text : sumOf(register, takes[0], text))
  return new Map(rows.map((row) => [row.holder, { all: read(row.all), own: read(row.own) }]))
}

function printed(register: Register, field: string, amount: Decimal): string {
  return register.fields[field]?.kind === 'money' ? `${round(amount, 2)} 元` : amount
}
