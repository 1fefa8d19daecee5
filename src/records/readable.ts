import { sql } from 'kysely'
import {
  type Actor,
  actsIn,
  type Grant,
  grantsIn,
  isInside,
  isInsider,
  outsideProblems,
  roleLabel,
} from '#access'
import type { Scope, Session } from '#db'
import { fail, joinLabels, ok, Refusal, type Result, unwrap } from '#lib'
import {
  type Belonging,
  belongingTo,
  type Condition,
  holds,
  or,
  type Register,
  type Values,
} from '#registers'
import type { Catalogue } from './catalogue.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { type Mask, maskFor } from './mask.ts'
import { recordTable } from './store.ts'

/** What an actor reads of a register: behind which wall, and of what is there which records. */
export interface Readable {
  readonly scope: Scope
  /** Absent: all of them. */
  readonly which?: Condition
  /** What of them is not shown; absent: all is. */
  readonly mask?: Mask
}

/**
 * What an actor reads of a register of a unit: everything, as one of the unit's own people; else what the register opens
 * to the actor's roles. Throws a Refusal with access/not-your-unit, access/not-opened.
 */
export async function readableBy(
  ctx: Pick<RecordsContext, 'database' | 'catalogue'>,
  { actor, unit }: Asking,
  register: Register,
): Promise<Readable> {
  const mask = maskFor({ actor, unit }, register)
  const masking = mask ? { mask } : {}
  if (isInsider(actor, unit, register.name)) return { scope: { actor: actor.id, units: [unit] }, ...masking }
  const opened = openedTo(actor, unit, register)
  const seen = new Map<string, readonly string[]>()
  const inside = { actor: actor.id, units: [unit] }
  const find = (target: Register, where: Condition) =>
    ctx.database.read(inside, (session) => idsOf(session, unit, target, where))
  const conditions = await belongings(ctx.catalogue, { actor, register, grants: opened, seen, find })
  const scope = outerScope(actor, unit, opened, seen)
  return conditions.includes(undefined)
    ? { scope, ...masking }
    : { scope, ...masking, which: or(...conditions.flatMap((condition) => condition ?? [])) }
}

/** Whether the actor reads anything of a register at all. */
export function isOpened(actor: Actor, unit: string, { name, outside }: Register): boolean {
  return grantsIn(actor, unit, name).some((grant) => isInside(grant) || outside?.[grant.role] !== undefined)
}

/** What it is that somebody does with a record, as far as people from outside go. */
interface Doing {
  /** The roles that may: those of a step; absent: those to whom the register opens writing. */
  readonly roles?: readonly string[]
}

/**
 * Whether a person from outside may do something with a record: one of the grants whose role may reaches that very
 * record. It is asked within the transaction that does it. Problems: access/not-your-unit, access/not-opened,
 * access/not-yours.
 */
export async function mayFromOutside(
  { session, catalogue }: { readonly session: Session; readonly catalogue: Catalogue },
  { actor, unit }: Asking,
  register: Register,
  { roles }: Doing,
  record: { readonly values: Values; readonly state?: string },
): Promise<Result<true>> {
  const grants = openedTo(actor, unit, register).filter(({ role }) =>
    roles ? roles.includes(role) : register.outside?.[role]?.writes === true,
  )
  if (grants.length === 0) return fail(notOpened(actor, unit, register))
  const find = (target: Register, where: Condition) => idsOf(session, unit, target, where)
  const conditions = await belongings(catalogue, { actor, register, grants, seen: new Map(), find })
  const isOwn = conditions.some(
    (condition) => condition === undefined || holds(condition, record.values, record.state, register.fields),
  )
  if (isOwn) return ok(true)
  const names = joinLabels([...new Set(grants.map(({ role }) => role))].map(roleLabel))
  return fail(outsideProblems['not-yours']({ actor: actor.name, register: register.label, roles: names }))
}

/** The grants from outside to whose roles the register opens anything. Throws a Refusal where there is none. */
function openedTo(actor: Actor, unit: string, register: Register): readonly Grant[] {
  unwrap(actsIn(actor, unit))
  const opened = grantsIn(actor, unit, register.name).filter(
    (grant) => !isInside(grant) && register.outside?.[grant.role] !== undefined,
  )
  if (opened.length === 0) throw new Refusal(notOpened(actor, unit, register))
  return opened
}

function notOpened(actor: Actor, unit: string, register: Register) {
  return outsideProblems['not-opened']({ actor: actor.name, register: register.label, unit })
}

interface Belongings {
  readonly actor: Actor
  readonly register: Register
  readonly grants: readonly Grant[]
  /** What was found through references, by field, for the wall. */
  readonly seen: Map<string, readonly string[]>
  readonly find: (target: Register, where: Condition) => Promise<readonly string[]>
}

/** One condition a grant; undefined: it reaches every record. */
async function belongings(
  catalogue: Catalogue,
  { actor, register, grants, seen, find }: Belongings,
): Promise<readonly (Condition | undefined)[]> {
  const found: (Condition | undefined)[] = []
  for (const { role, organisation, region } of grants) {
    const own = {
      self: actor.id,
      ...(organisation === undefined ? {} : { organisation }),
      ...(region === undefined ? {} : { region }),
    }
    const throughOf =
      (from: Register) =>
      async (via: string, where: Belonging): Promise<readonly string[]> => {
        const field = from.fields[via]
        const target = field?.kind === 'reference' ? catalogue.registers.get(field.register) : undefined
        if (!target) throw new Error(`${from.name}: ${via} is no reference to a register`)
        const condition = await belongingTo(where, own, throughOf(target))
        const ids = condition ? await find(target, condition) : []
        if (from === register) seen.set(via, [...(seen.get(via) ?? []), ...ids])
        return ids
      }
    const access = register.outside?.[role]
    if (access) found.push(await belongingTo(access.reads, own, throughOf(register)))
  }
  return found
}

async function idsOf(
  { db }: Session,
  unit: string,
  register: Register,
  where: Condition,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${conditionSql(register, where, 'r')}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** The wall for somebody from outside: no unit as a whole, and what the register's policy lets through. */
function outerScope(
  actor: Actor,
  unit: string,
  grants: readonly Grant[],
  seen: ReadonlyMap<string, readonly string[]>,
): Scope {
  const all = (of: (grant: Grant) => string | undefined) => [
    ...new Set(grants.flatMap((grant) => of(grant) ?? [])),
  ]
  return {
    actor: actor.id,
    units: [],
    outside: {
      unit,
      self: actor.id,
      roles: all(({ role }) => role),
      organisations: all(({ organisation }) => organisation),
      regions: all(({ region }) => region),
      seen,
    },
  }
}
