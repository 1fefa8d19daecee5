import { nextWorkingDay, unwrap } from '#lib'
import { ruleNamed, type Values } from '#registers'
import { transferRules } from '#systems'
import { fenOf } from './amount.ts'
import type { SampleVersion } from './course.ts'
import type { Organisation } from './organisation.ts'
import { type Random, randomOf } from './random.ts'
import { dayWithin, EvidenceMaker } from './voucher-evidence.ts'
import { type TransferBatch, transferBatches, transferYear } from './voucher-plan.ts'
import { grantSteps, shareOut, Taken, weightsOf, workedValues } from './voucher-support.ts'

type Role = 'receiver' | 'supplier' | 'agency'

/** One claim to be made: who, in which role, on which contracts. */
interface Pick {
  readonly role: Role
  readonly batch: TransferBatch
  readonly organisation: Organisation
  readonly contracts: readonly SampleVersion[]
}

export interface MadeClaims {
  readonly claims: readonly SampleVersion[]
  readonly evidence: readonly SampleVersion[]
  /** Batch name -> the claims' last versions. */
  readonly byBatch: ReadonlyMap<string, readonly SampleVersion[]>
}

const params = (() => {
  const rule = ruleNamed(transferRules, '2022')
  if (!rule) throw new Error('the rules of 2022 are gone')
  return rule.params
})()

/** The year's claims on transfer vouchers, from contracts that the sample already holds. */
export function makeTransferClaims(
  programme: string,
  organisations: readonly Organisation[],
  contracts: readonly SampleVersion[],
): MadeClaims {
  const random = randomOf('transfer vouchers')
  const picks = new Chooser(organisations, eligible(contracts)).choose()
  const amounts = shareAmounts(random, picks)
  const evidence = new EvidenceMaker(random)
  const claims: SampleVersion[] = []
  const byBatch = new Map<string, SampleVersion[]>()
  const taken = new Taken(transferYear.budget)
  for (const [index, pick] of picks.entries()) {
    const made = claimOf(random, programme, pick, index + 1, amounts[index] ?? [], evidence, taken)
    claims.push(...made)
    const last = made.at(-1)
    if (last) taken.add(pick.organisation.code, String(last.values.committed))
    if (last) byBatch.set(pick.batch.name, [...(byBatch.get(pick.batch.name) ?? []), last])
  }
  return { claims, evidence: evidence.made, byBatch }
}

/** Contracts that were registered within the span, stand unchanged, and that the rules give a base. */
function eligible(contracts: readonly SampleVersion[]): readonly SampleVersion[] {
  const histories = new Map<string, SampleVersion[]>()
  for (const version of contracts) histories.set(version.id, [...(histories.get(version.id) ?? []), version])
  return [...histories.values()].flatMap((versions) => {
    const [only] = versions
    if (!only || versions.length > 1 || only.state !== 'registered') return []
    const { registeredAt, type, sellerCode, buyers, techAmount, relatedParty, subcontracted } = only.values
    const isWithin =
      String(registeredAt) >= transferYear.receiptsFrom && String(registeredAt) < transferYear.receiptsTo
    const hasBase =
      params.contractTypes.includes(String(type)) && fenOf(String(techAmount)) >= fenOf('50000.00')
    const isPlain = relatedParty === false && subcontracted === false
    const oneBuyer = Array.isArray(buyers) && buyers.length === 1
    return isWithin && hasBase && isPlain && oneBuyer && sellerCode !== undefined ? [only] : []
  })
}

const buyerOf = ({ values }: SampleVersion) => (values.buyers as readonly Values[])[0]?.code
const sellerOf = ({ values }: SampleVersion) => values.sellerCode

/** Chooses who claims what, so that the year adds up as the plan says. */
class Chooser {
  readonly #byCode: ReadonlyMap<string, Organisation>
  readonly #bySeller = new Map<string, SampleVersion[]>()
  readonly #byBuyer = new Map<string, SampleVersion[]>()
  readonly #contracts: readonly SampleVersion[]
  readonly #used = new Set<string>()

  constructor(organisations: readonly Organisation[], contracts: readonly SampleVersion[]) {
    this.#byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]))
    this.#contracts = contracts
    for (const contract of contracts) {
      this.#note(this.#bySeller, sellerOf(contract), contract)
      this.#note(this.#byBuyer, buyerOf(contract), contract)
    }
  }

  #note(map: Map<string, SampleVersion[]>, code: unknown, contract: SampleVersion): void {
    if (typeof code !== 'string' || !this.#byCode.has(code)) return
    map.set(code, [...(map.get(code) ?? []), contract])
  }

  choose(): readonly Pick[] {
    const sellers = [...this.#bySeller].sort((a, b) => b[1].length - a[1].length).map(([code]) => code)
    const suppliers = this.#spread('supplier', sellers, (code) => this.#bySeller.get(code) ?? [])
    const supplying = new Set(suppliers.map(({ organisation }) => organisation.code))
    const both = this.#claimedByBoth(suppliers)
    const receivers = this.#receivers(suppliers, both)
    const taken = new Set([...supplying, ...receivers.map(({ organisation }) => organisation.code)])
    return [...receivers, ...suppliers, ...this.#agencies(suppliers, taken)]
  }

  /** Contracts of the first batch's suppliers whose buyers are no suppliers, one a buyer. */
  #claimedByBoth(suppliers: readonly Pick[]): ReadonlyMap<string, SampleVersion> {
    const supplying = new Set(suppliers.map(({ organisation }) => organisation.code))
    const found = new Map<string, SampleVersion>()
    for (const { batch, contracts } of suppliers)
      for (const contract of batch === transferBatches[0] ? contracts : []) {
        const buyer = String(buyerOf(contract))
        if (found.size >= transferYear.claimedByBoth || supplying.has(buyer) || !this.#isFirm(buyer)) continue
        if (!found.has(buyer)) found.set(buyer, contract)
      }
    return found
  }

  #isFirm(code: string): boolean {
    return this.#byCode.get(code)?.kind === 'enterprise'
  }

  #receivers(suppliers: readonly Pick[], both: ReadonlyMap<string, SampleVersion>): readonly Pick[] {
    const supplying = new Map(suppliers.map(({ organisation, batch }) => [organisation.code, batch]))
    const free = (code: string) => (this.#byBuyer.get(code) ?? []).filter(({ id }) => !this.#used.has(id))
    const firms = [...this.#byBuyer.keys()].filter((code) => this.#isFirm(code))
    const twice = firms.filter((code) => supplying.get(code) === transferBatches[0] && free(code).length > 0)
    const others = firms.filter((code) => !supplying.has(code) && !both.has(code) && free(code).length > 0)
    const codes = [...both.keys(), ...twice.slice(0, transferYear.receiversAndSuppliers)]
    const first = (transferBatches[0]?.receiver.organisations ?? 0) - codes.length
    // Those who come later have more contracts each.
    const later = others.slice(first).sort((a, b) => free(b).length - free(a).length)
    codes.push(...others.slice(0, first), ...later)
    return this.#spread('receiver', codes, (code) => {
      const shared = both.get(code)
      return shared ? [shared, ...free(code)] : free(code)
    })
  }

  #agencies(suppliers: readonly Pick[], taken: ReadonlySet<string>): readonly Pick[] {
    const first = suppliers
      .filter(({ batch }) => batch === transferBatches[0])
      .map((pick) => pick.organisation)
    const twice = first
      .filter(({ kind }) => kind === 'institute' || kind === 'university')
      .slice(0, transferYear.suppliersAndAgencies)
    const others = [...this.#byCode.values()].filter(
      ({ code, field, kind }) => !taken.has(code) && kind === 'enterprise' && field === '01',
    )
    const free = this.#contracts.filter(({ id }) => !this.#used.has(id))
    let next = 0
    const portion = () => {
      next += 8
      return free.slice(next - 8, next)
    }
    return this.#spread(
      'agency',
      [...twice, ...others].map(({ code }) => code),
      portion,
    )
  }

  /** The first so many organisations of each batch: one contract each, then more, round after round, to the batch's sum. */
  #spread(
    role: Role,
    codes: readonly string[],
    contractsOf: (code: string) => readonly SampleVersion[],
  ): Pick[] {
    let next = 0
    return transferBatches.flatMap((batch) => {
      const { organisations, contracts } = batch[role]
      const rows = codes
        .slice(next, next + organisations)
        .map((code) => ({ code, can: contractsOf(code), count: 1 }))
      next += organisations
      let rest = contracts - rows.length
      while (rest > 0) {
        const before = rest
        for (const row of rows)
          if (rest > 0 && row.count < row.can.length) {
            row.count++
            rest--
          }
        if (rest === before)
          throw new Error(`${rest} contracts of ${batch.name} ${role} are nowhere to be had`)
      }
      return rows.map(({ code, can, count }): Pick => {
        const organisation = this.#byCode.get(code)
        if (!organisation) throw new Error(`no organisation ${code}`)
        const chosen = can.slice(0, count)
        for (const { id } of chosen) this.#used.add(id)
        return { role, batch, organisation, contracts: chosen }
      })
    })
  }
}

function rateOf(role: Role) {
  const rate = params.rates[role]?.general
  if (!rate) throw new Error(`no rate for ${role}`)
  return rate
}

/** Whole 元 for each contract of each claim: within the technical amount and the caps, together the year's sum. */
function shareAmounts(random: Random, picks: readonly Pick[]): readonly (readonly number[])[] {
  const limits = picks.map(({ role, contracts }) =>
    contracts.map(({ values }) =>
      Math.floor((fenOf(String(values.techAmount)) / 100) * (Number(rateOf(role).rate) / 100)),
    ),
  )
  const caps = picks.map(({ role }, index) => {
    const possible = (limits[index] ?? []).reduce((sum, limit) => sum + limit, 0)
    return Math.min(possible, Number(rateOf(role).cap))
  })
  const totals = shareOut(transferYear.total, weightsOf(random, picks.length, 0.7), caps)
  return totals.map((total, index) => shareOut(total, limits[index] ?? [], limits[index] ?? []))
}

function claimOf(
  random: Random,
  programme: string,
  { role, batch, organisation, contracts }: Pick,
  serial: number,
  amounts: readonly number[],
  evidence: EvidenceMaker,
  taken: Taken,
): readonly SampleVersion[] {
  const rate = rateOf(role)
  const bases = amounts.map((amount) => ((amount * 100) / Number(rate.rate)).toFixed(2))
  const submittedAt = dayWithin(random, transferYear.opensOn, transferYear.closesOn)
  const { values: workings, lines } = workedValues({
    lines: contracts.map(({ values }, index) => ({
      title: `${String(values.regNo)}「${String(values.title)}」`,
      received: bases[index] ?? '0',
      technical: String(values.techAmount),
    })),
    rate,
    base: params.base,
    used: '0.00',
    otherSupport: taken.by(organisation.code),
    budgetLeft: taken.left,
    ...(params.stackCap === undefined ? {} : { stackCap: params.stackCap }),
  })
  const values: Values = {
    claimNo: `JZ2024${String(serial).padStart(4, '0')}`,
    programme,
    applicant: organisation.code,
    applicantName: organisation.name,
    region: organisation.region,
    role,
    tier: 'general',
    lines: contracts.map(({ id }) => ({ contract: id })),
    commitment: true,
    rulesOn: transferYear.rulesOn,
    ...workings,
    worked: contracts.map(({ id, values: { regNo } }, index) => ({
      contract: id,
      regNo,
      ...lines[index],
    })) as readonly Values[],
  }
  const { issuedAt, paidAt } = batch
  const versions = grantSteps(random, values, String(workings.amount), { submittedAt, issuedAt, paidAt })
  for (const [index, contract] of contracts.entries())
    evidence.add({
      amount: bases[index] ?? '0.00',
      payer: String(buyerOf(contract) ?? organisation.code),
      payee: String(sellerOf(contract)),
      on: dayWithin(random, transferYear.receiptsFrom, transferYear.receiptsTo),
      role,
      supports: { claim: versions[0]?.id, contract: contract.id },
      recordedOn: unwrap(nextWorkingDay(submittedAt)),
    })
  return versions
}
