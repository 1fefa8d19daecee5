import { defineProblems } from '#lib'

export const problems = defineProblems('measures', {
  'unknown-measure': {
    zh: '没有名为「{name}」的指标口径（名称相近的：{near}）',
    en: 'There is no measure "{name}" (similar ones: {near})',
    todo: { zh: '请检查名称，或在指标口径目录中查找', en: 'Check the name, or look in the list of measures' },
  },
  'unknown-scope': {
    zh: '口径「{measure}」不能按「{scope}」限定范围；可用的有：{known}',
    en: 'The measure {measure} cannot be narrowed by "{scope}", only by {known}',
  },
  'unknown-region': {
    zh: '没有行政区划代码「{value}」',
    en: 'There is no region code "{value}"',
    todo: { zh: '请写 6 位代码，如：{near}', en: 'Give one of 6 digits, such as: {near}' },
  },
  'unknown-part': {
    zh: '口径「{measure}」没有第「{part}」部分；可选的有：{known}',
    en: 'The measure {measure} has no part "{part}", only {known}',
  },
  'nothing-to-aggregate': {
    zh: '范围内没有记录，「{measure}」没有数值',
    en: 'No record is in range: {measure} has no value',
    severity: 'warning',
  },
  'nothing-to-divide-by': {
    zh: '「{measure}」的分母「{denominator}」为零，无法相除',
    en: 'The denominator {denominator} of {measure} is zero',
    severity: 'warning',
  },
  'nothing-before': {
    zh: '「{measure}」在上期（{period}）为零，无法计算增长',
    en: '{measure} was zero in the period before ({period}): there is no growth over it',
    severity: 'warning',
  },
  'part-without-value': {
    zh: '「{part}」没有数值，「{measure}」因此也没有',
    en: '{part} has no value, so {measure} has none',
    severity: 'warning',
  },
  'part-over-whole': {
    zh: '{period}：「{partLabel}」（{part}）为 {partValue}，大于「{wholeLabel}」（{whole}）的 {wholeValue}；应当：{says}',
    en: '{period}: {part} is {partValue}, more than {whole}, which is {wholeValue}',
    todo: {
      zh: '请核对两个口径的定义和其中的记录',
      en: 'Compare the two definitions and the records behind them',
    },
  },
  'parts-unlike-whole': {
    zh: '{period}：各部分（{parts}）合计 {sum}，与「{wholeLabel}」（{whole}）的 {wholeValue} 不一致',
    en: '{period}: the parts ({parts}) add up to {sum}, but {whole} is {wholeValue}',
    todo: {
      zh: '请核对各部分是否有遗漏或重叠',
      en: 'See whether a part is missing, or whether parts overlap',
    },
  },
  'parts-short-of-whole': {
    zh: '{period}：各部分（{parts}）合计 {sum}，少于「{wholeLabel}」（{whole}）的 {wholeValue}；各部分可以重叠（{overlap}），但不应有遗漏',
    en: '{period}: the parts ({parts}) add up to {sum}, less than {whole}, which is {wholeValue}: they may overlap, but none may be missing',
  },
  'other-unit': {
    zh: '「{text}」的单位是「{unit}」，而口径「{measure}」的单位是「{own}」',
    en: '"{text}" is in {unit}, but the measure {measure} is in {own}',
    todo: { zh: '请换用单位「{own}」，或只写数字', en: 'Give it in {own}, or as a bare number' },
  },
  'not-divisible': {
    zh: '期间「{period}」不能按{by}划分',
    en: 'The period {period} cannot be divided by {by}',
    todo: { zh: '请选择年份或季度', en: 'Choose a year or a quarter' },
  },
})
