import {
  date,
  defineObjections,
  defineRegister,
  inState,
  integer,
  list,
  money,
  move,
  moveMembers,
  publicityOver,
  reference,
  stamp,
  takeMembers,
  text,
} from '#registers'
import { member, oneMember } from './support.ts'

const members = { list: 'members', of: ['claim', 'item'], flag: 'flag' }

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
        causes: [
          takeMembers({
            ...members,
            in: ['approved'],
            same: { programme: 'programme' },
            sums: { amount: 'amount', from: 'approvedAmount', count: 'count', total: 'total' },
            move: 'publicise',
            orElse: {
              zh: '该方案没有审核通过、等待公示的申领，请先审核',
              en: 'Nothing of the programme is approved and waits for publicity',
            },
          }),
          'lastDay',
          stamp({ startsOn: 'today' }),
        ],
      }),
      close: move('结束公示并下达', 'End and grant', 'running', 'closed', ['clerk', 'approver'], {
        asks: ['grantDocument'],
        causes: [
          publicityOver({
            to: 'endsOn',
            objections: { register: 'vouchers.objections', by: 'publicity' },
          }),
          // What was made public and still stands is granted.
          moveMembers({ ...members, in: ['publicised'], move: 'issue', others: 'left' }),
          stamp({ closedOn: 'today' }),
        ],
      }),
    },
  },
  columns: ['publicityNo', 'title', 'startsOn', 'endsOn', 'count', 'total', 'state'],
  indexed: ['programme', 'endsOn'],
})

export const objections = defineObjections({
  name: 'vouchers.objections',
  about: {
    publicity: reference({
      label: { zh: '公示', en: 'Publicity' },
      required: true,
      register: 'vouchers.publicities',
    }),
    ...member,
  },
  checks: [oneMember],
  upheld: ['refuseMember'],
  columns: ['publicity', 'claim', 'item'],
})
