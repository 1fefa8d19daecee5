import { code, defineRegister, file, integer, is, isSet, longText, money, not, text } from '#registers'
import { countItems, moneyItems } from './code-list.ts'
import { year } from './evaluation-field.ts'
import { lockedByEvaluation } from './evaluation-register.ts'

const actual = {
  label: { zh: '实际数', en: 'Actual' },
  help: { zh: '「÷」前面的数', en: 'What stands before ÷' },
  required: true,
} as const

const base = {
  label: { zh: '对照数', en: 'Held against' },
  help: {
    zh: '「÷」后面的数：预算、总数、编制、应完成数或上年数；没有的填 0',
    en: 'What stands after ÷: budget, total, posts, due or last year’s; 0 where there is none',
  },
  required: true,
} as const

/** Where the two numbers stand. */
const grounds = {
  source: text({
    label: { zh: '数据来源', en: 'Source' },
    help: { zh: '哪个系统、账簿或统计表', en: 'Which system, account or return' },
    required: true,
    maxLength: 200,
  }),
  document: text({
    label: { zh: '依据文件', en: 'Document' },
    help: {
      zh: '文件名称、文号或报表编号；有电子件的上传到佐证材料',
      en: 'Title and number of the document; attach it where there is a file',
    },
    required: not(isSet('evidence')),
    maxLength: 200,
  }),
  evidence: file({ label: { zh: '佐证材料', en: 'Evidence' } }),
  note: longText({ label: { zh: '说明', en: 'Note' } }),
} as const

/** A rate over 0 is none: somebody may have left a budget or a total out. */
const heldAgainstSomething = (none: string | number) =>
  ({
    name: 'held-against-something',
    severity: 'warning',
    when: not(is('actual', none)),
    that: not(is('base', none)),
    at: 'base',
    says: {
      zh: '对照数为 0，算不出比率；请核对预算或总数是否漏填',
      en: 'It is held against 0, so there is no rate; was a budget or a total left out?',
    },
  }) as const

const shared = {
  titled: '{year} {item}',
  unique: [['year', 'item']],
  columns: ['year', 'item', 'actual', 'base', 'source', 'document'],
  lockedBy: lockedByEvaluation,
  indexed: ['year'],
} as const

/**
 * The unit's own figures (基础数据表): numerator and denominator of the rates that no business register gives, each
 * with the document that states them, so that no rate is typed. In 元.
 */
export const baseMoney = defineRegister({
  ...shared,
  name: 'evaluation.base',
  label: { zh: '基础数据（金额）', en: 'Base data (money)' },
  help: {
    zh: '单位自身的经费、收入、采购、资产：每项写两个数和依据，比率由系统计算',
    en: 'The unit’s own money and property: two numbers and their document each; the rates are computed',
  },
  fields: {
    year,
    item: code({ label: { zh: '项目', en: 'Item' }, required: true, list: moneyItems }),
    actual: money({ ...actual, label: { zh: '实际数（元）', en: 'Actual (元)' }, min: '0' }),
    base: money({ ...base, label: { zh: '对照数（元）', en: 'Held against (元)' }, min: '0' }),
    ...grounds,
  },
  checks: [heldAgainstSomething('0.00')],
})

/** The same of people and tasks. */
export const baseCounts = defineRegister({
  ...shared,
  name: 'evaluation.counts',
  label: { zh: '基础数据（人数、工作）', en: 'Base data (people, tasks)' },
  help: {
    zh: '在职人数与编制、应完成与按时完成的工作：每项写两个数和依据，比率由系统计算',
    en: 'Staff and posts, tasks due and done: two numbers and their document each; the rates are computed',
  },
  fields: {
    year,
    item: code({ label: { zh: '项目', en: 'Item' }, required: true, list: countItems }),
    actual: integer({ ...actual, min: 0 }),
    base: integer({ ...base, min: 0 }),
    ...grounds,
  },
  checks: [heldAgainstSomething(0)],
})
