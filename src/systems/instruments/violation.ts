import {
  asking,
  code,
  date,
  defineRegister,
  inOrder,
  longText,
  move,
  ownAccount,
  ownBody,
  person,
  reference,
  text,
} from '#registers'
import { violationKinds } from './code-list.ts'

/** 违约记录: each counts until it is lifted on appeal. */
export const violations = defineRegister({
  name: 'instruments.violations',
  label: { zh: '违约记录', en: 'Violations' },
  titled: '{personName} {kind} {happenedOn}',
  outside: {
    owner: { reads: ownBody('owner') },
    user: { reads: ownAccount('person') },
  },
  unique: [['booking', 'kind']],
  fields: {
    person: person({
      label: { zh: '使用人账号', en: 'Person' },
      required: true,
      personal: true,
    }),
    personName: text({ label: { zh: '使用人', en: 'Name' }, required: true, maxLength: 40 }),
    owner: text({ label: { zh: '管理单位信用代码', en: "Owner's code" }, required: true, maxLength: 18 }),
    kind: code({ label: { zh: '违约类别', en: 'Kind' }, required: true, list: violationKinds }),
    happenedOn: date({ label: { zh: '发生日期', en: 'Happened' }, required: true }),
    booking: reference({ label: { zh: '预约', en: 'Booking' }, register: 'instruments.bookings' }),
    note: text({ label: { zh: '情况', en: 'What happened' }, maxLength: 300 }),
    appeal: longText({ label: { zh: '申诉理由', en: 'Appeal' } }),
    decision: text({ label: { zh: '申诉处理意见', en: 'Decision' }, maxLength: 300 }),
  },
  lifecycle: {
    initial: 'recorded',
    states: {
      recorded: { label: { zh: '已记录', en: 'Recorded' }, tone: 'bad' },
      appealed: { label: { zh: '申诉中', en: 'Appealed' }, tone: 'busy' },
      upheld: { label: { zh: '维持', en: 'Upheld' }, tone: 'bad' },
      lifted: { label: { zh: '已撤销', en: 'Lifted' }, tone: 'ended' },
    },
    moves: {
      appeal: move('申诉', 'Appeal', 'recorded', 'appealed', ['user', 'clerk'], {
        ...asking('appeal', '请写明申诉理由', 'Say why'),
      }),
      uphold: move('维持', 'Uphold', 'appealed', 'upheld', ['owner', 'clerk'], {
        ...asking('decision', '请写明处理意见', 'Say why it stands'),
      }),
      lift: move('撤销', 'Lift', ['recorded', 'appealed'], 'lifted', ['owner', 'clerk'], {
        ...asking('decision', '请写明处理意见', 'Say why it is lifted'),
        follows: ['liftBan'],
      }),
    },
  },
  rules: 'instruments.conduct',
  dated: 'happenedOn',
  columns: ['personName', 'kind', 'happenedOn', 'note', 'state'],
  indexed: ['person'],
})

/** 黑名单: who may not book at an institution for a time. */
export const bans = defineRegister({
  name: 'instruments.bans',
  label: { zh: '预约黑名单', en: 'Bans' },
  titled: '{personName} {from}',
  outside: {
    owner: { reads: ownBody('owner') },
    user: { reads: ownAccount('person') },
  },
  fields: {
    person: person({
      label: { zh: '使用人账号', en: 'Person' },
      required: true,
      personal: true,
    }),
    personName: text({ label: { zh: '使用人', en: 'Name' }, required: true, maxLength: 40 }),
    owner: text({ label: { zh: '管理单位信用代码', en: "Owner's code" }, required: true, maxLength: 18 }),
    from: date({ label: { zh: '起', en: 'From' }, required: true }),
    to: date({ label: { zh: '止', en: 'To' }, required: true }),
    reason: text({ label: { zh: '原因', en: 'Reason' }, required: true, maxLength: 300 }),
    liftReason: text({ label: { zh: '解除原因', en: 'Why it was lifted' }, maxLength: 300 }),
  },
  checks: [inOrder('from', 'to')],
  lifecycle: {
    initial: 'banned',
    states: {
      banned: { label: { zh: '生效', en: 'In force' }, tone: 'bad' },
      lifted: { label: { zh: '已解除', en: 'Lifted' }, tone: 'ended' },
    },
    moves: {
      lift: move('解除', 'Lift', 'banned', 'lifted', ['owner', 'clerk'], {
        ...asking('liftReason', '请写明解除原因', 'Say why it is lifted'),
      }),
    },
  },
  columns: ['personName', 'from', 'to', 'reason', 'state'],
  indexed: ['person'],
})
