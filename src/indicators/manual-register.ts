import { date, defineRegister, file, integer, isSet, longText, text } from '#registers'
import { year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

/** What a confirmation confirms: whoever changes it has it confirmed again. */
const stated = ['value', 'measuredIn', 'source', 'document', 'evidence']

/**
 * Figures that no register holds yet (人工填报): each with where it comes from, its evidence and who confirmed it.
 */
export const manualFigures = defineRegister({
  name: 'evaluation.manual',
  label: { zh: '人工填报数据', en: 'Manual figures' },
  help: {
    zh: '尚无台账可取的数据；须写明来源、佐证和确认人，报告中会标明为人工填报',
    en: 'Figures that no register holds yet, with source, evidence and who confirmed them; the report marks them',
  },
  titled: '{label}（{year}）',
  fields: {
    year,
    name: text({
      label: { zh: '数据名称', en: 'Name' },
      help: {
        zh: 'manual. 开头，如 manual.brokers.trained；指标和报告按它引用',
        en: 'Such as manual.brokers.trained',
      },
      required: true,
      maxLength: 120,
      pattern: {
        source: 'manual(\\.[a-z][A-Za-z0-9]*)+',
        says: {
          zh: '应以 manual. 开头，由字母、数字和点组成',
          en: 'manual. followed by letters, digits and dots',
        },
      },
      searched: true,
    }),
    label: text({ label: { zh: '数据含义', en: 'Meaning' }, required: true, maxLength: 120, searched: true }),
    value: text({
      label: { zh: '数值', en: 'Value' },
      help: {
        zh: '照来源抄录，可带约、近、余等字和数量级：756、近 180、1.73万左右；还没有数时可先空着',
        en: 'As its source gives it: 756, 近 180, 1.73万左右; empty while it is not known yet',
      },
      required: isSet('confirmedOn'),
      maxLength: 60,
    }),
    measuredIn: text({
      label: { zh: '计量单位', en: 'Unit' },
      help: { zh: '项、家、人、%、元……', en: '项, 家, %, 元 …' },
      maxLength: 12,
    }),
    decimals: integer({ label: { zh: '显示小数位', en: 'Shown decimals' }, min: 0, max: 6 }),
    source: text({
      label: { zh: '数据来源', en: 'Source' },
      help: { zh: '哪个系统、文件或统计表', en: 'Which system, document or return' },
      required: true,
      maxLength: 200,
    }),
    document: text({
      label: { zh: '依据文件', en: 'Document' },
      help: {
        zh: '文件名称、文号或统计表编号；有电子件的上传到佐证材料',
        en: 'Title and number of the document or return; attach it where there is a file',
      },
      maxLength: 200,
    }),
    evidence: file({ label: { zh: '佐证材料', en: 'Evidence' } }),
    confirmedBy: text({
      label: { zh: '确认人', en: 'Confirmed by' },
      help: {
        zh: '数值、单位、来源或佐证一改，原来的确认即失效，须重新确认',
        en: 'It lapses when value, unit, source or evidence changes: they are to be confirmed again',
      },
      required: isSet('confirmedOn'),
      lapsesWith: stated,
      maxLength: 40,
    }),
    confirmedOn: date({
      label: { zh: '确认日期', en: 'Confirmed on' },
      required: isSet('confirmedBy'),
      lapsesWith: stated,
    }),
    note: longText({ label: { zh: '说明', en: 'Note' } }),
  },
  unique: [['year', 'name']],
  columns: ['year', 'name', 'label', 'value', 'measuredIn', 'source', 'confirmedBy'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
})
