import { add, compare, type Decimal, dayOf, type Label, Refusal, subtract, sum } from '#lib'
import { outsideCall, type RecordVersion, type RecordWriter } from '#records'
import { and, type Condition, inState, is, oneOf, or, type RegisterShape, type Values } from '#registers'
import { homeCity } from '../home.ts'
import { type AmountFacts, type Worked, workOut } from './amount.ts'
import { contractSources } from './automatic-contract.ts'
import { orderSources } from './automatic-order.ts'
import { coupons } from './coupon.ts'
import { evidence } from './evidence.ts'
import { type Member, memberField } from './facts.ts'
import { claimsRegister } from './member.ts'
import { programmes, whileOpen } from './programme.ts'
import { standing } from './support.ts'
import { organisationView } from './view.ts'

/**
 * 免申即享: claims that the system builds of what it already holds, so that nobody has to apply: research items of
 * settled service orders, transfer claims of registered contracts and their receipts. What needs a person's word (a
 * service that may be no research, parties that may be related) is left to an application.
 */

/** Where records are read: from the database as it stands, or within the transaction that builds. */
export type Finder = <R extends RegisterShape>(
  register: R,
  where: Condition,
) => Promise<readonly RecordVersion<R>[]>

export type Claimed = readonly RecordVersion<Member>[]
type ProgrammeVersion = RecordVersion<typeof programmes>

/** Why nothing is built of an order, a contract or a firm. */
export const passedOverReasons = {
  claimed: { zh: '已经申领或生成过', en: 'claimed or built before' },
  needsAWord: {
    zh: '可能不属于研发服务，或涉及关联交易、分包，须由单位申领并说明',
    en: 'may be no research, or between related parties: needs an application that explains it',
  },
  notOfTheCity: {
    zh: '用户不是单位名录中本市的企业',
    en: 'the client is no firm of the city in the directory',
  },
  noNumbers: { zh: '没有合规的发票号码或订单号', en: 'without a proper invoice or order number' },
  severalBuyers: {
    zh: '合同有几个买方，各付多少没有登记',
    en: 'several buyers: who paid what is not recorded',
  },
  foreignSeller: { zh: '卖方是境外单位，没有信用代码', en: 'a foreign seller, without a code' },
  nothingLeft: { zh: '单位年度上限已满或预算已用完', en: "nothing is left of the firm's cap or the budget" },
} as const satisfies Readonly<Record<string, Label>>
export type PassedOverReason = keyof typeof passedOverReasons

/** What one claim would be built of: an order, or a firm's contracts of a programme. */
export interface Source {
  /** The order's number, or the firm's code. */
  readonly name: string
  readonly title: string
  readonly applicant: string
  readonly applicantName: string
  /** The day of the (last) payment. */
  readonly paidOn: string
  readonly facts: Pick<AmountFacts, 'lines' | 'rate' | 'base' | 'stackCap'>
  readonly claim: Values
  readonly evidence: readonly Values[]
}

export interface Sources {
  readonly sources: readonly Source[]
  /** One for each that nothing is built of. */
  readonly passedOver: readonly PassedOverReason[]
}

export interface Candidate extends Pick<Source, 'name' | 'title' | 'applicant' | 'applicantName' | 'paidOn'> {
  /** 元, paid within the programme's span. */
  readonly base: Decimal
  /** 元, as it would be if all before it were built. */
  readonly amount: Decimal
  readonly limitedBy: Worked['limitedBy']
  readonly source: Source
}

export interface Candidates {
  /** First paid, first served. */
  readonly candidates: readonly Candidate[]
  readonly passedOver: ReadonlyMap<PassedOverReason, number>
}

/**
 * What could be built on a programme, with the amount of each; of `only` these sources where they are named. Nothing is
 * built of what was claimed in any way, nor a second time of what was built once. Problems: vouchers/no-rule.
 */
export async function automaticCandidates(
  find: Finder,
  programme: ProgrammeVersion,
  only?: readonly string[],
): Promise<Candidates> {
  const { kind, year } = programme.values
  const claimed = await find<Member>(claimsRegister(programme.values), or(standing, is('automatic', true)))
  const { sources, passedOver } =
    kind === 'transfer'
      ? await contractSources(find, programme, claimed, only)
      : await orderSources(find, programme, claimed, only)
  const firms = await firmsOfTheCity(find, sources)
  const ofYear = await find(programmes, and(is('kind', kind), is('year', year)))
  const money = new Money(ofYear, claimed)
  let left = subtract(programme.values.budget, await takenOf(find, programme, claimed))
  const reasons = [...passedOver]
  const candidates: Candidate[] = []
  for (const source of [...sources].sort(byPayment)) {
    if (!firms.has(source.applicant)) {
      reasons.push('notOfTheCity')
      continue
    }
    const used = money.of(source.applicant)
    const { amount, limitedBy } = workOut({ ...source.facts, used, otherSupport: used, budgetLeft: left })
    if (compare(amount, '0') === 0) {
      reasons.push('nothingLeft')
      continue
    }
    money.add(source.applicant, amount)
    left = subtract(left, amount)
    const { name, title, applicant, applicantName, paidOn } = source
    const base = sum(source.facts.lines.map(({ received }) => received))
    candidates.push({ name, title, applicant, applicantName, paidOn, base, amount, limitedBy, source })
  }
  const counted = Map.groupBy(reasons, (reason) => reason)
  return { candidates, passedOver: new Map([...counted].map(([reason, all]) => [reason, all.length])) }
}

const byPayment = (a: Source, b: Source) =>
  a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.name < b.name ? -1 : 1

async function firmsOfTheCity(find: Finder, sources: readonly Source[]): Promise<ReadonlySet<string>> {
  const codes = [...new Set(sources.map(({ applicant }) => applicant))]
  if (codes.length === 0) return new Set()
  const found = await find(organisationView, and(oneOf('code', codes), is('kind', 'enterprise')))
  return new Set(
    found
      .filter(({ values }) => values.region.startsWith(homeCity) && values.closedOn === undefined)
      .map(({ values }) => values.code),
  )
}

/** What a claim takes, or will take once it is approved. 元 */
function takes({ values: { committed, reserved, amount } }: RecordVersion<Member>): Decimal {
  return committed ?? reserved ?? amount ?? '0'
}

/** What the firms were given in the programme's year, and what is on its way. */
class Money {
  readonly #byFirm = new Map<string, Decimal>()

  constructor(programmes: readonly ProgrammeVersion[], claimed: Claimed) {
    const ofYear = new Set(programmes.map(({ id }) => id))
    for (const claim of claimed)
      if (ofYear.has(claim.values.programme) && isStanding(claim))
        this.add(claim.values.applicant, takes(claim))
  }

  of(firm: string): Decimal {
    return this.#byFirm.get(firm) ?? '0'
  }

  add(firm: string, amount: Decimal): void {
    this.#byFirm.set(firm, add(this.of(firm), amount))
  }
}

const ended = new Set(['refused', 'withdrawn'])
const isStanding = ({ state }: Pick<RecordVersion, 'state'>) => !ended.has(state ?? '')

async function takenOf(find: Finder, { id, values }: ProgrammeVersion, claimed: Claimed): Promise<Decimal> {
  const own = claimed.filter((claim) => claim.values.programme === id && isStanding(claim))
  const held =
    values.kind === 'research'
      ? await find(coupons, and(is('programme', id), inState('issued', 'used', 'redeeming')))
      : []
  return add(sum(own.map(takes)), sum(held.map((coupon) => coupon.values.reserved ?? '0')))
}

/** What was drafted, or filed. */
export interface Built {
  readonly count: number
  /** 元, as it was worked out. */
  readonly amount: Decimal
}

/**
 * Drafts the claims of the named sources with their evidence, all or none, and gives how many; what is a candidate no
 * more is left out. `fileAutomatic` files them, in a transaction of its own, since a record changes once in each.
 * Problems: procedure/call-…, and what a draft may refuse.
 */
export async function draftAutomatic(
  writer: RecordWriter,
  programme: ProgrammeVersion,
  names: readonly string[],
): Promise<number> {
  const closed = outsideCall(whileOpen, programmes, programme, dayOf(writer.at))
  if (closed) throw new Refusal(closed)
  const find: Finder = (register, where) => writer.list(register, where)
  const { candidates } = await automaticCandidates(find, programme, names)
  for (const { source } of candidates) {
    const claim = { ...source.claim, commitment: false, automatic: true }
    const draft = await writer.propose(claimsRegister(programme.values).name, claim)
    for (const one of source.evidence)
      await writer.propose(evidence.name, { ...one, [memberField(draft)]: draft.id, automatic: true })
  }
  return candidates.length
}

/** Files what is drafted of a programme. Problems: those of the claims' own filing. */
export async function fileAutomatic(writer: RecordWriter, programme: ProgrammeVersion): Promise<Built> {
  const drafted = await writer.list<Member>(
    claimsRegister(programme.values),
    and(is('programme', programme.id), is('automatic', true), inState('draft')),
  )
  const amounts: Decimal[] = []
  for (const { register, id, version } of drafted) {
    const filed = await writer.move(register, id, version, 'submit')
    amounts.push(String(filed.values.amount))
  }
  return { count: drafted.length, amount: sum(amounts) }
}
