import { asking, type Lifecycle, move, returnMoves, stamp } from '#registers'

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
    submit: move('提交', 'Submit', owed, 'submitted', ['firm', 'clerk'], {
      asks: ['explanation'],
      causes: ['compareWithLastYear', stamp({ submittedOn: 'today' })],
    }),
    review: move('区审核通过', 'Review', 'submitted', 'reviewed', 'district'),
    pass: move('通过', 'Pass', ['submitted', 'reviewed'], 'passed', 'clerk', {
      causes: ['retest', stamp({ passedOn: 'today' })],
    }),
    return: move('退回', 'Return', ['submitted', 'reviewed', 'passed'], 'returned', ['clerk', 'district'], {
      ...asking('returnNote', '请写明退回原因', 'Say why it is returned'),
      causes: [stamp({ submittedOn: 'nothing', passedOn: 'nothing', atRisk: 'nothing', risks: 'nothing' })],
    }),
    exempt: move('免填', 'Exempt', owed, 'exempt', 'clerk', {
      ...asking('exemption', '请选择免填原因', 'Say why it need not report'),
    }),
    ...returnMoves(owed, { remind: ['clerk', 'district'], miss: ['supervisor'] }),
  },
}
