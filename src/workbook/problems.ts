import { defineProblems } from '#lib'

/** What can be wrong with a table's file, besides what can be wrong with any file. */
export const tableProblems = defineProblems('file', {
  'not-a-table': {
    zh: '文件「{file}」是{what}，不是可导入的表格',
    en: 'The file {file} is no table that can be imported (it is {what})',
    todo: {
      zh: '请导入 .xlsx 或 .csv；别的格式请先用 Excel 或 WPS 打开并另存为 .xlsx',
      en: 'Import .xlsx or .csv; open anything else in Excel or WPS and save it as .xlsx',
    },
  },
  'quote-not-closed': {
    zh: '从第 {row} 行起的双引号没有配对，之后的内容无法分清',
    en: 'A double quote opened in row {row} is never closed',
    todo: {
      zh: '请检查该行的双引号；单元格内的双引号要写两个',
      en: 'Check the quotes in that row; a quote inside a cell is written twice',
    },
  },
})
