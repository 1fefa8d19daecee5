import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const prompt =
  /[（(](?:请填写|填写说明|此处填|限\s*\d+\s*字|不超过\s*\d+\s*字|注：请|请说明)[^（）()]{0,40}[）)]|×{2,}(?:单位|项目|部门|万元|年)|X{2,}(?:单位|项目|部门|万元|年)|_{4,}/
const placeholderRow = /^(?:指标\s*\d|……|\.{6})$/

/** What the form asks for is left in the text that goes out. */
function examine({ document, passages }: Statement): readonly Remark[] {
  const remarks: Remark[] = []
  for (const { text, place } of passages) {
    const found = prompt.exec(text)?.[0]
    if (found)
      remarks.push({
        severity: 'warning',
        message: `表样的提示语「${found}」没有删去。`,
        at: [quoted(place, found)],
      })
  }
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    const rows = block.rows.flatMap((row, at) => {
      const column = row.findIndex(({ text, covered }) => !covered && placeholderRow.test(text.trim()))
      return column < 0
        ? []
        : [{ ...block.place, row: at + 1, column: column + 1, quote: row[column]?.text ?? '' }]
    })
    const [first] = rows
    if (first)
      remarks.push({
        severity: 'question',
        message: `表中留有 ${rows.length} 行空白的表样（「${first.quote}」），公开前请删去。`,
        at: rows.slice(0, 6),
      })
  }
  return remarks
}

export const check: Check = {
  name: 'form-prompts',
  label: { zh: '表样的提示语', en: 'Prompts of the form' },
  about: {
    zh: '公开的报告不应留有表样的提示语和占位行。',
    en: 'Prompts and placeholder rows do not survive to publication.',
  },
  examine,
}
