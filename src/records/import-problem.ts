import { defineProblems } from '#lib'

const saveAsXlsx = {
  zh: '请用 Excel 或 WPS 打开，另存为「Excel 工作簿（*.xlsx）」后再导入',
  en: 'Open it in Excel or WPS, save it as an .xlsx workbook and import that',
}
const makeAgain = {
  zh: '请用 Excel 或 WPS 重新打开并另存一份，或请发送人重新导出',
  en: 'Open it in Excel or WPS and save it anew, or have the sender export it again',
}

/** What can be wrong with a file before any of its rows is looked at. */
export const fileProblems = defineProblems('file', {
  'cannot-be-read': {
    zh: '读不到文件「{file}」：{reason}',
    en: 'Cannot read the file {file}: {reason}',
    todo: { zh: '请检查路径是否正确、有无读取权限', en: 'Check the path and that you may read it' },
  },
  empty: {
    zh: '文件「{file}」是空的',
    en: 'The file {file} is empty',
    todo: { zh: '请重新导出或重新选择文件', en: 'Export it again or choose another file' },
  },
  'not-a-table': {
    zh: '文件「{file}」是{what}，不是可导入的表格',
    en: 'The file {file} is no table that can be imported (it is {what})',
    todo: {
      zh: '请导入 .xlsx 或 .csv；别的格式请先用 Excel 或 WPS 打开并另存为 .xlsx',
      en: 'Import .xlsx or .csv; open anything else in Excel or WPS and save it as .xlsx',
    },
  },
  'old-workbook': {
    zh: '文件「{file}」是旧版 Excel 格式（.xls），只改扩展名并不会转换格式',
    en: 'The file {file} is in the old Excel format (.xls); renaming does not convert it',
    todo: saveAsXlsx,
  },
  encrypted: {
    zh: '文件「{file}」设了打开密码',
    en: 'The file {file} is protected by a password',
    todo: {
      zh: '请在 Excel 或 WPS 中取消密码后另存再导入',
      en: 'Remove the password in Excel or WPS, save and import',
    },
  },
  'with-macros': {
    zh: '文件「{file}」带有宏程序，为安全起见不予导入',
    en: 'The file {file} carries macros and is refused for safety',
    todo: saveAsXlsx,
  },
  damaged: {
    zh: '文件「{file}」已损坏：{reason}',
    en: 'The file {file} is damaged: {reason}',
    todo: makeAgain,
  },
  'too-large': {
    zh: '文件「{file}」展开后过大（{reason}），可能是异常文件',
    en: 'The file {file} is too large once unpacked ({reason}); it may be malicious',
    todo: {
      zh: '请删去图片和空白行列后另存，或分成几个文件导入',
      en: 'Remove pictures and blank rows and columns and save, or import it in parts',
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
  'not-text': {
    zh: '文件「{file}」的文字编码认不出来',
    en: 'The text encoding of {file} is not recognised',
    todo: {
      zh: '请另存为 UTF-8 编码的 CSV，或直接存成 .xlsx',
      en: 'Save it as CSV in UTF-8, or as .xlsx',
    },
  },
})
