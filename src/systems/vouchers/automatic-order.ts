import { compare, unwrap } from '#lib'
import type { RecordVersion } from '#records'
import { and, ge, inState, is, isSet, le, oneOf, type RecordOf, value } from '#registers'
import type { Claimed, Finder, PassedOverReason, Source, Sources } from './automatic.ts'
import { evidence, evidenceNumber } from './evidence.ts'
import { type Item, isClaim, researchRuleOf } from './facts.ts'
import type { programmes } from './programme.ts'
import { orderView } from './view.ts'

/** What a service of the platform is to the vouchers; kinds that are not here may be no research. */
const serviceTypeOf: Readonly<Record<string, string>> = {
  analysis: 'analysis',
  lease: 'instrument',
  processing: 'pilot',
  design: 'design',
}

type Order = RecordOf<typeof orderView>

/** The settled orders that were paid within the programme's span, each an item of its own. */
export async function orderSources(
  find: Finder,
  programme: RecordVersion<typeof programmes>,
  claimed: Claimed,
  only?: readonly string[],
): Promise<Sources> {
  const { receiptsFrom, receiptsTo } = programme.values
  const { rates, doubtful, stackCap } = unwrap(researchRuleOf(programme.values)).params
  const rate = rates.enterprise
  if (!rate) return { sources: [], passedOver: [] }
  const facts = { rate, base: 'received' as const, ...(stackCap === undefined ? {} : { stackCap }) }
  const orders = await find(
    orderView,
    and(
      inState('settled'),
      ge('paidOn', value(receiptsFrom)),
      le('paidOn', value(receiptsTo)),
      ...(only ? [oneOf('orderNo', only)] : []),
    ),
  )
  const taken = new Set(claimed.flatMap((one) => (isClaim(one) ? [] : orderKey(one.values))))
  const invoices = await usedInvoices(find, only ? orders : undefined)
  const passedOver: PassedOverReason[] = []
  const sources: Source[] = []
  for (const { values: order } of orders) {
    const reason = reasonOf(order, { taken, invoices, doubtful })
    if (reason !== undefined) passedOver.push(reason)
    else sources.push({ ...sourceOf(order, programme.id), facts: { ...facts, lines: [lineOf(order)] } })
  }
  return { sources, passedOver }
}

const orderKey = ({ provider, orderNo }: Pick<Item, 'provider' | 'orderNo'>) => `${provider} ${orderNo}`
const invoiceOf = ({ invoiceCode = '', invoiceNo = '' }: Order) => `${invoiceCode}${invoiceNo}`
const lineOf = ({ title, paidAmount }: Order) => ({ title, received: paidAmount, invoiced: paidAmount })

/** Invoices that support an item already, whatever order it names. */
async function usedInvoices(
  find: Finder,
  orders: readonly RecordVersion<typeof orderView>[] | undefined,
): Promise<ReadonlySet<string>> {
  const numbers = orders?.map(({ values }) => invoiceOf(values))
  const used = await find(
    evidence,
    and(
      inState('used'),
      is('kind', 'invoice'),
      isSet('item'),
      ...(numbers ? [oneOf('number', numbers)] : []),
    ),
  )
  return new Set(used.map(({ values }) => values.number))
}

interface Known {
  readonly taken: ReadonlySet<string>
  readonly invoices: ReadonlySet<string>
  readonly doubtful: readonly string[]
}

function reasonOf(order: Order, { taken, invoices, doubtful }: Known): PassedOverReason | undefined {
  const { title, kind, provider, client, orderNo } = order
  const invoice = invoiceOf(order)
  if (taken.has(orderKey(order)) || invoices.has(invoice)) return 'claimed'
  if (![invoice, orderNo].every((number) => evidenceNumber.test(number))) return 'noNumbers'
  const isDoubtful = provider === client || doubtful.some((word) => title.includes(word))
  return isDoubtful || !(kind in serviceTypeOf) ? 'needsAWord' : undefined
}

function sourceOf(order: Order, programme: string): Omit<Source, 'facts'> {
  const { orderNo, title, kind, provider, providerName, client, clientName, paidOn, paidAmount } = order
  const paid = { issuedOn: paidOn, amount: paidAmount, payer: client, payee: provider }
  return {
    name: orderNo,
    title,
    applicant: client,
    applicantName: clientName,
    paidOn,
    claim: {
      itemNo: `MS-${orderNo}`,
      programme,
      applicant: client,
      applicantName: clientName,
      region: order.clientRegion,
      applicantClass: 'enterprise',
      title,
      serviceType: serviceTypeOf[kind] ?? 'other',
      provider,
      providerName,
      orderNo,
      redemption: 'byUser',
    },
    evidence: [
      { kind: 'invoice', number: invoiceOf(order), ...paid },
      { kind: 'settlement', number: orderNo, ...paid },
    ],
  }
}

/** Whether an order was settled as a piece of evidence says. */
export async function orderSettles(
  find: Finder,
  evidence: {
    readonly number: string
    readonly amount: string
    readonly payer: string
    readonly payee: string
  },
): Promise<boolean> {
  const { number, amount, payer, payee } = evidence
  const orders = await find(orderView, and(inState('settled'), is('orderNo', number)))
  return orders.some(
    ({ values: { client, provider, paidAmount } }) =>
      client === payer && provider === payee && compare(paidAmount, amount) === 0,
  )
}
