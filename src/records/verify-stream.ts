import type { Session } from '#db'
import type { Register } from '#registers'
import { tableOf } from './column.ts'
import type { LedgerEntry } from './ledger.ts'
import { quoted } from './store.ts'
import { entryColumns, entryOf } from './verify-chain.ts'
import { noteColumns, noteOf, type VerifiedNote } from './verify-note.ts'
import { rowReader, type TextCells, textColumns, type VerifiedRow } from './verify-row.ts'

export const batchSize = 1000

/**
 * A query's rows through a cursor of the session, batch by batch. Where questions may be sent ahead, the next batch is
 * asked for when one arrives, so that the database reads while this process hashes.
 */
class Batches {
  readonly #session: Session
  readonly #cursor: string
  #ahead: Promise<readonly TextCells[]> | undefined
  #isOver = false

  private constructor(session: Session, cursor: string) {
    this.#session = session
    this.#cursor = cursor
  }

  static async open(session: Session, cursor: string, query: string, unit: string): Promise<Batches> {
    await session.client.query(`declare ${cursor} no scroll cursor for ${query}`, [unit])
    return new Batches(session, cursor)
  }

  async #fetch(): Promise<readonly TextCells[]> {
    const text = `fetch ${batchSize} from ${this.#cursor}`
    const { rows } = await this.#session.client.query<string[]>({ text, rowMode: 'array' })
    return rows
  }

  /** The next rows; none at the end. */
  async take(): Promise<readonly TextCells[]> {
    if (this.#isOver) return []
    const rows = await (this.#ahead ?? this.#fetch())
    this.#isOver = rows.length < batchSize
    if (this.#isOver) await this.#session.client.query(`close ${this.#cursor}`)
    else if (this.#session.isAhead) {
      this.#ahead = this.#fetch()
      // Given up half way, nobody waits for it; whoever does is told.
      this.#ahead.catch(() => undefined)
    }
    return rows
  }
}

/** What belongs to entries, in their order, one looked at ahead. */
export class EntryStream<T extends { readonly entry: number }> {
  readonly #batches: Batches
  readonly #read: (row: TextCells) => T
  #rows: readonly TextCells[] = []
  #at = -1
  #next: T | undefined

  constructor(batches: Batches, read: (row: TextCells) => T) {
    this.#batches = batches
    this.#read = read
  }

  /** Goes on by one; a promise only where more has to come from the database. */
  advance(): Promise<void> | undefined {
    this.#at++
    const row = this.#rows[this.#at]
    if (row === undefined) return this.#load()
    this.#next = this.#read(row)
    return undefined
  }

  async #load(): Promise<void> {
    this.#rows = await this.#batches.take()
    this.#at = 0
    const [row] = this.#rows
    this.#next = row && this.#read(row)
  }

  /** The next one, if its entry is at most `seq`. */
  upTo(seq: number): T | undefined {
    return this.#next !== undefined && this.#next.entry <= seq ? this.#next : undefined
  }
}

/** The versions of one register, within an entry as the lines of its digest are sorted. */
export interface VersionStream extends EntryStream<VerifiedRow> {
  readonly register: Register
}

export async function versionStream(
  session: Session,
  register: Register,
  unit: string,
  cursor: string,
): Promise<VersionStream> {
  const query = `select ${textColumns(register)} from ${quoted(tableOf(register))} as r where r.unit_id = $1
     order by r.entry, r.id collate "C", r.version::text collate "C"`
  const stream = new EntryStream(await Batches.open(session, cursor, query, unit), rowReader(register))
  await stream.advance()
  return Object.assign(stream, { register })
}

/** The notes of a unit's entries, sorted as the lines of a digest are. */
export async function noteStream(session: Session, unit: string): Promise<EntryStream<VerifiedNote>> {
  const query = `select ${noteColumns} from ledger_note as n where n.unit_id = $1
     order by n.entry, n.kind collate "C", n.key collate "C"`
  const stream = new EntryStream(await Batches.open(session, 'notes', query, unit), noteOf)
  await stream.advance()
  return stream
}

/** The entries of a unit's chain, in order. */
export async function* entriesOf(session: Session, unit: string): AsyncGenerator<LedgerEntry> {
  const query = `select ${entryColumns} from ledger as l where l.unit_id = $1 order by l.seq`
  const batches = await Batches.open(session, 'entries', query, unit)
  for (let rows = await batches.take(); rows.length > 0; rows = await batches.take()) yield* rows.map(entryOf)
}
