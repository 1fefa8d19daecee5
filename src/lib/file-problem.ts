import { defineProblems } from './problem.ts'

/** What can be wrong with any file that somebody hands in, whatever is to be read from it. */
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
  'old-workbook': {
    zh: '文件「{file}」是旧版 Excel 格式（.xls），只改扩展名并不会转换格式',
    en: 'The file {file} is in the old Excel format (.xls); renaming does not convert it',
    todo: {
      zh: '请用 Excel 或 WPS 打开，另存为「Excel 工作簿（*.xlsx）」后再用',
      en: 'Open it in Excel or WPS, save it as an .xlsx workbook and use that',
    },
  },
  encrypted: {
    zh: '文件「{file}」设了打开密码',
    en: 'The file {file} is protected by a password',
    todo: {
      zh: '请打开后取消密码，另存一份再用',
      en: 'Open it, remove the password, save it and use that',
    },
  },
  'with-macros': {
    zh: '文件「{file}」带有宏程序，为安全起见不予打开',
    en: 'The file {file} carries macros and is refused for safety',
    todo: {
      zh: '请另存为不带宏的「Excel 工作簿（*.xlsx）」或「Word 文档（*.docx）」后再用',
      en: 'Save it as .xlsx or .docx without macros and use that',
    },
  },
  damaged: {
    zh: '文件「{file}」已损坏：{reason}',
    en: 'The file {file} is damaged: {reason}',
    todo: {
      zh: '请重新打开并另存一份，或请发送人重新导出',
      en: 'Open it and save it anew, or have the sender export it again',
    },
  },
  'too-large': {
    zh: '文件「{file}」过大（{reason}），可能是异常文件',
    en: 'The file {file} is too large ({reason}); it may be malicious',
    todo: {
      zh: '请确认文件来源；来源可靠的请删去图片和空白行列后另存，或分成几个文件',
      en: 'Make sure where it comes from; if it is sound, remove pictures and blank rows and save, or split it',
    },
  },
  'not-text': {
    zh: '文件「{file}」的文字编码认不出来',
    en: 'The text encoding of {file} is not recognised',
    todo: {
      zh: '请另存为 UTF-8 编码的文本（CSV、TXT），表格也可以直接存成 .xlsx',
      en: 'Save it as text in UTF-8 (CSV, TXT), or a table as .xlsx',
    },
  },
})

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径不对',
}

/** Why the system would not open a file, by its error's code. */
export function openFailure(code: string): string {
  return reasons[code] ?? code
}

const writingReasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '同名的是文件，不是文件夹',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘只读',
  ENAMETOOLONG: '名称太长',
}

/** Why the system would not write a file or make a folder; the error's own words where it has no code that is known. */
export function writeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return writingReasons[code] ?? (code || String(error))
}
