import type { Label } from './label.ts'
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
  'beyond-limit': {
    zh: '文件「{file}」里{what}超过 {most}，不能读取',
    en: 'In the file {file}, {what} exceed the {most} that are read',
    todo: {
      zh: '请确认文件来源；来源可靠的请删去多余的行、列或文字后另存，或分成几个文件',
      en: 'Make sure where it comes from; if it is sound, remove what is not needed and save it, or split it',
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

const reasons: Readonly<Record<string, Label>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EACCES: { zh: '没有读取权限', en: 'it may not be read' },
  EPERM: { zh: '没有读取权限', en: 'it may not be read' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径不对', en: 'the path is wrong' },
}

/** Why the system would not open a file, by its error's code. */
export function openFailure(code: string): Label | string {
  return reasons[code] ?? code
}

const writingReasons: Readonly<Record<string, Label>> = {
  ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
  EACCES: { zh: '没有写入权限', en: 'it may not be written' },
  EPERM: { zh: '没有写入权限', en: 'it may not be written' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径里有一段是文件，不是文件夹', en: 'a part of the path is a file, no folder' },
  EEXIST: { zh: '同名的是文件，不是文件夹', en: 'a file has that name' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
}

/** Why the system would not write a file or make a folder; the error's own words where it has no code that is known. */
export function writeFailure(error: unknown): Label | string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return writingReasons[code] ?? (code || String(error))
}
