import { code, defineCodeList, defineRegister, is, longText, text } from '#registers'

const verdicts = defineCodeList({
  name: 'audit.verdicts',
  label: { zh: '判断', en: 'Judgement' },
  items: [
    { code: 'right', label: { zh: '属实', en: 'Right' } },
    { code: 'wrong', label: { zh: '误报', en: 'Wrong' } },
  ],
})

const severities = defineCodeList({
  name: 'audit.severities',
  label: { zh: '结论', en: 'Severity' },
  items: [
    { code: 'error', label: { zh: '错误', en: 'Error' } },
    { code: 'warning', label: { zh: '警告', en: 'Warning' } },
    { code: 'question', label: { zh: '疑问', en: 'Question' } },
  ],
})

/** What people made of the findings of audits: one record a judgement, withdrawn when it is taken back. */
export const judgementRegister = defineRegister({
  name: 'audit.judgements',
  label: { zh: '审核判断', en: 'Judgements of findings' },
  help: {
    zh: '审核人对体检发现的判断：属实，或是误报。在「体检」页上作出，这里查阅。',
    en: 'What reviewers made of the findings of audits: right, or wrong. Made on the audit page, seen here.',
  },
  fields: {
    document: text({
      label: { zh: '文件摘要', en: 'Digest of the file' },
      required: true,
      maxLength: 64,
      pattern: {
        source: '[0-9a-f]{64}',
        says: { zh: '应为 64 位十六进制摘要', en: 'a digest of 64 hexadecimal digits' },
      },
    }),
    file: text({ label: { zh: '文件', en: 'File' }, required: true, maxLength: 400, searched: true }),
    documentUnit: text({ label: { zh: '被审核单位', en: 'Unit audited' }, maxLength: 200, searched: true }),
    documentYear: text({ label: { zh: '年度', en: 'Year' }, maxLength: 10 }),
    check: text({ label: { zh: '检查项', en: 'Check' }, required: true, maxLength: 80 }),
    severity: code({ label: { zh: '结论', en: 'Severity' }, list: severities, required: true }),
    message: longText({ label: { zh: '发现', en: 'Finding' }, required: true, searched: true }),
    quote: longText({ label: { zh: '原文', en: 'Quote' } }),
    verdict: code({ label: { zh: '判断', en: 'Judgement' }, list: verdicts, required: true }),
    reason: longText({ label: { zh: '理由', en: 'Reason' }, required: is('verdict', 'wrong') }),
    judgedBy: text({ label: { zh: '判断人', en: 'Judged by' }, required: true, maxLength: 100 }),
  },
  titled: '{verdict}：{message}',
  lifecycle: {
    initial: 'given',
    states: {
      given: { label: { zh: '有效', en: 'Given' }, tone: 'plain' },
      withdrawn: { label: { zh: '已撤回', en: 'Taken back' }, tone: 'ended' },
    },
    moves: {
      withdraw: {
        label: { zh: '撤回', en: 'Take back' },
        from: ['given'],
        to: 'withdrawn',
        by: ['clerk', 'approver', 'supervisor', 'finance'],
      },
    },
  },
  writtenBy: ['clerk', 'approver', 'supervisor', 'finance'],
  columns: ['documentUnit', 'documentYear', 'file', 'check', 'message', 'verdict', 'reason', 'judgedBy'],
  indexed: ['document', 'documentUnit'],
})

export const auditRegisters = [judgementRegister]
