import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Session } from '#db'
import { canonicalJson, type Instant, Refusal, sha256, together } from '#lib'
import { TextStore } from '#workbook'
import { problems } from './problems.ts'

/** One entry of a unit's ledger: a writing transaction, chained to the one before. */
export interface LedgerEntry {
  readonly unit: string
  /** 1, 2, 3 … within the unit */
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  /** What was done, in a word or two that the caller chose. */
  readonly action: string
  /** How many record versions it wrote. */
  readonly rows: number
  /** Of those versions, see `EntryDigest`. */
  readonly digest: string
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
  readonly hash: string
}

/** Where a unit's chain ends: what is published or noted elsewhere proves later that nothing was cut off. */
export type LedgerHead = Pick<LedgerEntry, 'unit' | 'seq' | 'at' | 'hash'>

export function entryHash({
  unit,
  seq,
  at,
  actor,
  action,
  rows,
  digest,
  previous,
}: Omit<LedgerEntry, 'hash'>): string {
  return sha256(canonicalJson({ unit, seq, at, actor, action, rows, digest, previous }))
}

/** `register id version sha256(content)`: what one version adds to its entry's digest. */
export function digestLine(register: string, id: string, version: number, hash: Buffer): string {
  return `${register} ${id} ${version} ${hash.toString('hex')}`
}

/** SHA-256 over the sorted lines of an entry's versions and notes, each ended by a line feed. */
export class EntryDigest {
  readonly #lines = new TextStore()
  #notes = 0

  add(register: string, id: string, version: number, hash: Buffer): void {
    this.#lines.append(digestLine(register, id, version, hash))
  }

  /** The line of a note, which is no version: see `noteLine`. */
  addNote(line: string): void {
    this.#lines.append(line)
    this.#notes++
  }

  /** Versions; notes are not counted. */
  get rows(): number {
    return this.#lines.count - this.#notes
  }

  digest(): string {
    const hash = createHash('sha256')
    for (const line of this.#lines.all().sort()) hash.update(`${line}\n`)
    return hash.digest('hex')
  }
}

/** The advisory lock of a unit: writers hold it alone, one after another. */
function lockOf(unit: string) {
  return sql`hashtextextended(${`youju.unit ${unit}`}, 0)`
}

/**
 * Makes a question of one row be answered where the unit's rows lie. All of a unit lies on one server, so its lock, the
 * numbers of its transactions and its snapshot are that server's, and prove there what they prove of a single one.
 */
function whereUnitLies({ isDistributed }: Session, unit: string) {
  return isDistributed ? sql`from ledger where unit_id = ${unit} having count(*) >= 0` : sql``
}

/** How long a writer waits for the one before it. A long import may take half a minute. */
const patience = sql.raw("'45s'")

/**
 * Stands in line for the unit and gives the end of its chain (seq 0 where it has none).
 * Throws a Refusal with records/unit-busy, records/unknown-unit.
 */
export async function lockUnit(session: Session, unit: string): Promise<LockedUnit> {
  const { db } = session
  let head: LockedUnit | undefined
  try {
    // The transaction's number is taken with the lock and before the entry's time is set: see `resolveAsOf`. The
    // question that is sent behind it is answered once the lock is held.
    const lock = sql`
      select set_config('lock_timeout', ${patience}, true), pg_advisory_xact_lock(${lockOf(unit)}), pg_current_xact_id()
      ${whereUnitLies(session, unit)}`
    head = (await together(session.send(lock.compile(db)), findEnd(session, unit)))[1]
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') throw new Refusal(problems['unit-busy']({ unit }))
    throw error
  }
  if (head) return head
  const { rows } = await sql`select 1 from unit where id = ${unit}`.execute(db)
  if (rows.length === 0) throw new Refusal(problems['unknown-unit']({ unit }))
  return { unit, seq: 0, at: '1970-01-01T00:00:00.000Z', hash: '', isNoted: false }
}

interface HeadRow {
  seq: bigint
  at: Instant
  hash: string
}

/** The end of a chain, for the writer of the next entry. */
export interface LockedUnit extends LedgerHead {
  /** An entry has proven already who the unit is. */
  readonly isNoted: boolean
}

async function findEnd({ db, send }: Session, unit: string): Promise<LockedUnit | undefined> {
  const last = sql<HeadRow & { noted: boolean }>`
    select seq, at, hash, exists (select from ledger_note where unit_id = ${unit} and kind = 'unit') as noted
    from ledger where unit_id = ${unit} order by seq desc limit 1`
  const [row] = await send(last.compile(db))
  return row && Object.freeze({ unit, seq: Number(row.seq), at: row.at, hash: row.hash, isNoted: row.noted })
}

async function findHead(
  { db, send }: Session,
  unit: string,
  asOf?: Instant,
): Promise<LedgerHead | undefined> {
  const then = asOf === undefined ? sql`` : sql`and at <= ${asOf}`
  const last = sql<HeadRow>`
    select seq, at, hash from ledger where unit_id = ${unit} ${then} order by seq desc limit 1`
  const [row] = await send(last.compile(db))
  return row && Object.freeze({ unit, seq: Number(row.seq), at: row.at, hash: row.hash })
}

/** The end of a unit's chain as this session sees it, or of what was there as of a moment; undefined where nothing was. */
export function ledgerHead(session: Session, unit: string, asOf?: Instant): Promise<LedgerHead | undefined> {
  return findHead(session, unit, asOf)
}

/** The entry is the last that a transaction writes. */
export function appendEntry({ db, endWith }: Session, entry: LedgerEntry): void {
  const { unit, seq, at, actor, action, rows, digest, previous, hash } = entry
  const insert = sql`
    insert into ledger (unit_id, seq, at, actor, action, rows, digest, previous, hash)
    values (${unit}, ${seq}, ${at}, ${actor}, ${action}, ${rows}, ${digest}, ${previous}, ${hash})`
  endWith(insert.compile(db))
}

/** The moment after `at`, or `now` where that is later: entries of a unit never share a moment. */
export function momentAfter(at: Instant, now: Instant): Instant {
  const next = shifted(at, 1)
  return next > now ? next : now
}

function shifted(at: Instant, milliseconds: number): Instant {
  return new Date(new Date(at).getTime() + milliseconds).toISOString()
}

/** A transaction that writes is over long before this; a moment further back cannot be in the middle of one. */
const longestWrite = 3_600_000

/**
 * The moment for which a session answers, so that the same question asked again gives the same answer. With no `asOf`
 * it is now, unless a writer of the unit is at work whose entry would be earlier than now and is not visible yet: then
 * it is the unit's last entry. A given `asOf` stands, unless it is so late that the same could happen to it.
 *
 * `now` is the clock's time before the session's first query. Why that is exact: a writer that got the lock after
 * `now` has a later entry. One that got it before is either visible, or holds the lock still, or ended between the
 * snapshot and this question, and then its transaction, numbered since it had the lock, is among those that the
 * snapshot does not see and that have committed since: those it lists as in progress, and all from the first number
 * that no ended transaction had reached, of which the newest writer is one.
 */
export async function resolveAsOf(
  session: Session,
  { unit, now, asOf }: { readonly unit: string; readonly now: Instant; readonly asOf?: Instant },
): Promise<Instant> {
  if (asOf !== undefined && asOf < shifted(now, -longestWrite)) return asOf
  const { rows } = await sql<{ last: Instant | null; idle: boolean }>`
    select ${session.isDistributed ? sql`max(at)` : sql`(select at from ledger where unit_id = ${unit} order by seq desc limit 1)`} as last,
      case when pg_try_advisory_lock_shared(${lockOf(unit)}) then
        pg_advisory_unlock_shared(${lockOf(unit)}) and not exists (
          select from (
            select * from pg_snapshot_xip(pg_current_snapshot())
            union all
            select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + later)::text::xid8
            from generate_series(0, age(pg_snapshot_xmax(pg_current_snapshot())::xid) - 1) as later
          ) as unseen (number) where pg_xact_status(number) = 'committed')
      else false end as idle
    ${whereUnitLies(session, unit)}`.execute(session.db)
  const last = rows[0]?.last ?? shifted(now, -longestWrite)
  const before = shifted(now, -1)
  const latest = rows[0]?.idle && before > last ? before : last
  return asOf !== undefined && asOf < latest ? asOf : latest
}
