import { type Actor, createUnit, localAdministrator } from '#access'
import { type Database, foundation, type Migration } from '#db'
import { fixedClock, type Instant, unwrap } from '#lib'
import { defineCatalogue, type RecordVersion, schemaOf, type TakenOver, writeRecords } from '#records'
import type { MeasuresContext } from '../context.ts'
import { measures, projects } from './house.ts'

/** What a test's database goes through. */
export const migrations: readonly Migration[] = [
  ...foundation,
  { id: 'projects', sql: schemaOf({ registers: [projects] }) },
]

export const now: Instant = '2025-06-30T04:00:00.000Z'

/** The small house of the tests, opened over a database; each history gets a unit of its own. */
export interface Desk {
  readonly ctx: MeasuresContext
  readonly actor: Actor
  /** Takes a history over into a new unit; gives the unit and the versions as they must stand there. */
  takeOver(history: readonly TakenOver[]): Promise<{ unit: string; versions: readonly RecordVersion[] }>
}

const units = Array.from({ length: 500 }, (_, i) => `unit-${i}`)

export function openDesk(database: Database): Desk {
  const actor = localAdministrator(units)
  const catalogue = defineCatalogue({ registers: [projects] })
  const ctx = { database, clock: fixedClock(now), catalogue, measures }
  const free = [...units]
  return {
    ctx,
    actor,
    async takeOver(history) {
      const unit = free.shift()
      if (unit === undefined) throw new Error('no unit is left')
      unwrap(await createUnit(database, actor, { id: unit, name: unit, kind: 'unit' }))
      unwrap(
        await writeRecords(ctx, { actor, unit, action: 'take over' }, (writer) =>
          writer.takeOver('projects', history),
        ),
      )
      return { unit, versions: versionsOf(unit, history) }
    },
  }
}

function versionsOf(unit: string, history: readonly TakenOver[]): readonly RecordVersion[] {
  return history.map(({ id, version, state, knownFrom, values }) => {
    const next = history.find((other) => other.id === id && other.version === version + 1)
    return {
      ...{ register: 'projects', unit, id, version, knownFrom, entry: 1, takenOver: true, values },
      ...(state === undefined ? {} : { state }),
      ...(next ? { knownTo: next.knownFrom } : {}),
    }
  })
}
