import { defineMeasure } from '#measures'
import {
  asking,
  date,
  defineRegister,
  gt,
  inOrder,
  inState,
  issueCertificate,
  move,
  organisation,
  ownBody,
  person,
  publicise,
  publicityOver,
  reference,
  secondPerson,
  stamp,
  text,
  withinCall,
} from '#registers'
import { defineSystem } from '#systems'

const asked = (zh: string, en: string) => date({ label: { zh, en }, required: true })
const kept = (zh: string, en: string) => date({ label: { zh, en }, computed: true })
const noted = (zh: string, en: string) => text({ label: { zh, en }, computed: true, searched: 'code' })
const group = (zh: string, en: string, ...fields: readonly string[]) => ({ label: { zh, en }, fields })
const paper = { number: 'number', code: 'verifyCode' }

const calls = defineRegister({
  name: 'loans.calls',
  label: { zh: '借用批次', en: 'Calls for loans' },
  key: 'name',
  titled: '{name}',
  outside: { applicant: { reads: 'all' } },
  fields: {
    name: text({ label: { zh: '批次', en: 'Call' }, required: true, maxLength: 60, searched: true }),
    opensOn: asked('申请开始', 'Opens'),
    closesOn: asked('申请截止', 'Closes'),
  },
})

const loans = defineRegister({
  name: 'loans',
  label: { zh: '设备借用申请', en: 'Loans' },
  titled: '{equipment}（{borrower}）',
  outside: { applicant: { reads: ownBody('borrower'), writes: true } },
  fields: {
    call: reference({ label: { zh: '借用批次', en: 'Call' }, required: true, register: 'loans.calls' }),
    equipment: text({ label: { zh: '设备', en: 'Equipment' }, required: true, searched: true }),
    borrower: organisation({ label: { zh: '借用单位', en: 'Borrower' }, required: true }),
    from: asked('借用日期', 'From'),
    due: asked('应还日期', 'Due'),
    clerk: person({ label: { zh: '受理人', en: 'Accepted by' }, computed: true }),
    approver: person({ label: { zh: '审批人', en: 'Approved by' }, computed: true }),
    publicFrom: kept('公示起', 'Public from'),
    publicTo: kept('公示止', 'Public to'),
    number: noted('借用证编号', 'Certificate'),
    verifyCode: noted('借用证查验码', 'Certificate code'),
    lentOn: kept('借出日期', 'Lent'),
    returnedOn: kept('归还日期', 'Returned'),
    reason: text({ label: { zh: '不予借用的理由', en: 'Why it is refused' } }),
  },
  groups: [
    group('申请', 'Request', 'call', 'equipment', 'borrower', 'from', 'due'),
    group('办理', 'Procedure', 'clerk', 'approver', 'publicFrom', 'publicTo', 'reason'),
    group('借用证', 'Certificate', 'number', 'verifyCode', 'lentOn', 'returnedOn'),
  ],
  checks: [inOrder('from', 'due')],
  unique: [['number'], ['verifyCode']],
  certificate: { ...paper, valid: ['lent'], shows: ['equipment', 'borrower'], until: 'due' },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      filed: { label: { zh: '已申请', en: 'Filed' }, tone: 'busy' },
      accepted: { label: { zh: '已受理', en: 'Accepted' }, tone: 'busy' },
      publicised: { label: { zh: '公示中', en: 'Publicised' }, tone: 'busy' },
      lent: { label: { zh: '借出', en: 'Lent' }, tone: 'busy' },
      returned: { label: { zh: '已归还', en: 'Returned' }, tone: 'good' },
      refused: { label: { zh: '不予借用', en: 'Refused' }, tone: 'bad' },
    },
    moves: {
      file: move('提交', 'File', 'draft', 'filed', ['applicant', 'clerk'], {
        causes: [withinCall({ call: 'call', opens: 'opensOn', closes: 'closesOn' })],
      }),
      accept: move('受理', 'Accept', 'filed', 'accepted', 'clerk', {
        causes: [stamp({ clerk: 'actor' })],
      }),
      approve: move('批准并公示', 'Approve', 'accepted', 'publicised', 'approver', {
        causes: [
          secondPerson({ unlike: ['clerk'] }),
          stamp({ approver: 'actor' }),
          publicise({ from: 'publicFrom', to: 'publicTo', days: 3, of: 'workingDays' }),
        ],
      }),
      lend: move('发证借出', 'Lend', 'publicised', 'lent', 'clerk', {
        causes: [
          publicityOver({ to: 'publicTo' }),
          ...issueCertificate(paper, { pattern: 'JY{today.year}-{serial:4}', issuedOn: 'lentOn' }),
        ],
      }),
      return: move('归还', 'Return', 'lent', 'returned', 'clerk', {
        causes: [stamp({ returnedOn: 'today' })],
      }),
      refuse: move(
        '不予借用',
        'Refuse',
        ['filed', 'accepted', 'publicised'],
        'refused',
        ['clerk', 'approver'],
        {
          ...asking('reason', '请写明理由', 'Say why'),
        },
      ),
    },
  },
  dated: 'from',
  columns: ['equipment', 'borrower', 'from', 'due', 'number', 'returnedOn', 'state'],
})

const counted = { kind: 'aggregate', aggregate: 'count', register: 'loans', unit: '笔', scopes: {} } as const

/** 设备借用: a whole business system, as docs/developing/new-system.md tells it. */
export const loansSystem = defineSystem({
  name: 'loans',
  label: { zh: '设备借用', en: 'Equipment loans' },
  registers: [loans, calls],
  measures: [
    defineMeasure({
      ...counted,
      name: 'loans.lent.count',
      label: { zh: '设备借出数', en: 'Loans' },
      definition: { zh: '期内发证借出的设备数，含已归还的', en: 'Lent in the period, those back included' },
      by: 'lentOn',
      where: inState('lent', 'returned'),
    }),
    defineMeasure({
      ...counted,
      name: 'loans.late.count',
      label: { zh: '逾期归还数', en: 'Late returns' },
      definition: { zh: '期内归还、且晚于应还日期的设备数', en: 'Back in the period, after they were due' },
      by: 'returnedOn',
      where: gt('returnedOn', 'due'),
    }),
  ],
  headline: ['loans.lent.count', 'loans.late.count'],
})
