import { defineProblems } from '#lib'

/** What can keep a document, or a part of it, from being read, besides what can be wrong with any file (`fileProblems`). */
export const readingProblems = defineProblems('reading', {
  'nothing-to-read': {
    zh: '文件「{file}」里没有文字，也没有表格',
    en: 'The file {file} holds neither text nor a table',
    todo: { zh: '请确认选对了文件', en: 'Make sure that this is the right file' },
  },
  'not-a-document': {
    zh: '文件「{file}」是{what}，不是可以审核的文档',
    en: 'The file {file} is no document that can be audited ({what})',
    todo: {
      zh: '可以审核 .docx、.pdf、.html、.xlsx、.txt；别的格式请先另存为其中一种',
      en: 'Audit .docx, .pdf, .html, .xlsx or .txt; save anything else as one of these',
    },
  },
  'old-word': {
    zh: '文件「{file}」是旧版 Word 格式（.doc），只改扩展名并不会转换格式',
    en: 'The file {file} is in the old Word format (.doc); renaming does not convert it',
    todo: {
      zh: '请用 Word 或 WPS 打开，另存为「Word 文档（*.docx）」后再审核',
      en: 'Open it in Word or WPS, save it as .docx and audit that',
    },
  },
  'old-office': {
    zh: '文件「{file}」是旧版 Office 或 WPS 格式',
    en: 'The file {file} is in an old format of Office or WPS',
    todo: {
      zh: '请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再审核',
      en: 'Open it in Word, Excel or WPS, save it as .docx or .xlsx and audit that',
    },
  },
  'too-many-pages': {
    zh: '文件「{file}」有 {pages} 页，超过可审核的 {most} 页',
    en: 'The file {file} has {pages} pages, more than the {most} that can be audited',
    todo: {
      zh: '请把自评报告所在的页单独导出后审核',
      en: 'Export the pages of the self-evaluation alone and audit those',
    },
  },
  'too-much-text': {
    zh: '文件「{file}」的文字和表格超过 {most} 个字，不能审核',
    en: 'The file {file} holds more than the {most} characters that can be audited',
    todo: {
      zh: '请只留自评报告或自评表，其余的分成别的文件',
      en: 'Keep the self-evaluation alone, and put the rest into other files',
    },
  },
  'took-too-long': {
    zh: '文件「{file}」在 {seconds} 秒内没有读完，已停止',
    en: 'The file {file} was not read within {seconds} seconds and was given up',
    todo: {
      zh: '请确认文件来源；正常的自评材料不会这样大',
      en: 'Make sure where the file comes from; no honest self-evaluation is like this',
    },
  },
  'was-stopped': {
    zh: '文件「{file}」的读取已按要求停止',
    en: 'The reading of {file} was stopped as asked',
    todo: { zh: '如需审核，请重新开始', en: 'Start it again if it is to be audited' },
  },
  'scan-without-text': {
    zh: '文件「{file}」只有图像、没有文字（可能是扫描件），无法核对',
    en: 'The file {file} holds only images, no text (it may be a scan)',
    todo: {
      zh: '请提供由 Word 或 WPS 直接导出的 PDF，或先做文字识别（OCR）再审核',
      en: 'Provide a PDF exported from Word or WPS, or run text recognition (OCR) first',
    },
  },
  'garbled-text': {
    zh: '文件「{file}」里的文字提取出来是乱码（字体没有编码对照）',
    en: 'The text of {file} comes out garbled (its fonts carry no mapping to characters)',
    todo: {
      zh: '请用原文件重新导出 PDF，或直接审核原来的 .docx、.xlsx',
      en: 'Export the PDF anew, or audit the original .docx or .xlsx',
    },
  },
  'page-without-text': {
    zh: '第 {pages} 页没有文字（可能是扫描页），没有核对',
    en: 'Pages {pages} hold no text (they may be scanned) and were left alone',
    severity: 'question',
    todo: { zh: '请人工核对这些页', en: 'Check these pages by hand' },
  },
  'table-too-wide': {
    zh: '有一张表有 {columns} 列，超过可读的 {most} 列，没有核对',
    en: 'A table has {columns} columns, more than the {most} that are read, and was left alone',
    severity: 'question',
    todo: { zh: '请确认表格是否正常', en: 'Make sure that the table is what it should be' },
  },
  'table-too-long': {
    zh: '有一张表太大（可读 {most} 个单元格），其余部分没有核对',
    en: 'A table is too large ({most} cells are read); the rest was left alone',
    severity: 'question',
    todo: { zh: '请把表格拆开后再审核', en: 'Split the table and audit the parts' },
  },
  'hidden-sheet': {
    zh: '工作表「{sheet}」是隐藏的，没有核对',
    en: 'The sheet {sheet} is hidden and was left alone',
    severity: 'question',
    todo: { zh: '如需核对，请取消隐藏', en: 'Unhide it if it is to be audited' },
  },
  'formula-without-value': {
    zh: '工作表「{sheet}」有 {count} 个公式没有保存计算结果，这些单元格按空处理',
    en: 'The sheet {sheet} has {count} formulas without a stored value; these cells were read as empty',
    severity: 'question',
    todo: { zh: '请用 Excel 或 WPS 打开并保存一次', en: 'Open and save it once in Excel or WPS' },
  },
})
