import type { Instant } from '#lib'
import type { RecordOf, RegisterShape } from '#registers'

/** One version of a record of a register. It is never overwritten: a change gives a new version. */
export type RecordVersion<R extends RegisterShape = RegisterShape> = R extends RegisterShape
  ? VersionOf<R>
  : never

interface VersionOf<R extends RegisterShape> {
  readonly register: R['name']
  readonly unit: string
  readonly id: string
  /** 1, 2, 3 … */
  readonly version: number
  /** Absent where the register has no lifecycle. */
  readonly state?: string
  /** When it was recorded. */
  readonly knownFrom: Instant
  /** When the next version replaced it; absent: it is the current one. */
  readonly knownTo?: Instant
  /** The ledger entry that wrote it. */
  readonly entry: number
  /** Taken over from an older system, with the times that system recorded. */
  readonly takenOver: boolean
  /** The rule version that judged it, where its register has rules. */
  readonly rule?: string
  readonly values: RecordOf<R>
  /** Fields that have a value which its reader is not shown; absent: there is none. */
  readonly masked?: readonly string[]
}

/**
 * The same record, known to be of this register: its values were checked against its fields when they were written.
 * Another register's is a bug and throws.
 */
export function recordIn<R extends RegisterShape>(register: R, record: RecordVersion): RecordVersion<R>
export function recordIn({ name }: RegisterShape, record: RecordVersion): RecordVersion {
  if (record.register !== name)
    throw new Error(`a record of ${record.register} where one of ${name} was meant`)
  return record
}
