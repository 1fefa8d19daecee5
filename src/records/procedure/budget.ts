import { compare, type Decimal, fail, ok, round, subtract, sum, unwrap } from '#lib'
import { type Budget, is, printTitle, type Reserve, type WithinBudget } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { RecordWriter } from '../writer.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

type Holder = Pick<RecordVersion, 'id' | 'values'>

/** What records take of a budget, reserved or granted. Writers of the unit stand in line: it holds until this one ends. */
export async function budgetTaken(
  writer: RecordWriter,
  { takers }: Budget,
  { id }: Holder,
): Promise<Decimal> {
  const taken: Decimal[] = []
  for (const { register, by, fields } of takers)
    for (const field of fields) taken.push(await writer.sum(register, field, is(by, id)))
  return sum(taken)
}

/** What nobody has taken of it. */
export async function budgetLeft(writer: RecordWriter, budget: Budget, holder: Holder): Promise<Decimal> {
  return subtract(String(holder.values[budget.total] ?? '0'), await budgetTaken(writer, budget, holder))
}

/** Problems: procedure/budget-exhausted. */
export async function performReserve(
  { budget, from, amount, into }: Reserve,
  { cause: { record, writer, set }, catalogue }: Performing,
): ReturnType<Behaviour> {
  const holder = await writer.get(budget.of, String(record.values[from]))
  const wanted = String(record.values[amount] ?? '0')
  // What it has taken already is its own to take again.
  const left = sum([await budgetLeft(writer, budget, holder), String(record.values[into] ?? '0')])
  if (compare(left, wanted) >= 0) return set({ [into]: wanted })
  const register = unwrap(findRegister(catalogue, budget.of))
  const params = {
    name: printTitle(register, holder.values),
    total: register.fields[budget.total]?.label ?? budget.total,
    budget: String(holder.values[budget.total] ?? '0'),
    left: round(left, 2),
    wanted: round(wanted, 2),
  }
  return fail(problems['budget-exhausted'](params, { field: amount }))
}

/** Problems: procedure/budget-below-taken. */
export async function performWithinBudget(
  { budget }: WithinBudget,
  { cause: { record, writer }, register }: Performing,
): ReturnType<Behaviour> {
  const taken = await budgetTaken(writer, budget, record)
  const total = String(record.values[budget.total] ?? '0')
  if (compare(total, taken) >= 0) return ok({})
  const label = register.fields[budget.total]?.label ?? budget.total
  const params = { total: label, budget: total, taken: round(taken, 2) }
  return fail(problems['budget-below-taken'](params, { field: budget.total }))
}
