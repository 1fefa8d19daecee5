import { asking, type Lifecycle, stamp } from '#registers'

/** 登记 → 单位审核 → 入网 ⇄ 停用（维修）→ 退网; what left may come back, and keeps the day on which it first came. */
export const instrumentLifecycle: Lifecycle = {
  initial: 'draft',
  states: {
    draft: { label: { zh: '登记', en: 'Draft' }, tone: 'plain', editable: true },
    submitted: { label: { zh: '待审核', en: 'Submitted' }, tone: 'busy' },
    online: { label: { zh: '已入网', en: 'On the network' }, tone: 'good', editable: true },
    suspended: { label: { zh: '停用', en: 'Suspended' }, tone: 'bad', editable: true },
    offline: { label: { zh: '已退网', en: 'Off the network' }, tone: 'ended' },
  },
  moves: {
    submit: {
      label: { zh: '提交', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      by: ['owner', 'clerk'],
    },
    return: {
      label: { zh: '退回', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      by: ['clerk'],
      ...asking('returnReason', '请写明需要补正什么', 'Say what is to be corrected'),
    },
    admit: {
      label: { zh: '准予入网', en: 'Admit' },
      from: ['submitted', 'offline'],
      to: 'online',
      by: ['clerk'],
      causes: [
        'institutionFirst',
        stamp({ onlineOn: { first: 'today' }, offlineOn: 'nothing', exitReason: 'nothing' }),
      ],
    },
    suspend: {
      label: { zh: '停用', en: 'Suspend' },
      from: ['online'],
      to: 'suspended',
      by: ['owner', 'clerk'],
      ...asking('suspendReason', '请写明停用原因', 'Say why it is suspended'),
    },
    resume: {
      label: { zh: '恢复', en: 'Resume' },
      from: ['suspended'],
      to: 'online',
      by: ['owner', 'clerk'],
    },
    exit: {
      label: { zh: '退网', en: 'Leave the network' },
      from: ['online', 'suspended'],
      to: 'offline',
      by: ['clerk'],
      ...asking('exitReason', '请写明退网原因', 'Say why it leaves'),
      causes: ['noBookings', stamp({ offlineOn: 'today' })],
    },
  },
}
