import type { SheetTable } from '../sheet.ts'
import { type Variation, withBlocks } from './variation.ts'

/** The same columns in the words of other places; each line a column, the first of it the ministry's. */
const columns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:年度|年初|全年)?(?:指标值|目标值)(?=[（(]|$)/, ['全年目标值', '设定目标值', '计划完成值']],
  [/^(?:全年|年度)?实际完成值(?=[（(]|$)/, ['自评完成值', '实际完成数', '年末完成值']],
  [/^分值(?=[（(]|$)/, ['权重分', '标准分值', '满分值']],
  [/^得分(?=[（(]|$)/, ['实际得分', '自评分值', '评价得分']],
  [
    /^(?:偏差原因分析及改进措施|未完成原因和改进措施|未完成原因分析)$/,
    ['未达标原因', '差异说明', '偏离情况说明'],
  ],
  [/^年初预算(?:数|金额)?(?=[（(]|$)/, ['年初批复数', '年初安排数', '年初预算安排']],
  [/^(?:全年|调整后)预算数?(?=[（(]|$)/, ['调整预算数', '全年安排数', '最终预算数']],
  [/^(?:全年执行数|预算执行数|全年支出数)(?=[（(]|$)/, ['累计支出数', '实际使用数', '全年支出金额']],
  [/^(?:预算)?执行率(?=[（(]|$)/, ['支出进度', '预算完成率', '资金使用率']],
  [/^三级指标$/, ['指标名称', '三级指标名称', '具体指标']],
  [/^年度资金总额[：:]?$/, ['资金合计', '合计金额', '项目总资金']],
]

function rename(text: string, way: number): string {
  const plain = text.replace(/\s/g, '')
  for (const [pattern, names] of columns)
    if (pattern.test(plain)) return plain.replace(pattern, names[way] ?? plain)
  return text
}

const isValue = (text: string) => /^[-≥≤=\d.,%/]+$/.test(text)

/** Only rows of heads; the name of an indicator stays, for the prose names it too. */
function headsOf(table: SheetTable, way: number): SheetTable {
  const rows = table.rows.map((row) =>
    row.some((cell) => cell !== undefined && isValue(cell.text) && cell.text !== '')
      ? row.map(
          (cell) =>
            cell && { ...cell, text: /资金总额/.test(cell.text) ? rename(cell.text, way) : cell.text },
        )
      : row.map((cell) => cell && { ...cell, text: rename(cell.text, way) }),
  )
  return { ...table, rows }
}

/** Columns of the indicators called otherwise, one vocabulary after the other. */
export const headVariations: readonly Variation[] = [0, 1, 2].map((way) => ({
  name: `heads-${way + 1}`,
  label: `表头换一种叫法（${way + 1}）`,
  wording: (text) => rename(text, way),
  vary: (sheet) =>
    withBlocks(sheet, (blocks) =>
      blocks.map((block) => (block.kind === 'table' ? headsOf(block, way) : block)),
    ),
}))
