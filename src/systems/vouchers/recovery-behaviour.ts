import { compare, ok, round, subtract } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, inState, is } from '#registers'
import type { Member } from './facts.ts'
import { membersOf } from './member.ts'
import { recoveries } from './payment.ts'

type RecoveryBehaviour = Behaviour<typeof recoveries>
type RecoveryCause = Pick<Cause<typeof recoveries>, 'writer' | 'record'>

/** The money is back: the claim counts with what is left of it, or no longer. */
export const closeRecovery: RecoveryBehaviour = async (cause) => {
  const member = await reclaimed(cause)
  if (!member) return ok({})
  const left = round(subtract(member.values.paidAmount ?? '0', cause.record.values.amount), 2)
  if (compare(left, '0') <= 0) await goOn(cause, member, 'recover', {})
  else await goOn(cause, member, 'keep', { committed: left, paidAmount: left })
  return ok({})
}

/** It is not reclaimed after all: the claim stays paid. */
export const dropRecovery: RecoveryBehaviour = async (cause) => {
  const member = await reclaimed(cause)
  if (member) await goOn(cause, member, 'keep', {})
  return ok({})
}

async function reclaimed({ writer, record }: RecoveryCause): Promise<RecordVersion<Member> | undefined> {
  const [member] = await membersOf(writer, [record.values])
  return member?.state === 'recovering' ? member : undefined
}

/** While another recovery of it is open, it stays in recovery, with what is left of it. */
async function goOn(
  { writer, record }: RecoveryCause,
  { register, id, version }: RecordVersion<Member>,
  move: string,
  left: { readonly [field: string]: string },
): Promise<void> {
  const field = register === 'vouchers.claims' ? 'claim' : 'item'
  const open = await writer.list(recoveries, and(is(field, id), inState('open', 'demanded')))
  if (open.some((one) => one.id !== record.id)) await writer.amend(register, id, version, left)
  else await writer.move(register, id, version, move, { ...left, flag: null, flaggedAt: null })
}
