import { fail, ok, type Problem } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, inState, is, type RecordOf } from '#registers'
import type { evidence } from './evidence.ts'
import { type Claim, type Item, isClaim, memberField } from './facts.ts'
import { problems } from './problems.ts'

type Evidence = RecordOf<typeof evidence>

/** What was attached is locked: from here on no other claim of the role can use it. */
export const takeEvidence: Behaviour = async (cause) => {
  const { writer, record } = cause
  const attached = await linked(cause, 'attached')
  const kinds = new Set([...attached, ...(await linked(cause, 'used'))].map(({ values }) => values.kind))
  const missing = [...(kinds.has('invoice') ? [] : ['发票']), ...(kinds.has('slip') ? [] : ['银行回单'])]
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
  const { claim, item, number, payer, payee, contract } = record.values as unknown as Evidence
  const member = claim
    ? await writer.find('vouchers.claims', claim)
    : await writer.find('vouchers.items', String(item))
  if (!member) throw new Error(`evidence ${record.id} belongs to nothing`)
  const strange: Problem = problems['not-the-payer']({ number }, { record: record.id })
  if (isClaim({ record: member } as Cause)) {
    const { applicant, role, lines } = member.values as unknown as Claim
    if (!lines.some((line) => line.contract === contract)) return fail(strange)
    if ((role === 'receiver' && payer !== applicant) || (role === 'supplier' && payee !== applicant))
      return fail(strange)
    return ok({ patch: { role } })
  }
  const { applicant, provider } = member.values as unknown as Item
  return payer === applicant && payee === provider ? ok({ patch: { role: 'user' } }) : fail(strange)
}

export const freeEvidence: Behaviour = async () => ok({ patch: { role: undefined } })
