import {
  asking,
  given,
  inState,
  is,
  issueCertificate,
  type Lifecycle,
  move,
  moveOthers,
  or,
  secondPerson,
  stamp,
} from '#registers'
import { homeCity } from '../home.ts'

/** 16 digits: year, province and city, office, serial. */
export function registrationNumber(year: string, office: string, serial: number): string {
  return `${year}${homeCity}${office}${String(serial).padStart(6, '0')}`
}
const registrationNumbers = `{today.year}${homeCity}{office}{serial:6}`

export const certificate = { number: 'regNo', code: 'verifyCode' }

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
    submit: move('提交', 'Submit', 'draft', 'submitted', ['seller', 'clerk'], {
      causes: ['refuseDuplicate'],
    }),
    withdraw: move('撤回', 'Withdraw', 'submitted', 'draft', 'seller'),
    accept: move('受理', 'Accept', 'submitted', 'accepted', 'clerk', {
      causes: [stamp({ acceptedAt: 'today', clockFrom: 'today' }), 'setDueDay'],
    }),
    return: move('退回补正', 'Return for correction', 'accepted', 'correcting', 'clerk', {
      ...asking('correctionNote', '请写明需要补正什么', 'Say what is to be corrected'),
    }),
    resubmit: move('补正提交', 'Submit corrections', 'correcting', 'accepted', ['seller', 'clerk'], {
      causes: ['refuseDuplicate', stamp({ clockFrom: 'today' }), 'setDueDay'],
    }),
    pass: move('初审通过', 'Pass the first review', 'accepted', 'passed', 'clerk', {
      asks: ['techAmount', 'deductions', 'opinion', 'justification'],
      causes: ['verifyAmount', 'questionLikeness', stamp({ clerk: 'actor' })],
    }),
    sendBack: move('退回初审', 'Send back to the first review', 'passed', 'accepted', 'largeApprover', {
      when: is('large', true),
      ...asking('reviewOpinion', '请写明退回的理由', 'Say why it goes back'),
    }),
    review: move('复审通过', 'Pass the second review', 'passed', 'reviewed', 'largeApprover', {
      when: is('large', true),
      asks: ['reviewOpinion'],
      causes: [secondPerson({ unlike: ['clerk'] }), stamp({ approver: 'actor' })],
    }),
    register: move('登记', 'Register', ['passed', 'reviewed'], 'registered', 'clerk', {
      when: or(inState('reviewed'), is('large', false)),
      causes: [
        'refuseDuplicate',
        ...issueCertificate(certificate, { pattern: registrationNumbers, issuedOn: 'registeredAt' }),
      ],
    }),
    refuse: move(
      '不予登记',
      'Refuse',
      ['accepted', 'passed', 'reviewed'],
      'refused',
      ['clerk', 'largeApprover'],
      {
        ...asking('refusalReason', '请写明不予登记的理由', 'Say why it is refused'),
      },
    ),
    change: move('变更', 'Change', 'registered', 'registered', ['clerk', 'largeApprover'], {
      asks: ['title', 'validTo', 'buyers', 'dealAmount', 'techAmount', 'deductions', 'changeReason'],
      must: [given('changeReason', '请写明变更事由', 'Say why it is changed')],
      causes: ['recordChange', stamp({ changedAt: 'today', changes: 'count' })],
    }),
    recordReceipts: move('核定到账', 'Record receipts', 'registered', 'registered', 'clerk', {
      asks: ['receipts'],
    }),
    cancel: move('注销', 'Cancel', 'registered', 'cancelled', 'clerk', {
      ...asking('endReason', '请写明注销的理由', 'Say why it is cancelled'),
      causes: ending,
    }),
    revoke: move('撤销', 'Revoke', 'registered', 'revoked', 'supervisor', {
      ...asking('endReason', '请写明撤销的理由', 'Say why it is revoked'),
      causes: ending,
    }),
  },
}
