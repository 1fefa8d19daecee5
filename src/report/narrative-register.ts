import { lockedByEvaluation } from '#indicators'
import { code, defineRegister, integer, longText } from '#registers'
import { narrativeSections } from './narrative-section.ts'

/** What people write in an evaluation: one record a section, its versions being the drafts. */
export const narrativeRegister = defineRegister({
  name: 'evaluation.narrative',
  label: { zh: '报告正文', en: 'Narrative' },
  help: {
    zh: '自评报告中由人撰写的各节。数字请写成引用，如 {contracts.registered.amount:亿元.1}，印出时取数。',
    en: 'The written sections of a self-evaluation. Numbers are references, such as {contracts.registered.amount:亿元.1}.',
  },
  fields: {
    year: integer({
      label: { zh: '年度', en: 'Year' },
      required: true,
      min: 2000,
      max: 2100,
    }),
    section: code({ label: { zh: '章节', en: 'Section' }, list: narrativeSections, required: true }),
    markdown: longText({
      label: { zh: '正文', en: 'Text' },
      help: {
        zh: '标题 ##（一）、### 1.、####（1），序号自动编；**加粗**；{名称:格式} 引用数字',
        en: 'Headings ##, ###, ####, numbered by themselves; **bold**; {name:format} for a number',
      },
      required: true,
      searched: true,
    }),
  },
  titled: '{section}（{year}）',
  unique: [['year', 'section']],
  columns: ['year', 'section'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})

export const reportRegisters = [narrativeRegister]
