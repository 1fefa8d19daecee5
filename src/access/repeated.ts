import { sql } from 'kysely'
import type { OpenDatabase, Session } from '#db'
import { type Instant, Refusal } from '#lib'
import type { Actor } from './actor.ts'
import { problems } from './problems.ts'

/**
 * A request that may arrive twice: after a double click, or sent again by somebody whom the first answer did not reach.
 * Whoever sends it names it by a key.
 */
export interface Repeatable {
  readonly key: string
  /** Of all that was sent: a key that comes with something else is refused. */
  readonly digest: string
  /** Of the transactions that the request has begun, how many there were before this one. */
  nextStep(): number
}

export function repeatable(key: string, digest: string): Repeatable {
  let steps = 0
  return { key, digest, nextStep: () => steps++ }
}

/**
 * Does the work of a transaction once for a request, and notes in the same transaction what it gave: when the request
 * comes again, that is given and nothing is done. What is given must be plain, since it is kept as JSON. Whoever may
 * send the same at the same moment has to stand in line already. An actor who acts by no such request just acts.
 * Throws a Refusal with access/key-reused.
 */
export async function doOnce<T>(
  session: Session,
  { actor, unit }: { readonly actor: Actor; readonly unit: string },
  work: () => Promise<T>,
): Promise<T> {
  const { repeatable } = actor
  if (!repeatable) return work()
  const { key, digest } = repeatable
  const step = repeatable.nextStep()
  const { rows } = await sql<{ digest: string; given: string }>`
    select digest, given from repeated_request
    where unit_id = ${unit} and actor = ${actor.id} and key = ${key} and step = ${step}`.execute(session.db)
  const [before] = rows
  if (before && before.digest !== digest) throw new Refusal(problems['key-reused']({ key }))
  if (before) return JSON.parse(before.given) as T
  const given = await work()
  const note = sql`
    insert into repeated_request (unit_id, actor, key, step, digest, given)
    values (${unit}, ${actor.id}, ${key}, ${step}, ${digest}, ${JSON.stringify(given ?? null)})`
  await session.send(note.compile(session.db))
  return given
}

/** Those who make the same thing at the same moment stand in line by its name, until their transactions end. */
export async function standInLine({ db }: Session, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`youju ${what}`}, 0))`.execute(db)
}

/** Forgets requests that were made before a moment; gives how many. */
export function sweepRepeated(database: Pick<OpenDatabase, 'owner'>, before: Instant): Promise<number> {
  return database.owner.write(async ({ db }) => {
    const { numAffectedRows } = await sql`delete from repeated_request where at < ${before}`.execute(db)
    return Number(numAffectedRows ?? 0n)
  })
}
