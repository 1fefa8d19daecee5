import { asking, date, defineRegister, type LockedBy, longText, move, person, stamp } from '#registers'
import { year } from './evaluation-field.ts'

/** 自评: a year's evaluation as a whole. While it is submitted, what it consists of stands as it is. */
export const evaluations = defineRegister({
  name: 'evaluation.years',
  label: { zh: '自评', en: 'Evaluations' },
  help: {
    zh: '一个年度一条；提交后，该年度的指标、目标、任务、预算、人工数据和文字一律不能增改，退回或撤回后才能再改',
    en: 'One a year; once submitted nothing of the year can be added or changed until it is returned or taken back',
  },
  titled: '{year} 年自评',
  fields: {
    year,
    submitter: person({ label: { zh: '提交人', en: 'Submitted by' }, computed: true }),
    submittedOn: date({ label: { zh: '提交日期', en: 'Submitted' }, computed: true }),
    confirmedOn: date({ label: { zh: '确认日期', en: 'Confirmed' }, computed: true }),
    returnNote: longText({ label: { zh: '退回意见', en: 'Why it is returned' } }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '编制中', en: 'Being written' }, tone: 'plain', editable: true },
      submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
      confirmed: { label: { zh: '已确认', en: 'Confirmed' }, tone: 'good' },
    },
    moves: {
      submit: move('提交', 'Submit', 'draft', 'submitted', 'clerk', {
        causes: [stamp({ submitter: 'actor', submittedOn: 'today', returnNote: 'nothing' })],
      }),
      takeBack: move('撤回', 'Take back', 'submitted', 'draft', 'clerk', {
        causes: [stamp({ submittedOn: 'nothing' })],
      }),
      return: move('退回', 'Return', ['submitted', 'confirmed'], 'draft', 'approver', {
        ...asking('returnNote', '请写明退回意见', 'Say why it is returned'),
        causes: [stamp({ submittedOn: 'nothing', confirmedOn: 'nothing' })],
      }),
      confirm: move('确认', 'Confirm', 'submitted', 'confirmed', 'approver', {
        causes: [stamp({ confirmedOn: 'today' })],
      }),
    },
  },
  unique: [['year']],
  columns: ['year', 'submittedOn', 'confirmedOn', 'state'],
  indexed: ['year'],
})

/** What belongs to a year's evaluation is locked with it. */
export const lockedByEvaluation: readonly LockedBy[] = [
  { of: evaluations.name, by: { year: 'year' }, in: ['submitted', 'confirmed'] },
]
