import type { Instant } from '#lib'
import type { Values } from '#registers'

/** One version of a record. It is never overwritten: a change gives a new version. */
export interface RecordVersion<V = Values> {
  readonly register: string
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
  readonly values: V
}
