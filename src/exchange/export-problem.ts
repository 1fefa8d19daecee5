import { defineProblems } from '#lib'

const asCsv = {
  zh: '请改为导出 .csv 文件，它没有这个限制',
  en: 'Export to a .csv file, which has no such limit',
}

export const exportProblems = defineProblems('export', {
  'cannot-write': {
    zh: '写不了文件「{file}」：{reason}',
    en: 'Cannot write the file {file}: {reason}',
    todo: {
      zh: '请换一个位置，或检查权限和磁盘空间',
      en: 'Choose another place, or check permission and free space',
    },
  },
  'unknown-ending': {
    zh: '「{file}」不是可以导出的格式',
    en: '"{file}" is no format to export to',
    todo: { zh: '文件名请以 .xlsx 或 .csv 结尾', en: 'Let its name end in .xlsx or .csv' },
  },
  'too-many-rows': {
    zh: '工作表「{sheet}」最多容纳 {most} 行，放不下全部记录',
    en: 'The sheet {sheet} holds at most {most} rows',
    todo: asCsv,
  },
  'text-too-long': {
    zh: '记录「{title}」有超过 {most} 字的文本，单元格放不下',
    en: 'The record {title} has a text of more than {most} characters, which no cell holds',
    todo: asCsv,
  },
  cancelled: { zh: '导出已取消', en: 'The export was cancelled' },
})
