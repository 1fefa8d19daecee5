import { sql } from 'kysely'
import { canonicalJson, type Decimal, type Instant, type Json, type Problem } from '#lib'
import type { Condition, EntryOf, FieldOf, MoveOf, Register, RegisterShape, Values } from '#registers'
import { amend, amendMany } from './amend.ts'
import { cachedUntilWritten } from './answer-cache.ts'
import { columnOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import { lastEntrySql } from './list.ts'
import { listCurrent } from './list-current.ts'
import { move, proposeThrough } from './move.ts'
import { propose, proposeMany } from './propose.ts'
import type { RecordVersion } from './record.ts'
import { findCurrent, quoted, recordTable } from './store.ts'
import { takeOver } from './take-over.ts'
import { sumColumn, sumOf } from './totals.ts'
import type { Amendment, Changes, ChangesOf, ProposeOptions, RecordWriter, TakenOver } from './writer.ts'
import { type Behalf, getRegister, type Writing } from './writing.ts'

type Named = RegisterShape | string

/** The writer of a transaction, on behalf of its actor or of the system. */
export class TransactionWriter implements RecordWriter {
  readonly entry: number
  readonly at: Instant
  readonly remarks: readonly Problem[]
  /** The transaction behind it. */
  readonly writing: Writing
  readonly #behalf: Behalf

  constructor(writing: Writing, behalf: Behalf) {
    this.entry = writing.seq
    this.at = writing.at
    this.remarks = writing.remarks
    this.writing = writing
    this.#behalf = behalf
  }

  #register(named: Named): Register {
    return getRegister(this.writing, typeof named === 'string' ? named : named.name)
  }

  get #system(): RecordWriter {
    return this.#behalf === 'system' ? this : new TransactionWriter(this.writing, 'system')
  }

  propose<R extends Register>(
    register: R,
    values: EntryOf<R>,
    options?: ProposeOptions<MoveOf<R>>,
  ): Promise<RecordVersion<R>>
  propose(register: string, values: Values, options?: ProposeOptions): Promise<RecordVersion>
  async propose(named: Named, values: Values, options: ProposeOptions = {}): Promise<RecordVersion> {
    const register = this.#register(named)
    const { move: first, ...rest } = options
    if (first === undefined) return propose(this.writing, this.#behalf, register, values, rest)
    const asked = { ...rest, values, move: first }
    return proposeThrough(this.writing, this.#behalf, register, asked, this.#system)
  }

  amend<R extends Register>(
    register: R,
    id: string,
    version: number,
    changes: ChangesOf<R>,
  ): Promise<RecordVersion<R>>
  amend(register: string, id: string, version: number, changes: Changes): Promise<RecordVersion>
  async amend(named: Named, id: string, version: number, changes: Changes): Promise<RecordVersion> {
    return amend(this.writing, this.#behalf, this.#register(named), { id, version, changes })
  }

  move<R extends Register>(
    register: R,
    id: string,
    version: number,
    move: MoveOf<R>,
    given?: ChangesOf<R>,
  ): Promise<RecordVersion<R>>
  move(register: string, id: string, version: number, move: string, given?: Changes): Promise<RecordVersion>
  async move(
    named: Named,
    id: string,
    version: number,
    step: string,
    given: Changes = {},
  ): Promise<RecordVersion> {
    const asked = { id, version, move: step, given }
    return move(this.writing, this.#behalf, this.#register(named), asked, this.#system)
  }

  async proposeMany(
    named: Named,
    rows: readonly Values[],
    options: { readonly state?: string } = {},
  ): Promise<number> {
    return proposeMany(this.writing, this.#behalf, this.#register(named), rows, options.state)
  }

  async amendMany(named: Named, amendments: readonly Amendment[]): Promise<number> {
    return amendMany(this.writing, this.#behalf, this.#register(named), amendments)
  }

  async takeOver(named: Named, versions: AsyncIterable<TakenOver> | Iterable<TakenOver>): Promise<number> {
    return takeOver(this.writing, this.#register(named), versions)
  }

  find<R extends RegisterShape>(register: R, id: string): Promise<RecordVersion<R> | undefined>
  find(register: string, id: string): Promise<RecordVersion | undefined>
  async find(named: Named, id: string): Promise<RecordVersion | undefined> {
    const register = this.#register(named)
    const { session, unit, seen, found } = this.writing
    const [record] = await seen.once(register.name, id, () => findCurrent(session, unit, register, [id]))
    if (record) found.set(register.name, (found.get(register.name) ?? new Set()).add(id))
    return record
  }

  get<R extends RegisterShape>(register: R, id: string): Promise<RecordVersion<R>>
  get(register: string, id: string): Promise<RecordVersion>
  async get(named: Named, id: string): Promise<RecordVersion> {
    const register = this.#register(named)
    const record = await this.find(register.name, id)
    if (!record) throw new Error(`no record ${id} of ${register.name}, which something refers to`)
    return record
  }

  findMany<R extends RegisterShape>(register: R, ids: readonly string[]): Promise<RecordVersion<R>[]>
  findMany(register: string, ids: readonly string[]): Promise<RecordVersion[]>
  async findMany(named: Named, ids: readonly string[]): Promise<RecordVersion[]> {
    return findCurrent(this.writing.session, this.writing.unit, this.#register(named), ids)
  }

  list<R extends RegisterShape>(
    register: R,
    condition: Condition,
    limit?: number,
  ): Promise<RecordVersion<R>[]>
  list(register: string, condition: Condition, limit?: number): Promise<RecordVersion[]>
  async list(named: Named, condition: Condition, limit?: number): Promise<RecordVersion[]> {
    const register = this.#register(named)
    const question = canonicalJson({ condition: condition as Json, limit: limit ?? null })
    const ask = () => listCurrent(this.writing, register, condition, limit)
    return [...(await this.writing.seen.once(register.name, question, ask))]
  }

  greatest<R extends RegisterShape>(
    register: R,
    field: FieldOf<R>,
    prefix: string,
  ): Promise<string | undefined>
  greatest(register: string, field: string, prefix: string): Promise<string | undefined>
  async greatest(named: Named, field: string, prefix: string): Promise<string | undefined> {
    const { session, unit } = this.writing
    const column = sql.raw(`r.${quoted(columnOf(field))}`)
    const { rows } = await sql<{ greatest: string | null }>`
      select max(${column} collate "C") as greatest from ${recordTable(this.#register(named))} as r
      where r.unit_id = ${unit} and starts_with(${column}, ${prefix})`.execute(session.db)
    return rows[0]?.greatest ?? undefined
  }

  async kept<T>(named: Named, question: string, work: () => Promise<T>): Promise<T> {
    const { name } = this.#register(named)
    const { session, unit, seq, database, seen } = this.writing
    const { rows } = await lastEntrySql(this.#register(named), unit).execute(session.db)
    const entry = rows[0]?.entry
    // What this transaction has written may still be taken back.
    if (entry === BigInt(seq)) return seen.once(name, question, work)
    return cachedUntilWritten(database, JSON.stringify([unit, name, question]), entry, work)
  }

  sum<R extends RegisterShape>(register: R, field: FieldOf<R>, condition: Condition): Promise<Decimal>
  sum(register: string, field: string, condition: Condition): Promise<Decimal>
  async sum(named: Named, field: string, condition: Condition): Promise<Decimal> {
    const register = this.#register(named)
    const { session, unit } = this.writing
    const { rows } = await sql<{ total: string }>`
      select coalesce(sum(${sumColumn(register, field)}), 0)::text as total
      from ${recordTable(register)} as r
      where r.unit_id = ${unit} and r.known_to = 'infinity' and ${conditionSql(register, condition, 'r')}`.execute(
      session.db,
    )
    return sumOf(register, field, rows[0]?.total)
  }
}
