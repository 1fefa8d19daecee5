import {
  asking,
  given,
  inState,
  is,
  type Lifecycle,
  moveOthers,
  or,
  secondPerson,
  serialNumber,
  stamp,
} from '#registers'
import { homeCity } from '../home.ts'

/** 16 digits: year, province and city, office, serial. */
const registrationNumbers = `{today.year}${homeCity}{office}{serial:6}`

/** What ends a contract turns the lists void on which it stands, in the same transaction. */
const ending = [
  stamp({ endedAt: 'today' }),
  moveOthers({
    of: 'contracts.lists',
    by: { 'members.contract': 'id' },
    in: ['submitted', 'passed', 'approved'],
    move: 'void',
    gives: { voidReason: { text: '所列合同「{title}」已{move}' } },
  }),
]

/**
 * 草稿 → 已提交 → 受理 ⇄ 补正 → 初审通过 → (大额：复审通过) → 已登记 | 不予登记; a registered contract is changed
 * (and stays registered), cancelled or revoked.
 */
export const contractLifecycle: Lifecycle = {
  initial: 'draft',
  states: {
    draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
    submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
    accepted: { label: { zh: '已受理', en: 'Accepted' }, tone: 'busy' },
    correcting: { label: { zh: '补正中', en: 'In correction' }, tone: 'busy', editable: true },
    passed: { label: { zh: '初审通过', en: 'First review passed' }, tone: 'busy' },
    reviewed: { label: { zh: '复审通过', en: 'Second review passed' }, tone: 'busy' },
    registered: { label: { zh: '已登记', en: 'Registered' }, tone: 'good' },
    refused: { label: { zh: '不予登记', en: 'Refused' }, tone: 'bad' },
    cancelled: { label: { zh: '已注销', en: 'Cancelled' }, tone: 'ended' },
    revoked: { label: { zh: '已撤销', en: 'Revoked' }, tone: 'ended' },
  },
  moves: {
    submit: {
      label: { zh: '提交', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      by: ['seller', 'clerk'],
      causes: ['refuseDuplicate'],
    },
    withdraw: {
      label: { zh: '撤回', en: 'Withdraw' },
      from: ['submitted'],
      to: 'draft',
      by: ['seller'],
    },
    accept: {
      label: { zh: '受理', en: 'Accept' },
      from: ['submitted'],
      to: 'accepted',
      by: ['clerk'],
      causes: [stamp({ acceptedAt: 'today', clockFrom: 'today' }), 'setDueDay'],
    },
    return: {
      label: { zh: '退回补正', en: 'Return for correction' },
      from: ['accepted'],
      to: 'correcting',
      by: ['clerk'],
      ...asking('correctionNote', '请写明需要补正什么', 'Say what is to be corrected'),
    },
    resubmit: {
      label: { zh: '补正提交', en: 'Submit corrections' },
      from: ['correcting'],
      to: 'accepted',
      by: ['seller', 'clerk'],
      causes: ['refuseDuplicate', stamp({ clockFrom: 'today' }), 'setDueDay'],
    },
    pass: {
      label: { zh: '初审通过', en: 'Pass the first review' },
      from: ['accepted'],
      to: 'passed',
      by: ['clerk'],
      asks: ['techAmount', 'deductions', 'opinion', 'justification'],
      causes: ['verifyAmount', 'questionLikeness', stamp({ clerk: 'actor' })],
    },
    sendBack: {
      label: { zh: '退回初审', en: 'Send back to the first review' },
      from: ['passed'],
      to: 'accepted',
      by: ['largeApprover'],
      when: is('large', true),
      ...asking('reviewOpinion', '请写明退回的理由', 'Say why it goes back'),
    },
    review: {
      label: { zh: '复审通过', en: 'Pass the second review' },
      from: ['passed'],
      to: 'reviewed',
      by: ['largeApprover'],
      when: is('large', true),
      asks: ['reviewOpinion'],
      causes: [secondPerson({ unlike: ['clerk'] }), stamp({ approver: 'actor' })],
    },
    register: {
      label: { zh: '登记', en: 'Register' },
      from: ['passed', 'reviewed'],
      to: 'registered',
      by: ['clerk'],
      when: or(inState('reviewed'), is('large', false)),
      causes: [
        'refuseDuplicate',
        serialNumber({ field: 'regNo', pattern: registrationNumbers }),
        stamp({ registeredAt: 'today', verifyCode: 'code' }),
      ],
    },
    refuse: {
      label: { zh: '不予登记', en: 'Refuse' },
      from: ['accepted', 'passed', 'reviewed'],
      to: 'refused',
      by: ['clerk', 'largeApprover'],
      ...asking('refusalReason', '请写明不予登记的理由', 'Say why it is refused'),
    },
    change: {
      label: { zh: '变更', en: 'Change' },
      from: ['registered'],
      to: 'registered',
      by: ['clerk', 'largeApprover'],
      asks: ['title', 'validTo', 'buyers', 'dealAmount', 'techAmount', 'deductions', 'changeReason'],
      must: [given('changeReason', '请写明变更事由', 'Say why it is changed')],
      causes: ['recordChange', stamp({ changedAt: 'today', changes: 'count' })],
    },
    recordReceipts: {
      label: { zh: '核定到账', en: 'Record receipts' },
      from: ['registered'],
      to: 'registered',
      by: ['clerk'],
      asks: ['receipts'],
    },
    cancel: {
      label: { zh: '注销', en: 'Cancel' },
      from: ['registered'],
      to: 'cancelled',
      by: ['clerk'],
      ...asking('endReason', '请写明注销的理由', 'Say why it is cancelled'),
      causes: ending,
    },
    revoke: {
      label: { zh: '撤销', en: 'Revoke' },
      from: ['registered'],
      to: 'revoked',
      by: ['supervisor'],
      ...asking('endReason', '请写明撤销的理由', 'Say why it is revoked'),
      causes: ending,
    },
  },
}
