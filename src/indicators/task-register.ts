import { defineRegister, list, longText, text } from '#registers'
import { lineCode, position, year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

/** The year's key tasks (年度重点任务), under the duties that they serve. */
export const tasks = defineRegister({
  name: 'evaluation.tasks',
  label: { zh: '年度重点任务', en: 'Key tasks' },
  help: {
    zh: '对应部门职责的重点任务及完成情况；完成情况中的数字写成引用，如 {contracts.registered.count}',
    en: 'Key tasks and how they were done; numbers are written as references to figures',
  },
  titled: '{duty} {name}',
  fields: {
    year,
    duty: text({ label: { zh: '对应部门主要职责', en: 'Duty' }, required: true, maxLength: 40 }),
    name: text({ label: { zh: '任务名称', en: 'Task' }, required: true, maxLength: 60, searched: true }),
    expected: longText({ label: { zh: '预期目标', en: 'Expected' } }),
    completion: longText({
      label: { zh: '完成情况', en: 'Completion' },
      help: {
        zh: '数字用引用：{contracts.registered.amount:亿元.1}',
        en: 'Numbers are references: {contracts.registered.amount:亿元.1}',
      },
    }),
    indicators: list({
      label: { zh: '对应指标', en: 'Indicators' },
      fields: { code: lineCode({ zh: '指标代码', en: 'Indicator code' }) },
    }),
    position,
  },
  unique: [['year', 'name']],
  columns: ['year', 'duty', 'name', 'completion'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})
