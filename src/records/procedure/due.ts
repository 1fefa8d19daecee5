import { fail, formatMoment, momentOf, ok, type Problem, unwrap } from '#lib'
import {
  and,
  type DueNow,
  dueCondition,
  is,
  type Move,
  type MoveDue,
  type Register,
  waitsFor,
} from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Writing } from '../writing.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

export function dueNow({ today, at }: Pick<Writing, 'today' | 'at'>): DueNow {
  return { today, moment: momentOf(at) }
}

/** Why a move has still to wait, whoever makes it; undefined: it has not. Problem: procedure/not-due-yet. */
export function notDueYet(
  register: Register,
  step: Move,
  record: RecordVersion,
  now: DueNow,
): Problem | undefined {
  const field = waitsFor(register, step, record, now)
  if (field === undefined) return undefined
  const value = String(record.values[field])
  const until = register.fields[field]?.kind === 'moment' ? formatMoment(value) : value
  const params = { move: step.label, field: register.fields[field]?.label ?? field, until }
  return problems['not-due-yet'](params, { record: record.id, field })
}

/** Problems: procedure/none-due, and those of the others' move. */
export async function performMoveDue(
  { of, by, move }: MoveDue,
  { cause: { record, writer, today, at }, catalogue }: Performing,
): ReturnType<Behaviour> {
  const register = unwrap(findRegister(catalogue, of))
  const step = register.lifecycle?.moves[move]
  if (!step) throw new Error(`${of} has no move ${move}`)
  const due = await writer.list(
    of,
    and(is(by, record.id), dueCondition(register, step, dueNow({ today, at }))),
  )
  if (due.length === 0) return fail(problems['none-due']({ register: register.label, move: step.label }))
  for (const { id, version } of due) await writer.move(of, id, version, move)
  return ok({})
}
