import {
  code,
  date,
  defineRegister,
  ge,
  inOrder,
  integer,
  is,
  money,
  moveDue,
  reference,
  text,
  withinBudget,
  withinCall,
} from '#registers'
import { voucherBudget } from './budget.ts'
import { levels, programmeKinds } from './code-list.ts'

/** Claims are filed while their programme is open, within its days. */
export const whileOpen = withinCall({
  call: 'programme',
  opens: 'opensOn',
  closes: 'closesOn',
  while: ['open'],
})

/** A year's money for one kind of voucher, and what claims on it are judged by. */
export const programmes = defineRegister({
  name: 'vouchers.programmes',
  label: { zh: '创新券年度方案', en: 'Voucher programmes' },
  help: {
    zh: '每年每类创新券一条：预算、申报时间、凭证时间和适用规则；预算用到哪里由申领记录算出，不在这里填',
    en: 'One a year and kind: budget, window, and the rules that judge; what is left of the budget follows from the claims',
  },
  key: 'code',
  titled: '{name}',
  outside: {
    applicant: { reads: 'all' },
    district: { reads: 'all' },
  },
  fields: {
    code: text({ label: { zh: '方案编号', en: 'Code' }, required: true, maxLength: 40, searched: true }),
    name: text({ label: { zh: '方案名称', en: 'Name' }, required: true, maxLength: 100, searched: true }),
    kind: code({ label: { zh: '类别', en: 'Kind' }, required: true, list: programmeKinds }),
    level: code({ label: { zh: '资金层级', en: 'Level' }, required: true, list: levels }),
    year: integer({ label: { zh: '年度', en: 'Year' }, required: true, min: 2000, max: 2100 }),
    budget: money({
      label: { zh: '预算', en: 'Budget' },
      help: {
        zh: '单位元；开放申报后经「调整预算」修改',
        en: 'In yuan; once open it is changed by its own step',
      },
      required: true,
      min: '0',
    }),
    rulesOn: date({
      label: { zh: '适用规则日期', en: 'Rules as of' },
      help: {
        zh: '以这一天有效的规则版本计算补助',
        en: 'The version in force on this day judges the claims',
      },
      required: true,
    }),
    opensOn: date({ label: { zh: '申报起始', en: 'Opens' }, required: true }),
    closesOn: date({ label: { zh: '申报截止', en: 'Closes' }, required: true }),
    receiptsFrom: date({
      label: { zh: '凭证起始', en: 'Evidence from' },
      help: { zh: '发票和到账日期在此期间的才计入基数', en: 'Invoices and receipts count within this span' },
      required: true,
    }),
    receiptsTo: date({ label: { zh: '凭证截止', en: 'Evidence to' }, required: true }),
    after: reference({
      label: { zh: '上年方案', en: 'Programme before' },
      register: 'vouchers.programmes',
    }),
  },
  checks: [
    inOrder('opensOn', 'closesOn'),
    inOrder('receiptsFrom', 'receiptsTo'),
    {
      name: 'receipts-before-close',
      that: ge('closesOn', 'receiptsFrom'),
      at: 'receiptsFrom',
      says: { zh: '凭证起始晚于申报截止', en: 'Evidence begins after the programme closes' },
    },
  ],
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      open: { label: { zh: '开放申报', en: 'Open' }, tone: 'busy' },
      closed: { label: { zh: '已截止', en: 'Closed' }, tone: 'ended' },
    },
    moves: {
      open: { label: { zh: '开放申报', en: 'Open' }, from: ['draft', 'closed'], to: 'open', by: ['clerk'] },
      adjustBudget: {
        label: { zh: '调整预算', en: 'Change the budget' },
        from: ['open', 'closed'],
        by: ['approver'],
        asks: ['budget'],
        causes: [withinBudget(voucherBudget)],
      },
      close: { label: { zh: '截止申报', en: 'Close' }, from: ['open'], to: 'closed', by: ['clerk'] },
      expireCoupons: {
        label: { zh: '清理过期券', en: 'End expired vouchers' },
        from: ['open', 'closed'],
        by: ['clerk'],
        when: is('kind', 'research'),
        causes: [moveDue({ of: 'vouchers.coupons', by: 'programme', move: 'expire' })],
      },
    },
  },
  unique: [['kind', 'level', 'year']],
  columns: ['code', 'name', 'kind', 'year', 'budget', 'opensOn', 'closesOn', 'state'],
  indexed: ['year'],
})
