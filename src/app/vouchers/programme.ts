import type { Actor } from '#access'
import {
  add,
  type Decimal,
  groupThousands,
  type Language,
  type Result,
  round,
  settle,
  subtract,
  sum,
  unwrap,
  yearPeriod,
} from '#lib'
import { dueFor, listRecords, type RecordVersion, type StateTotals, totalByState } from '#records'
import { and, ge, inState, is, isSet, le, printTitle, type Register, value } from '#registers'
import {
  grantedClaims,
  voucherClaims,
  voucherClaimsRegister,
  voucherCoupons,
  voucherProgrammes,
  voucherRecoveries,
  voucherRoles,
} from '#systems'
import { listAll } from '../list-all.ts'
import type { App } from '../open.ts'
import { unitOf } from '../unit.ts'

export interface VouchersAsked {
  readonly unit?: string | undefined
  readonly language: Language
}

/** What part of a programme's money is where: granted and paid, granted, approved only, or free. */
export interface BudgetPart {
  readonly part: 'paid' | 'granted' | 'reserved' | 'left'
  /** 元 */
  readonly amount: Decimal
  readonly shown: string
  /** % of the budget; 0 where there is none. */
  readonly share: number
}

/** How the vouchers stand that a programme issued beforehand. */
export interface CouponsShown {
  /** In the order of their life. */
  readonly states: readonly { readonly state: string; readonly label: string; readonly count: number }[]
  /** Ran out, and still hold their face value of the budget. */
  readonly expired: number
}

/** How a programme's money stands. */
export interface ProgrammeShown {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly state: string
  /** The register in which its claims stand. */
  readonly register: string
  readonly budget: string
  /** Together they are the budget. */
  readonly parts: readonly BudgetPart[]
  /** Claims by state, in the order of their life. */
  readonly states: readonly { readonly state: string; readonly label: string; readonly count: number }[]
  /** Claims that something happened to since, and that wait for a decision. */
  readonly flagged: number
  /** Vouchers that were issued before anything is bought; absent: the programme has none. */
  readonly coupons?: CouponsShown
}

export interface VouchersShown {
  /** The latest year first. */
  readonly programmes: readonly ProgrammeShown[]
  /** What is being reclaimed and not back yet, by state. */
  readonly recoveries: ProgrammeShown['states']
}

/** Each programme with its money and what stands to be done. Problems: those of `unitOf`. */
export function askVouchers(app: App, actor: Actor, asked: VouchersAsked): Promise<Result<VouchersShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const whose = { actor, unit }
    const found = await listRecords(app, {
      ...whose,
      register: voucherProgrammes.name,
      offset: 0,
      limit: 200,
      sort: [{ field: 'year', descending: true }],
    })
    const programmes: ProgrammeShown[] = []
    for (const programme of found.rows)
      programmes.push(await showProgramme(app, whose, programme, asked.language))
    const where = inState('open', 'demanded')
    const open = await totalByState(app, {
      ...whose,
      register: voucherRecoveries.name,
      where,
      of: ['amount'],
    })
    return { programmes, recoveries: statesOf(voucherRecoveries, open, asked.language) }
  })
}

interface Whose {
  readonly actor: Actor
  readonly unit: string
}

async function showProgramme(
  app: App,
  whose: Whose,
  programme: RecordVersion,
  language: Language,
): Promise<ProgrammeShown> {
  const register = voucherClaimsRegister({ kind: String(programme.values.kind) })
  const where = is('programme', programme.id)
  const from = { ...whose, register: register.name }
  const totals = await totalByState(app, { ...from, where, of: ['reserved', 'committed', 'paidAmount'] })
  const flagged = await listRecords(app, {
    ...from,
    where: and(where, isSet('flag')),
    fields: ['flag'],
    offset: 0,
    limit: 1,
  })
  const ofCoupons = { ...whose, register: voucherCoupons.name }
  const coupons = await totalByState(app, { ...ofCoupons, where, of: ['reserved'] })
  const expired = await listRecords(app, {
    ...ofCoupons,
    where: and(where, dueFor(app, voucherCoupons, 'expire')),
    fields: ['number'],
    offset: 0,
    limit: 1,
  })
  const [committed, paid] = [sumAt(totals, 1), sumAt(totals, 2)]
  const reserved = add(sumAt(totals, 0), sumAt(coupons, 0))
  const budget = String(programme.values.budget)
  return {
    id: programme.id,
    title: printTitle(voucherProgrammes, programme.values, language),
    year: Number(programme.values.year),
    state: programme.state ?? '',
    register: register.name,
    budget: yuan(budget),
    parts: [
      partOf('paid', paid, budget),
      partOf('granted', subtract(committed, paid), budget),
      partOf('reserved', reserved, budget),
      partOf('left', subtract(budget, add(reserved, committed)), budget),
    ],
    states: statesOf(register, totals, language),
    flagged: flagged.total,
    ...(coupons.length === 0
      ? {}
      : { coupons: { states: statesOf(voucherCoupons, coupons, language), expired: expired.total } }),
  }
}

function statesOf(
  { lifecycle }: Register,
  totals: readonly StateTotals[],
  language: Language,
): ProgrammeShown['states'] {
  const counts = new Map(totals.map(({ state, count }) => [state, count]))
  return Object.entries(lifecycle?.states ?? {}).flatMap(([state, { label }]) => {
    const count = counts.get(state)
    return count === undefined ? [] : [{ state, label: label[language], count }]
  })
}

const yuan = (amount: Decimal) => `${groupThousands(round(amount, 2))} 元`

function partOf(part: BudgetPart['part'], amount: Decimal, budget: Decimal): BudgetPart {
  const share = Number(budget) > 0 ? (100 * Number(amount)) / Number(budget) : 0
  return { part, amount: round(amount, 2), shown: yuan(amount), share }
}

const sumAt = (totals: readonly StateTotals[], at: number): Decimal =>
  round(sum(totals.map(({ sums }) => sums[at] ?? '0')), 2)

export interface OverlapAsked extends VouchersAsked {
  readonly year: number
}

/** An organisation that is supported in more than one role, with its claims. */
export interface OverlapShown {
  readonly organisation: string
  readonly name: string
  readonly claims: readonly { readonly id: string; readonly title: string; readonly role: string }[]
}

/**
 * The organisations that were granted transfer vouchers of a year in more than one role: why the sum of the roles is
 * more than the number of organisations. Problems: those of `unitOf`.
 */
export function askRoleOverlap(
  app: App,
  actor: Actor,
  { unit: named, year, language }: OverlapAsked,
): Promise<Result<readonly OverlapShown[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, named))
    const { from, to } = yearPeriod(year)
    const byOrganisation = new Map<string, RecordVersion[]>()
    const where = and(grantedClaims, ge('issuedAt', value(from)), le('issuedAt', value(to)))
    const claims = await listAll(app, {
      ...{ actor, unit, register: voucherClaims.name, where },
      fields: ['applicant', 'applicantName', 'role', 'claimNo'],
    })
    for (const claim of claims) {
      const code = String(claim.values.applicant)
      byOrganisation.set(code, [...(byOrganisation.get(code) ?? []), claim])
    }
    const labels = new Map<string, string>(
      voucherRoles.items.map(({ code, label }) => [code, label[language]]),
    )
    return [...byOrganisation]
      .filter(([, claims]) => new Set(claims.map(({ values }) => values.role)).size > 1)
      .map(([organisation, claims]) => ({
        organisation,
        name: String(claims[0]?.values.applicantName ?? organisation),
        claims: claims.map(({ id, values }) => ({
          id,
          title: String(values.claimNo),
          role: labels.get(String(values.role)) ?? String(values.role),
        })),
      }))
  })
}
