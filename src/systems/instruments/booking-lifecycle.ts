import { asking, type Condition, inState, is, type Lifecycle, move, stamp } from '#registers'

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
    book: move('预约', 'Book', 'draft', 'confirmed', ['user', 'owner', 'clerk'], {
      when: use,
      causes: ['judgeBooking'],
    }),
    request: move('申请预约', 'Request', 'draft', 'pending', ['user', 'owner', 'clerk'], {
      when: use,
      causes: ['judgeBooking'],
    }),
    bookForOthers: move('机组代约', 'Book past the rules', 'draft', 'confirmed', ['owner', 'clerk'], {
      when: use,
      causes: ['override'],
    }),
    wait: move('候补', 'Wait', 'draft', 'waiting', ['user', 'owner', 'clerk'], {
      when: use,
      causes: ['judgeBooking', 'mayWait'],
    }),
    promote: move('候补转正', 'Promote', 'waiting', 'confirmed', ['owner', 'clerk']),
    promoteToPending: move('候补转待审', 'Promote to pending', 'waiting', 'pending', ['owner', 'clerk']),
    confirm: move('同意', 'Confirm', 'pending', 'confirmed', ['owner', 'clerk']),
    refuse: move('不同意', 'Refuse', 'pending', 'refused', ['owner', 'clerk'], {
      ...asking('refusalReason', '请写明不同意的理由', 'Say why it is refused'),
      follows: ['askWaiting'],
    }),
    start: move('开始使用', 'Start', 'confirmed', 'inUse', ['user', 'owner', 'clerk'], {
      when: use,
      asks: ['startedAt'],
      causes: [stamp({ startedAt: { first: 'now' } })],
    }),
    finish: move('结束使用', 'Finish', 'inUse', 'done', ['user', 'owner', 'clerk'], {
      asks: ['endedAt', 'samples'],
      causes: ['finish'],
      follows: ['askWaiting'],
    }),
    cancel: move(
      '取消',
      'Cancel',
      ['draft', 'waiting', 'pending', 'confirmed'],
      'cancelled',
      ['user', 'owner', 'clerk'],
      {
        asks: ['cancelReason'],
        causes: ['cancel'],
        follows: ['askWaiting'],
      },
    ),
    markNoShow: move('记为爽约', 'Mark as no-show', 'confirmed', 'noShow', ['owner', 'clerk'], {
      when: use,
      due: [{ after: 'from' }],
      causes: ['noShow'],
      follows: ['askWaiting'],
    }),
    displace: move('因停机取消', 'Displace', ['pending', 'confirmed'], 'displaced', ['owner', 'clerk'], {
      when: use,
      asks: ['cancelReason'],
    }),
    release: move('解除停机', 'Release', 'confirmed', 'cancelled', ['owner', 'clerk'], {
      when: is('kind', 'outage'),
      follows: ['askWaiting'],
    }),
  },
}
