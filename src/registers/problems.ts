import { defineProblems, type ProblemText } from '#lib'

const ask = {
  day: { zh: '请写成 2024-12-31 的形式', en: 'Write it like 2024-12-31' },
  amount: {
    zh: '请填以元为单位的数，最多两位小数，例如 1234.50',
    en: 'Give a number in yuan with at most two decimals, such as 1234.50',
  },
}

/** The sentence of a register's check; the three codes differ only in how much weight it has. */
const checkText = { zh: '{sentence}', en: '{sentenceEn}' } as const satisfies ProblemText

/** What validation can say. `{label}` is the field's Chinese label. */
export const problems = defineProblems('registers', {
  required: { zh: '「{label}」必填', en: '{label} is required' },
  'unknown-field': {
    zh: '没有「{name}」这个字段',
    en: 'There is no field {name}',
    todo: { zh: '可用的字段：{known}', en: 'Fields: {known}' },
  },
  'not-text': { zh: '「{label}」应为文字', en: '{label} must be text' },
  'too-long': {
    zh: '「{label}」有 {length} 个字，最多 {max} 个',
    en: '{label} has {length} characters, at most {max} are allowed',
  },
  'control-character': {
    zh: '「{label}」含有看不见的控制字符',
    en: '{label} contains control characters',
    todo: { zh: '请重新录入，或粘贴为纯文本', en: 'Type it again, or paste it as plain text' },
  },
  'pattern-missed': {
    zh: '「{label}」填写的「{text}」格式不对：{says}',
    en: '{label} "{text}" has a wrong form: {says}',
  },
  'not-a-date': {
    zh: '「{label}」填写的「{text}」不是日期',
    en: '{label} "{text}" is no date',
    todo: ask.day,
  },
  'not-a-moment': {
    zh: '「{label}」填写的「{text}」不是到分钟的时间',
    en: '{label} "{text}" is no time to the minute',
    todo: { zh: '请写成 2024-12-31 09:00 的形式', en: 'Write it like 2024-12-31 09:00' },
  },
  'date-out-of-range': {
    zh: '「{label}」的年份 {year} 不合理',
    en: 'The year {year} of {label} cannot be right',
    todo: ask.day,
  },
  'not-an-amount': {
    zh: '「{label}」填写的「{text}」不是金额',
    en: '{label} "{text}" is no amount of money',
    todo: ask.amount,
  },
  'amount-finer-than-fen': {
    zh: '「{label}」填写的「{text}」不足一分，最多两位小数',
    en: '{label} "{text}" is finer than a fen',
    todo: ask.amount,
  },
  'not-a-number': {
    zh: '「{label}」填写的「{text}」不是数字',
    en: '{label} "{text}" is no number',
    todo: { zh: '请只填数字，不带单位', en: 'Give the number only, without its unit' },
  },
  'too-many-decimals': {
    zh: '「{label}」填写的「{text}」小数过多，最多 {places} 位',
    en: '{label} "{text}" has too many decimals, at most {places} are allowed',
  },
  'not-an-integer': {
    zh: '「{label}」填写的「{text}」不是整数',
    en: '{label} "{text}" is no whole number',
    todo: { zh: '请填整数，不带单位', en: 'Give a whole number, without its unit' },
  },
  'too-small': { zh: '「{label}」不得小于 {min}', en: '{label} must be at least {min}' },
  'too-large': { zh: '「{label}」不得大于 {max}', en: '{label} must be at most {max}' },
  'not-yes-or-no': { zh: '「{label}」请填「是」或「否」', en: '{label} must be yes or no (是 or 否)' },
  'not-in-list': {
    zh: '「{label}」填写的「{text}」不在代码表「{list}」中',
    en: '{label} "{text}" is not in the list {list}',
    todo: { zh: '可填：{known}', en: 'One of: {known}' },
  },
  'not-an-organisation-code': {
    zh: '「{label}」填写的「{text}」不是统一社会信用代码',
    en: '{label} "{text}" is no unified social credit code',
    todo: {
      zh: '应为 18 位数字和大写字母（不含 I、O、S、V、Z），请对照营业执照填写',
      en: 'It has 18 digits and capital letters (without I, O, S, V, Z); copy it from the licence',
    },
  },
  'organisation-check-digit': {
    zh: '「{label}」填写的「{text}」校验位不对，其中有错字',
    en: 'The check digit of {label} "{text}" is wrong: a character was mistyped',
    todo: { zh: '请对照营业执照逐位核对', en: 'Compare it with the licence character by character' },
  },
  'not-a-region': {
    zh: '「{label}」填写的「{text}」不是行政区划代码',
    en: '{label} "{text}" is no region code',
    todo: {
      zh: '请填 6 位行政区划代码（例如 320506）或其名称',
      en: 'Give the 6-digit code (such as 320506) or the name of the region',
    },
  },
  'not-a-reference': { zh: '「{label}」应为一条记录的编号', en: '{label} must name a record by its key' },
  'not-a-file': { zh: '「{label}」应为已上传的文件', en: '{label} must be an uploaded file' },
  'not-a-list': { zh: '「{label}」应为若干行', en: '{label} must be a list of rows' },
  'not-a-row': { zh: '「{label}」的这一项应为一行', en: 'This item of {label} must be a row of fields' },
  'too-few-items': {
    zh: '「{label}」有 {count} 项，至少 {min} 项',
    en: '{label} has {count} rows, at least {min} are needed',
  },
  'too-many-items': {
    zh: '「{label}」有 {count} 项，最多 {max} 项',
    en: '{label} has {count} rows, at most {max} are allowed',
  },
  'computed-field': {
    zh: '「{label}」由系统生成，不能填写',
    en: '{label} is set by the system and cannot be typed',
    todo: { zh: '请删去这一项', en: 'Leave it out' },
  },
  'not-a-condition': {
    zh: '筛选条件读不懂：{detail}',
    en: 'The filter cannot be read: {detail}',
    todo: { zh: '请在页面上重新选择筛选条件', en: 'Choose the filter again on the page' },
  },
  'check-failed': checkText,
  'check-doubted': { ...checkText, severity: 'warning' },
  'check-asked': { ...checkText, severity: 'question' },
})
