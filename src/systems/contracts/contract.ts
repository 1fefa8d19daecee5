import {
  and,
  code,
  date,
  decimal,
  defineRegister,
  eq,
  ge,
  integer,
  is,
  isSet,
  le,
  list,
  longText,
  minus,
  money,
  ne,
  not,
  or,
  organisation,
  ownBody,
  person,
  region,
  startsWith,
  sumOf,
  text,
  value,
  yesNo,
} from '#registers'
import {
  contractSubtypes,
  contractTypes,
  countries,
  currencies,
  deductionKinds,
  intellectualProperty,
  offices,
  paymentModes,
  planSources,
  receiptKinds,
  socioEconomicGoals,
  technicalFields,
} from './code-list.ts'
import { certificate, contractLifecycle } from './contract-lifecycle.ts'

const isTransfer = is('type', '2')
const isForeignCurrency = ne('currency', value('CNY'))

const parties = {
  sellerCode: organisation({
    label: { zh: '卖方信用代码', en: "Seller's code" },
    help: { zh: '卖方即研发方、让与方、许可方、受托方；境外卖方不填', en: 'Left empty for a foreign seller' },
    required: not(isSet('sellerCountry')),
    searched: true,
    fills: { name: 'sellerName', region: 'sellerRegion' },
  }),
  sellerName: text({
    label: { zh: '卖方名称', en: 'Seller' },
    required: true,
    maxLength: 100,
    searched: true,
  }),
  sellerCountry: code({
    label: { zh: '卖方国别（地区）', en: "Seller's country" },
    help: { zh: '境内单位不填', en: 'Left empty for a domestic seller' },
    list: countries,
  }),
  sellerRegion: region({
    label: { zh: '卖方所在地区', en: "Seller's region" },
    required: not(isSet('sellerCountry')),
  }),
  buyers: list({
    label: { zh: '买方', en: 'Buyers' },
    required: true,
    minItems: 1,
    fields: {
      code: organisation({
        label: { zh: '买方信用代码', en: "Buyer's code" },
        required: not(isSet('country')),
        fills: { name: 'name', region: 'region' },
      }),
      name: text({ label: { zh: '买方名称', en: 'Buyer' }, required: true, maxLength: 100, searched: true }),
      country: code({ label: { zh: '买方国别（地区）', en: "Buyer's country" }, list: countries }),
      region: region({
        label: { zh: '买方所在地区', en: "Buyer's region" },
        required: not(isSet('country')),
      }),
    },
  }),
  contact: text({
    label: { zh: '卖方联系人', en: 'Contact' },
    personal: { of: 'sellerCode' },
    maxLength: 40,
  }),
  phone: text({ label: { zh: '联系电话', en: 'Phone' }, personal: { of: 'sellerCode' }, maxLength: 40 }),
}

const amounts = {
  dealAmount: money({
    label: { zh: '成交额', en: 'Deal amount' },
    help: { zh: '合同成交总额，单位元', en: 'The whole price, in yuan' },
    required: true,
    min: '0',
  }),
  declaredTechAmount: money({
    label: { zh: '申报技术交易额', en: 'Declared technical amount' },
    help: {
      zh: '成交额扣除购置设备、仪器、零部件、原材料等非技术性费用后的余额',
      en: 'The deal amount less equipment, instruments, parts, materials and other non-technical cost',
    },
    required: true,
    min: '0',
  }),
  techAmount: money({
    label: { zh: '核定技术交易额', en: 'Verified technical amount' },
    help: {
      zh: '初审时核定；不填即照申报额',
      en: 'Verified at the first review; the declared one where empty',
    },
    min: '0',
  }),
  deductions: list({
    label: { zh: '扣除项目', en: 'Deductions' },
    help: { zh: '合计应等于成交额减技术交易额', en: 'They sum to the deal amount less the technical amount' },
    fields: {
      kind: code({ label: { zh: '扣除项目', en: 'Kind' }, required: true, list: deductionKinds }),
      amount: money({ label: { zh: '金额', en: 'Amount' }, required: true, min: '0' }),
    },
  }),
  receipts: list({
    label: { zh: '技术性收入到账', en: 'Receipts' },
    fields: {
      receivedAt: date({ label: { zh: '到账日期', en: 'Received' }, required: true }),
      kind: code({ label: { zh: '到账类别', en: 'Kind' }, required: true, list: receiptKinds }),
      amount: money({ label: { zh: '金额', en: 'Amount' }, required: true, min: '0' }),
      voucher: text({ label: { zh: '银行回单号', en: 'Bank slip' }, maxLength: 60 }),
    },
  }),
  currency: code({ label: { zh: '币种', en: 'Currency' }, required: true, list: currencies }),
  originalAmount: decimal({
    label: { zh: '原币金额', en: 'Amount in its currency' },
    places: 2,
    required: isForeignCurrency,
  }),
  rate: decimal({ label: { zh: '折算汇率', en: 'Exchange rate' }, places: 6, required: isForeignCurrency }),
  paymentMode: code({ label: { zh: '支付方式', en: 'Payment' }, required: true, list: paymentModes }),
}

const matter = {
  intellectualProperty: list({
    label: { zh: '知识产权', en: 'Intellectual property' },
    fields: {
      kind: code({ label: { zh: '知识产权类型', en: 'Kind' }, required: true, list: intellectualProperty }),
      number: text({ label: { zh: '证书号或申请号', en: 'Number' }, maxLength: 60 }),
    },
  }),
  field: code({ label: { zh: '技术领域', en: 'Technical field' }, required: true, list: technicalFields }),
  planSource: code({ label: { zh: '计划来源', en: 'Programme' }, required: true, list: planSources }),
  goal: code({
    label: { zh: '社会经济目标', en: 'Socio-economic goal' },
    required: true,
    list: socioEconomicGoals,
  }),
  expectedInvestment: money({
    label: { zh: '预计新增投入', en: 'Expected investment' },
    help: { zh: '技术转让合同必填，单位元', en: 'Required for a transfer, in yuan' },
    required: isTransfer,
    min: '0',
  }),
  expectedOutput: money({
    label: { zh: '预计新增产值', en: 'Expected output' },
    help: { zh: '技术转让合同必填，单位元', en: 'Required for a transfer, in yuan' },
    required: isTransfer,
    min: '0',
  }),
  relatedParty: yesNo({ label: { zh: '关联交易', en: 'Between related parties' }, required: true }),
  subcontracted: yesNo({ label: { zh: '是否转包、分包', en: 'Sub-contracted' }, required: true }),
}

/** Set by lifecycle moves: what the office did, and when. */
const proceedings = {
  office: code({ label: { zh: '登记机构', en: 'Office' }, required: true, list: offices }),
  acceptedAt: date({ label: { zh: '受理日期', en: 'Accepted' }, computed: true }),
  clockFrom: date({
    label: { zh: '期限起算日', en: 'Time runs from' },
    help: { zh: '受理之日；经补正的，为补正材料送达之日', en: 'Acceptance, or the day corrections arrived' },
    computed: true,
  }),
  dueAt: date({ label: { zh: '办结期限', en: 'Due' }, computed: true }),
  large: yesNo({
    label: { zh: '大额合同', en: 'Large' },
    help: { zh: '技术交易额达到规则所定数额，须复审', en: 'Its technical amount needs a second approver' },
    computed: true,
  }),
  clerk: person({ label: { zh: '初审人', en: 'First reviewer' }, computed: true }),
  approver: person({ label: { zh: '复审人', en: 'Second approver' }, computed: true }),
  registeredAt: date({ label: { zh: '登记日期', en: 'Registered' }, computed: true }),
  regNo: text({
    label: { zh: '合同登记编号', en: 'Registration number' },
    help: {
      zh: '16 位：年份、省、市、登记机构、顺序号',
      en: '16 digits: year, province, city, office, serial',
    },
    pattern: { source: '\\d{16}', says: { zh: '登记编号为 16 位数字', en: '16 digits' } },
    computed: true,
    searched: 'code',
  }),
  verifyCode: text({ label: { zh: '证书查验码', en: 'Certificate code' }, computed: true }),
  correctionNote: longText({ label: { zh: '补正要求', en: 'Corrections asked for' } }),
  opinion: longText({ label: { zh: '初审意见', en: "First reviewer's opinion" } }),
  justification: longText({
    label: { zh: '疑似重复的说明', en: 'Why it is no duplicate' },
    help: {
      zh: '与其他合同相似或疑似拆分时，写明核实情况',
      en: 'What was found, where it is like another contract or seems to be split',
    },
  }),
  reviewOpinion: longText({ label: { zh: '复审意见', en: "Second approver's opinion" } }),
  refusalReason: longText({ label: { zh: '不予登记的理由', en: 'Why it is refused' } }),
  changeReason: longText({ label: { zh: '变更事由', en: 'Why it was changed' } }),
  changedAt: date({ label: { zh: '变更日期', en: 'Changed' }, computed: true }),
  changes: integer({ label: { zh: '变更次数', en: 'Changes' }, min: 0, computed: true }),
  endReason: longText({ label: { zh: '注销或撤销的理由', en: 'Why it was cancelled or revoked' } }),
  endedAt: date({ label: { zh: '注销或撤销日期', en: 'Cancelled or revoked' }, computed: true }),
}

/** A technical contract, from the seller's draft to the certificate and its end. 成交额 ≥ 技术交易额 ≥ 到账额. */
export const contracts = defineRegister({
  name: 'contracts',
  label: { zh: '技术合同', en: 'Technical contracts' },
  help: {
    zh: '技术合同认定登记台账：由卖方申请，登记机构受理、审核、登记，一份合同只登记一次',
    en: 'Recognition and registration of technical contracts: the seller applies, the office accepts, reviews and registers, once',
  },
  key: 'applicationNo',
  titled: '{title}',
  outside: {
    seller: { reads: ownBody('sellerCode'), writes: true },
  },
  fields: {
    applicationNo: text({
      label: { zh: '申请编号', en: 'Application number' },
      help: { zh: '省系统的申请编号，或本单位自编的编号', en: "The provincial system's number, or your own" },
      required: true,
      maxLength: 40,
      searched: 'code',
    }),
    title: text({ label: { zh: '合同名称', en: 'Title' }, required: true, maxLength: 200, searched: true }),
    type: code({ label: { zh: '合同类型', en: 'Type' }, required: true, list: contractTypes }),
    subtype: code({
      label: { zh: '合同子类', en: 'Sub-type' },
      required: true,
      list: contractSubtypes,
      below: 'type',
    }),
    signDate: date({ label: { zh: '签订日期', en: 'Signed' }, required: true }),
    validFrom: date({ label: { zh: '有效期起', en: 'Valid from' }, required: true }),
    validTo: date({ label: { zh: '有效期止', en: 'Valid to' }, required: true }),
    ...parties,
    ...amounts,
    ...matter,
    ...proceedings,
  },
  checks: [
    {
      name: 'subtype-of-type',
      that: or(...contractTypes.items.map(({ code }) => and(is('type', code), startsWith('subtype', code)))),
      at: 'subtype',
      says: { zh: '合同子类「{subtype}」不属于「{type}」', en: '{subtype} is no sub-type of {type}' },
    },
    {
      name: 'valid-in-order',
      that: le('validFrom', 'validTo'),
      at: 'validTo',
      says: {
        zh: '有效期止 {validTo} 早于有效期起 {validFrom}',
        en: 'Valid to {validTo}, before {validFrom}',
      },
    },
    {
      name: 'declared-within-deal',
      that: ge('dealAmount', 'declaredTechAmount'),
      at: 'declaredTechAmount',
      says: {
        zh: '申报技术交易额 {declaredTechAmount} 超过成交额 {dealAmount}',
        en: 'The declared technical amount {declaredTechAmount} is over the deal amount {dealAmount}',
      },
    },
    {
      name: 'tech-within-deal',
      that: ge('dealAmount', 'techAmount'),
      when: isSet('techAmount'),
      at: 'techAmount',
      says: {
        zh: '核定技术交易额 {techAmount} 超过成交额 {dealAmount}',
        en: 'The verified technical amount {techAmount} is over the deal amount {dealAmount}',
      },
    },
    {
      name: 'deductions-explain-declared',
      that: eq(minus('dealAmount', 'declaredTechAmount'), sumOf('deductions', 'amount')),
      when: not(isSet('techAmount')),
      at: 'deductions',
      says: {
        zh: '扣除项目合计应等于成交额 {dealAmount} 减申报技术交易额 {declaredTechAmount}',
        en: 'The deductions must sum to {dealAmount} less {declaredTechAmount}',
      },
    },
    {
      name: 'deductions-explain-verified',
      that: eq(minus('dealAmount', 'techAmount'), sumOf('deductions', 'amount')),
      when: isSet('techAmount'),
      at: 'deductions',
      says: {
        zh: '扣除项目合计应等于成交额 {dealAmount} 减核定技术交易额 {techAmount}',
        en: 'The deductions must sum to {dealAmount} less {techAmount}',
      },
    },
    {
      name: 'receipts-within-tech',
      that: or(
        ge('techAmount', sumOf('receipts', 'amount')),
        and(not(isSet('techAmount')), ge('declaredTechAmount', sumOf('receipts', 'amount'))),
      ),
      at: 'receipts',
      says: { zh: '到账金额合计超过技术交易额', en: 'The receipts are over the technical amount' },
    },
  ],
  lifecycle: contractLifecycle,
  rules: 'contracts.recognition',
  dated: 'acceptedAt',
  groups: [
    {
      label: { zh: '合同', en: 'Contract' },
      fields: ['applicationNo', 'title', 'type', 'subtype', 'signDate', 'validFrom', 'validTo'],
    },
    { label: { zh: '当事人', en: 'Parties' }, fields: [...Object.keys(parties)] },
    { label: { zh: '金额', en: 'Amounts' }, fields: [...Object.keys(amounts)] },
    { label: { zh: '技术内容', en: 'Subject matter' }, fields: [...Object.keys(matter)] },
    { label: { zh: '办理', en: 'Procedure' }, fields: [...Object.keys(proceedings)] },
  ],
  unique: [['regNo'], ['verifyCode']],
  clock: { due: 'dueAt', in: ['accepted', 'passed', 'reviewed'] },
  certificate: {
    ...certificate,
    valid: ['registered'],
    shows: ['title', 'type', 'sellerName', 'dealAmount', 'techAmount', 'registeredAt'],
    changedOn: 'changedAt',
    endedOn: 'endedAt',
  },
  columns: ['regNo', 'title', 'type', 'sellerName', 'dealAmount', 'techAmount', 'registeredAt', 'state'],
  indexed: ['registeredAt', 'dealAmount', 'sellerCode'],
})
