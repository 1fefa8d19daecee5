import { compare, unwrap } from '#lib'
import type { RecordVersion } from '#records'
import { and, ge, inState, is, isSet, le, oneOf, value } from '#registers'
import type { Finder, PassedOverReason, Source, Sources } from './automatic.ts'
import { evidenceNumber } from './evidence.ts'
import { type Item, type Programme, researchRuleOf } from './facts.ts'

/** What a service of the platform is to the vouchers; kinds that are not here may be no research. */
const serviceTypeOf: Readonly<Record<string, string>> = {
  analysis: 'analysis',
  lease: 'instrument',
  processing: 'pilot',
  design: 'design',
}

/** What an order says; its register belongs to the instruments, which know nothing of vouchers. */
interface Order {
  readonly orderNo: string
  readonly title: string
  readonly kind: string
  readonly provider: string
  readonly providerName: string
  readonly client: string
  readonly clientName: string
  readonly clientRegion: string
  readonly paidOn: string
  readonly paidAmount: string
  readonly invoiceCode?: string
  readonly invoiceNo?: string
}

/** The settled orders that were paid within the programme's span, each an item of its own. */
export async function orderSources(
  find: Finder,
  programme: RecordVersion<Programme>,
  claimed: readonly RecordVersion[],
  only?: readonly string[],
): Promise<Sources> {
  const { receiptsFrom, receiptsTo } = programme.values
  const { rates, doubtful, stackCap } = unwrap(researchRuleOf(programme.values)).params
  const rate = rates.enterprise
  if (!rate) return { sources: [], passedOver: [] }
  const facts = { rate, base: 'received' as const, ...(stackCap === undefined ? {} : { stackCap }) }
  const orders = await find(
    'instruments.orders',
    and(
      inState('settled'),
      ge('paidOn', value(receiptsFrom)),
      le('paidOn', value(receiptsTo)),
      ...(only ? [oneOf('orderNo', only)] : []),
    ),
  )
  const taken = new Set(claimed.map(({ values }) => orderKey(values as unknown as Item)))
  const invoices = await usedInvoices(find, only ? orders : undefined)
  const passedOver: PassedOverReason[] = []
  const sources: Source[] = []
  for (const { values } of orders) {
    const order = values as unknown as Order
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
  orders: readonly RecordVersion[] | undefined,
): Promise<ReadonlySet<string>> {
  const numbers = orders?.map(({ values }) => invoiceOf(values as unknown as Order))
  const used = await find(
    'vouchers.evidence',
    and(
      inState('used'),
      is('kind', 'invoice'),
      isSet('item'),
      ...(numbers ? [oneOf('number', numbers)] : []),
    ),
  )
  return new Set(used.map(({ values }) => String(values.number)))
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
  const orders = await find('instruments.orders', and(inState('settled'), is('orderNo', number)))
  return orders.some(({ values }) => {
    const { client, provider, paidAmount } = values as unknown as Order
    return client === payer && provider === payee && compare(paidAmount, amount) === 0
  })
}
