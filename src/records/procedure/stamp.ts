import { momentOf } from '#lib'
import type { FieldValue, Stamp, Stamped } from '#registers'
import type { Behaviour, Cause } from '../behaviour.ts'
import type { Performing } from './perform.ts'
import { newVerifyCode } from './verify-code.ts'

/** Sets the fields of a stamp, each from what stood before it. */
export async function performStamp({ sets }: Stamp, { cause }: Performing): ReturnType<Behaviour> {
  return cause.set(
    Object.fromEntries(
      Object.entries(sets).map(([name, stamped]) => [name, stampedValue(stamped, name, cause)]),
    ),
  )
}

function stampedValue(stamped: Stamped, name: string, cause: Cause): FieldValue | undefined {
  const { values } = cause.record
  if (typeof stamped === 'string') return plainValue(stamped, values[name], cause)
  if ('first' in stamped) return values[name] ?? plainValue(stamped.first, undefined, cause)
  return 'of' in stamped ? values[stamped.of] : stamped.value
}

function plainValue(
  stamped: Extract<Stamped, string>,
  before: FieldValue | undefined,
  { today, at, actor }: Cause,
): FieldValue | undefined {
  switch (stamped) {
    case 'today':
      return today
    case 'now':
      return momentOf(at)
    case 'actor':
      return actor.id
    case 'count':
      return Number(before ?? 0) + 1
    case 'code':
      return newVerifyCode()
    case 'nothing':
      return undefined
  }
}
