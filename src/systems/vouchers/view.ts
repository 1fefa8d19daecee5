import type { Label } from '#lib'
import { code, date, defineView, list, money, organisation, region, text, yesNo } from '#registers'

// What vouchers read of other systems, which know nothing of them. The words of the fields are those of the registers.
const label = { zh: '', en: '' }
const always = { label, required: true } as const
const maybe = { label } as const
const anyList: { name: string; label: Label; items: readonly { code: string; label: Label }[] } = {
  name: '',
  label,
  items: [],
}

/** Technical contracts that are registered. */
export const contractView = defineView('contracts', {
  title: text(always),
  regNo: text(always),
  type: code({ ...always, list: anyList }),
  sellerCode: organisation(maybe),
  buyers: list({
    ...always,
    fields: { code: organisation(maybe), name: text(always), region: region(maybe) },
  }),
  techAmount: money(maybe),
  receipts: list({ ...maybe, fields: { receivedAt: date(always), amount: money(always) } }),
  relatedParty: yesNo(always),
  subcontracted: yesNo(always),
})

/** Service orders that are settled. */
export const orderView = defineView('instruments.orders', {
  orderNo: text(always),
  title: text(always),
  kind: code({ ...always, list: anyList }),
  provider: organisation(always),
  providerName: text(always),
  client: organisation(always),
  clientName: text(always),
  clientRegion: region(always),
  paidOn: date(always),
  paidAmount: money(always),
  invoiceCode: text(maybe),
  invoiceNo: text(maybe),
})

/** The directory of organisations. */
export const organisationView = defineView('organisations', {
  code: organisation(always),
  kind: code({ ...always, list: anyList }),
  region: region(always),
  closedOn: date(maybe),
})
