import { compare, ok, round, subtract } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, inState, is } from '#registers'
import { type MemberRef, membersOf } from './member.ts'

/** The money is back: the claim counts with what is left of it, or no longer. */
export const closeRecovery: Behaviour = async (cause) => {
  const member = await reclaimed(cause)
  if (!member) return ok({})
  const left = round(subtract(String(member.values.paidAmount ?? '0'), String(cause.record.values.amount)), 2)
  if (compare(left, '0') <= 0) await goOn(cause, member, 'recover', {})
  else await goOn(cause, member, 'keep', { committed: left, paidAmount: left })
  return ok({})
}

/** It is not reclaimed after all: the claim stays paid. */
export const dropRecovery: Behaviour = async (cause) => {
  const member = await reclaimed(cause)
  if (member) await goOn(cause, member, 'keep', {})
  return ok({})
}

async function reclaimed({ writer, record }: Cause): Promise<RecordVersion | undefined> {
  const [member] = await membersOf(writer, [record.values as MemberRef])
  return member?.state === 'recovering' ? member : undefined
}

/** While another recovery of it is open, it stays in recovery, with what is left of it. */
async function goOn(
  { writer, record }: Cause,
  { register, id, version }: RecordVersion,
  move: string,
  left: { readonly [field: string]: string },
): Promise<void> {
  const field = register === 'vouchers.claims' ? 'claim' : 'item'
  const open = await writer.list('vouchers.recoveries', and(is(field, id), inState('open', 'demanded')))
  if (open.some((one) => one.id !== record.id)) await writer.amend(register, id, version, left)
  else await writer.move(register, id, version, move, { ...left, flag: null, flaggedAt: null })
}
