import { fail, ok, type Problem } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, inState, is } from '#registers'
import { receiptsSettle } from './automatic-contract.ts'
import { orderSettles } from './automatic-order.ts'
import { claims } from './claim.ts'
import { evidence } from './evidence.ts'
import { isClaim, type Member, type MemberCause, memberField, programmeOf } from './facts.ts'
import { items } from './item.ts'
import { problems } from './problems.ts'
import { contractView } from './view.ts'

type EvidenceBehaviour = Behaviour<typeof evidence>

/** What was attached is locked: from here on no other claim of the role can use it. */
export const takeEvidence: Behaviour<Member> = async (cause) => {
  const { writer, record } = cause
  const attached = await linked(cause, 'attached')
  const kinds = new Set([...attached, ...(await linked(cause, 'used'))].map(({ values }) => values.kind))
  const settled = kinds.has('settlement')
  if (settled && kinds.has('slip')) return fail(problems['paid-twice-over']({}, { record: record.id }))
  const isInvoiced = kinds.has('invoice') || (settled && isClaim(record))
  const missing = [...(isInvoiced ? [] : ['发票']), ...(settled || kinds.has('slip') ? [] : ['银行回单'])]
  if (missing.length > 0)
    return fail(problems['no-evidence']({ what: missing.join('、') }, { record: record.id }))
  for (const { id, version } of attached) await writer.move(evidence, id, version, 'use')
  return ok({})
}

function linked(
  { writer, record }: MemberCause,
  state: 'attached' | 'used',
): Promise<RecordVersion<typeof evidence>[]> {
  return writer.list(evidence, and(is(memberField(record), record.id), inState(state)))
}

/** The role in which it is used is its claim's; payer and payee must be those of the claim. */
export const useEvidence: EvidenceBehaviour = async ({ writer, record, set }) => {
  const { kind, claim, item, number, payer, payee, contract } = record.values
  const member = claim === undefined ? await writer.get(items, String(item)) : await writer.get(claims, claim)
  const strange: Problem = problems['not-the-payer']({ number }, { record: record.id })
  if (kind === 'settlement' && !(await isSettled({ writer, record }, member)))
    return fail(problems['not-settled-so']({ number }, { record: record.id }))
  if (isClaim(member)) {
    const { applicant, role, lines } = member.values
    if (!lines.some((line) => line.contract === contract)) return fail(strange)
    if ((role === 'receiver' && payer !== applicant) || (role === 'supplier' && payee !== applicant))
      return fail(strange)
    return set({ role })
  }
  const { applicant, provider } = member.values
  return payer === applicant && payee === provider ? set({ role: 'user' }) : fail(strange)
}

/** What was settled here is looked up again, since the record may have changed. */
async function isSettled(
  { writer, record }: Pick<Cause<typeof evidence>, 'writer' | 'record'>,
  member: RecordVersion<Member>,
): Promise<boolean> {
  if (!isClaim(member)) return orderSettles((register, where) => writer.list(register, where), record.values)
  const contract = await writer.find(contractView, String(record.values.contract))
  const programme = await programmeOf(writer, member.values)
  return contract !== undefined && receiptsSettle(contract, programme.values, record.values)
}
