import { compare, type Decimal, groupThousands, round, sum, unwrap } from '#lib'
import type { RecordVersion } from '#records'
import { and, ge, inState, le, oneOf, some, value } from '#registers'
import type { LineFacts } from './amount.ts'
import type { Claimed, Finder, PassedOverReason, Source, Sources } from './automatic.ts'
import { isClaim, type Programme, transferRuleOf } from './facts.ts'
import type { programmes } from './programme.ts'
import { contractView } from './view.ts'

type ContractVersion = RecordVersion<typeof contractView>
type Contract = ContractVersion['values']

interface Paid {
  readonly id: string
  readonly contract: Contract
  /** 元, within the programme's span. */
  readonly received: Decimal
  readonly last: string
}

/**
 * The registered contracts with receipts within the programme's span, one claim for each buyer (吸纳方、普惠). Rules that
 * take the whole technical amount as the base, paid or not, are not built by: nothing here shows that it was paid.
 */
export async function contractSources(
  find: Finder,
  programme: RecordVersion<typeof programmes>,
  claimed: Claimed,
  only?: readonly string[],
): Promise<Sources> {
  const { receiptsFrom, receiptsTo } = programme.values
  const { base, contractTypes, rates, stackCap } = unwrap(transferRuleOf(programme.values)).params
  const rate = rates.receiver?.general
  if (base !== 'received' || !rate) return { sources: [], passedOver: [] }
  const contracts = await find(
    contractView,
    and(
      inState('registered'),
      oneOf('type', contractTypes),
      some('receipts', and(ge('receivedAt', value(receiptsFrom)), le('receivedAt', value(receiptsTo)))),
      ...(only ? [some('buyers', oneOf('code', only))] : []),
    ),
  )
  const passedOver: PassedOverReason[] = []
  const known = knownOf(programme, claimed)
  const byBuyer = new Map<string, Paid[]>()
  for (const { id, values: contract } of contracts) {
    const reason = reasonOf(id, contract, known)
    if (reason !== undefined) {
      passedOver.push(reason)
      continue
    }
    const buyer = String(contract.buyers[0]?.code)
    byBuyer.set(buyer, [...(byBuyer.get(buyer) ?? []), paidOf(id, contract, programme.values)])
  }
  const facts = { rate, base, ...(stackCap === undefined ? {} : { stackCap }) }
  const sources = [...byBuyer].map(([buyer, paid]): Source => {
    const lines = paid.map(lineOf)
    return { ...sourceOf(buyer, paid, programme), facts: { ...facts, lines } }
  })
  return { sources, passedOver }
}

interface Known {
  /** Contracts that support a receiver's claim. */
  readonly contracts: ReadonlySet<string>
  /** Firms that claim on this programme as receivers already: a firm claims once in each role. */
  readonly firms: ReadonlySet<string>
}

function knownOf(programme: Pick<RecordVersion, 'id'>, claimed: Claimed): Known {
  const asReceivers = claimed
    .filter(isClaim)
    .map(({ values }) => values)
    .filter(({ role }) => role === 'receiver')
  return {
    contracts: new Set(asReceivers.flatMap(({ lines }) => lines.map(({ contract }) => contract))),
    firms: new Set(
      asReceivers.filter((claim) => claim.programme === programme.id).map(({ applicant }) => applicant),
    ),
  }
}

function reasonOf(id: string, contract: Contract, { contracts, firms }: Known): PassedOverReason | undefined {
  const [buyer, another] = contract.buyers
  if (contracts.has(id)) return 'claimed'
  if (another) return 'severalBuyers'
  if (buyer?.code === undefined) return 'notOfTheCity'
  if (firms.has(buyer.code)) return 'claimed'
  if (contract.sellerCode === undefined) return 'foreignSeller'
  return contract.relatedParty || contract.subcontracted ? 'needsAWord' : undefined
}

/** Receipts within the programme's span. */
function receiptsOf({ receipts = [] }: Contract, { receiptsFrom, receiptsTo }: Programme) {
  return receipts.filter(({ receivedAt }) => receivedAt >= receiptsFrom && receivedAt <= receiptsTo)
}

function paidOf(id: string, contract: Contract, programme: Programme): Paid {
  const receipts = receiptsOf(contract, programme)
  return {
    id,
    contract,
    received: round(sum(receipts.map(({ amount }) => amount)), 2),
    last:
      receipts
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .at(-1) ?? programme.receiptsTo,
  }
}

function lineOf({ contract, received }: Paid): LineFacts {
  const { regNo, title, techAmount = '0' } = contract
  return { title: `${regNo}「${title}」`, received, technical: techAmount }
}

function sourceOf(
  buyer: string,
  paid: readonly Paid[],
  { id, values }: RecordVersion<typeof programmes>,
): Omit<Source, 'facts'> {
  const [first] = paid
  const { name = '', region = '' } = first?.contract.buyers[0] ?? {}
  const total = groupThousands(round(sum(paid.map(({ received }) => received)), 2))
  return {
    name: buyer,
    title: `${paid.length} 份合同，到账 ${total} 元`,
    applicant: buyer,
    applicantName: name,
    paidOn:
      paid
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
    claim: {
      claimNo: `MS-${values.code}-${buyer}`,
      programme: id,
      applicant: buyer,
      applicantName: name,
      region,
      role: 'receiver',
      tier: 'general',
      lines: paid.map((one) => ({ contract: one.id })),
    },
    evidence: paid.map(({ id: contract, contract: { regNo, sellerCode }, received, last }) => ({
      kind: 'settlement',
      number: `${regNo}-${values.year}`,
      issuedOn: last,
      amount: received,
      payer: buyer,
      payee: String(sellerCode),
      contract,
    })),
  }
}

/** Whether a contract's receipts within the programme's span are what a piece of evidence says. */
export function receiptsSettle(
  { state, values: contract }: ContractVersion,
  programme: Programme,
  { amount, payee }: { readonly amount: string; readonly payee: string },
): boolean {
  const received = sum(receiptsOf(contract, programme).map((receipt) => receipt.amount))
  return state === 'registered' && contract.sellerCode === payee && compare(received, amount) === 0
}
