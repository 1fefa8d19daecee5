import { asking, type Lifecycle, returnMoves, stamp } from '#registers'

/** While it is in one of these, the firm owes it. */
export const owed = ['due', 'filled', 'returned']

/** 未填 → 已保存 → 已提交 →（区）审核 →（中心）通过 / 退回; exempt with a reason; missed when the year is closed. */
export const reportLifecycle: Lifecycle = {
  initial: 'due',
  states: {
    due: { label: { zh: '未填', en: 'Due' }, tone: 'plain', editable: true },
    filled: { label: { zh: '已保存', en: 'Saved' }, tone: 'plain', editable: true },
    submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
    reviewed: { label: { zh: '区已审核', en: 'Reviewed' }, tone: 'busy' },
    passed: { label: { zh: '通过', en: 'Passed' }, tone: 'good' },
    returned: { label: { zh: '退回', en: 'Returned' }, tone: 'bad', editable: true },
    exempt: { label: { zh: '免填', en: 'Exempt' }, tone: 'ended' },
    missed: { label: { zh: '逾期未报', en: 'Missed' }, tone: 'bad' },
  },
  moves: {
    save: { label: { zh: '保存', en: 'Save' }, from: ['due'], to: 'filled', by: ['firm', 'clerk'] },
    submit: {
      label: { zh: '提交', en: 'Submit' },
      from: owed,
      to: 'submitted',
      by: ['firm', 'clerk'],
      asks: ['explanation'],
      causes: ['compareWithLastYear', stamp({ submittedOn: 'today' })],
    },
    review: {
      label: { zh: '区审核通过', en: 'Review' },
      from: ['submitted'],
      to: 'reviewed',
      by: ['district'],
    },
    pass: {
      label: { zh: '通过', en: 'Pass' },
      from: ['submitted', 'reviewed'],
      to: 'passed',
      by: ['clerk'],
      causes: ['retest', stamp({ passedOn: 'today' })],
    },
    return: {
      label: { zh: '退回', en: 'Return' },
      from: ['submitted', 'reviewed', 'passed'],
      to: 'returned',
      by: ['clerk', 'district'],
      ...asking('returnNote', '请写明退回原因', 'Say why it is returned'),
      causes: [stamp({ submittedOn: 'nothing', passedOn: 'nothing', atRisk: 'nothing', risks: 'nothing' })],
    },
    exempt: {
      label: { zh: '免填', en: 'Exempt' },
      from: owed,
      to: 'exempt',
      by: ['clerk'],
      ...asking('exemption', '请选择免填原因', 'Say why it need not report'),
    },
    ...returnMoves(owed, { remind: ['clerk', 'district'], miss: ['supervisor'] }),
  },
}
