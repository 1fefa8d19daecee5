import { defineProblems } from '#lib'

export const problems = defineProblems('hightech', {
  'points-outside-band': {
    zh: '「{item}」自评 {given} 分，所达档次「{step}」只能给 {least}–{most} 分',
    en: '{given} points for {item}: the step that was reached ({step}) gives {least} to {most}',
    todo: { zh: '请按档次更正自评分', en: 'Correct the points to the band' },
  },
  'seems-other-unit': {
    zh: '{label} {value}，上年 {before}：似乎把单位填错了（相差约一万倍）',
    en: '{label} {value}, last year {before}: it seems to be in another unit (10,000 times)',
    todo: {
      zh: '请核对单位（元、万元）；确实无误的，在「变动说明」中写明后再提交',
      en: 'Check the unit; where it is right, say why in the explanation and submit again',
    },
    severity: 'question',
  },
  'changed-much': {
    zh: '{label} {value}，上年 {before}，变动超过 {limit}',
    en: '{label} {value}, last year {before}: a change of more than {limit}',
    todo: {
      zh: '请核实；确实无误的，在「变动说明」中写明后再提交',
      en: 'Check it; where it is right, say why in the explanation and submit again',
    },
    severity: 'question',
  },
  'differs-from-report': {
    zh: '{label}：申报 {value} 元，{year} 年填报的年报为 {reported} 元',
    en: '{label}: {value} yuan in the application, {reported} in the annual report filed in {year}',
    todo: {
      zh: '请企业说明差异；核实无误的，在「初审意见」中写明后再推荐',
      en: "Let the firm account for it; where it is right, say so in the reviewer's opinion and recommend it",
    },
    severity: 'question',
  },
})
