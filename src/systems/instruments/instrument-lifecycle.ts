import { asking, type Lifecycle, move, someIn, stamp } from '#registers'

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
    submit: move('提交', 'Submit', 'draft', 'submitted', ['owner', 'clerk']),
    return: move('退回', 'Return', 'submitted', 'draft', 'clerk', {
      ...asking('returnReason', '请写明需要补正什么', 'Say what is to be corrected'),
    }),
    admit: move('准予入网', 'Admit', ['submitted', 'offline'], 'online', 'clerk', {
      causes: [
        // An instrument comes to the network after its institution.
        someIn({
          of: 'instruments.institutions',
          by: { code: 'owner' },
          in: ['joined'],
          at: 'owner',
          says: {
            zh: '管理单位 {ownerName} 尚未入网，请先办理其入网',
            en: 'Its owner {ownerName} has not joined the network: admit it first',
          },
        }),
        stamp({ onlineOn: { first: 'today' }, offlineOn: 'nothing', exitReason: 'nothing' }),
      ],
    }),
    suspend: move('停用', 'Suspend', 'online', 'suspended', ['owner', 'clerk'], {
      ...asking('suspendReason', '请写明停用原因', 'Say why it is suspended'),
    }),
    resume: move('恢复', 'Resume', 'suspended', 'online', ['owner', 'clerk']),
    exit: move('退网', 'Leave the network', ['online', 'suspended'], 'offline', 'clerk', {
      ...asking('exitReason', '请写明退网原因', 'Say why it leaves'),
      causes: ['noBookings', stamp({ offlineOn: 'today' })],
    }),
  },
}
