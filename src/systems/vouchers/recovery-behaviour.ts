import { ok } from '#lib'
import type { Behaviour } from '#records'
import { type MemberRef, membersOf } from './member.ts'

/** The money is back: the claim no longer counts. */
export const closeRecovery: Behaviour = (cause) => moveMember(cause, 'recover')
/** It is not reclaimed after all: the claim stays paid. */
export const dropRecovery: Behaviour = (cause) => moveMember(cause, 'forgive')

async function moveMember({ writer, record }: Parameters<Behaviour>[0], move: string): ReturnType<Behaviour> {
  const [member] = await membersOf(writer, [record.values as MemberRef])
  if (member?.state === 'recovering') await writer.move(member.register, member.id, member.version, move)
  return ok({})
}
