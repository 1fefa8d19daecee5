import type { Label } from '#lib'
import { type Condition, isSet } from './condition.ts'
import type { Due } from './procedure/due.ts'
import type { Procedure } from './procedure/procedure.ts'
import type { Check } from './register.ts'

/** How a state looks: nothing to say, work to do, good, bad, ended. */
export type Tone = 'plain' | 'busy' | 'good' | 'bad' | 'ended'

export interface State {
  readonly label: Label
  readonly tone: Tone
  /** Fields can be amended in this state (default: only in states that say so). */
  readonly editable?: true
}

export interface Move {
  readonly label: Label
  readonly from: readonly string[]
  /** Absent: the record stays in the state it is in. */
  readonly to?: string
  /**
   * Where one of these holds once all that it causes is done, the record goes there instead, the first of them: who
   * finds no place is put on the wait list.
   */
  readonly unless?: readonly { readonly when: Condition; readonly to: string }[]
  /** Roles that may do it. Nobody: other records' moves cause it, and no person makes it, not even the administrator. */
  readonly by: readonly string[]
  /** The move is offered only when this holds, such as the second approver's from 500万元. */
  readonly when?: Condition
  /** When the system makes it, which nobody does before; several for states with times of their own. */
  readonly due?: readonly Due[]
  /** What must hold for it to succeed; each that does not is a problem. */
  readonly must?: readonly Check[]
  /**
   * Fields that the person gives with the move (an opinion, a reason), by name; they are written to the record. A move
   * that nobody makes by hand may ask for computed ones: the system gives them.
   */
  readonly asks?: readonly string[]
  /**
   * What it causes, in order, in the same transaction: words of procedure, and the register's behaviours by name. Each
   * sees what those before it set; no two set the same field.
   */
  readonly causes?: readonly (string | Procedure)[]
  /**
   * What follows once the record stands in its new state, in the same transaction: words and behaviours that set nothing
   * on the record.
   */
  readonly follows?: readonly (string | Procedure)[]
}

export interface Lifecycle {
  readonly initial: string
  readonly states: { readonly [state: string]: State }
  readonly moves: { readonly [move: string]: Move }
}

/** A move that asks for a reason fails without one. */
export function given(field: string, zh: string, en: string): Check {
  return { name: `${field}-given`, that: isSet(field), at: field, says: { zh, en } }
}

/** Of a move: it asks for this field, such as a reason, and fails without it. */
export function asking(field: string, zh: string, en: string): Pick<Move, 'asks' | 'must'> {
  return { asks: [field], must: [given(field, zh, en)] }
}

/** A move in a line: its words, from which states (one, or several) to which, who makes it, and whatever else there is to it. */
export function move(
  zh: string,
  en: string,
  from: string | readonly string[],
  to: string,
  by: string | readonly string[],
  more: Partial<Move> = {},
): Move {
  return { label: { zh, en }, from: several(from), to, by: several(by), ...more }
}

function several(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names
}
