import { defineRegister, integer, longText, text } from '#registers'

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
    section: text({
      label: { zh: '章节', en: 'Section' },
      help: {
        zh: '模板中这一节的键，如 duties（年度履职目标完成情况）',
        en: "The section's key in the template, such as duties",
      },
      required: true,
      maxLength: 40,
      pattern: {
        source: '[a-z][A-Za-z0-9-]*',
        says: {
          zh: '章节键只用英文字母、数字和连字符',
          en: 'A section key has letters, digits and hyphens only',
        },
      },
    }),
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
  titled: '{year} {section}',
  unique: [['year', 'section']],
  columns: ['year', 'section'],
  indexed: ['year'],
})

export const reportRegisters = [narrativeRegister]
