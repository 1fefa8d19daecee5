import { add, compare, type Decimal, fail, ok, type Problem, type Result, round, sum } from '#lib'
import { budgetLeft, type Cause, type RecordVersion, type RecordWriter, ruleFor } from '#records'
import { and, type CodeList, type Condition, inState, is, oneOf, type RecordOf, some } from '#registers'
import type { AmountFacts, LineFacts } from './amount.ts'
import { voucherBudget } from './budget.ts'
import { claims } from './claim.ts'
import { applicantClasses, roles, tiers } from './code-list.ts'
import { coupons } from './coupon.ts'
import { evidence } from './evidence.ts'
import type { items } from './item.ts'
import { problems } from './problems.ts'
import { programmes } from './programme.ts'
import { standing } from './support.ts'
import { type Rate, researchRules, type TransferRule, transferRules } from './support-rule.ts'
import { contractView } from './view.ts'

export type Claim = RecordOf<typeof claims>
export type Item = RecordOf<typeof items>
/** Claims of both kinds: on transfer, and on research. */
export type Member = typeof claims | typeof items
export type MemberCause = Pick<Cause<Member>, 'writer' | 'record'>
type Contract = RecordVersion<typeof contractView>
type ProgrammeVersion = RecordVersion<typeof programmes>
export type Programme = RecordOf<typeof programmes>
type Evidence = RecordOf<typeof evidence>

/** What a claim rests on, gathered: enough to work its amount out again. */
export interface Gathered {
  readonly facts: AmountFacts
  readonly programme: ProgrammeVersion
  /** In the order of the lines: the contract of each, for claims on transfer. */
  readonly contracts: readonly Contract[]
}

export function isClaim(record: RecordVersion<Member>): record is RecordVersion<typeof claims> {
  return record.register === claims.name
}

/** Problems: records/no-rule, vouchers/no-rate, vouchers/wrong-kind. */
export async function gather({ writer, record }: MemberCause): Promise<Result<Gathered>> {
  const programme = await programmeOf(writer, record.values)
  const kind = isClaim(record) ? 'transfer' : 'research'
  if (programme.values.kind !== kind)
    return fail(problems['wrong-kind']({ name: programme.values.name }, { field: 'programme' }))
  return isClaim(record) ? gatherClaim(writer, record, programme) : gatherItem(writer, record, programme)
}

export function programmeOf(
  writer: RecordWriter,
  { programme }: { readonly programme: string },
): Promise<ProgrammeVersion> {
  return writer.get(programmes, programme)
}

const at = { field: 'programme' }
/** Problems: records/no-rule. */
export const transferRuleOf = ({ rulesOn }: Programme) => ruleFor(transferRules, rulesOn, at)
/** Problems: records/no-rule. */
export const researchRuleOf = ({ rulesOn }: Programme) => ruleFor(researchRules, rulesOn, at)

async function gatherClaim(
  writer: RecordWriter,
  record: RecordVersion<typeof claims>,
  programme: ProgrammeVersion,
): Promise<Result<Gathered>> {
  const claim = record.values
  const rule = transferRuleOf(programme.values)
  if (!rule.ok) return rule
  const { params } = rule.value
  const rate = params.rates[claim.role]?.[claim.tier]
  if (!rate) return fail(noRate(labelOf(roles, claim.role), labelOf(tiers, claim.tier), rule.value.version))
  const contracts = await inOrder(
    writer,
    claim.lines.map(({ contract }) => contract),
  )
  const backing = await evidenceOf({ writer, record })
  const earlier = await earlierBases(writer, record, contracts)
  const lines = contracts.map((contract): LineFacts => {
    const { regNo, title, techAmount = '0' } = contract.values
    const own = backing.filter((one) => one.contract === contract.id && isWithin(one, programme.values))
    const excluded = exclusionOf(contract, claim, params)
    return {
      title: `${regNo}「${title}」`,
      received: totalOf(own, 'slip', 'settlement'),
      invoiced: totalOf(own, 'invoice', 'settlement'),
      technical: techAmount,
      earlier: earlier.get(contract.id) ?? '0',
      ...(excluded === undefined ? {} : { excluded }),
    }
  })
  const same = and(is('applicant', claim.applicant), is('role', claim.role), is('tier', claim.tier))
  return ok({
    programme,
    contracts,
    facts: {
      ...(await shared({ writer, record }, programme, rate, same)),
      lines,
      base: params.base,
      ...(params.stackCap === undefined ? {} : { stackCap: params.stackCap }),
    },
  })
}

async function gatherItem(
  writer: RecordWriter,
  record: RecordVersion<typeof items>,
  programme: ProgrammeVersion,
): Promise<Result<Gathered>> {
  const item = record.values
  const rule = researchRuleOf(programme.values)
  if (!rule.ok) return rule
  const rate = rule.value.params.rates[item.applicantClass]
  if (!rate) return fail(noRate(labelOf(applicantClasses, item.applicantClass), '', rule.value.version))
  const own = (await evidenceOf({ writer, record })).filter((one) => isWithin(one, programme.values))
  const line = {
    title: item.title,
    received: totalOf(own, 'slip', 'settlement'),
    invoiced: totalOf(own, 'invoice'),
  }
  const { stackCap } = rule.value.params
  const coupon = await couponOf({ writer, record })
  const rest = await shared({ writer, record }, programme, rate, is('applicant', item.applicant))
  return ok({
    programme,
    contracts: [],
    facts: {
      ...rest,
      // What the coupon holds of the budget is there for this item.
      ...(coupon
        ? {
            face: coupon.values.faceValue,
            budgetLeft: add(rest.budgetLeft, coupon.values.reserved ?? '0'),
          }
        : {}),
      lines: [line],
      base: 'received',
      ...(stackCap === undefined ? {} : { stackCap }),
    },
  })
}

/** What the rest of the register says: the caps' use in the year and what is left in the budget. */
async function shared(
  { writer, record }: MemberCause,
  programme: ProgrammeVersion,
  rate: Rate,
  same: Condition,
): Promise<Pick<AmountFacts, 'rate' | 'used' | 'otherSupport' | 'budgetLeft'>> {
  const { kind, year } = programme.values
  const { applicant: code, otherSupport = [] } = record.values
  const ofYearAndKind = await writer.list(programmes, and(is('kind', kind), is('year', year)))
  const ofYear = oneOf(
    'programme',
    ofYearAndKind.map(({ id }) => id),
  )
  const applicant = is('applicant', code)
  const used = await taken(writer, record.register, and(same, ofYear))
  const all = await taken(writer, record.register, and(applicant, ofYear))
  return {
    rate,
    used,
    otherSupport: add(sum(otherSupport.map(({ amount }) => amount)), all),
    budgetLeft: await budgetLeft(writer, voucherBudget, programme),
  }
}

/** Reserved and granted of the records for which a condition holds. Only standing ones have either. */
async function taken(writer: RecordWriter, register: string, condition: Condition): Promise<Decimal> {
  return add(
    await writer.sum(register, 'reserved', condition),
    await writer.sum(register, 'committed', condition),
  )
}

/** The voucher, issued before, by which an item is to be redeemed. */
export async function couponOf({
  writer,
  record,
}: MemberCause): Promise<RecordVersion<typeof coupons> | undefined> {
  const coupon = isClaim(record) ? undefined : record.values.coupon
  return coupon === undefined ? undefined : writer.get(coupons, coupon)
}

async function inOrder(writer: RecordWriter, ids: readonly string[]): Promise<readonly Contract[]> {
  const byId = new Map((await writer.findMany(contractView, ids)).map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function evidenceOf({ writer, record }: MemberCause): Promise<readonly Evidence[]> {
  const used = await writer.list(evidence, and(is(memberField(record), record.id), inState('used')))
  return used.map(({ values }) => values)
}

/** How members of lists, and evidence, name a record of this kind. */
export function memberField({ register }: Pick<RecordVersion, 'register'>): 'claim' | 'item' {
  return register === claims.name ? 'claim' : 'item'
}

function isWithin({ issuedOn }: Evidence, { receiptsFrom, receiptsTo }: Programme): boolean {
  return issuedOn >= receiptsFrom && issuedOn <= receiptsTo
}

function totalOf(backing: readonly Evidence[], ...kinds: readonly string[]): Decimal {
  return round(sum(backing.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount)), 2)
}

/** What other claims of this role took of each contract as their base. */
async function earlierBases(
  writer: RecordWriter,
  { id: self, values: claim }: RecordVersion<typeof claims>,
  contracts: readonly Contract[],
): Promise<Map<string, Decimal>> {
  const bases = new Map<string, Decimal>()
  for (const { id } of contracts) {
    const others = await writer.list(
      claims,
      and(standing, is('role', claim.role), some('worked', is('contract', id))),
    )
    const worked = others.filter((other) => other.id !== self).flatMap(({ values }) => values.worked ?? [])
    bases.set(id, sum(worked.filter(({ contract }) => contract === id).map(({ base }) => base)))
  }
  return bases
}

/** Why a contract has no base under the rule; undefined where it has. */
function exclusionOf(contract: Contract, claim: Claim, rule: TransferRule): string | undefined {
  const { type, techAmount = '0' } = contract.values
  if (contract.state !== 'registered') return '合同不是已登记状态'
  if (!rule.contractTypes.includes(type)) return '合同类型不在补助范围'
  if (claim.tier === 'major' && compare(techAmount, rule.majorOver) <= 0)
    return '技术交易额未超过重大项目的标准'
  return undefined
}

function noRate(role: string, tier: string, version: string): Problem {
  return problems['no-rate']({ role, tier, version }, { field: 'role' })
}

function labelOf(list: CodeList, code: string): string {
  return list.items.find((item) => item.code === code)?.label.zh ?? code
}
