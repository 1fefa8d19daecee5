import {
  asking,
  code,
  defineRegister,
  moment,
  move,
  ownBody,
  reference,
  text,
  through,
  yesNo,
} from '#registers'
import { outageKinds } from './code-list.ts'

/** 停机: while it is announced nobody can book; what was booked is displaced, or forbids it. */
export const outages = defineRegister({
  name: 'instruments.outages',
  label: { zh: '停机安排', en: 'Outages' },
  titled: '{reason}（{instrument}）',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')), writes: true },
  },
  fields: {
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: true,
      register: 'instruments',
    }),
    kind: code({ label: { zh: '停机原因', en: 'Kind' }, required: true, list: outageKinds }),
    from: moment({ label: { zh: '开始时间', en: 'From' }, required: true }),
    to: moment({ label: { zh: '结束时间', en: 'To' }, required: true }),
    reason: text({ label: { zh: '说明', en: 'Reason' }, required: true, maxLength: 200 }),
    displaces: yesNo({
      label: { zh: '取消已有预约', en: 'Displaces bookings' },
      help: {
        zh: '填是：与停机重叠的预约一并取消并通知；填否：有重叠即不能发布',
        en: 'Yes: bookings in its way are cancelled; no: they forbid it',
      },
      required: true,
    }),
    block: reference({
      label: { zh: '占用记录', en: 'Block' },
      register: 'instruments.bookings',
      computed: true,
    }),
    cancelReason: text({ label: { zh: '撤销原因', en: 'Why it was called off' }, maxLength: 200 }),
  },
  checks: [
    {
      name: 'from-before-to',
      that: { compare: 'lt', left: { field: 'from' }, right: { field: 'to' } },
      at: 'to',
      says: { zh: '结束时间须晚于开始时间', en: 'It ends before it begins' },
    },
  ],
  lifecycle: {
    initial: 'planned',
    states: {
      planned: { label: { zh: '计划', en: 'Planned' }, tone: 'plain', editable: true },
      announced: { label: { zh: '已发布', en: 'Announced' }, tone: 'busy' },
      called: { label: { zh: '已撤销', en: 'Called off' }, tone: 'ended' },
    },
    moves: {
      announce: move('发布', 'Announce', 'planned', 'announced', ['owner', 'clerk'], {
        causes: ['block'],
      }),
      callOff: move('撤销', 'Call off', ['planned', 'announced'], 'called', ['owner', 'clerk'], {
        ...asking('cancelReason', '请写明撤销原因', 'Say why it is called off'),
        causes: ['unblock'],
      }),
    },
  },
  columns: ['instrument', 'kind', 'from', 'to', 'reason', 'state'],
  indexed: ['instrument'],
})
