import { asking, type Condition, inState, is, type Lifecycle, stamp } from '#registers'

/** Bookings in these states take their time. */
export const occupying: Condition = inState('pending', 'confirmed', 'inUse')

const use = is('kind', 'use')

/**
 * 草稿 → 待审 → 已确认 → 使用中 → 完成, or 候补 until there is room; 取消, 爽约 and 因停机取消 free the time, and those
 * who wait are asked in their order.
 */
export const bookingLifecycle: Lifecycle = {
  initial: 'draft',
  states: {
    draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
    waiting: { label: { zh: '候补', en: 'Waiting' }, tone: 'plain' },
    pending: { label: { zh: '待审核', en: 'Pending' }, tone: 'busy' },
    confirmed: { label: { zh: '已确认', en: 'Confirmed' }, tone: 'good' },
    inUse: { label: { zh: '使用中', en: 'In use' }, tone: 'busy' },
    done: { label: { zh: '已完成', en: 'Done' }, tone: 'good' },
    refused: { label: { zh: '未同意', en: 'Refused' }, tone: 'bad' },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, tone: 'ended' },
    displaced: { label: { zh: '因停机取消', en: 'Displaced' }, tone: 'ended' },
    noShow: { label: { zh: '爽约', en: 'No-show' }, tone: 'bad' },
  },
  moves: {
    book: {
      label: { zh: '预约', en: 'Book' },
      from: ['draft'],
      to: 'confirmed',
      by: ['user', 'owner', 'clerk'],
      when: use,
      causes: ['judgeBooking'],
    },
    request: {
      label: { zh: '申请预约', en: 'Request' },
      from: ['draft'],
      to: 'pending',
      by: ['user', 'owner', 'clerk'],
      when: use,
      causes: ['judgeBooking'],
    },
    bookForOthers: {
      label: { zh: '机组代约', en: 'Book past the rules' },
      from: ['draft'],
      to: 'confirmed',
      by: ['owner', 'clerk'],
      when: use,
      causes: ['override'],
    },
    wait: {
      label: { zh: '候补', en: 'Wait' },
      from: ['draft'],
      to: 'waiting',
      by: ['user', 'owner', 'clerk'],
      when: use,
      causes: ['judgeBooking', 'mayWait'],
    },
    promote: {
      label: { zh: '候补转正', en: 'Promote' },
      from: ['waiting'],
      to: 'confirmed',
      by: ['owner', 'clerk'],
    },
    promoteToPending: {
      label: { zh: '候补转待审', en: 'Promote to pending' },
      from: ['waiting'],
      to: 'pending',
      by: ['owner', 'clerk'],
    },
    confirm: {
      label: { zh: '同意', en: 'Confirm' },
      from: ['pending'],
      to: 'confirmed',
      by: ['owner', 'clerk'],
    },
    refuse: {
      label: { zh: '不同意', en: 'Refuse' },
      from: ['pending'],
      to: 'refused',
      by: ['owner', 'clerk'],
      ...asking('refusalReason', '请写明不同意的理由', 'Say why it is refused'),
      follows: ['askWaiting'],
    },
    start: {
      label: { zh: '开始使用', en: 'Start' },
      from: ['confirmed'],
      to: 'inUse',
      by: ['user', 'owner', 'clerk'],
      when: use,
      asks: ['startedAt'],
      causes: [stamp({ startedAt: { first: 'now' } })],
    },
    finish: {
      label: { zh: '结束使用', en: 'Finish' },
      from: ['inUse'],
      to: 'done',
      by: ['user', 'owner', 'clerk'],
      asks: ['endedAt', 'samples'],
      causes: ['finish'],
      follows: ['askWaiting'],
    },
    cancel: {
      label: { zh: '取消', en: 'Cancel' },
      from: ['draft', 'waiting', 'pending', 'confirmed'],
      to: 'cancelled',
      by: ['user', 'owner', 'clerk'],
      asks: ['cancelReason'],
      causes: ['cancel'],
      follows: ['askWaiting'],
    },
    markNoShow: {
      label: { zh: '记为爽约', en: 'Mark as no-show' },
      from: ['confirmed'],
      to: 'noShow',
      by: ['owner', 'clerk'],
      when: use,
      due: [{ after: 'from' }],
      causes: ['noShow'],
      follows: ['askWaiting'],
    },
    displace: {
      label: { zh: '因停机取消', en: 'Displace' },
      from: ['pending', 'confirmed'],
      to: 'displaced',
      by: ['owner', 'clerk'],
      when: use,
      asks: ['cancelReason'],
    },
    release: {
      label: { zh: '解除停机', en: 'Release' },
      from: ['confirmed'],
      to: 'cancelled',
      by: ['owner', 'clerk'],
      when: is('kind', 'outage'),
      follows: ['askWaiting'],
    },
  },
}
