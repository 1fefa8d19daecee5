import { code, defineRegister, longText, organisation, ownBody, ownRegion, reference, text } from '#registers'
import { applicantClasses, redemptionModes, serviceTypes } from './code-list.ts'
import { applicant, declarations, proceedings, standing, supportLifecycle, workings } from './support.ts'

/** 科技创新券（研发资源）: one paid service, from an order or a contract, that the city reimburses in part. */
export const items = defineRegister({
  name: 'vouchers.items',
  label: { zh: '创新券项目（研发资源）', en: 'Research voucher items' },
  help: {
    zh: '企业向服务机构购买的一项研发服务；服务费的发票和银行回单登记在「创新券凭证」',
    en: 'One R&D service bought from a provider; its invoices and bank slips are in their own register',
  },
  key: 'itemNo',
  titled: '{title}（{applicantName}）',
  outside: {
    applicant: { reads: ownBody('applicant'), writes: true },
    district: { reads: ownRegion('region') },
  },
  fields: {
    itemNo: text({
      label: { zh: '项目编号', en: 'Item number' },
      required: true,
      maxLength: 40,
      searched: true,
    }),
    programme: reference({
      label: { zh: '年度方案', en: 'Programme' },
      required: true,
      register: 'vouchers.programmes',
    }),
    ...applicant,
    applicantClass: code({
      label: { zh: '申领单位类型', en: 'Class of applicant' },
      required: true,
      list: applicantClasses,
    }),
    title: text({ label: { zh: '服务内容', en: 'Service' }, required: true, maxLength: 200, searched: true }),
    serviceType: code({
      label: { zh: '服务类型', en: 'Kind of service' },
      required: true,
      list: serviceTypes,
    }),
    purpose: text({
      label: { zh: '用于何种研发活动', en: 'For what research' },
      help: { zh: '新产品、新技术或新工艺的名称', en: 'The new product, technology or process' },
      maxLength: 200,
    }),
    provider: organisation({
      label: { zh: '服务机构信用代码', en: "Provider's code" },
      required: true,
      searched: true,
      fills: { name: 'providerName' },
    }),
    providerName: text({
      label: { zh: '服务机构', en: 'Provider' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    orderNo: text({
      label: { zh: '服务订单号', en: 'Service order' },
      help: {
        zh: '平台订单号；平台外的服务填服务合同编号',
        en: "The platform's order, or the service contract",
      },
      required: true,
      maxLength: 60,
      searched: true,
    }),
    coupon: reference({
      label: { zh: '使用的电子创新券', en: 'Voucher issued before' },
      help: {
        zh: '先发后用的，填已使用的券；补助额不超过券的面额',
        en: 'Where one was issued before; no more than its face value is given',
      },
      register: 'vouchers.coupons',
    }),
    redemption: code({ label: { zh: '兑付方式', en: 'Redemption' }, required: true, list: redemptionModes }),
    ...declarations,
    remark: longText({ label: { zh: '备注', en: 'Remark' } }),
    ...workings,
    ...proceedings,
  },
  lifecycle: supportLifecycle({ recommended: false, as: 'item' }),
  rules: 'vouchers.research',
  dated: 'rulesOn',
  unique: [{ fields: ['provider', 'orderNo'], when: standing }],
  groups: [
    {
      label: { zh: '项目', en: 'Item' },
      fields: [
        'itemNo',
        'programme',
        ...Object.keys(applicant),
        'applicantClass',
        'title',
        'serviceType',
        'purpose',
        'remark',
      ],
    },
    {
      label: { zh: '服务', en: 'Service' },
      fields: ['provider', 'providerName', 'orderNo', 'coupon', 'redemption'],
    },
    { label: { zh: '承诺', en: 'Declarations' }, fields: [...Object.keys(declarations)] },
    { label: { zh: '核算', en: 'Amount' }, fields: [...Object.keys(workings)] },
    { label: { zh: '办理', en: 'Procedure' }, fields: [...Object.keys(proceedings)] },
  ],
  columns: [
    'itemNo',
    'applicantName',
    'title',
    'providerName',
    'amount',
    'approvedAmount',
    'issuedAt',
    'state',
  ],
  indexed: ['issuedAt', 'programme', 'applicant', 'amount', 'submittedAt'],
})
