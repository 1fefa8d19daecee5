import { sql } from 'kysely'
import { type Actor, may } from '#access'
import type { Session } from '#db'
import { canonicalJson, dayOf, type Json, ok, Refusal, type Result } from '#lib'
import type { Condition, Register } from '#registers'
import { amend, amendMany } from './amend.ts'
import { columnOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { appendEntry, EntryDigest, entryHash, type LedgerHead, lockUnit, momentAfter } from './ledger.ts'
import { move, proposeThrough } from './move.ts'
import { propose, proposeMany } from './propose.ts'
import type { RecordVersion } from './record.ts'
import { Seen } from './seen.ts'
import { findCurrent, quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
import { takeOver } from './take-over.ts'
import { sumColumn, sumOf } from './totals.ts'
import type { RecordWriter } from './writer.ts'
import { type Behalf, getRegister, type Writing } from './writing.ts'

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
}

/**
 * Runs `work` in one transaction that becomes one entry of the unit's ledger; writers of a unit stand in line.
 * Where nothing is written there is no entry. A Refusal thrown inside rolls everything back and comes back as problems:
 * access/…, records/…, registers/…, db/….
 */
export async function writeRecords<T>(
  ctx: RecordsContext,
  { actor, unit, action, madeElsewhere, bySystemFor }: WriteRequest,
  work: (writer: RecordWriter) => Promise<T>,
): Promise<Result<T>> {
  const allowed = bySystemFor
    ? may(actor, 'move', { unit, roles: bySystemFor })
    : may(actor, 'read', { unit })
  if (!allowed.ok) return allowed
  try {
    const done = await ctx.database.write({ actor: actor.id, units: [unit] }, async (session) => {
      const head = await lockUnit(session, unit)
      const writing = begin(ctx, session, { actor, head, isMadeElsewhere: madeElsewhere === true })
      const value = await work(writerFor(writing, bySystemFor ? 'system' : 'actor'))
      await finish(writing, head, action)
      return value
    })
    return ok(done)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: error.problems }
    throw error
  }
}

function begin(
  { clock, catalogue }: RecordsContext,
  session: Session,
  { actor, head, isMadeElsewhere }: { actor: Actor; head: LedgerHead; isMadeElsewhere: boolean },
): Writing {
  const at = momentAfter(head.at, clock.now())
  return {
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
    remarks: [],
    found: new Map(),
    made: new Set(),
    seen: new Seen(),
    isLarge: false,
  }
}

/** From so many rows on, the planner is told of them at once: it may take minutes before it finds out by itself. */
const manyRows = 1000

async function finish(
  { session, actor, unit, seq, at, digest, grown }: Writing,
  head: LedgerHead,
  action: string,
): Promise<void> {
  if (digest.rows === 0) return
  for (const [table, rows] of grown)
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

async function findOne(writing: Writing, register: Register, id: string): Promise<RecordVersion | undefined> {
  const { session, unit, seen, found } = writing
  const [record] = await seen.once(register.name, id, () => findCurrent(session, unit, register, [id]))
  if (record) found.set(register.name, (found.get(register.name) ?? new Set()).add(id))
  return record
}

async function listCurrent(
  { session, unit }: Writing,
  register: Register,
  condition: Condition,
  limit: number | undefined,
): Promise<RecordVersion[]> {
  const atMost = limit === undefined ? sql`` : sql`limit ${limit}`
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${conditionSql(register, condition, 'r')}
    ${atMost}`.execute(session.db)
  return rows.map((row) => recordOf(register, row))
}

const writings = new WeakMap<RecordWriter, Writing>()

/** The transaction behind a writer: for a bulk load of this stage that has made every check itself. */
export function writingOf(writer: RecordWriter): Writing {
  const writing = writings.get(writer)
  if (!writing) throw new Error('a writer that writeRecords did not make')
  return writing
}

function writerFor(writing: Writing, behalf: Behalf): RecordWriter {
  const registerOf = (name: string) => getRegister(writing, name)
  const system = () => (behalf === 'system' ? writer : writerFor(writing, 'system'))
  const writer: RecordWriter = {
    entry: writing.seq,
    at: writing.at,
    remarks: writing.remarks,
    propose: async (register, values, { move: first, ...options } = {}) => {
      if (first === undefined) return propose(writing, behalf, registerOf(register), values, options)
      return proposeThrough(
        writing,
        behalf,
        registerOf(register),
        { ...options, values, move: first },
        system(),
      )
    },
    amend: async (register, id, version, changes) =>
      amend(writing, behalf, registerOf(register), { id, version, changes }),
    move: async (register, id, version, name, given = {}) =>
      move(writing, behalf, registerOf(register), { id, version, move: name, given }, system()),
    proposeMany: async (register, rows, options) =>
      proposeMany(writing, behalf, registerOf(register), rows, options?.state),
    amendMany: async (register, amendments) => amendMany(writing, behalf, registerOf(register), amendments),
    takeOver: async (register, versions) => takeOver(writing, registerOf(register), versions),
    find: async (register, id) => findOne(writing, registerOf(register), id),
    findMany: async (register, ids) => findCurrent(writing.session, writing.unit, registerOf(register), ids),
    list: async (name, condition, limit) => {
      const register = registerOf(name)
      const question = canonicalJson({ condition: condition as Json, limit: limit ?? null })
      return [
        ...(await writing.seen.once(name, question, () => listCurrent(writing, register, condition, limit))),
      ]
    },
    greatest: async (name, field, prefix) => {
      const register = registerOf(name)
      const column = sql.raw(`r.${quoted(columnOf(field))}`)
      const { rows } = await sql<{ greatest: string | null }>`
        select max(${column} collate "C") as greatest from ${recordTable(register)} as r
        where r.unit_id = ${writing.unit} and starts_with(${column}, ${prefix})`.execute(writing.session.db)
      return rows[0]?.greatest ?? undefined
    },
    sum: async (name, field, condition) => {
      const register = registerOf(name)
      const { rows } = await sql<{ total: string }>`
        select coalesce(sum(${sumColumn(register, field)}), 0)::text as total
        from ${recordTable(register)} as r
        where r.unit_id = ${writing.unit} and r.known_to = 'infinity' and ${conditionSql(register, condition, 'r')}`.execute(
        writing.session.db,
      )
      return sumOf(register, field, rows[0]?.total)
    },
  }
  writings.set(writer, writing)
  return writer
}
