import { addWorkingDays, fail, ok, type Problem } from '#lib'
import type { Behaviour, Cause } from '#records'
import { and, inState, is, type RecordOf, some } from '#registers'
import { contractLifecycle } from './contract-lifecycle.ts'
import type { Contract } from './duplicate.ts'
import { problems } from './problems.ts'
import type { registrationLists } from './registration-list.ts'

type RegistrationList = RecordOf<typeof registrationLists>

/** Only registered contracts of the applicant, each once, all large or none: found wrong, every reason is named. */
export const checkMembers: Behaviour = async (cause) => {
  const list = cause.record.values as unknown as RegistrationList
  const found: Problem[] = []
  const seen = new Set<string>()
  let large = 0
  for (const [index, { contract }] of list.members.entries()) {
    const record = await cause.writer.find('contracts', contract)
    if (!record) throw new Error(`list ${cause.record.id} refers to contract ${contract}, which is not there`)
    const values = record.values as unknown as Contract
    const params = { item: index + 1, title: values.title }
    const at = { field: 'members', item: index + 1 }
    const state = contractLifecycle.states[record.state ?? '']?.label.zh ?? ''
    if (record.state !== 'registered') found.push(problems['member-not-registered']({ ...params, state }, at))
    if (values.sellerCode !== list.applicant) found.push(problems['member-of-another'](params, at))
    if (seen.has(contract)) found.push(problems['member-twice'](params, at))
    seen.add(contract)
    if (values.large) large++
  }
  const small = list.members.length - large
  if (large > 0 && small > 0) found.push(problems['list-mixed']({ large, small }, { field: 'members' }))
  return found.length > 0 ? fail(...found) : ok({ patch: { large: large > 0 } })
}

/** Sealed, and so printable, from the second working day after approval. */
export const approveList: Behaviour = async (cause) => {
  const printableFrom = addWorkingDays(cause.today, 2)
  if (!printableFrom.ok) return printableFrom
  return ok({ patch: { approvedAt: cause.today, printableFrom: printableFrom.value } })
}

export const recordVoid: Behaviour = async (cause) => ok({ patch: { voidedAt: cause.today } })

/** A list turns void with any of its contracts, in the same transaction. */
export const voidLists: Behaviour = async (cause) => {
  const ended = cause.move === 'revoke' ? '撤销' : '注销'
  await voidListsOf(cause, `所列合同「${String(cause.record.values.title)}」已${ended}`)
  return ok({})
}

export async function voidListsOf(cause: Cause, voidReason: string): Promise<void> {
  const lists = await cause.writer.list(
    'contracts.lists',
    and(inState('submitted', 'passed', 'approved'), some('members', is('contract', cause.record.id))),
  )
  for (const { id, version } of lists)
    await cause.writer.move('contracts.lists', id, version, 'void', { voidReason })
}
