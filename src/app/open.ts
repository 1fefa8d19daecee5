import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { listUnits, type Unit } from '#access'
import {
  type DatabaseInfo,
  distributeDatabase,
  migrate,
  type OpenDatabase,
  openDatabase,
  type Progress,
} from '#db'
import { type Clock, fail, ok, Refusal, type Result, systemClock, unwrap } from '#lib'
import type { MeasureCatalogue } from '#measures'
import type { Catalogue } from '#records'
import { type House, ourHouse } from './house.ts'
import { migrations } from './migrations.ts'
import { appProblems } from './problems.ts'

/** The house, opened: what every use case gets, besides the actor. */
export interface App {
  readonly database: OpenDatabase
  readonly clock: Clock
  readonly house: House
  readonly catalogue: Catalogue
  readonly measures: MeasureCatalogue
  readonly info: DatabaseInfo
  /** Every unit, from the top of the tree down; read again when it may have changed. */
  units(): Promise<readonly Unit[]>
  /** What is known of the units no longer holds. */
  unitsChanged(): void
  close(): Promise<void>
}

export interface OpenOptions {
  /** The embedded database's folder. */
  readonly data: string
  /** A PostgreSQL server's address, which takes the folder's place. */
  readonly url?: string | undefined
  /** The address under which actors' sessions come to that server: a login that owns nothing. */
  readonly sessionUrl?: string | undefined
  /** Make the data where there are none; otherwise that is refused. */
  readonly create?: boolean
  /** This process serves: of these there is one a data folder. */
  readonly server?: boolean
  readonly clock?: Clock
  readonly progress?: Progress
}

/** How long the list of units is believed: another process may add one. */
const unitsFresh = 2_000

/**
 * Opens the data, brings the schema up to date, and puts the house together.
 * Problems: app/no-data, those of `openDatabase` and `migrate`.
 */
export async function openApp(options: OpenOptions): Promise<Result<App>> {
  if (!options.url && !options.create && !existsSync(resolve(options.data)))
    return fail(appProblems['no-data']({ data: options.data }))
  let database: OpenDatabase | undefined
  try {
    database = await openDatabase({
      data: options.data,
      ...(options.url ? { url: options.url } : {}),
      ...(options.sessionUrl ? { sessionUrl: options.sessionUrl } : {}),
      server: options.server ?? false,
      ...(options.progress ? { progress: options.progress } : {}),
    })
    const ran = await migrate(database, migrations, options.progress)
    // Tables that have come get their place beside the others.
    if (ran.length > 0 && (await database.owner.read(async ({ isDistributed }) => isDistributed)))
      unwrap(await distributeDatabase(database, options.progress))
    return ok(assemble(database, options.clock ?? systemClock))
  } catch (error) {
    await database?.close()
    if (error instanceof Refusal) return fail(...error.problems)
    throw error
  }
}

/** A house over a database that is open and migrated. */
export function assemble(database: OpenDatabase, clock: Clock, house: House = ourHouse): App {
  let known: { readonly at: number; readonly units: Promise<readonly Unit[]> } | undefined
  const units = () => {
    if (!known || Date.now() - known.at > unitsFresh) {
      const asked = listUnits(database)
      asked.catch(() => {
        known = undefined
      })
      known = { at: Date.now(), units: asked }
    }
    return known.units
  }
  return {
    database,
    clock,
    house,
    catalogue: house.catalogue,
    measures: house.measures,
    info: database.info,
    units,
    unitsChanged: () => {
      known = undefined
    },
    close: () => database.close(),
  }
}
