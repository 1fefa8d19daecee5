import { addWorkingDays, fail, ok, type Problem } from '#lib'
import type { Behaviour, Cause } from '#records'
import { and, inState, is, some } from '#registers'
import { contracts } from './contract.ts'
import { contractLifecycle } from './contract-lifecycle.ts'
import type { ContractBehaviour } from './duplicate.ts'
import { problems } from './problems.ts'
import { registrationLists } from './registration-list.ts'

type ListBehaviour = Behaviour<typeof registrationLists>

/** Only registered contracts of the applicant, each once, all large or none: found wrong, every reason is named. */
export const checkMembers: ListBehaviour = async ({ record: { values: list }, writer, set }) => {
  const found: Problem[] = []
  const seen = new Set<string>()
  let large = 0
  for (const [index, { contract }] of list.members.entries()) {
    const { values, state: at } = await writer.get(contracts, contract)
    const params = { item: index + 1, title: values.title }
    const place = { field: 'members', item: index + 1 }
    const state = contractLifecycle.states[at ?? '']?.label.zh ?? ''
    if (at !== 'registered') found.push(problems['member-not-registered']({ ...params, state }, place))
    if (values.sellerCode !== list.applicant) found.push(problems['member-of-another'](params, place))
    if (seen.has(contract)) found.push(problems['member-twice'](params, place))
    seen.add(contract)
    if (values.large) large++
  }
  const small = list.members.length - large
  if (large > 0 && small > 0) found.push(problems['list-mixed']({ large, small }, { field: 'members' }))
  return found.length > 0 ? fail(...found) : set({ large: large > 0 })
}

/** Sealed, and so printable, from the second working day after approval. */
export const approveList: ListBehaviour = async ({ today, set }) => {
  const printableFrom = addWorkingDays(today, 2)
  if (!printableFrom.ok) return printableFrom
  return set({ approvedAt: today, printableFrom: printableFrom.value })
}

export const recordVoid: ListBehaviour = async ({ today, set }) => set({ voidedAt: today })

/** A list turns void with any of its contracts, in the same transaction. */
export const voidLists: ContractBehaviour = async (cause) => {
  const ended = cause.move === 'revoke' ? '撤销' : '注销'
  await voidListsOf(cause, `所列合同「${cause.record.values.title}」已${ended}`)
  return ok({})
}

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
