import type { Actor } from '#access'
import type { Day, Instant, Result } from '#lib'
import type { PatchOf, Register, RegisterShape, RuleVersion } from '#registers'
import type { RecordVersion } from './record.ts'
import type { RecordWriter } from './writer.ts'

/** Why a behaviour runs, and what it may work with. */
export interface Cause<R extends RegisterShape = RegisterShape> {
  /**
   * The version before the move, its values already with what the person gave and what the move's causes before this
   * one set: as the record will stand, so far.
   */
  readonly record: RecordVersion<R>
  readonly move: string
  readonly actor: Actor
  readonly today: Day
  readonly at: Instant
  /** Writes in the same transaction for the system itself: it asks for no role and may amend in any state. */
  readonly writer: RecordWriter
  /** The version of the register's rules that judges the record. */
  readonly rule?: RuleVersion
  /**
   * Sets fields of the record that moves, and ends the behaviour well; undefined clears. Two causes of one move do not
   * set the same field: that is a bug and throws. Other records go through the writer.
   */
  set(patch: PatchOf<R>): Result<BehaviourEffect>
}

const changes = Symbol('changes')

/** What a behaviour sets on the record that moves. It is made by the cause's `set`; `{}` sets nothing. */
export interface BehaviourEffect {
  readonly [changes]?: PatchOf<RegisterShape>
}

/** For the move alone, which gives the cause its `set` and takes what was set. */
export const effectOf = (patch: PatchOf<RegisterShape>): BehaviourEffect => ({ [changes]: patch })
export const patchIn = (effect: BehaviourEffect): PatchOf<RegisterShape> | undefined => effect[changes]

/**
 * What a lifecycle move of a register causes. It runs inside the write transaction: what it refuses rolls everything
 * back. Written as a method, so that behaviours of any register stand in one catalogue, which gives each only records
 * of its own.
 */
export type Behaviour<R extends RegisterShape = RegisterShape> = {
  run(cause: Cause<R>): Promise<Result<BehaviourEffect>>
}['run']

/** The same, taken strictly: what is declared for several registers takes the records of each. */
type BehaviourOf<R extends RegisterShape> = (cause: Cause<R>) => Promise<Result<BehaviourEffect>>

/** Behaviours, by the names by which the moves of their registers cause them. */
export interface Behaviours {
  readonly of: readonly string[]
  readonly named: { readonly [name: string]: Behaviour }
}

/** The behaviours of a register, or of several whose records are alike. */
export function behavioursOf<const R extends Register>(
  registers: R | readonly R[],
  named: { readonly [name: string]: BehaviourOf<R> },
): Behaviours
export function behavioursOf(
  registers: Register | readonly Register[],
  named: { readonly [name: string]: Behaviour },
): Behaviours {
  const all = 'name' in registers ? [registers] : registers
  return { of: all.map(({ name }) => name), named }
}

/**
 * What the moves of a register set off elsewhere, in a system that the register's own knows nothing of. They run once
 * the moved record is written, in the same transaction, and find it as it now stands; what they refuse rolls the move
 * back. They set nothing on that record.
 */
export interface Reaction {
  readonly to: RegisterShape
  readonly moves: readonly string[]
  readonly causes: readonly Behaviour[]
}

export function reactionTo<R extends RegisterShape>(
  to: R,
  moves: readonly string[],
  ...causes: readonly BehaviourOf<R>[]
): Reaction
export function reactionTo(
  to: RegisterShape,
  moves: readonly string[],
  ...causes: readonly Behaviour[]
): Reaction {
  return { to, moves, causes }
}
