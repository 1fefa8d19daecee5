import {
  asking,
  code,
  date,
  defineRegister,
  given,
  integer,
  list,
  longText,
  money,
  move,
  moveMembers,
  reference,
  stamp,
  sumMembers,
  takeMembers,
  text,
} from '#registers'
import { levels } from './code-list.ts'
import { member, oneMember } from './support.ts'

const members = { list: 'members', of: ['claim', 'item'] }
const sums = { amount: 'amount', from: 'committed', count: 'count', total: 'total' }

/** 拨付清单: what is sent to the finance bureau, and what comes back. A claim stands on one list at a time. */
export const payments = defineRegister({
  name: 'vouchers.payments',
  label: { zh: '创新券拨付清单', en: 'Payment lists' },
  help: {
    zh: '「列入已下达」把方案中已下达的申领全部列入；财政退回的个别项目在「登记拨付」时填写，退回后可列入下一份清单',
    en: 'Takes in all that is granted; what finance returns is named when the payment is recorded, and may go on the next list',
  },
  key: 'listNo',
  titled: '{listNo} {purpose}',
  fields: {
    listNo: text({ label: { zh: '清单编号', en: 'Number' }, required: true, maxLength: 40, searched: true }),
    programme: reference({
      label: { zh: '年度方案', en: 'Programme' },
      required: true,
      register: 'vouchers.programmes',
    }),
    level: code({ label: { zh: '资金层级', en: 'Level' }, required: true, list: levels }),
    purpose: text({ label: { zh: '用途', en: 'Purpose' }, required: true, maxLength: 200 }),
    members: list({
      label: { zh: '拨付项目', en: 'To be paid' },
      fields: { ...member, amount: money({ label: { zh: '金额', en: 'Amount' }, min: '0' }) },
    }),
    count: integer({ label: { zh: '项数', en: 'Count' }, computed: true }),
    total: money({ label: { zh: '合计', en: 'Total' }, computed: true }),
    sentOn: date({ label: { zh: '送财政日期', en: 'Sent' }, computed: true }),
    returns: list({
      label: { zh: '财政退回的项目', en: 'Returned by finance' },
      fields: {
        ...member,
        reason: text({ label: { zh: '退回原因', en: 'Reason' }, required: true, maxLength: 200 }),
      },
    }),
    voucherNo: text({ label: { zh: '支付凭证号', en: 'Payment voucher' }, maxLength: 60 }),
    paidOn: date({ label: { zh: '拨付日期', en: 'Paid on' } }),
    paidTotal: money({ label: { zh: '实际拨付', en: 'Paid' }, computed: true }),
    returnReason: longText({ label: { zh: '整单退回原因', en: 'Why the list was returned' } }),
    flag: longText({ label: { zh: '待处理情况', en: 'Flag' }, computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      sent: { label: { zh: '已送财政', en: 'Sent' }, tone: 'busy' },
      returned: { label: { zh: '财政退回', en: 'Returned' }, tone: 'bad', editable: true },
      paid: { label: { zh: '已拨付', en: 'Paid' }, tone: 'good' },
      void: { label: { zh: '已作废', en: 'Void' }, tone: 'ended' },
    },
    moves: {
      fill: move('列入已下达', 'Take in what is granted', ['draft', 'returned'], 'draft', 'clerk', {
        causes: [
          takeMembers({ ...members, in: ['issued'], same: { programme: 'programme' }, flag: 'flag', sums }),
        ],
      }),
      send: move('送财政', 'Send', ['draft', 'returned'], 'sent', ['clerk', 'approver'], {
        causes: [
          moveMembers({
            ...members,
            in: ['issued'],
            same: { programme: 'programme' },
            flag: 'flag',
            move: 'enlist',
          }),
          sumMembers({ ...members, sums }),
          stamp({ sentOn: 'today', flag: 'nothing' }),
        ],
      }),
      return: move('财政退回', 'Return', 'sent', 'returned', ['clerk', 'finance'], {
        ...asking('returnReason', '请写明退回原因', 'Say why it is returned'),
        causes: [
          moveMembers({ ...members, in: ['listed'], move: 'delist', others: 'left' }),
          stamp({ sentOn: 'nothing' }),
        ],
      }),
      settle: move('登记拨付', 'Record the payment', 'sent', 'paid', ['clerk', 'finance'], {
        asks: ['paidOn', 'voucherNo', 'returns'],
        must: [
          given('paidOn', '请填拨付日期', 'Give the day of the payment'),
          given('voucherNo', '请填支付凭证号', "Give the payment's voucher"),
        ],
        causes: ['settleList', stamp({ flag: 'nothing' })],
      }),
      void: move('作废', 'Void', ['draft', 'returned'], 'void', 'clerk'),
    },
  },
  columns: ['listNo', 'purpose', 'count', 'total', 'sentOn', 'paidOn', 'paidTotal', 'state'],
  indexed: ['programme', 'paidOn'],
})

/** 追缴: money that was paid and has to come back. */
export const recoveries = defineRegister({
  name: 'vouchers.recoveries',
  label: { zh: '创新券追缴', en: 'Recoveries' },
  help: {
    zh: '已拨付的申领所依据的合同被撤销或注销时由系统立案；追缴到账后结案',
    en: 'Opened by the system when what a paid claim rests on falls away; closed when the money is back',
  },
  key: 'recoveryNo',
  titled: '{recoveryNo}',
  fields: {
    recoveryNo: text({
      label: { zh: '追缴编号', en: 'Number' },
      required: true,
      maxLength: 60,
      searched: true,
    }),
    ...member,
    reason: longText({ label: { zh: '追缴原因', en: 'Why' }, required: true }),
    amount: money({ label: { zh: '应追缴金额', en: 'To be recovered' }, required: true, min: '0' }),
    openedOn: date({ label: { zh: '立案日期', en: 'Opened' }, required: true }),
    dueOn: date({ label: { zh: '限期', en: 'Due' } }),
    document: text({ label: { zh: '追缴通知文号', en: 'Notice' }, maxLength: 100 }),
    receivedOn: date({ label: { zh: '到账日期', en: 'Received' } }),
    received: money({ label: { zh: '到账金额', en: 'Amount received' }, min: '0' }),
    waiveReason: longText({ label: { zh: '不再追缴的理由', en: 'Why it is no longer reclaimed' } }),
  },
  checks: [oneMember],
  lifecycle: {
    initial: 'open',
    states: {
      open: { label: { zh: '已立案', en: 'Open' }, tone: 'busy', editable: true },
      demanded: { label: { zh: '已通知', en: 'Demanded' }, tone: 'busy' },
      recovered: { label: { zh: '已到账', en: 'Recovered' }, tone: 'good' },
      waived: { label: { zh: '不再追缴', en: 'Waived' }, tone: 'ended' },
    },
    moves: {
      demand: move('发出通知', 'Demand', 'open', 'demanded', 'clerk', {
        asks: ['document', 'dueOn'],
        must: [given('dueOn', '请填限期', 'Say by when')],
      }),
      receive: move('登记到账', 'Record the money', ['open', 'demanded'], 'recovered', ['clerk', 'finance'], {
        asks: ['receivedOn', 'received'],
        must: [
          given('receivedOn', '请填到账日期', 'Give the day'),
          {
            name: 'received-whole',
            that: { compare: 'eq', left: { field: 'received' }, right: { field: 'amount' } },
            at: 'received',
            says: { zh: '到账金额应等于应追缴金额 {amount}', en: 'The whole {amount} must be back' },
          },
        ],
        causes: ['closeRecovery'],
      }),
      waive: move('不再追缴', 'Stop', ['open', 'demanded'], 'waived', 'approver', {
        ...asking('waiveReason', '请写明理由', 'Say why'),
        causes: ['dropRecovery'],
      }),
    },
  },
  columns: ['recoveryNo', 'claim', 'item', 'amount', 'openedOn', 'dueOn', 'state'],
  indexed: ['openedOn', 'claim', 'item'],
})
