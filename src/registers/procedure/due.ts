import { and, type Condition, inState, le, lt, or, value } from '../condition.ts'
import type { Move } from '../lifecycle.ts'
import type { Register, Values } from '../register.ts'
import { need, needStates } from './need.ts'

/**
 * 到期办理: the system makes the move once its time has come, and nobody makes it before. A day is the last one on which
 * the record stands as it is, so that the next one makes it due; a moment makes it due at once. Where the field is empty
 * there is no such time, and the move is a person's to make.
 */
export interface Due {
  /** While the record is in one of these states. Absent: in any from which the move leads. */
  readonly in?: readonly string[]
  /** The field with the day or the moment. */
  readonly after: string
}

/** Now, as a day and as a moment: what is due is compared with the one or the other. */
export interface DueNow {
  readonly today: string
  readonly moment: string
}

export function proveDue(register: Register, name: string, move: Move): void {
  const where = `register ${register.name}: move ${name}: due`
  for (const { in: states = [], after } of move.due ?? []) {
    need(register, after, where, 'date', 'moment')
    needStates(register, states, where)
    for (const state of states)
      if (!move.from.includes(state)) throw new Error(`${where} in ${state}, from which it does not lead`)
  }
}

/** Which records the move is due of. */
export function dueCondition({ fields }: Register, move: Move, { today, moment }: DueNow): Condition {
  const ways = (move.due ?? []).map(({ in: states = move.from, after }) =>
    and(
      inState(...states),
      fields[after]?.kind === 'date' ? lt(after, value(today)) : le(after, value(moment)),
    ),
  )
  return move.when ? and(or(...ways), move.when) : or(...ways)
}

/** The field whose time a record has still to wait for; undefined: for none. */
export function waitsFor(
  { fields }: Register,
  move: Move,
  { state, values }: { readonly state?: string; readonly values: Values },
  { today, moment }: DueNow,
): string | undefined {
  const applies = (move.due ?? []).find(({ in: states = move.from }) => states.includes(state ?? ''))
  const until = applies && values[applies.after]
  if (!applies || typeof until !== 'string') return undefined
  const isOver = fields[applies.after]?.kind === 'date' ? until < today : until <= moment
  return isOver ? undefined : applies.after
}
