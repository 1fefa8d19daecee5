import { compare, fail, ok, type Problem, type Result, round } from '#lib'
import type { Behaviour, RecordVersion, RecordWriter } from '#records'
import { and, is, some } from '#registers'
import { workOut } from './amount.ts'
import { claims } from './claim.ts'
import { steps as stepWords } from './code-list.ts'
import { holdRest } from './coupon-behaviour.ts'
import {
  type Claim,
  type Gathered,
  gather,
  type Item,
  isClaim,
  type Member,
  type MemberCause,
  type Programme,
  researchRuleOf,
} from './facts.ts'
import { problems } from './problems.ts'
import { programmes } from './programme.ts'
import { standing } from './support.ts'
import type { contractView } from './view.ts'

type Contract = RecordVersion<typeof contractView>

/** The amount, worked out from what stands now, with every step of it. Filing and checking show it, approving decides by it. */
export const work: Behaviour<Member> = async (cause) => {
  const gathered = await gather(cause)
  if (!gathered.ok) return gathered
  const refused = isClaim(cause.record)
    ? await contractProblems(cause, cause.record, gathered.value)
    : itemProblems(cause.record.values)
  if (refused.length > 0) return fail(...refused)
  const { programme, contracts, facts } = gathered.value
  const { lines, steps, amount } = workOut(facts)
  const worked = contracts.map(({ id, values }, index) => ({
    contract: id,
    regNo: values.regNo,
    ...(lines[index] ?? { base: '0.00', amount: '0.00' }),
  }))
  return cause.set({
    rulesOn: programme.values.rulesOn,
    steps: steps.map((step) => ({ ...step })),
    amount,
    flag: undefined,
    flaggedAt: undefined,
    ...(isClaim(cause.record) ? { worked } : {}),
  })
}

/** Each contract stands once, is registered, has the applicant on the right side, and supports one claim in its role. */
async function contractProblems(
  { writer }: MemberCause,
  { id, values: claim }: RecordVersion<typeof claims>,
  { contracts }: Gathered,
): Promise<readonly Problem[]> {
  const found: Problem[] = []
  const seen = new Set<string>()
  for (const [index, contract] of contracts.entries()) {
    const params = { item: index + 1, title: contract.values.title }
    const at = { field: 'lines', item: index + 1 }
    if (seen.has(contract.id)) found.push(problems['contract-twice'](params, at))
    seen.add(contract.id)
    if (contract.state !== 'registered') found.push(problems['contract-not-registered'](params, at))
    const side = sideMissing(contract, claim)
    if (side !== undefined) found.push(problems['not-a-party']({ ...params, side }, at))
    const other = await claimedBefore(writer, id, claim, contract)
    if (other) {
      const { applicantName, claimNo } = other.values
      found.push(problems['contract-claimed']({ ...params, other: applicantName, claimNo }, at))
    }
  }
  return found
}

function sideMissing(contract: Contract, { role, applicant }: Claim): string | undefined {
  const { sellerCode, buyers } = contract.values
  if (role === 'supplier') return sellerCode === applicant ? undefined : '卖方'
  if (role !== 'receiver') return undefined
  return buyers.some(({ code }) => code === applicant) ? undefined : '买方'
}

/** Several buyers may each claim their part as receivers; in any other role a contract is claimed by one. */
async function claimedBefore(
  writer: RecordWriter,
  self: string,
  claim: Claim,
  contract: Contract,
): Promise<RecordVersion<typeof claims> | undefined> {
  const others = await writer.list(
    claims,
    and(
      standing,
      is('role', claim.role),
      is('programme', claim.programme),
      some('lines', is('contract', contract.id)),
    ),
  )
  return others.find(
    ({ id, values }) => id !== self && (claim.role !== 'receiver' || values.applicant === claim.applicant),
  )
}

function itemProblems({ applicant, provider }: Item): readonly Problem[] {
  return applicant === provider ? [problems['own-service']({}, { field: 'provider' })] : []
}

/** What the rules exclude and no computer can decide is put before the clerk, who passes it only with a justification. */
export const question: Behaviour<Member> = async (cause) => {
  if (cause.record.values.justification !== undefined) return ok({})
  const gathered = await gather(cause)
  if (!gathered.ok) return gathered
  const asked = isClaim(cause.record)
    ? gathered.value.contracts.flatMap(contractQuestions)
    : itemQuestions(cause.record.values, gathered.value.programme.values)
  return asked.length > 0 ? fail(...asked) : ok({})
}

function contractQuestions({ values }: Contract): Problem[] {
  const params = { title: values.title, regNo: values.regNo }
  const at = { field: 'justification' }
  return [
    ...(values.relatedParty ? [problems['related-parties'](params, at)] : []),
    ...(values.subcontracted ? [problems['sub-contracted'](params, at)] : []),
  ]
}

function itemQuestions({ title }: Item, programme: Programme): Problem[] {
  const rule = researchRuleOf(programme)
  const word = rule.ok ? rule.value.params.doubtful.find((one) => title.includes(one)) : undefined
  return word === undefined ? [] : [problems['seems-statutory']({ title, word }, { field: 'justification' })]
}

/**
 * Approval takes its amount out of the budget, in the transaction that approves: whoever comes next finds less.
 * Problems: vouchers/over-computed, vouchers/budget-exhausted, vouchers/nothing-to-give.
 */
export const reserve: Behaviour<Member> = async (cause) => {
  const { amount = '0', approvedAmount = amount, steps = [] } = cause.record.values
  if (compare(approvedAmount, amount) > 0) {
    const params = { approved: approvedAmount, amount }
    return fail(problems['over-computed'](params, { field: 'approvedAmount' }))
  }
  if (compare(approvedAmount, '0') === 0) return nothingToGive(cause, steps)
  await holdRest(cause, approvedAmount)
  const approved = round(approvedAmount, 2)
  return cause.set({ approvedAmount: approved, reserved: approved })
}

async function nothingToGive(cause: MemberCause, steps: NonNullable<Claim['steps']>): Promise<Result<never>> {
  const deciding = steps.find(({ decides }) => decides)
  if (deciding?.step === 'budget') {
    const { name, budget } = (await cause.writer.get(programmes, cause.record.values.programme)).values
    return fail(problems['budget-exhausted']({ name, budget, left: deciding.amount }, { field: 'amount' }))
  }
  const limit = stepWords.items.find(({ code }) => code === deciding?.step)?.label.zh ?? '核定额为零'
  return fail(problems['nothing-to-give']({ limit }, { field: 'amount' }))
}
