import { compare, type Decimal, fail, ok, type Problem, type Result, round } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, is, some } from '#registers'
import { workOut } from './amount.ts'
import { steps as stepWords } from './code-list.ts'
import { holdRest } from './coupon-behaviour.ts'
import {
  budgetTaken,
  type Claim,
  type Gathered,
  gather,
  type Item,
  isClaim,
  type Programme,
  researchRuleOf,
} from './facts.ts'
import { problems } from './problems.ts'
import { standing } from './support.ts'

/** The amount, worked out from what stands now, with every step of it. Filing and checking show it, approving decides by it. */
export const work: Behaviour = async (cause) => {
  const gathered = await gather(cause)
  if (!gathered.ok) return gathered
  const refused = isClaim(cause) ? await contractProblems(cause, gathered.value) : itemProblems(cause)
  if (refused.length > 0) return fail(...refused)
  const { programme, contracts, facts } = gathered.value
  const { lines, steps, amount } = workOut(facts)
  const worked = contracts.map(({ id, values }, index) => ({
    contract: id,
    ...(values.regNo === undefined ? {} : { regNo: values.regNo }),
    ...(lines[index] ?? { base: '0.00', amount: '0.00' }),
  }))
  return ok({
    patch: {
      rulesOn: programme.values.rulesOn,
      steps: steps.map((step) => ({ ...step })),
      amount,
      flag: undefined,
      flaggedAt: undefined,
      ...(isClaim(cause) ? { worked } : {}),
    },
  })
}

/** Each contract stands once, is registered, has the applicant on the right side, and supports one claim in its role. */
async function contractProblems(cause: Cause, { contracts }: Gathered): Promise<readonly Problem[]> {
  const claim = cause.record.values as unknown as Claim
  const found: Problem[] = []
  const seen = new Set<string>()
  for (const [index, contract] of contracts.entries()) {
    const params = { item: index + 1, title: String(contract.values.title) }
    const at = { field: 'lines', item: index + 1 }
    if (seen.has(contract.id)) found.push(problems['contract-twice'](params, at))
    seen.add(contract.id)
    if (contract.state !== 'registered') found.push(problems['contract-not-registered'](params, at))
    const side = sideMissing(contract, claim)
    if (side !== undefined) found.push(problems['not-a-party']({ ...params, side }, at))
    const other = await claimedBefore(cause, claim, contract)
    if (other) {
      const { applicantName, claimNo } = other.values
      found.push(problems['contract-claimed']({ ...params, other: applicantName, claimNo }, at))
    }
  }
  return found
}

function sideMissing(contract: RecordVersion, { role, applicant }: Claim): string | undefined {
  const { sellerCode, buyers } = contract.values
  if (role === 'supplier') return sellerCode === applicant ? undefined : '卖方'
  if (role !== 'receiver') return undefined
  const codes = Array.isArray(buyers) ? buyers.map((buyer) => (buyer as { code?: string }).code) : []
  return codes.includes(applicant) ? undefined : '买方'
}

/** Several buyers may each claim their part as receivers; in any other role a contract is claimed by one. */
async function claimedBefore(
  { writer, record }: Cause,
  claim: Claim,
  contract: RecordVersion,
): Promise<RecordVersion<Claim> | undefined> {
  const others = await writer.list(
    'vouchers.claims',
    and(
      standing,
      is('role', claim.role),
      is('programme', claim.programme),
      some('lines', is('contract', contract.id)),
    ),
  )
  return (others as unknown as RecordVersion<Claim>[]).find(
    ({ id, values }) =>
      id !== record.id && (claim.role !== 'receiver' || values.applicant === claim.applicant),
  )
}

function itemProblems({ record }: Cause): readonly Problem[] {
  const { applicant, provider } = record.values as unknown as Item
  return applicant === provider ? [problems['own-service']({}, { field: 'provider' })] : []
}

/** What the rules exclude and no computer can decide is put before the clerk, who passes it only with a justification. */
export const question: Behaviour = async (cause) => {
  if (cause.record.values.justification !== undefined) return ok({})
  const gathered = await gather(cause)
  if (!gathered.ok) return gathered
  const asked = isClaim(cause)
    ? gathered.value.contracts.flatMap(contractQuestions)
    : itemQuestions(cause, gathered.value.programme.values)
  return asked.length > 0 ? fail(...asked) : ok({})
}

function contractQuestions({ values }: RecordVersion): Problem[] {
  const params = { title: String(values.title), regNo: String(values.regNo ?? '') }
  const at = { field: 'justification' }
  return [
    ...(values.relatedParty === true ? [problems['related-parties'](params, at)] : []),
    ...(values.subcontracted === true ? [problems['sub-contracted'](params, at)] : []),
  ]
}

function itemQuestions(cause: Cause, programme: Programme): Problem[] {
  const { title } = cause.record.values as unknown as Item
  const rule = researchRuleOf(programme)
  const word = rule.ok ? rule.value.params.doubtful.find((one) => title.includes(one)) : undefined
  return word === undefined ? [] : [problems['seems-statutory']({ title, word }, { field: 'justification' })]
}

/**
 * Approval takes its amount out of the budget, in the transaction that approves: whoever comes next finds less.
 * Problems: vouchers/over-computed, vouchers/budget-exhausted, vouchers/nothing-to-give.
 */
export const reserve: Behaviour = async (cause) => {
  const { amount = '0', approvedAmount = amount, steps = [] } = cause.record.values as unknown as Claim
  if (compare(approvedAmount, amount) > 0) {
    const params = { approved: approvedAmount, amount }
    return fail(problems['over-computed'](params, { field: 'approvedAmount' }))
  }
  if (compare(approvedAmount, '0') === 0) return nothingToGive(cause, steps)
  await holdRest(cause, approvedAmount)
  return ok({
    patch: {
      approvedAmount: round(approvedAmount, 2),
      reserved: round(approvedAmount, 2),
      approver: cause.actor.id,
      approvedAt: cause.today,
    },
  })
}

async function nothingToGive(cause: Cause, steps: NonNullable<Claim['steps']>): Promise<Result<never>> {
  const deciding = steps.find(({ decides }) => decides)
  if (deciding?.step === 'budget') {
    const found = await cause.writer.find('vouchers.programmes', String(cause.record.values.programme))
    if (!found) throw new Error('a claim on no programme')
    const { name, budget } = found.values as unknown as Programme
    return fail(problems['budget-exhausted']({ name, budget, left: deciding.amount }, { field: 'amount' }))
  }
  const limit = stepWords.items.find(({ code }) => code === deciding?.step)?.label.zh ?? '核定额为零'
  return fail(problems['nothing-to-give']({ limit }, { field: 'amount' }))
}

/** A budget is not lowered below what is taken of it. */
export const keepWithinBudget: Behaviour = async ({ writer, record }) => {
  const programme = record as unknown as RecordVersion<Programme>
  const taken: Decimal = await budgetTaken(writer, programme)
  const { budget } = programme.values
  if (compare(budget, taken) >= 0) return ok({})
  return fail(problems['budget-below-taken']({ budget, taken: round(taken, 2) }, { field: 'budget' }))
}
