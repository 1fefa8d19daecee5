import { addDays, addWorkingDays, type Day, fail, ok, type Problem, type Result, unwrap } from '#lib'
import {
  and,
  inState,
  is,
  type Objections,
  openObjections,
  type Publicise,
  type PublicityOver,
} from '#registers'
import { titleOf } from '../amend.ts'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'
import { daysOf } from './term.ts'

/** Problems: working-days/year-unknown. */
export async function performPublicise(word: Publicise, { cause }: Performing): ReturnType<Behaviour> {
  const { today } = cause
  const last = lastPublicDay(today, { ...word, days: daysOf(word, cause.rule) })
  return last.ok ? cause.set({ [word.from]: today, [word.to]: last.value }) : last
}

/**
 * The last day of a publicity that starts on a day. It need not be a working day: the days are for everybody to look.
 * Problems: working-days/year-unknown.
 */
export function lastPublicDay(
  from: Day,
  { days, of, countsFirst }: Pick<Publicise, 'of' | 'countsFirst'> & { readonly days: number },
): Result<Day> {
  const after = countsFirst ? days - 1 : days
  return of === 'workingDays' ? addWorkingDays(from, after) : ok(addDays(from, after))
}

/** Problems: procedure/publicity-not-over, procedure/objection-open. */
export async function performPublicityOver(
  { to, objections }: PublicityOver,
  performing: Performing,
): ReturnType<Behaviour> {
  const { record, today } = performing.cause
  const endsOn = record.values[to]
  const found: Problem[] = []
  if (typeof endsOn === 'string' && today <= endsOn)
    found.push(problems['publicity-not-over']({ endsOn, day: today }, { field: to }))
  if (objections) found.push(...(await objectionsLeft(objections, performing)))
  return found.length > 0 ? fail(...found) : ok({})
}

async function objectionsLeft(
  { register: name, by, open = openObjections }: Objections,
  { cause: { record, writer }, catalogue }: Performing,
): Promise<Problem[]> {
  const register = unwrap(findRegister(catalogue, name))
  const left = await writer.list(name, and(is(by, record.id), inState(...open)))
  if (left.length === 0) return []
  const numbers = left.map((one) => titleOf(register, one)).sort()
  return [problems['objection-open']({ count: left.length, numbers: numbers.join('、') })]
}
