import { code, defineRegister, list, longText, money, ownBody, ownRegion, reference, text } from '#registers'
import { roles, tiers } from './code-list.ts'
import { applicant, declarations, proceedings, standing, supportLifecycle, workings } from './support.ts'

/** 科技创新券（技术转移）: one organisation's claim on a programme in one role, resting on registered contracts. */
export const claims = defineRegister({
  name: 'vouchers.claims',
  label: { zh: '创新券申领（技术转移）', en: 'Transfer voucher claims' },
  help: {
    zh: '一家单位在一个方案中以一种身份申领一次，列出所依据的已登记技术合同；发票和银行回单登记在「创新券凭证」',
    en: 'One claim an organisation, programme and role, with the registered contracts it rests on; invoices and bank slips are in their own register',
  },
  key: 'claimNo',
  titled: '{applicantName}（{role}）{claimNo}',
  outside: {
    applicant: { reads: ownBody('applicant'), writes: true },
    district: { reads: ownRegion('region') },
  },
  fields: {
    claimNo: text({
      label: { zh: '申领编号', en: 'Claim number' },
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
    role: code({ label: { zh: '申领身份', en: 'Role' }, required: true, list: roles }),
    tier: code({ label: { zh: '补助类型', en: 'Tier' }, required: true, list: tiers }),
    lines: list({
      label: { zh: '所依据的技术合同', en: 'Contracts' },
      required: true,
      minItems: 1,
      fields: {
        contract: reference({
          label: { zh: '技术合同', en: 'Contract' },
          required: true,
          register: 'contracts',
        }),
      },
    }),
    ...declarations,
    remark: longText({ label: { zh: '备注', en: 'Remark' } }),
    ...workings,
    worked: list({
      label: { zh: '逐份合同计算', en: 'Contract by contract' },
      computed: true,
      fields: {
        contract: reference({
          label: { zh: '技术合同', en: 'Contract' },
          required: true,
          register: 'contracts',
        }),
        regNo: text({ label: { zh: '登记编号', en: 'Registration number' } }),
        base: money({ label: { zh: '补助基数', en: 'Base' }, required: true }),
        amount: money({ label: { zh: '计算额', en: 'Computed' }, required: true }),
      },
    }),
    ...proceedings,
  },
  checks: [
    {
      name: 'transfer-role',
      that: { not: { field: 'role', in: ['user'] } },
      at: 'role',
      says: { zh: '技术转移券没有「{role}」身份', en: '{role} is no role of transfer vouchers' },
    },
  ],
  lifecycle: supportLifecycle({ recommended: true, as: 'claim' }),
  rules: 'vouchers.transfer',
  dated: 'rulesOn',
  unique: [{ fields: ['programme', 'applicant', 'role', 'tier'], when: standing }],
  groups: [
    {
      label: { zh: '申领', en: 'Claim' },
      fields: ['claimNo', 'programme', ...Object.keys(applicant), 'role', 'tier', 'lines', 'remark'],
    },
    { label: { zh: '承诺', en: 'Declarations' }, fields: [...Object.keys(declarations)] },
    { label: { zh: '核算', en: 'Amount' }, fields: [...Object.keys(workings), 'worked'] },
    { label: { zh: '办理', en: 'Procedure' }, fields: [...Object.keys(proceedings)] },
  ],
  columns: [
    'claimNo',
    'applicantName',
    'role',
    'amount',
    'approvedAmount',
    'submittedAt',
    'issuedAt',
    'state',
  ],
  indexed: ['issuedAt', 'programme', 'applicant', 'role', 'amount', 'submittedAt'],
})
