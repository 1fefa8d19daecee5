import type { Actor } from '#access'
import {
  type Decimal,
  dayOf,
  groupThousands,
  type Language,
  type Result,
  round,
  settle,
  sum,
  unwrap,
} from '#lib'
import { getRecord, type RecordVersion, recordIn, writeRecords } from '#records'
import {
  automaticCandidates,
  type Built,
  draftAutomatic,
  type Finder,
  fileAutomatic,
  type PassedOverReason,
  passedOverReasons,
  voucherClaimsRegister,
  voucherProgrammes,
} from '#systems'
import { listAll } from '../list-all.ts'
import type { App } from '../open.ts'
import { unitOf } from '../unit.ts'

export interface AutomaticAsked {
  readonly unit?: string | undefined
  /** The programme's id. */
  readonly programme: string
  readonly language: Language
}

export interface CandidateShown {
  /** What names it when it is built: an order's number, or a firm's code. */
  readonly name: string
  readonly title: string
  readonly applicant: string
  readonly applicantName: string
  readonly paidOn: string
  /** 元, paid and what it would give. */
  readonly base: string
  readonly amount: string
  readonly limitedBy: string
}

export interface AutomaticShown {
  /** First paid, first served; none are left out. */
  readonly candidates: readonly CandidateShown[]
  /** 元, all of them together. */
  readonly amount: Decimal
  readonly shown: string
  readonly passedOver: readonly {
    readonly reason: PassedOverReason
    readonly label: string
    readonly count: number
  }[]
  /** Claims can be filed today: the programme is open, and its window as well. */
  readonly isOpen: boolean
  readonly opensOn: string
  readonly closesOn: string
}

/**
 * 免申即享: what could be built on a programme of the orders and contracts that are held here, and how many were passed
 * over for what reason. Problems: those of `unitOf`, records/not-found, vouchers/no-rule.
 */
export function askAutomatic(app: App, actor: Actor, asked: AutomaticAsked): Promise<Result<AutomaticShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const programme = await programmeOf(app, actor, { unit, id: asked.programme })
    const find: Finder = async (register, where) =>
      (await listAll(app, { actor, unit, register: register.name, where })).map((one) =>
        recordIn(register, one),
      )
    const { candidates, passedOver } = await automaticCandidates(find, programme)
    const amount = round(sum(candidates.map((candidate) => candidate.amount)), 2)
    const { opensOn, closesOn } = programme.values
    const today = dayOf(app.clock.now())
    return {
      candidates: candidates.map(({ source, base, amount: gives, ...shown }) => ({
        ...shown,
        base: yuan(base),
        amount: yuan(gives),
      })),
      amount,
      shown: yuan(amount),
      passedOver: [...passedOver]
        .sort(([, a], [, b]) => b - a)
        .map(([reason, count]) => ({ reason, label: passedOverReasons[reason][asked.language], count })),
      isOpen: programme.state === 'open' && today >= opensOn && today <= closesOn,
      opensOn,
      closesOn,
    }
  })
}

const yuan = (amount: Decimal) => groupThousands(round(amount, 2))

async function programmeOf(
  app: App,
  actor: Actor,
  { unit, id }: { readonly unit: string; readonly id: string },
): Promise<RecordVersion<typeof voucherProgrammes>> {
  const found = await getRecord(app, { actor, unit, register: voucherProgrammes.name, id })
  return recordIn(voucherProgrammes, found)
}

/** What was built, and how many of those that were asked for can be built no more. */
export interface BuiltClaims extends Built {
  readonly gone: number
}

/**
 * Drafts the claims of the named candidates, all or none, and files them; what is a candidate no more is left out and
 * told. What was drafted before and not filed, since something broke off, is filed as well.
 * Problems: those of `askAutomatic`, procedure/call-… and what else filing a claim refuses.
 */
export function buildAutomatic(
  app: App,
  actor: Actor,
  asked: AutomaticAsked & { readonly names: readonly string[] },
): Promise<Result<BuiltClaims>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const programme = await programmeOf(app, actor, { unit, id: asked.programme })
    const register = voucherClaimsRegister(programme.values).name
    const request = { actor, unit, action: `${register}/automatic`, bySystemFor: ['clerk'] }
    const drafted = unwrap(
      await writeRecords(app, request, (writer) => draftAutomatic(writer, programme, asked.names)),
    )
    const built = unwrap(await writeRecords(app, request, (writer) => fileAutomatic(writer, programme)))
    return { ...built, gone: asked.names.length - drafted }
  })
}
