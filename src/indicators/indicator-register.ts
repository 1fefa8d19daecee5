import { and, code, defineRegister, file, integer, isSet, longText, not, or, text } from '#registers'
import { indicatorClasses, shownScales, targetSets } from './code-list.ts'
import { lineCode, position, year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

const targetHelp = {
  zh: '照预算批复抄录：>=1850、≥100%、=0%、<=10%，或定性文字（健全、规范）',
  en: 'As approved: >=1850, ≥100%, =0%, <=10%, or words',
}

/** The indicators of an evaluation (部门整体自评表), with the target that came with the budget. */
export const indicatorLines = defineRegister({
  name: 'evaluation.indicators',
  label: { zh: '绩效指标', en: 'Indicators' },
  help: {
    zh: '自评表每一行的目标、完成值来源和原因分析；完成值由统计指标或人工填报数据得出，定性指标填写文字',
    en: 'Target, source and reason of each row; the actual comes from a measure or a manual figure, or is words',
  },
  titled: '{name}',
  fields: {
    year,
    code: lineCode({ zh: '指标代码', en: 'Indicator code' }),
    class: code({ label: { zh: '类别', en: 'Class' }, required: true, list: indicatorClasses }),
    name: text({ label: { zh: '指标名称', en: 'Name' }, required: true, maxLength: 80, searched: true }),
    target: text({
      label: { zh: '指标目标值', en: 'Target' },
      help: targetHelp,
      required: true,
      maxLength: 60,
    }),
    source: text({ label: { zh: '完成值来源', en: 'Source' }, required: true, maxLength: 120 }),
    figure: text({
      label: { zh: '取数口径', en: 'Figure' },
      help: {
        zh: '统计指标的名称（如 contracts.registered.amount）或人工填报数据的名称（manual. 开头）；定性指标留空',
        en: 'A measure (contracts.registered.amount) or a manual figure (manual. …); empty for words',
      },
      maxLength: 120,
    }),
    actual: text({
      label: { zh: '指标完成值（定性）', en: 'Actual (words)' },
      help: {
        zh: '仅定性指标填写，年度结束时填',
        en: 'Only where the actual is words; at the end of the year',
      },
      maxLength: 60,
    }),
    scale: code({
      label: { zh: '显示数量级', en: 'Shown scale' },
      help: {
        zh: '完成值以万或亿为单位显示时填写；留空按口径的习惯',
        en: 'Empty: as the measure is usually shown',
      },
      list: shownScales,
    }),
    decimals: integer({
      label: { zh: '显示小数位', en: 'Shown decimals' },
      help: { zh: '留空按口径的习惯', en: 'Empty: as the measure is usually shown' },
      min: 0,
      max: 6,
    }),
    reason: longText({
      label: { zh: '原因分析', en: 'Reason' },
      help: { zh: '有偏差时必须说明', en: 'Due where the actual deviates' },
    }),
    evidence: file({ label: { zh: '佐证材料', en: 'Evidence' } }),
    position,
  },
  unique: [
    ['year', 'code'],
    ['year', 'name'],
  ],
  checks: [
    {
      name: 'figure-or-words',
      that: not(and(isSet('figure'), isSet('actual'))),
      at: 'actual',
      says: {
        zh: '「{name}」的完成值取自 {figure}，不能再填文字',
        en: 'The actual of {name} comes from {figure}: words cannot be given as well',
      },
    },
    {
      name: 'words-are-not-scaled',
      when: isSet('actual'),
      that: not(or(isSet('scale'), isSet('decimals'))),
      at: 'actual',
      says: {
        zh: '「{name}」是定性指标，不填数量级和小数位',
        en: '{name} is words: it has no scale and no decimals',
      },
    },
  ],
  columns: ['year', 'class', 'name', 'target', 'figure', 'actual', 'reason'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})

/** Targets that others than the budget set for the same indicators: one indicator may have several. */
export const furtherTargets = defineRegister({
  name: 'evaluation.targets',
  label: { zh: '其他目标', en: 'Further targets' },
  help: {
    zh: '同一指标的内部目标或上级目标；预算目标写在绩效指标里',
    en: 'Internal targets and those set from above; the budget’s own stand with the indicators',
  },
  titled: '{indicator} {target}',
  fields: {
    year,
    indicator: lineCode({ zh: '指标代码', en: 'Indicator code' }),
    set: code({ label: { zh: '目标来源', en: 'Target set' }, required: true, list: targetSets }),
    target: text({ label: { zh: '目标值', en: 'Target' }, help: targetHelp, required: true, maxLength: 60 }),
    document: text({
      label: { zh: '依据', en: 'Document' },
      help: { zh: '下达目标的文件或会议', en: 'The document or meeting that set it' },
      maxLength: 120,
    }),
  },
  unique: [['year', 'indicator', 'set']],
  columns: ['year', 'indicator', 'set', 'target', 'document'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})
