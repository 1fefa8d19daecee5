import { fail, ok, type Problem } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, inState, is, type RecordOf } from '#registers'
import { receiptsSettle } from './automatic-contract.ts'
import { orderSettles } from './automatic-order.ts'
import type { evidence } from './evidence.ts'
import { type Claim, type Item, isClaim, memberField, programmeOf } from './facts.ts'
import { problems } from './problems.ts'

type Evidence = RecordOf<typeof evidence>

/** What was attached is locked: from here on no other claim of the role can use it. */
export const takeEvidence: Behaviour = async (cause) => {
  const { writer, record } = cause
  const attached = await linked(cause, 'attached')
  const kinds = new Set([...attached, ...(await linked(cause, 'used'))].map(({ values }) => values.kind))
  const settled = kinds.has('settlement')
  if (settled && kinds.has('slip')) return fail(problems['paid-twice-over']({}, { record: record.id }))
  const isInvoiced = kinds.has('invoice') || (settled && isClaim(cause))
  const missing = [...(isInvoiced ? [] : ['发票']), ...(settled || kinds.has('slip') ? [] : ['银行回单'])]
  if (missing.length > 0)
    return fail(problems['no-evidence']({ what: missing.join('、') }, { record: record.id }))
  for (const { id, version } of attached) await writer.move('vouchers.evidence', id, version, 'use')
  return ok({})
}

export const releaseEvidence: Behaviour = async (cause) => {
  for (const { id, version } of await linked(cause, 'used'))
    await cause.writer.move('vouchers.evidence', id, version, 'release')
  return ok({})
}

function linked({ writer, record }: Cause, state: 'attached' | 'used'): Promise<RecordVersion[]> {
  return writer.list('vouchers.evidence', and(is(memberField(record), record.id), inState(state)))
}

/** The role in which it is used is its claim's; payer and payee must be those of the claim. */
export const useEvidence: Behaviour = async ({ writer, record }) => {
  const { kind, claim, item, number, payer, payee, contract } = record.values as unknown as Evidence
  const member = claim
    ? await writer.find('vouchers.claims', claim)
    : await writer.find('vouchers.items', String(item))
  if (!member) throw new Error(`evidence ${record.id} belongs to nothing`)
  const strange: Problem = problems['not-the-payer']({ number }, { record: record.id })
  if (kind === 'settlement' && !(await isSettled({ writer, record }, member)))
    return fail(problems['not-settled-so']({ number }, { record: record.id }))
  if (isClaim({ record: member })) {
    const { applicant, role, lines } = member.values as unknown as Claim
    if (!lines.some((line) => line.contract === contract)) return fail(strange)
    if ((role === 'receiver' && payer !== applicant) || (role === 'supplier' && payee !== applicant))
      return fail(strange)
    return ok({ patch: { role } })
  }
  const { applicant, provider } = member.values as unknown as Item
  return payer === applicant && payee === provider ? ok({ patch: { role: 'user' } }) : fail(strange)
}

/** What was settled here is looked up again, since the record may have changed. */
async function isSettled(
  { writer, record }: Pick<Cause, 'writer' | 'record'>,
  member: RecordVersion,
): Promise<boolean> {
  const evidence = record.values as unknown as Evidence
  if (!isClaim({ record: member })) return orderSettles((...asked) => writer.list(...asked), evidence)
  const contract = await writer.find('contracts', String(evidence.contract))
  const programme = await programmeOf(writer, member.values)
  return contract !== undefined && receiptsSettle(contract, programme.values, evidence)
}

export const freeEvidence: Behaviour = async () => ok({ patch: { role: undefined } })
