import { add, compare, type Decimal, fail, ok, type Problem, type Result, round, subtract, sum } from '#lib'
import type { Cause, RecordVersion, RecordWriter } from '#records'
import {
  and,
  type Condition,
  inState,
  is,
  oneOf,
  type RecordOf,
  type RuleVersion,
  ruleOn,
  some,
  type Values,
} from '#registers'
import type { AmountFacts, LineFacts } from './amount.ts'
import type { claims } from './claim.ts'
import { roles, tiers } from './code-list.ts'
import type { coupons } from './coupon.ts'
import type { evidence } from './evidence.ts'
import type { items } from './item.ts'
import { problems } from './problems.ts'
import type { programmes } from './programme.ts'
import { standing } from './support.ts'
import {
  type Rate,
  type ResearchRule,
  researchRules,
  type TransferRule,
  transferRules,
} from './support-rule.ts'

export type Claim = RecordOf<typeof claims>
export type Item = RecordOf<typeof items>
export type Coupon = RecordOf<typeof coupons>
export type Programme = RecordOf<typeof programmes>
type Evidence = RecordOf<typeof evidence>

/** What a claim rests on, gathered: enough to work its amount out again. */
export interface Gathered {
  readonly facts: AmountFacts
  readonly programme: RecordVersion<Programme>
  /** In the order of the lines: the contract of each, for claims on transfer. */
  readonly contracts: readonly RecordVersion[]
}

export function isClaim({ record }: { readonly record: Pick<RecordVersion, 'register'> }): boolean {
  return record.register === 'vouchers.claims'
}

/** Problems: vouchers/no-rule, vouchers/no-rate, vouchers/wrong-kind. */
export async function gather(cause: Cause): Promise<Result<Gathered>> {
  const programme = await programmeOf(cause.writer, cause.record.values)
  const kind = isClaim(cause) ? 'transfer' : 'research'
  if (programme.values.kind !== kind)
    return fail(problems['wrong-kind']({ name: programme.values.name }, { field: 'programme' }))
  return isClaim(cause) ? gatherClaim(cause, programme) : gatherItem(cause, programme)
}

export async function programmeOf(writer: RecordWriter, values: Values): Promise<RecordVersion<Programme>> {
  const found = await writer.find('vouchers.programmes', String(values.programme))
  if (!found) throw new Error(`no programme ${String(values.programme)}`)
  return found as unknown as RecordVersion<Programme>
}

/** Problems: vouchers/no-rule. */
export function transferRuleOf(programme: Programme): Result<RuleVersion<TransferRule>> {
  return found(ruleOn(transferRules, programme.rulesOn), programme)
}
/** Problems: vouchers/no-rule. */
export function researchRuleOf(programme: Programme): Result<RuleVersion<ResearchRule>> {
  return found(ruleOn(researchRules, programme.rulesOn), programme)
}

function found<P>(rule: RuleVersion<P> | undefined, { name, rulesOn }: Programme): Result<RuleVersion<P>> {
  return rule ? ok(rule) : fail(problems['no-rule']({ name, day: rulesOn }, { field: 'programme' }))
}

async function gatherClaim(cause: Cause, programme: RecordVersion<Programme>): Promise<Result<Gathered>> {
  const claim = cause.record.values as unknown as Claim
  const rule = transferRuleOf(programme.values)
  if (!rule.ok) return rule
  const { params } = rule.value
  const rate = params.rates[claim.role]?.[claim.tier]
  if (!rate) return fail(noRate(claim, rule.value.version))
  const contracts = await inOrder(
    cause.writer,
    claim.lines.map(({ contract }) => contract),
  )
  const backing = await evidenceOf(cause)
  const earlier = await earlierBases(cause, claim, contracts)
  const lines = contracts.map((contract): LineFacts => {
    const { regNo, title, techAmount } = contract.values
    const own = backing.filter((one) => one.contract === contract.id && isWithin(one, programme.values))
    const excluded = exclusionOf(contract, claim, params)
    return {
      title: `${String(regNo ?? '')}「${String(title)}」`,
      received: totalOf(own, 'slip', 'settlement'),
      invoiced: totalOf(own, 'invoice', 'settlement'),
      technical: String(techAmount ?? '0'),
      earlier: earlier.get(contract.id) ?? '0',
      ...(excluded === undefined ? {} : { excluded }),
    }
  })
  const same = and(is('applicant', claim.applicant), is('role', claim.role), is('tier', claim.tier))
  return ok({
    programme,
    contracts,
    facts: {
      ...(await shared(cause, programme, rate, same, claim.otherSupport)),
      lines,
      base: params.base,
      ...(params.stackCap === undefined ? {} : { stackCap: params.stackCap }),
    },
  })
}

async function gatherItem(cause: Cause, programme: RecordVersion<Programme>): Promise<Result<Gathered>> {
  const item = cause.record.values as unknown as Item
  const rule = researchRuleOf(programme.values)
  if (!rule.ok) return rule
  const rate = rule.value.params.rates[item.applicantClass]
  if (!rate) return fail(noRate({ role: item.applicantClass, tier: '' }, rule.value.version))
  const own = (await evidenceOf(cause)).filter((one) => isWithin(one, programme.values))
  const line = {
    title: item.title,
    received: totalOf(own, 'slip', 'settlement'),
    invoiced: totalOf(own, 'invoice'),
  }
  const { stackCap } = rule.value.params
  const coupon = await couponOf(cause)
  const rest = await shared(cause, programme, rate, is('applicant', item.applicant), item.otherSupport)
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
  { writer, record }: Cause,
  programme: RecordVersion<Programme>,
  rate: Rate,
  same: Condition,
  otherSupport: Claim['otherSupport'] = [],
): Promise<Pick<AmountFacts, 'rate' | 'used' | 'otherSupport' | 'budgetLeft'>> {
  const { kind, year } = programme.values
  const programmes = await writer.list('vouchers.programmes', and(is('kind', kind), is('year', year)))
  const ofYear = oneOf(
    'programme',
    programmes.map(({ id }) => id),
  )
  const applicant = is('applicant', String(record.values.applicant))
  const used = await taken(writer, record.register, and(same, ofYear))
  const all = await taken(writer, record.register, and(applicant, ofYear))
  return {
    rate,
    used,
    otherSupport: add(sum(otherSupport.map(({ amount }) => amount)), all),
    budgetLeft: await budgetLeft(writer, programme),
  }
}

/** Reserved and granted of the records for which a condition holds. Only standing ones have either. */
async function taken(writer: RecordWriter, register: string, condition: Condition): Promise<Decimal> {
  return add(
    await writer.sum(register, 'reserved', condition),
    await writer.sum(register, 'committed', condition),
  )
}

/** What is neither reserved nor granted. Writers of the unit stand in line, so it still holds when the move is written. */
export async function budgetLeft(
  writer: RecordWriter,
  { id, values }: RecordVersion<Programme>,
): Promise<Decimal> {
  return subtract(values.budget, await budgetTaken(writer, { id, values }))
}

export async function budgetTaken(
  writer: RecordWriter,
  { id, values }: Pick<RecordVersion<Programme>, 'id' | 'values'>,
): Promise<Decimal> {
  const ofProgramme = is('programme', id)
  if (values.kind === 'transfer') return taken(writer, 'vouchers.claims', ofProgramme)
  return add(
    await taken(writer, 'vouchers.items', ofProgramme),
    await writer.sum('vouchers.coupons', 'reserved', ofProgramme),
  )
}

/** The voucher, issued before, by which an item is to be redeemed. */
export async function couponOf({
  writer,
  record,
}: Pick<Cause, 'writer' | 'record'>): Promise<RecordVersion<Coupon> | undefined> {
  const { coupon } = record.values
  if (typeof coupon !== 'string') return undefined
  const found = await writer.find('vouchers.coupons', coupon)
  if (!found) throw new Error(`no coupon ${coupon}`)
  return found as unknown as RecordVersion<Coupon>
}

async function inOrder(writer: RecordWriter, ids: readonly string[]): Promise<readonly RecordVersion[]> {
  const byId = new Map((await writer.findMany('contracts', ids)).map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function evidenceOf({ writer, record }: Cause): Promise<readonly Evidence[]> {
  const used = await writer.list(
    'vouchers.evidence',
    and(is(memberField(record), record.id), inState('used')),
  )
  return used.map(({ values }) => values as unknown as Evidence)
}

/** How members of lists, and evidence, name a record of this kind. */
export function memberField({ register }: Pick<RecordVersion, 'register'>): 'claim' | 'item' {
  return register === 'vouchers.claims' ? 'claim' : 'item'
}

function isWithin({ issuedOn }: Evidence, { receiptsFrom, receiptsTo }: Programme): boolean {
  return issuedOn >= receiptsFrom && issuedOn <= receiptsTo
}

function totalOf(backing: readonly Evidence[], ...kinds: readonly string[]): Decimal {
  return round(sum(backing.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount)), 2)
}

/** What other claims of this role took of each contract as their base. */
async function earlierBases(
  { writer, record }: Cause,
  claim: Claim,
  contracts: readonly RecordVersion[],
): Promise<Map<string, Decimal>> {
  const bases = new Map<string, Decimal>()
  for (const { id } of contracts) {
    const others = await writer.list(
      'vouchers.claims',
      and(standing, is('role', claim.role), some('worked', is('contract', id))),
    )
    const worked = others
      .filter((other) => other.id !== record.id)
      .flatMap(({ values }) => (values as unknown as Claim).worked ?? [])
    bases.set(id, sum(worked.filter(({ contract }) => contract === id).map(({ base }) => base)))
  }
  return bases
}

/** Why a contract has no base under the rule; undefined where it has. */
function exclusionOf(contract: RecordVersion, claim: Claim, rule: TransferRule): string | undefined {
  const { type, techAmount } = contract.values
  if (contract.state !== 'registered') return '合同不是已登记状态'
  if (!rule.contractTypes.includes(String(type))) return '合同类型不在补助范围'
  if (claim.tier === 'major' && compare(String(techAmount ?? '0'), rule.majorOver) <= 0)
    return '技术交易额未超过重大项目的标准'
  return undefined
}

function noRate({ role, tier }: Pick<Claim, 'role' | 'tier'>, version: string): Problem {
  const words = (list: typeof roles | typeof tiers, code: string) =>
    list.items.find((item) => item.code === code)?.label.zh ?? code
  return problems['no-rate'](
    { role: words(roles, role), tier: words(tiers, tier), version },
    { field: 'role' },
  )
}
