import { sql } from 'kysely'
import type { Database } from '#db'
import { fail, ok, Refusal, type Result } from '#lib'
import { type Actor, unitsOf } from './actor.ts'
import { may } from './may.ts'
import { problems } from './problems.ts'
import { doOnce, standInLine } from './repeated.ts'
import { isUnitId, mayStandBelow, type Unit, type UnitKind, withinUnit } from './unit.ts'

interface UnitRow {
  id: string
  parent_id: string | null
  name: string
  kind: UnitKind
}

function unitOf({ id, parent_id, name, kind }: UnitRow): Unit {
  return Object.freeze({ id, name, kind, ...(parent_id === null ? {} : { parent: parent_id }) })
}

/** Every unit, by code. Who there is, is no secret: no permission is asked. */
export async function listUnits(database: Database): Promise<Unit[]> {
  return database.read({ actor: 'anyone', units: [] }, async ({ db }) => {
    const { rows } = await sql<UnitRow>`select id, parent_id, name, kind from unit order by id`.execute(db)
    return rows.map(unitOf)
  })
}

/** The units that the actor may see and write, in the order of the tree. */
export async function unitsWithin(database: Database, actor: Actor): Promise<Unit[]> {
  const units = await listUnits(database)
  const tops = units.filter((unit) => unit.parent === undefined)
  const inOrder = tops.flatMap((top) => withinUnit(units, top.id))
  return inOrder.flatMap((id) => units.filter((unit) => unit.id === id && unitsOf(actor).includes(id)))
}

/** Problems: access/no-such-unit. */
export async function findUnit(database: Database, id: string): Promise<Result<Unit>> {
  const units = await listUnits(database)
  const found = units.find((unit) => unit.id === id)
  const there = units.map((unit) => unit.id).join('、') || '（还没有）'
  return found ? ok(found) : fail(problems['no-such-unit']({ unit: id, units: there }))
}

/**
 * Adds a unit to the tree.
 * Problems: access/not-your-role, access/bad-unit-id, access/unit-exists, access/no-such-unit (the parent),
 * access/parent-too-low, access/key-reused.
 */
export async function createUnit(database: Database, actor: Actor, unit: Unit): Promise<Result<Unit>> {
  const allowed = may(actor, 'administer', { what: '新设单位' })
  if (!allowed.ok) return allowed
  if (!isUnitId(unit.id)) return fail(problems['bad-unit-id']({ unit: unit.id }))
  const parent = unit.parent === undefined ? undefined : await findUnit(database, unit.parent)
  if (parent && !parent.ok) return parent
  if (parent && !mayStandBelow(unit.kind, parent.value.kind))
    return fail(problems['parent-too-low']({ name: unit.name, parent: parent.value.name }))
  try {
    const scope = { actor: actor.id, units: [unit.id] }
    await database.write(scope, async (session) => {
      await standInLine(session, `unit code ${unit.id}`)
      // The id alone: what else there is to say of the unit the caller knows.
      await doOnce(session, { actor, unit: unit.id }, async () => {
        const { rows } = await sql<UnitRow>`
          insert into unit (id, parent_id, name, kind)
          values (${unit.id}, ${unit.parent ?? null}, ${unit.name}, ${unit.kind})
          on conflict (id) do nothing returning *`.execute(session.db)
        if (rows.length > 0) return unit.id
        const { rows: standing } = await sql<UnitRow>`
          select * from unit where id = ${unit.id}`.execute(session.db)
        throw new Refusal(problems['unit-exists']({ unit: unit.id, name: standing[0]?.name ?? '' }))
      })
    })
    return ok(unit)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: error.problems }
    throw error
  }
}
