import { sql } from 'kysely'
import { type Actor, actsIn, doOnce, may } from '#access'
import type { Session } from '#db'
import { dayOf, formatInstant, type Instant, ok, type Problem, Refusal, type Result } from '#lib'
import type { Asking, RecordsContext } from './context.ts'
import {
  appendEntry,
  EntryDigest,
  entryHash,
  type LedgerHead,
  type LockedUnit,
  lockUnit,
  momentAfter,
} from './ledger.ts'
import { noteUnit } from './ledger-note.ts'
import { problems } from './problems.ts'
import { Seen } from './seen.ts'
import { TransactionWriter } from './transaction-writer.ts'
import type { RecordWriter } from './writer.ts'
import type { Writing } from './writing.ts'

export interface WriteRequest extends Asking {
  /** What is done, in a word or two, for the ledger: `import`, `register`. */
  readonly action: string
  /**
   * The records were made elsewhere and keep what was computed there: who administers the unit may set it. Absent:
   * what the system computes is refused, whoever acts.
   */
  readonly madeElsewhere?: true
  /**
   * Who may start work that is the system's own: what it writes follows by rules from what is recorded, so it sets
   * computed fields and takes moves that are the system's. Absent: the actor writes, as far as the actor's roles go.
   */
  readonly bySystemFor?: readonly string[]
  /** Of `bySystemFor`: the register that it is about, which a grant for one system reaches. */
  readonly about?: string
}

/**
 * Runs `work` in one transaction that becomes one entry of the unit's ledger; writers of a unit stand in line.
 * Where nothing is written there is no entry. Where the actor acts by a request that was carried out before, nothing is
 * done and what it gave then is given, so that must be plain. A Refusal thrown inside rolls everything back and comes back as problems:
 * access/…, records/…, registers/…, db/….
 */
export async function writeRecords<T>(
  ctx: RecordsContext,
  { actor, unit, action, madeElsewhere, bySystemFor, about }: WriteRequest,
  work: (writer: RecordWriter) => Promise<T>,
): Promise<Result<T>> {
  const allowed = bySystemFor
    ? may(actor, 'move', { unit, roles: bySystemFor, ...(about ? { register: about } : {}) })
    : actsIn(actor, unit)
  if (!allowed.ok) return allowed
  try {
    const done = await ctx.database.write({ actor: actor.id, units: [unit] }, async (session) => {
      const head = await lockUnit(session, unit)
      const writing = begin(ctx, session, { actor, head, isMadeElsewhere: madeElsewhere === true })
      return doOnce(session, { actor, unit }, async () => {
        const value = await work(new TransactionWriter(writing, bySystemFor ? 'system' : 'actor'))
        await finish(writing, head, action)
        return value
      })
    })
    return ok(done)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: error.problems }
    throw error
  }
}

function begin(
  { database, clock, catalogue }: RecordsContext,
  session: Session,
  { actor, head, isMadeElsewhere }: { actor: Actor; head: LedgerHead; isMadeElsewhere: boolean },
): Writing {
  const now = clock.now()
  const at = momentAfter(head.at, now)
  return {
    database,
    session,
    catalogue,
    actor,
    isMadeElsewhere,
    unit: head.unit,
    seq: head.seq + 1,
    at,
    today: dayOf(at),
    digest: new EntryDigest(),
    grown: new Map(),
    remarks: isBehind(now, head.at) ? [clockBehind(now, head.at, at)] : [],
    found: new Map(),
    made: new Set(),
    seen: new Seen(),
    isLarge: false,
  }
}

/** By so much a clock is set right as it goes; what is more, somebody has to look at. */
const setRight = 60_000

function isBehind(now: Instant, last: Instant): boolean {
  return Date.parse(last) - Date.parse(now) > setRight
}

function clockBehind(now: Instant, last: Instant, at: Instant): Problem {
  const params = { now: formatInstant(now), last: formatInstant(last), at: formatInstant(at) }
  return problems['clock-behind'](params)
}

/** From so many rows on, the planner is told of them at once: it may take minutes before it finds out by itself. */
const manyRows = 1000

async function finish(writing: Writing, head: LockedUnit, action: string): Promise<void> {
  const { session, actor, unit, seq, at, digest, grown } = writing
  if (digest.rows === 0) return
  if (!head.isNoted) await noteUnit(writing)
  // Distributed, it cannot be told in the transaction that wrote: there the servers find out by themselves.
  for (const [table, rows] of session.isDistributed ? [] : grown)
    if (rows >= manyRows) await sql`select youju_analyse(${table})`.execute(session.db)
  const entry = {
    unit,
    seq,
    at,
    actor: actor.id,
    action,
    rows: digest.rows,
    digest: digest.digest(),
    previous: head.hash,
  }
  appendEntry(session, { ...entry, hash: entryHash(entry) })
}

/** The transaction behind a writer: for a bulk load of this stage that has made every check itself. */
export function writingOf(writer: RecordWriter): Writing {
  if (writer instanceof TransactionWriter) return writer.writing
  throw new Error('a writer that writeRecords did not make')
}
