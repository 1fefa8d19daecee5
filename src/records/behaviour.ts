import type { Actor } from '#access'
import type { Day, Instant, Result } from '#lib'
import type { RuleVersion, Values } from '#registers'
import type { RecordVersion } from './record.ts'
import type { RecordWriter } from './writer.ts'

/** Why a behaviour runs, and what it may work with. */
export interface Cause {
  /** The version before the move, its values already with what was given and what behaviours before this one set. */
  readonly record: RecordVersion
  readonly move: string
  /** What the person gave with the move, in canonical form. */
  readonly given: Values
  readonly actor: Actor
  readonly today: Day
  readonly at: Instant
  /** Writes in the same transaction for the system itself: it asks for no role and may amend in any state. */
  readonly writer: RecordWriter
  /** The version of the register's rules that judges the record. */
  readonly rule?: RuleVersion
}

/** Fields that the behaviour sets on the record that moves; undefined clears. Other records go through the writer. */
export interface BehaviourEffect {
  readonly patch?: Values
}

/** What a lifecycle move causes. It runs inside the write transaction: what it refuses rolls everything back. */
export type Behaviour = (cause: Cause) => Promise<Result<BehaviourEffect>>

/**
 * What the moves of a register set off elsewhere: behaviours, by name, of a system that the register's own knows nothing
 * of. They run once the moved record is written, in the same transaction, and find it as it now stands; what they
 * refuse rolls the move back. They set nothing on that record.
 */
export interface Reaction {
  readonly to: string
  readonly moves: readonly string[]
  readonly causes: readonly string[]
}
