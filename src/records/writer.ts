import type { Decimal, Instant, Problem } from '#lib'
import type {
  Condition,
  EntryOf,
  FieldOf,
  MoveOf,
  PatchOf,
  Register,
  RegisterShape,
  Values,
} from '#registers'
import type { RecordVersion } from './record.ts'

/** Changes to a record: what is named is set, null (or an empty text) clears, everything else stays. */
export type Changes = { readonly [field: string]: Values[string] | null }

/** The same to a record of a known register. */
export type ChangesOf<R extends RegisterShape> = { readonly [K in keyof PatchOf<R>]: PatchOf<R>[K] | null }

/** A record's version from an older system, with the time at which that system recorded it. */
export interface TakenOver {
  /** The record's own id; its versions follow one another, oldest first. */
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly knownFrom: Instant
  readonly rule?: string
  readonly values: Values
}

export interface Amendment {
  readonly id: string
  /** The version that the change was worked out from. */
  readonly version: number
  readonly changes: Changes
}

export interface ProposeOptions<M = string> {
  /** Given where another system's id is kept; else one is made. */
  readonly id?: string
  /** A state other than the initial one; it takes an administrator, since no move has led there. */
  readonly state?: string
  /** A move that is taken at once: the first version is what the move makes of the values. It takes the move's roles. */
  readonly move?: M
}

/**
 * Writes within one transaction and one ledger entry. What is refused is thrown as a Refusal with every problem that
 * was found, and rolls all of it back. Values may be raw: they are read, checked, references by key become ids.
 *
 * A register is named by its description, and what is written and read is typed by its fields; or, where it is known
 * only at run time, by its name. Of another system's register a view is read (`defineView`).
 */
export interface RecordWriter {
  /** The ledger entry that this transaction becomes, if it writes anything, and its moment. */
  readonly entry: number
  readonly at: Instant
  /** Warnings and questions of what was written so far. */
  readonly remarks: readonly Problem[]

  propose<R extends Register>(
    register: R,
    values: EntryOf<R>,
    options?: ProposeOptions<MoveOf<R>>,
  ): Promise<RecordVersion<R>>
  propose(register: string, values: Values, options?: ProposeOptions): Promise<RecordVersion>
  /** Gives the version that stands, without a new one, where nothing changes. */
  amend<R extends Register>(
    register: R,
    id: string,
    expectedVersion: number,
    changes: ChangesOf<R>,
  ): Promise<RecordVersion<R>>
  amend(register: string, id: string, expectedVersion: number, changes: Changes): Promise<RecordVersion>
  move<R extends Register>(
    register: R,
    id: string,
    expectedVersion: number,
    move: MoveOf<R>,
    given?: ChangesOf<R>,
  ): Promise<RecordVersion<R>>
  move(
    register: string,
    id: string,
    expectedVersion: number,
    move: string,
    given?: Changes,
  ): Promise<RecordVersion>

  /** Many at once, fast; a problem names its row (1-based). Gives how many were written. */
  proposeMany<R extends Register>(
    register: R,
    rows: readonly EntryOf<R>[],
    options?: { readonly state?: string },
  ): Promise<number>
  proposeMany(
    register: string,
    rows: readonly Values[],
    options?: { readonly state?: string },
  ): Promise<number>
  /** Many at once; a problem names its row. Gives how many really changed. */
  amendMany(register: Register | string, amendments: readonly Amendment[]): Promise<number>
  /** History from an older system, streamed with flat memory. Gives how many versions were written. */
  takeOver(
    register: Register | string,
    versions: AsyncIterable<TakenOver> | Iterable<TakenOver>,
  ): Promise<number>

  find<R extends RegisterShape>(register: R, id: string): Promise<RecordVersion<R> | undefined>
  find(register: string, id: string): Promise<RecordVersion | undefined>
  /** The same where it must be there, such as what a record refers to: that it is not is a bug and throws. */
  get<R extends RegisterShape>(register: R, id: string): Promise<RecordVersion<R>>
  get(register: string, id: string): Promise<RecordVersion>
  /** Those of the records that there are, in no order. */
  findMany<R extends RegisterShape>(register: R, ids: readonly string[]): Promise<RecordVersion<R>[]>
  findMany(register: string, ids: readonly string[]): Promise<RecordVersion[]>
  /** Current records for which a condition holds, in no order. */
  list<R extends RegisterShape>(
    register: R,
    condition: Condition,
    limit?: number,
  ): Promise<RecordVersion<R>[]>
  list(register: string, condition: Condition, limit?: number): Promise<RecordVersion[]>
  /**
   * The greatest text that a field ever had among those that begin with a prefix, superseded versions included: the
   * last number given out, so that none is given twice. Writers of a unit stand in line, so the next one is free.
   */
  greatest<R extends RegisterShape>(
    register: R,
    field: FieldOf<R>,
    prefix: string,
  ): Promise<string | undefined>
  greatest(register: string, field: string, prefix: string): Promise<string | undefined>
  /**
   * What is worked out of a register's current records and costs much, such as an index of its texts: kept for later
   * transactions too, as long as nothing is written into the register, from whatever server. `question` says what it is.
   */
  kept<T>(register: RegisterShape | string, question: string, work: () => Promise<T>): Promise<T>
  /**
   * What a number field of the current records for which a condition holds adds up to, exactly (money in 元); 0 where
   * there are none. Writers of a unit stand in line, so what is compared with it still holds when the transaction ends.
   */
  sum<R extends RegisterShape>(register: R, field: FieldOf<R>, condition: Condition): Promise<Decimal>
  sum(register: string, field: string, condition: Condition): Promise<Decimal>
}
