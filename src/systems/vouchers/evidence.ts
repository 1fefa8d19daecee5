import {
  and,
  code,
  date,
  defineRegister,
  file,
  inState,
  is,
  isSet,
  money,
  move,
  not,
  or,
  organisation,
  ownBody,
  reference,
  stamp,
  text,
  yesNo,
} from '#registers'
import { evidenceKinds, roles } from './code-list.ts'
import { member, oneMember } from './support.ts'

/** Numbers of evidence, as they are printed on it. */
export const evidenceNumber = /^[0-9A-Z-]{6,40}$/

/** An invoice or a bank slip behind a claim. While it is used, no other claim of the same role can use it. */
export const evidence = defineRegister({
  name: 'vouchers.evidence',
  label: { zh: '创新券凭证', en: 'Evidence of vouchers' },
  help: {
    zh: '支持创新券申领的发票和银行回单，以及系统内已有的结算记录；申领提交后锁定，同一张凭证不能以同一身份支持两次申领',
    en: 'Invoices and bank slips behind claims; locked once the claim is filed, and never used twice in one role',
  },
  titled: '{kind} {number}',
  outside: {
    applicant: { reads: { any: [ownBody('payer'), ownBody('payee')] }, writes: true },
  },
  fields: {
    kind: code({ label: { zh: '凭证类别', en: 'Kind' }, required: true, list: evidenceKinds }),
    number: text({
      label: { zh: '号码', en: 'Number' },
      help: {
        zh: '全电发票填 20 位号码；其他发票填代码加号码；回单填交易流水号',
        en: 'Of an electronic invoice its 20 digits, of others code and number; of a slip its serial',
      },
      required: true,
      pattern: {
        source: evidenceNumber.source.slice(1, -1),
        says: { zh: '6 至 40 位数字或大写字母', en: '6 to 40 digits or capitals' },
      },
      searched: true,
    }),
    issuedOn: date({ label: { zh: '开票或付款日期', en: 'Date' }, required: true }),
    amount: money({ label: { zh: '金额', en: 'Amount' }, required: true, min: '0' }),
    payer: organisation({ label: { zh: '付款单位信用代码', en: "Payer's code" }, required: true }),
    payee: organisation({ label: { zh: '收款单位信用代码', en: "Payee's code" }, required: true }),
    ...member,
    contract: reference({
      label: { zh: '技术合同', en: 'Contract' },
      help: {
        zh: '支持技术转移券的，填对应的合同',
        en: 'For a transfer voucher, the contract it belongs to',
      },
      required: isSet('claim'),
      register: 'contracts',
    }),
    scan: file({ label: { zh: '扫描件', en: 'Scan' } }),
    automatic: yesNo({ label: { zh: '由系统生成', en: 'Made by the system' }, computed: true }),
    role: code({ label: { zh: '使用身份', en: 'Used in the role' }, list: roles, computed: true }),
  },
  checks: [
    oneMember,
    {
      name: 'settlement-by-system',
      that: or(not(is('kind', 'settlement')), is('automatic', true)),
      at: 'kind',
      says: {
        zh: '系统内结算记录只由系统依据订单和合同生成，请登记发票和银行回单',
        en: 'Settlements are made by the system of orders and contracts; record the invoice and the slip',
      },
    },
    {
      name: 'contract-of-claim',
      that: or(isSet('claim'), and(isSet('item'), not(isSet('contract')))),
      at: 'contract',
      says: {
        zh: '研发资源券的凭证不对应技术合同',
        en: 'Evidence of a research item belongs to no contract',
      },
    },
  ],
  lifecycle: {
    initial: 'attached',
    states: {
      attached: { label: { zh: '已登记', en: 'Attached' }, tone: 'plain', editable: true },
      used: { label: { zh: '已使用', en: 'Used' }, tone: 'good' },
    },
    moves: {
      use: move('使用', 'Use', 'attached', 'used', [], {
        causes: ['useEvidence'],
      }),
      release: move('释放', 'Release', 'used', 'attached', [], {
        causes: [stamp({ role: 'nothing' })],
      }),
    },
  },
  unique: [{ fields: ['kind', 'number', 'role'], when: inState('used') }],
  columns: ['kind', 'number', 'issuedOn', 'amount', 'claim', 'item', 'state'],
  indexed: ['claim', 'item', 'number', 'issuedOn'],
})
