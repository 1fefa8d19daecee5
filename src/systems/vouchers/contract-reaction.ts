import { compare, type Decimal, ok, round, subtract, sum } from '#lib'
import type { Behaviour, RecordVersion, RecordWriter } from '#records'
import { and, inState, is, some } from '#registers'
import { claims } from './claim.ts'
import { payments, recoveries } from './payment.ts'
import { standing } from './support.ts'
import type { contractView } from './view.ts'

type ClaimVersion = RecordVersion<typeof claims>
type Contract = RecordVersion<typeof contractView>
type ContractReaction = Behaviour<typeof contractView>

/**
 * A contract that is revoked or cancelled: every claim that rests on it is flagged, so is the payment list that it
 * stands on, and what was paid for it is to be recovered. All in the transaction that ends the contract.
 */
export const contractEnded: ContractReaction = async ({ writer, record, move, today }) => {
  const how = move === 'revoke' ? '撤销' : '注销'
  const reason = `所依据的技术合同「${record.values.title}」（${record.values.regNo}）已于 ${today} ${how}`
  for (const claim of await claimsOn(writer, record.id))
    await flag(writer, claim, { reason, today, contract: record })
  return ok({})
}

/** A contract whose technical amount falls below what claims of one role took of it: those are flagged. */
export const contractChanged: ContractReaction = async ({ writer, record, today }) => {
  const all = await claimsOn(writer, record.id)
  const technical = record.values.techAmount ?? '0'
  for (const claim of all) {
    const sameRole = all.filter(({ values }) => values.role === claim.values.role)
    const taken = sum(sameRole.map((one) => baseOf(one, record.id)))
    if (compare(taken, technical) <= 0) continue
    const reason = `技术合同「${record.values.title}」变更后技术交易额 ${technical} 元，低于已计入的补助基数 ${round(taken, 2)} 元`
    await writer.amend(claims, claim.id, claim.version, { flag: reason, flaggedAt: today })
  }
  return ok({})
}

function claimsOn(writer: RecordWriter, contract: string): Promise<readonly ClaimVersion[]> {
  return writer.list(claims, and(standing, some('lines', is('contract', contract))))
}

function baseOf({ values }: ClaimVersion, contract: string): Decimal {
  return sum((values.worked ?? []).filter((line) => line.contract === contract).map(({ base }) => base))
}

interface Fallen {
  readonly reason: string
  readonly today: string
  readonly contract: Contract
}

async function flag(
  writer: RecordWriter,
  claim: ClaimVersion,
  { reason, today, contract }: Fallen,
): Promise<void> {
  const amount = owed(claim, contract.id)
  const marks = { flag: reason, flaggedAt: today }
  const isOwed = (claim.state === 'paid' || claim.state === 'recovering') && compare(amount, '0') > 0
  // A record changes once in a transaction: the move brings the flag along.
  if (isOwed && claim.state === 'paid') await writer.move(claims, claim.id, claim.version, 'reclaim', marks)
  else await writer.amend(claims, claim.id, claim.version, marks)
  if (claim.state === 'listed') await flagLists(writer, claim, reason)
  if (!isOwed) return
  await writer.propose(recoveries, {
    recoveryNo: `ZJ-${claim.values.claimNo}-${contract.values.regNo}`,
    claim: claim.id,
    reason,
    amount,
    openedOn: today,
  })
}

async function flagLists(writer: RecordWriter, { id, values }: ClaimVersion, reason: string): Promise<void> {
  const lists = await writer.list(payments, and(inState('sent'), some('members', is('claim', id))))
  for (const list of lists)
    await writer.amend(payments, list.id, list.version, {
      flag: `${values.applicantName}（${values.claimNo}）：${reason}`,
    })
}

/** What was paid beyond what the other contracts would have carried. */
function owed({ values }: ClaimVersion, contract: string): Decimal {
  const paid = values.paidAmount ?? '0'
  const others = sum(
    (values.worked ?? []).filter((line) => line.contract !== contract).map(({ amount }) => amount),
  )
  return round(subtract(paid, compare(others, paid) < 0 ? others : paid), 2)
}
