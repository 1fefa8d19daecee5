import {
  asking,
  date,
  defineRegister,
  inState,
  integer,
  is,
  list,
  longText,
  money,
  move,
  person,
  publicityOver,
  reference,
  stamp,
  text,
  yesNo,
} from '#registers'
import { member, oneMember } from './support.ts'

/** 公示: what was approved, made known for the days that the rules say; what nobody objects to is granted at its end. */
export const publicities = defineRegister({
  name: 'vouchers.publicities',
  label: { zh: '创新券公示', en: 'Publicity of vouchers' },
  help: {
    zh: '开始公示时，方案中审核通过的申领自动列入；期满且没有未处理的异议，结束公示即下达',
    en: 'Takes in what is approved when it starts; once the days are over and no objection is open, ending it grants them',
  },
  key: 'publicityNo',
  titled: '{publicityNo} {title}',
  outside: {
    applicant: { reads: { when: inState('running', 'closed') } },
  },
  fields: {
    publicityNo: text({
      label: { zh: '公示编号', en: 'Number' },
      required: true,
      maxLength: 40,
      searched: true,
    }),
    programme: reference({
      label: { zh: '年度方案', en: 'Programme' },
      required: true,
      register: 'vouchers.programmes',
    }),
    title: text({ label: { zh: '公示标题', en: 'Title' }, required: true, maxLength: 200, searched: true }),
    address: text({ label: { zh: '公示网址', en: 'Address' }, maxLength: 300 }),
    startsOn: date({ label: { zh: '公示起始', en: 'From' }, computed: true }),
    endsOn: date({ label: { zh: '公示截止', en: 'Until' }, computed: true }),
    members: list({
      label: { zh: '公示项目', en: 'What is made public' },
      computed: true,
      fields: { ...member, amount: money({ label: { zh: '补助额', en: 'Amount' }, required: true }) },
    }),
    count: integer({ label: { zh: '公示项数', en: 'Count' }, computed: true }),
    total: money({ label: { zh: '公示金额', en: 'Amount' }, computed: true }),
    grantDocument: text({ label: { zh: '下达文号', en: 'Document of the grant' }, maxLength: 100 }),
    closedOn: date({ label: { zh: '结束日期', en: 'Ended on' }, computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      running: { label: { zh: '公示中', en: 'Running' }, tone: 'busy' },
      closed: { label: { zh: '已结束', en: 'Ended' }, tone: 'good' },
    },
    moves: {
      start: move('开始公示', 'Start', 'draft', 'running', 'clerk', {
        causes: ['takeInApproved', stamp({ startsOn: 'today' })],
      }),
      close: move('结束公示并下达', 'End and grant', 'running', 'closed', ['clerk', 'approver'], {
        asks: ['grantDocument'],
        causes: [
          publicityOver({
            to: 'endsOn',
            objections: { register: 'vouchers.objections', by: 'publicity', open: ['received', 'accepted'] },
          }),
          'grant',
          stamp({ closedOn: 'today' }),
        ],
      }),
    },
  },
  columns: ['publicityNo', 'title', 'startsOn', 'endsOn', 'count', 'total', 'state'],
  indexed: ['programme', 'endsOn'],
})

const decided = stamp({ decidedOn: 'today' })

/** 异议, in writing and under a real name or seal; an anonymous one is not taken up. */
export const objections = defineRegister({
  name: 'vouchers.objections',
  label: { zh: '公示异议', en: 'Objections' },
  help: {
    zh: '公示期内收到的书面异议；匿名的不予受理，未处理完的异议使公示不能结束',
    en: 'Written objections during the publicity; anonymous ones are not taken up, open ones keep it from ending',
  },
  key: 'objectionNo',
  titled: '{objectionNo}',
  fields: {
    objectionNo: text({
      label: { zh: '异议编号', en: 'Number' },
      required: true,
      maxLength: 40,
      searched: true,
    }),
    publicity: reference({
      label: { zh: '公示', en: 'Publicity' },
      required: true,
      register: 'vouchers.publicities',
    }),
    ...member,
    receivedOn: date({ label: { zh: '收到日期', en: 'Received' }, required: true }),
    realName: yesNo({
      label: { zh: '实名或加盖公章', en: 'Under a real name or seal' },
      required: true,
    }),
    objector: person({ label: { zh: '异议人', en: 'Objector' }, personal: true }),
    content: longText({ label: { zh: '异议内容', en: 'What is objected' }, required: true }),
    answer: longText({ label: { zh: '核查结论', en: 'What was found' } }),
    decidedOn: date({ label: { zh: '办结日期', en: 'Decided' }, computed: true }),
  },
  checks: [oneMember],
  lifecycle: {
    initial: 'received',
    states: {
      received: { label: { zh: '已收到', en: 'Received' }, tone: 'busy', editable: true },
      accepted: { label: { zh: '核查中', en: 'Looked into' }, tone: 'busy' },
      notAccepted: { label: { zh: '不予受理', en: 'Not taken up' }, tone: 'ended' },
      dismissed: { label: { zh: '异议不成立', en: 'Dismissed' }, tone: 'ended' },
      upheld: { label: { zh: '异议成立', en: 'Upheld' }, tone: 'bad' },
    },
    moves: {
      accept: move('受理', 'Take up', 'received', 'accepted', 'clerk', {
        must: [
          {
            name: 'real-name',
            that: is('realName', true),
            at: 'realName',
            says: { zh: '匿名异议不予受理', en: 'An anonymous objection is not taken up' },
          },
        ],
      }),
      reject: move('不予受理', 'Do not take up', 'received', 'notAccepted', 'clerk', {
        ...asking('answer', '请写明不予受理的理由', 'Say why it is not taken up'),
        causes: [decided],
      }),
      dismiss: move('异议不成立', 'Dismiss', 'accepted', 'dismissed', ['clerk', 'approver'], {
        ...asking('answer', '请写明核查结论', 'Say what was found'),
        causes: [decided],
      }),
      uphold: move('异议成立', 'Uphold', 'accepted', 'upheld', 'approver', {
        ...asking('answer', '请写明核查结论', 'Say what was found'),
        causes: [decided, 'refuseMember'],
      }),
    },
  },
  columns: ['objectionNo', 'publicity', 'claim', 'item', 'receivedOn', 'state'],
  indexed: ['publicity', 'receivedOn'],
})
