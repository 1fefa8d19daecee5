import {
  asking,
  code,
  date,
  decimal,
  defineRegister,
  given,
  inOrder,
  inState,
  integer,
  isSet,
  le,
  money,
  move,
  organisation,
  ownBody,
  reference,
  region,
  text,
} from '#registers'
import { priceGroups, serviceKinds } from './code-list.ts'

/** 服务订单: a service that one body renders to another with its instruments; from it a voucher claim may follow. */
export const serviceOrders = defineRegister({
  name: 'instruments.orders',
  label: { zh: '服务订单', en: 'Service orders' },
  key: 'orderNo',
  titled: '{title}（{orderNo}）',
  outside: {
    owner: { reads: ownBody('provider'), writes: true },
    user: { reads: ownBody('client'), writes: true },
  },
  unique: [['booking'], ['invoiceCode', 'invoiceNo']],
  fields: {
    orderNo: text({
      label: { zh: '订单号', en: 'Order number' },
      required: true,
      maxLength: 30,
      searched: 'code',
    }),
    title: text({ label: { zh: '服务内容', en: 'Service' }, required: true, maxLength: 100, searched: true }),
    kind: code({ label: { zh: '服务类别', en: 'Kind' }, required: true, list: serviceKinds }),
    instrument: reference({ label: { zh: '仪器', en: 'Instrument' }, register: 'instruments' }),
    booking: reference({ label: { zh: '预约', en: 'Booking' }, register: 'instruments.bookings' }),
    provider: organisation({
      label: { zh: '服务单位信用代码', en: "Provider's code" },
      required: true,
      searched: true,
      fills: { name: 'providerName' },
    }),
    providerName: text({
      label: { zh: '服务单位', en: 'Provider' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    client: organisation({
      label: { zh: '用户单位信用代码', en: "Client's code" },
      required: true,
      searched: true,
      fills: { name: 'clientName', region: 'clientRegion' },
    }),
    clientName: text({
      label: { zh: '用户单位', en: 'Client' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    clientRegion: region({ label: { zh: '用户所在地区', en: "Client's region" }, required: true }),
    priceGroup: code({ label: { zh: '用户类别', en: 'Price group' }, list: priceGroups }),
    acceptedOn: date({ label: { zh: '受理日期', en: 'Accepted' }, required: true }),
    completedOn: date({
      label: { zh: '完成日期', en: 'Completed' },
      required: inState('completed', 'settled'),
    }),
    hours: decimal({ label: { zh: '机时', en: 'Hours' }, places: 2, unit: '小时' }),
    samples: integer({ label: { zh: '样品数', en: 'Samples' }, min: 0, max: 100_000 }),
    amount: money({
      label: { zh: '服务金额', en: 'Amount' },
      required: inState('completed', 'settled'),
      min: '0',
    }),
    contractNo: text({ label: { zh: '合同编号', en: 'Contract' }, maxLength: 60 }),
    paidOn: date({ label: { zh: '付款日期', en: 'Paid' }, required: inState('settled') }),
    paidAmount: money({
      label: { zh: '付款金额', en: 'Paid amount' },
      required: inState('settled'),
      min: '0',
    }),
    invoiceCode: text({ label: { zh: '发票代码', en: 'Invoice code' }, maxLength: 20 }),
    invoiceNo: text({ label: { zh: '发票号码', en: 'Invoice number' }, maxLength: 20, searched: 'code' }),
    stars: integer({ label: { zh: '评价', en: 'Stars' }, min: 1, max: 5, unit: '星' }),
    comment: text({ label: { zh: '评语', en: 'Comment' }, maxLength: 300 }),
    cancelReason: text({ label: { zh: '取消原因', en: 'Why it was cancelled' }, maxLength: 200 }),
  },
  groups: [
    {
      label: { zh: '服务', en: 'Service' },
      fields: ['orderNo', 'title', 'kind', 'instrument', 'booking', 'hours', 'samples'],
    },
    {
      label: { zh: '双方', en: 'Parties' },
      fields: ['provider', 'providerName', 'client', 'clientName', 'clientRegion', 'priceGroup'],
    },
    {
      label: { zh: '结算', en: 'Settlement' },
      fields: [
        'amount',
        'contractNo',
        'acceptedOn',
        'completedOn',
        'paidOn',
        'paidAmount',
        'invoiceCode',
        'invoiceNo',
      ],
    },
    { label: { zh: '评价', en: 'Review' }, fields: ['stars', 'comment', 'cancelReason'] },
  ],
  checks: [
    inOrder('acceptedOn', 'completedOn'),
    {
      name: 'paid-within-amount',
      that: le('paidAmount', 'amount'),
      when: isSet('paidAmount'),
      at: 'paidAmount',
      says: { zh: '付款金额超过服务金额 {amount}', en: 'More was paid than the amount {amount}' },
    },
  ],
  lifecycle: {
    initial: 'accepted',
    states: {
      accepted: { label: { zh: '已受理', en: 'Accepted' }, tone: 'busy', editable: true },
      completed: { label: { zh: '已完成', en: 'Completed' }, tone: 'good' },
      settled: { label: { zh: '已结算', en: 'Settled' }, tone: 'good' },
      cancelled: { label: { zh: '已取消', en: 'Cancelled' }, tone: 'ended' },
    },
    moves: {
      complete: move('完成', 'Complete', 'accepted', 'completed', ['owner', 'clerk'], {
        asks: ['completedOn', 'amount', 'hours', 'samples'],
      }),
      settle: move('结算', 'Settle', 'completed', 'settled', ['owner', 'clerk'], {
        asks: ['paidOn', 'paidAmount', 'invoiceCode', 'invoiceNo', 'contractNo'],
        must: [given('invoiceNo', '请填写发票号码', 'Give the invoice number')],
      }),
      review: move('评价', 'Review', 'settled', 'settled', ['user', 'clerk'], {
        asks: ['stars', 'comment'],
        must: [given('stars', '请给出 1 至 5 星', 'Give 1 to 5 stars')],
      }),
      cancel: move('取消', 'Cancel', 'accepted', 'cancelled', ['user', 'owner', 'clerk'], {
        ...asking('cancelReason', '请写明取消原因', 'Say why it is cancelled'),
      }),
    },
  },
  dated: 'completedOn',
  columns: ['orderNo', 'title', 'providerName', 'clientName', 'amount', 'completedOn', 'state'],
  indexed: ['client', 'instrument'],
})
