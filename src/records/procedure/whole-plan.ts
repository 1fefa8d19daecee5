import { compare, fail, ok, round, unwrap } from '#lib'
import { and, inState, is, type WholePlan } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/plan-differs. */
export async function performWholePlan(
  { total, of, by, amount, in: states }: WholePlan,
  { cause: { record, writer }, register, catalogue }: Performing,
): ReturnType<Behaviour> {
  const parts = and(is(by, record.id), ...(states ? [inState(...states)] : []))
  const planned = await writer.sum(of, amount, parts)
  const whole = String(record.values[total] ?? '0')
  if (compare(planned, whole) === 0) return ok({})
  const params = {
    parts: unwrap(findRegister(catalogue, of)).label,
    planned: round(planned, 2),
    total: register.fields[total]?.label ?? total,
    whole: round(whole, 2),
  }
  return fail(problems['plan-differs'](params, { field: total }))
}
