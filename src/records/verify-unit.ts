import { createHash, type Hash } from 'node:crypto'
import type { Session } from '#db'
import type { Instant, Problem } from '#lib'
import type { Register } from '#registers'
import { tableOf } from './column.ts'
import { digestLine, type LedgerEntry, type LedgerHead } from './ledger.ts'
import { noteLine } from './ledger-note.ts'
import { quoted } from './store.ts'
import { Chain, named } from './verify-chain.ts'
import { alteredFiles, lostFiles } from './verify-file.ts'
import { alteredThings, type VerifiedNote } from './verify-note.ts'
import { ledgerProblems } from './verify-problem.ts'
import type { VerifiedRow } from './verify-row.ts'
import {
  batchSize,
  type EntryStream,
  entriesOf,
  noteStream,
  type VersionStream,
  versionStream,
} from './verify-stream.ts'

/** Problems of one unit beyond this many are not listed. */
export const mostProblems = 1000

/** What is proven of a chain: all that stands agrees with itself; up to `proven` it is also what it was then. */
export interface ChainProof {
  readonly unit: string
  /** The number of its last entry; 0 where there is none. */
  readonly last: number
  readonly lastAt?: Instant
  readonly proven?: LedgerHead
}

/** What an entry's versions amount to. */
interface Tally {
  readonly hash: Hash
  rows: number
  /** The first few, by name, for a problem. */
  readonly present: string[]
}

/** One unit: the chain and all its registers, merged by entry. */
export class UnitAudit {
  readonly #session: Session
  readonly #unit: string
  readonly #registers: readonly Register[]
  readonly #chain: Chain
  readonly found: Problem[] = []
  entries = 0
  rows = 0

  constructor(session: Session, unit: string, registers: readonly Register[], heads: readonly LedgerHead[]) {
    this.#session = session
    this.#unit = unit
    this.#registers = registers
    this.#chain = new Chain(heads)
  }

  /** How far the chain reaches, and up to where it was compared with an end that was noted elsewhere. */
  get proof(): ChainProof {
    const { last, proven } = this.#chain
    return {
      ...{ unit: this.#unit, last: last?.seq ?? 0 },
      ...(last ? { lastAt: last.at } : {}),
      ...(proven ? { proven } : {}),
    }
  }

  async run(progress: (done: { rows: number; entries: number }) => void): Promise<void> {
    const streams: VersionStream[] = []
    for (const [index, register] of this.#registers.entries())
      streams.push(await versionStream(this.#session, register, this.#unit, `versions_${index}`))
    const notes = await noteStream(this.#session, this.#unit)
    for await (const entry of entriesOf(this.#session, this.#unit)) {
      this.#say(...this.#chain.follow(entry))
      await this.#verifyEntry(entry, notes, streams)
      this.entries++
      if (this.entries % 100 === 0 || entry.rows > batchSize) progress(this)
    }
    await this.#strayNotes(notes, Number.POSITIVE_INFINITY)
    for (const stream of streams) await this.#strays(stream, Number.POSITIVE_INFINITY)
    this.#say(...this.#chain.finish())
    for (const register of this.#registers) await this.#verifyEnds(register)
    this.#say(...(await alteredThings(this.#session, this.#unit, mostProblems)))
    this.#say(...(await alteredFiles(this.#session, this.#unit, mostProblems)))
    for (const register of this.#registers)
      this.#say(...(await lostFiles(this.#session, this.#unit, register, mostProblems)))
    progress(this)
  }

  #say(...problems: readonly Problem[]): void {
    if (this.found.length <= mostProblems) this.found.push(...problems)
  }

  async #verifyEntry(
    entry: LedgerEntry,
    notes: EntryStream<VerifiedNote>,
    streams: readonly VersionStream[],
  ): Promise<void> {
    const tally: Tally = { hash: createHash('sha256'), rows: 0, present: [] }
    await this.#strayNotes(notes, entry.seq - 1)
    const notedToo: string[] = []
    // Their lines come before those of all registers.
    for (let note = notes.upTo(entry.seq); note; note = notes.upTo(entry.seq)) {
      tally.hash.update(`${noteLine(note.kind, note.key, note.entry, note.content)}\n`)
      notedToo.push(`@${note.kind}/${note.key}`)
      await notes.advance()
    }
    for (const stream of streams) {
      await this.#strays(stream, entry.seq - 1)
      for (let row = stream.upTo(entry.seq); row; row = stream.upTo(entry.seq)) {
        this.#verifyVersion(stream.register, row, entry)
        tally.hash.update(`${digestLine(stream.register.name, row.id, row.version, row.hash)}\n`)
        tally.rows++
        if (tally.present.length < 5) tally.present.push(`${stream.register.name}/${row.id}/${row.version}`)
        const more = stream.advance()
        if (more) await more
      }
    }
    this.rows += tally.rows
    if (tally.rows === entry.rows && tally.hash.digest('hex') === entry.digest) return
    const names = `${tally.present.join('、')}${tally.rows > tally.present.length ? '……' : ''}`
    const present = [...(names ? [names] : []), ...notedToo.slice(0, 5)].join('、') || '（无）'
    const params = { ...named(entry), rows: entry.rows, present }
    if (tally.rows < entry.rows)
      this.#say(ledgerProblems['entry-rows-missing']({ ...params, found: tally.rows }))
    else if (tally.rows > entry.rows)
      this.#say(ledgerProblems['entry-rows-added']({ ...params, found: tally.rows }))
    else this.#say(ledgerProblems['entry-rows-altered'](params))
  }

  #verifyVersion(register: Register, row: VerifiedRow, entry: LedgerEntry): void {
    const place = { table: register.name, record: row.id }
    const params = { register: register.label, id: row.id, version: row.version, entry: entry.seq }
    if (!row.isIntact) this.#say(ledgerProblems['version-altered'](params, place))
    const isInTime = row.takenOver ? row.knownFrom < entry.at : row.knownFrom === entry.at
    if (!isInTime)
      this.#say(ledgerProblems['version-moved']({ ...params, at: row.knownFrom, written: entry.at }, place))
  }

  /** Notes whose entry is not in the chain, up to a number. */
  async #strayNotes(notes: EntryStream<VerifiedNote>, seq: number): Promise<void> {
    for (let note = notes.upTo(seq); note; note = notes.upTo(seq)) {
      const { kind, key, entry } = note
      this.#say(ledgerProblems['note-without-entry']({ kind, key, entry }))
      await notes.advance()
    }
  }

  /** Versions whose entry is not in the chain, up to a number. */
  async #strays(stream: VersionStream, seq: number): Promise<void> {
    for (let row = stream.upTo(seq); row; row = stream.upTo(seq)) {
      const { label, name } = stream.register
      const params = { register: label, id: row.id, version: row.version, entry: row.entry }
      this.#say(ledgerProblems['version-without-entry'](params, { table: name, record: row.id }))
      this.rows++
      await stream.advance()
    }
  }

  /** A record's versions count from 1, and each ends where the next begins. */
  async #verifyEnds(register: Register): Promise<void> {
    const { rows } = await this.#session.client.query<EndRow>(
      `select id, version, entry, missing, "end"::text as "end", expected::text as expected from (
         select id, version, entry::text as entry, known_to as "end",
           coalesce(lead(known_from) over versions, 'infinity') as expected,
           coalesce(lag(version) over versions, 0) + 1 as missing
         from ${quoted(tableOf(register))} where unit_id = $1 window versions as (partition by id order by version)) as v
       where "end" <> expected or version <> missing order by id, version limit ${mostProblems}`,
      [this.#unit],
    )
    for (const { id, version, entry, missing, end, expected } of rows) {
      const params = { register: register.label, id, version, entry }
      const place = { table: register.name, record: id }
      if (version !== missing) this.#say(ledgerProblems['version-missing']({ ...params, missing }, place))
      if (end !== expected)
        this.#say(ledgerProblems['version-ends-wrong']({ ...params, end, expected }, place))
    }
  }
}

interface EndRow {
  readonly id: string
  readonly version: number
  readonly entry: string
  readonly missing: number
  readonly end: string
  readonly expected: string
}
