import { fail } from '#lib'
import type { Behaviour, Cause } from '#records'
import { and, inState, is, some } from '#registers'
import { contracts } from './contract.ts'
import { problems } from './problems.ts'
import { registrationLists } from './registration-list.ts'

/** Large contracts and others do not stand on one list. */
export const oneSize: Behaviour<typeof registrationLists> = async ({ record: { values }, writer, set }) => {
  const ids = values.members.map(({ contract }) => contract)
  const large = (await writer.findMany(contracts, ids)).filter((one) => one.values.large).length
  const small = ids.length - large
  if (large > 0 && small > 0) return fail(problems['list-mixed']({ large, small }, { field: 'members' }))
  return set({ large: large > 0 })
}

/** Lists turn void on which a contract no longer fits, in the same transaction. */
export async function voidListsOf(
  { writer, record }: Pick<Cause, 'writer' | 'record'>,
  voidReason: string,
): Promise<void> {
  const lists = await writer.list(
    registrationLists,
    and(inState('submitted', 'passed', 'approved'), some('members', is('contract', record.id))),
  )
  for (const { id, version } of lists)
    await writer.move(registrationLists, id, version, 'void', { voidReason })
}
