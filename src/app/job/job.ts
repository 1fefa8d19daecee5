import { sql } from 'kysely'
import { type Actor, standInLine, unitsOf } from '#access'
import type { Database, Session } from '#db'
import { type Id, newId } from '#lib'

export const jobKinds = ['import', 'export'] as const
export type JobKind = (typeof jobKinds)[number]

/** `arriving`: its file is being uploaded. The three after it wait for a server, or one is at work. */
export type JobPhase = 'arriving' | 'reading' | 'writing' | 'making' | 'previewed' | 'done' | 'failed'

/** Work that outlives the request that began it, as the database keeps it: any server can tell of it. Plain. */
export interface Job {
  readonly unit: string
  readonly id: Id
  readonly kind: JobKind
  /** Who began it, as the actor was then. */
  readonly actor: Actor
  /** What is asked, in the words of its kind. */
  readonly asked: object
  readonly phase: JobPhase
  readonly done: number
  readonly total?: number
  /** What it has given so far, in the words of its kind. */
  readonly given?: object
}

/** Which job it is. */
export type JobKey = Pick<Job, 'unit' | 'id'>

/** A server's right to work at a job, which lapses unless it is renewed; with it the server writes what comes of it. */
export interface HeldJob extends Job {
  readonly hold: string
  /** How often somebody took it up in this phase, this time included. */
  readonly attempts: number
}

/** What a step of the work changes of its job. */
export interface JobChange {
  readonly phase: JobPhase
  readonly asked?: object
  readonly given?: object
}

interface JobRow {
  readonly unit_id: string
  readonly id: string
  readonly kind: JobKind
  readonly acting: Actor
  readonly asked: object
  readonly phase: JobPhase
  readonly done: bigint
  readonly total: bigint | null
  readonly given: object | null
  readonly attempts: number
}

const columns = sql.raw('unit_id, id, kind, acting, asked, phase, done, total, given, attempts')

function jobOf(row: JobRow): Job {
  const { unit_id: unit, id, kind, acting: actor, asked, phase, done, total, given } = row
  return Object.freeze({
    ...{ unit, id, kind, actor, asked, phase, done: Number(done) },
    ...(total === null ? {} : { total: Number(total) }),
    ...(given === null ? {} : { given }),
  })
}

/** Jobs are the system's own; who may see and end one is decided before. */
export function jobScope(...units: readonly string[]) {
  return { actor: 'jobs', units }
}

/** How long a server that says nothing is believed to be at work; seconds. It says so every second. */
export const heldFor = 15
const until = sql.raw(`now() + interval '${heldFor} seconds'`)
/** Phases in which a server has something to do. */
export const duePhases: readonly JobPhase[] = ['reading', 'writing', 'making']
/** What brings down whoever takes it up is given up in the end. */
export const mostAttempts = 3

export interface JobBegun {
  readonly unit: string
  readonly kind: JobKind
  readonly actor: Actor
  readonly asked: object
  readonly phase: JobPhase
  /** By whom it is held from the beginning: what arrives is held by whoever takes it in. */
  readonly hold?: string
}

/**
 * Begins a job, if its unit's jobs of the kind leave room for one more (those who begin one at the same moment stand in
 * line); undefined where they do not.
 */
export async function beginJob(
  database: Database,
  begun: JobBegun,
  hasRoom: (open: readonly Job[]) => boolean,
): Promise<Job | undefined> {
  const { unit, kind, actor, asked, phase, hold } = begun
  const id = newId(Date.now())
  const { repeatable: _, ...acting } = actor
  return database.write(jobScope(unit), async (session) => {
    await standInLine(session, `${kind} jobs of ${unit}`)
    if (!hasRoom(await openJobs(session, unit, kind))) return undefined
    await sql`
      insert into job (unit_id, id, kind, actor, acting, asked, phase, hold, held_until)
      values (${unit}, ${id}, ${kind}, ${actor.id}, ${JSON.stringify(acting)}, ${JSON.stringify(asked)}, ${phase},
        ${hold ?? null}, case when ${hold ?? null}::text is not null then ${until} end)`.execute(session.db)
    return Object.freeze({ unit, id, kind, actor: acting, asked, phase, done: 0 })
  })
}

async function openJobs({ db }: Session, unit: string, kind: JobKind): Promise<readonly Job[]> {
  const { rows } = await sql<JobRow>`
    select ${columns} from job where unit_id = ${unit} and kind = ${kind} order by id`.execute(db)
  return rows.map(jobOf)
}

/** A job of the actor's own; undefined where there is none. That it is asked for keeps it from being cleared. */
export async function findJob(database: Database, actor: Actor, id: Id): Promise<Job | undefined> {
  const units = unitsOf(actor)
  const found = await database.read(jobScope(...units), async ({ db }) => {
    const { rows } = await sql<JobRow & { readonly stale: boolean }>`
      select ${columns}, touched_at < now() - interval '1 minute' as stale from job
      where unit_id = any(${units}::text[]) and id = ${id} and actor = ${actor.id}`.execute(db)
    return rows[0]
  })
  if (found?.stale)
    await database.write(jobScope(found.unit_id), async ({ db }) => {
      await sql`update job set touched_at = now() where unit_id = ${found.unit_id} and id = ${id}`.execute(db)
    })
  return found && jobOf(found)
}

/** The jobs of a kind in a unit, the oldest first. */
export async function listJobs(database: Database, unit: string, kind: JobKind): Promise<readonly Job[]> {
  return database.read(jobScope(unit), (session) => openJobs(session, unit, kind))
}

/** Goes on to a phase from another, unless somebody did so already; on behalf of whoever asks now. */
export async function advanceJob(
  database: Database,
  { unit, id }: JobKey,
  { from, actor, ...change }: JobChange & { readonly from: JobPhase; readonly actor: Actor },
): Promise<boolean> {
  const { repeatable: _, ...acting } = actor
  return database.write(jobScope(unit), async ({ db }) => {
    const { numAffectedRows } = await sql`
      update job set ${changed(change)}, acting = ${JSON.stringify(acting)}, done = 0
      where unit_id = ${unit} and id = ${id} and phase = ${from}`.execute(db)
    return numAffectedRows === 1n
  })
}

function changed({ phase, asked, given }: JobChange) {
  return sql.join([
    sql`phase = ${phase}, hold = null, held_until = null, attempts = 0, touched_at = now()`,
    ...(asked === undefined ? [] : [sql`asked = ${JSON.stringify(asked)}`]),
    ...(given === undefined ? [] : [sql`given = ${JSON.stringify(given)}`]),
  ])
}

/**
 * Writes what came of the work, in the caller's transaction, if the job is still held. False: it was ended or taken
 * over meanwhile, and whoever works at it must undo what the transaction did.
 */
export async function settleJob(
  { db }: Session,
  { unit, id, hold }: JobKey & { readonly hold: string },
  change: JobChange,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update job set ${changed(change)}
    where unit_id = ${unit} and id = ${id} and hold = ${hold}`.execute(db)
  return numAffectedRows === 1n
}

/** Ends a job wherever it is: whoever works at it notices, and its files go with it. */
export async function removeJob(database: Database, { unit, id }: JobKey): Promise<void> {
  await database.write(jobScope(unit), async ({ db }) => {
    await sql`delete from job where unit_id = ${unit} and id = ${id}`.execute(db)
  })
}

/** Jobs of a kind that wait for a server, or whose server has said nothing for too long; the oldest first. */
export async function dueJobs(
  database: Database,
  units: readonly string[],
  kind: JobKind,
): Promise<readonly JobKey[]> {
  return database.read(jobScope(...units), async ({ db }) => {
    const { rows } = await sql<{ unit_id: string; id: string }>`
      select unit_id, id from job
      where kind = ${kind} and phase = any(${duePhases}::text[]) and (held_until is null or held_until < now())
      order by id limit 20`.execute(db)
    return rows.map(({ unit_id: unit, id }) => ({ unit, id }))
  })
}

/** Takes a job up; undefined where another server was quicker, or there is nothing to do any more. */
export async function holdJob(database: Database, { unit, id }: JobKey): Promise<HeldJob | undefined> {
  const hold = newId(Date.now())
  return database.write(jobScope(unit), async ({ db }) => {
    const { rows } = await sql<JobRow>`
      update job set hold = ${hold}, held_until = ${until}, attempts = attempts + 1, done = 0
      where unit_id = ${unit} and id = ${id} and phase = any(${duePhases}::text[])
        and (held_until is null or held_until < now())
      returning ${columns}`.execute(db)
    const [row] = rows
    return row && Object.freeze({ ...jobOf(row), hold, attempts: row.attempts })
  })
}

/** Says that the work goes on and how far it is. False: the job was ended, or another server has taken it over. */
export async function renewHold(
  database: Database,
  { unit, id, hold }: JobKey & { readonly hold: string },
  { done, total }: { readonly done?: number; readonly total?: number | undefined } = {},
): Promise<boolean> {
  return database.write(jobScope(unit), async ({ db }) => {
    const { numAffectedRows } = await sql`
      update job set held_until = ${until}, touched_at = now(),
        done = coalesce(${done ?? null}::bigint, done), total = coalesce(${total ?? null}::bigint, total)
      where unit_id = ${unit} and id = ${id} and hold = ${hold}`.execute(db)
    return numAffectedRows === 1n
  })
}

/** Gives a job back as it was, for another server to take up at once. */
export async function releaseHold(
  database: Database,
  { unit, id, hold }: JobKey & { readonly hold: string },
): Promise<void> {
  await database.write(jobScope(unit), async ({ db }) => {
    await sql`
      update job set hold = null, held_until = null, attempts = greatest(attempts - 1, 0), done = 0
      where unit_id = ${unit} and id = ${id} and hold = ${hold}`.execute(db)
  })
}

/** Clears what nobody has asked for in an hour and nobody works at, and uploads whose server is no more. */
export async function sweepJobs(database: Database, units: readonly string[]): Promise<void> {
  for (const unit of units)
    await database.write(jobScope(unit), async ({ db }) => {
      await sql`
        delete from job where unit_id = ${unit} and (held_until is null or held_until < now())
          and (phase = 'arriving' or touched_at < now() - interval '1 hour')`.execute(db)
    })
}
