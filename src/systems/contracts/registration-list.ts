import {
  asking,
  code,
  date,
  defineRegister,
  dueDay,
  is,
  list,
  longText,
  move,
  moveMembers,
  organisation,
  ownBody,
  person,
  reference,
  secondPerson,
  stamp,
  text,
  yesNo,
} from '#registers'
import { offices } from './code-list.ts'

/** Only registered contracts of the applicant, each once; large ones and others do not mix. */
const fitMembers = [
  moveMembers({ list: 'members', of: ['contract'], in: ['registered'], same: { sellerCode: 'applicant' } }),
  'oneSize',
]
/** Sealed, and so printable, from the second working day after approval. */
const approval = [
  stamp({ approvedAt: 'today' }),
  dueDay({ field: 'printableFrom', days: 2, of: 'workingDays' }),
]

/**
 * 登记清单: registered contracts of one seller, listed for uses other than tax. Large contracts and others do not
 * stand on one list; a list of large ones needs the second approver; it turns void when one of its contracts does.
 */
export const registrationLists = defineRegister({
  name: 'contracts.lists',
  label: { zh: '技术合同登记清单', en: 'Registration lists' },
  help: {
    zh: '列示已登记合同，供非税用途；大额合同与其他合同分列，成员合同注销或撤销时清单自动作废',
    en: 'Registered contracts for uses other than tax; large ones apart; void when a member is cancelled or revoked',
  },
  key: 'listNo',
  titled: '{listNo} {purpose}',
  outside: {
    seller: { reads: ownBody('applicant'), writes: true },
  },
  fields: {
    listNo: text({
      label: { zh: '清单编号', en: 'List number' },
      required: true,
      maxLength: 40,
      searched: 'code',
    }),
    applicant: organisation({
      label: { zh: '申请单位信用代码', en: "Applicant's code" },
      required: true,
      searched: true,
    }),
    applicantName: text({
      label: { zh: '申请单位', en: 'Applicant' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    purpose: text({
      label: { zh: '用途', en: 'Purpose' },
      help: { zh: '如项目申报、奖补申请；不得用作税务凭证', en: 'Such as a grant application; not for tax' },
      required: true,
      maxLength: 200,
    }),
    office: code({ label: { zh: '登记机构', en: 'Office' }, required: true, list: offices }),
    members: list({
      label: { zh: '所列合同', en: 'Contracts' },
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
    large: yesNo({ label: { zh: '大额清单', en: 'Of large contracts' }, computed: true }),
    clerk: person({ label: { zh: '初审人', en: 'First reviewer' }, computed: true }),
    approver: person({ label: { zh: '复审人', en: 'Second approver' }, computed: true }),
    approvedAt: date({ label: { zh: '批准日期', en: 'Approved' }, computed: true }),
    printableFrom: date({
      label: { zh: '可打印日期', en: 'Printable from' },
      help: {
        zh: '批准后第 2 个工作日起加盖电子章',
        en: 'Sealed from the second working day after approval',
      },
      computed: true,
    }),
    refusalReason: longText({ label: { zh: '退回理由', en: 'Why it was returned' } }),
    voidReason: longText({ label: { zh: '作废原因', en: 'Why it is void' } }),
    voidedAt: date({ label: { zh: '作废日期', en: 'Voided' }, computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
      passed: { label: { zh: '初审通过', en: 'First review passed' }, tone: 'busy' },
      approved: { label: { zh: '已批准', en: 'Approved' }, tone: 'good' },
      void: { label: { zh: '已作废', en: 'Void' }, tone: 'ended' },
    },
    moves: {
      submit: move('提交', 'Submit', 'draft', 'submitted', ['seller', 'clerk'], {
        causes: fitMembers,
      }),
      return: move('退回', 'Return', ['submitted', 'passed'], 'draft', ['clerk', 'largeApprover'], {
        ...asking('refusalReason', '请写明退回理由', 'Say why it is returned'),
      }),
      pass: move('初审通过', 'Pass the first review', 'submitted', 'passed', 'clerk', {
        when: is('large', true),
        causes: [...fitMembers, stamp({ clerk: 'actor' })],
      }),
      approve: move('批准', 'Approve', 'submitted', 'approved', 'clerk', {
        when: is('large', false),
        causes: [...fitMembers, stamp({ clerk: 'actor' }), ...approval],
      }),
      approveLarge: move('复审批准', 'Approve (large)', 'passed', 'approved', 'largeApprover', {
        when: is('large', true),
        causes: [
          ...fitMembers,
          secondPerson({ unlike: ['clerk'] }),
          stamp({ approver: 'actor' }),
          ...approval,
        ],
      }),
      void: move(
        '作废',
        'Void',
        ['draft', 'submitted', 'passed', 'approved'],
        'void',
        ['clerk', 'largeApprover', 'supervisor'],
        {
          ...asking('voidReason', '请写明作废原因', 'Say why it is void'),
          causes: [stamp({ voidedAt: 'today' })],
        },
      ),
    },
  },
  columns: ['listNo', 'applicantName', 'purpose', 'large', 'approvedAt', 'state'],
  indexed: ['applicant'],
})
