import type { Label } from '#lib'

/** What each option means, by its name; an option means the same in every command. */
export const optionHelp: Readonly<Record<string, { readonly value?: string; readonly help: Label }>> = {
  data: {
    value: 'DIR',
    help: {
      zh: '数据目录，默认 ./data；设了 DATABASE_URL 则连接该数据库',
      en: 'the folder of the data, ./data unless told; DATABASE_URL takes its place',
    },
  },
  json: {
    help: { zh: '标准输出只有一个 JSON 值', en: 'one JSON value on standard output and nothing else' },
  },
  lang: { value: 'zh|en', help: { zh: '显示语言', en: 'language' } },
  help: { help: { zh: '显示命令的用法', en: 'how the command is used' } },
  unit: {
    value: 'U',
    help: { zh: '单位编码，如 science-centre', en: "the unit's code, such as science-centre" },
  },
  name: {
    value: 'NAME',
    help: { zh: '单位名称，用报告上的全称', en: "the unit's full name, as on the report" },
  },
  distribute: {
    help: {
      zh: '把各表按单位分布到 Citus 的各台机器上（数据库须已装 Citus 扩展）',
      en: 'spread the tables by unit over the machines of a Citus database',
    },
  },
  masked: {
    help: { zh: '个人信息以掩码导出', en: 'personal data leave masked' },
  },
  parent: { value: 'CODE', help: { zh: '上级单位的编码', en: 'the code of the unit above' } },
  year: { value: 'Y', help: { zh: '自评年度，如 2024', en: 'the year, such as 2024' } },
  period: {
    value: 'P',
    help: {
      zh: '期间：2024、2024Q1、2024-03 或 2024-01-01..2024-06-30；默认今年',
      en: '2024, 2024Q1, 2024-03 or 2024-01-01..2024-06-30; this year unless told',
    },
  },
  'as-of': {
    value: 'T',
    help: {
      zh: '截至这一天（当日结束时）的数据，如 2024-12-20；默认现在',
      en: 'data as they stood at the end of this day, such as 2024-12-20; now unless told',
    },
  },
  region: {
    value: 'R',
    help: { zh: '6 位行政区划代码，如 320506', en: 'a region by its 6 digits, such as 320506' },
  },
  records: { help: { zh: '同时列出这个数由哪些记录算出', en: 'list the records behind the figure' } },
  limit: {
    value: 'N',
    help: { zh: '最多列出几条记录，默认 20', en: 'how many records at most, 20 unless told' },
  },
  measure: {
    value: 'NAME',
    help: {
      zh: '指标口径，如 contracts.registered.count',
      en: 'the measure, such as contracts.registered.count',
    },
  },
  mode: {
    value: 'M',
    help: {
      zh: 'add 只新增，update 只更新，upsert 有则更新、无则新增',
      en: 'add new records, update those that are there, or upsert: both',
    },
  },
  'dry-run': { help: { zh: '只看会改什么，不写入', en: 'only tell what would change' } },
  refused: {
    value: 'FILE.xlsx',
    help: {
      zh: '退回的行写到哪个工作簿，默认在原文件旁',
      en: 'where the refused rows go; beside the file unless told',
    },
  },
  'leave-out-refused': {
    help: { zh: '先写入没有问题的行', en: 'write the sound rows although others are refused' },
  },
  out: { value: 'PATH', help: { zh: '写到哪里', en: 'where to write' } },
  head: {
    value: 'FILE',
    help: {
      zh: '以前导出的账目末端，账目必须仍含有它',
      en: 'a head that was exported earlier; the chain must still contain it',
    },
  },
  plain: { help: { zh: '报告里不带来源标记', en: 'no marks of provenance in the report' } },
  fonts: {
    value: 'DIR',
    help: { zh: '用这个目录里的字体，默认用自带的', en: 'a folder of fonts to use instead of our own' },
  },
  against: {
    value: 'UNIT/YEAR',
    help: { zh: '与这个单位这一年的台账逐个核对', en: "compare with this unit's records of the year" },
  },
  template: {
    value: 'T',
    help: { zh: '按这个表样核对栏目和原因', en: 'hold the document to this form' },
  },
  reason: { value: 'TEXT', help: { zh: '判断为误报的理由', en: 'why the finding is wrong' } },
  by: { value: 'NAME', help: { zh: '谁判断的；默认登录名', en: 'who judges; the login unless told' } },
  tally: {
    help: { zh: '按记下的判断看各项检查的准确率', en: 'how often each check was right, by what was noted' },
  },
  from: {
    value: 'WHAT',
    help: {
      zh: '由谁来：新建一年沿用的年度，或出具意见书的单位',
      en: 'where it comes from: the year that is taken over, or who issues the opinion',
    },
  },
  to: {
    value: 'UNIT',
    help: {
      zh: '意见书给哪个单位；默认材料上的单位',
      en: 'whom the opinion is for, the unit of the document unless told',
    },
  },
  number: { value: 'NUMBER', help: { zh: '文号', en: 'the number of the letter' } },
  due: {
    value: 'DAY',
    help: { zh: '哪天前反馈，如 2025-03-31', en: 'an answer is due by, such as 2025-03-31' },
  },
  date: { value: 'DAY', help: { zh: '落款日期；默认今天', en: 'the day of the letter, today unless told' } },
  reviewer: { value: 'NAME', help: { zh: '审核人', en: 'who reviewed' } },
  checker: { value: 'NAME', help: { zh: '复核人', en: 'who checked again' } },
  contact: { value: 'TEXT', help: { zh: '联系电话', en: 'whom to call' } },
  only: {
    value: 'N',
    help: { zh: '只收这些编号的发现，如 1,3', en: 'only the findings of these numbers, such as 1,3' },
  },
  questions: { help: { zh: '也收疑问', en: 'questions as well' } },
  sample: { help: { zh: '装入示例中心', en: 'load the sample center' } },
  empty: { help: { zh: '不装示例', en: 'without the sample' } },
  port: { value: 'PORT', help: { zh: '端口，默认 8690', en: 'the port, 8690 unless told' } },
  host: {
    value: 'HOST',
    help: { zh: '监听地址，默认 127.0.0.1', en: 'the address to listen on, 127.0.0.1 unless told' },
  },
}
