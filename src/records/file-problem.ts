import { defineProblems } from '#lib'

/** What can be wrong with a file that goes with a record (附件). */
export const attachmentProblems = defineProblems('attachment', {
  'no-file': {
    zh: '没有收到文件',
    en: 'No file was received',
    todo: { zh: '请选择要上传的文件', en: 'Choose a file to upload' },
  },
  empty: {
    zh: '文件「{name}」是空的（0 字节）',
    en: 'The file "{name}" is empty',
    todo: {
      zh: '请确认选对了文件；文件已损坏的请重新导出',
      en: 'Check that it is the right one, or export it again',
    },
  },
  'too-large': {
    zh: '文件「{name}」超过 {most} MB',
    en: 'The file "{name}" is larger than {most} MB',
    todo: {
      zh: '请降低扫描分辨率或压缩图片后再上传；确需全文的可拆成几个文件',
      en: 'Scan it with a lower resolution or compress its pictures; or split it',
    },
  },
  'no-name': {
    zh: '文件没有可用的文件名',
    en: 'The file has no name that can be kept',
    todo: { zh: '请改名后再上传', en: 'Rename it and upload it again' },
  },
  'not-as-named': {
    zh: '文件「{name}」的内容不是 {extension} 文件',
    en: 'What is in "{name}" is no {extension} file',
    todo: {
      zh: '可能是改过扩展名或没有下载完整；请用原来的程序打开确认，另存后再上传',
      en: 'It may have been renamed or be incomplete: open it, save it anew and upload that',
    },
  },
  'not-found': {
    zh: '没有这个附件，或您无权查看引用它的记录',
    en: 'There is no such file, or you may not see the records that refer to it',
    todo: { zh: '请从记录页打开附件', en: 'Open it from the page of its record' },
  },
  damaged: {
    zh: '附件「{name}」的内容与上传时的校验值不符，未提供下载',
    en: 'What is kept of "{name}" is not what was uploaded; it is not handed out',
    todo: {
      zh: '请保留现场，执行 youju verify，并从备份核对',
      en: 'Leave everything as it is, run youju verify and compare with a backup',
    },
  },
})
