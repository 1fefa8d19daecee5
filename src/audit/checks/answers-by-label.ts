import { cellPlace } from '../claims/passage.ts'
import type { Statement } from '../claims/statement.ts'
import type { Table } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** 「分配科学性 | 资金分配科学」: an answer made of its own label. */
interface Answer {
  readonly label: string
  readonly text: string
  readonly row: number
  readonly column: number
}

const filler = /[资金了已均的我局位单本到较为良好管理情况，。、]/g
const labelLike = /^(?:\d+[.．、])?\p{Script=Han}{3,10}(?:性|情况)$/u

/** Labels at the left that ask how something was, with what is said of it. */
function answersOf(table: Table): readonly Answer[] {
  return table.rows.flatMap((row, at) => {
    const own = row.flatMap((cell, column) => (cell.covered ? [] : [{ text: cell.text.trim(), column }]))
    const label = own.findIndex(({ text }) => labelLike.test(text))
    const beside = own[label + 1]
    const name = own[label]?.text ?? ''
    // 「总体目标完成情况 | 总体目标 | 全年实际完成情况」 is a row of heads.
    const isHead = own.slice(label + 1).filter(({ text }) => /(?:目标|完成情况)$/.test(text)).length >= 2
    return label < 0 || label > 1 || !beside || isHead
      ? []
      : [{ label: name, text: beside.text, row: at, column: beside.column }]
  })
}

function restates({ label, text }: Answer): boolean {
  if (text.length < 3 || text.length > 16) return false
  const signs = new Set(label)
  return [...text.replace(filler, '')].every((sign) => signs.has(sign))
}

function examine({ tables }: Statement): readonly Remark[] {
  return tables.flatMap((table, index) => {
    const answers = answersOf(table)
    const told = answers.filter(({ text }) => text !== '')
    const again = told.filter(restates)
    const blank = answers.filter(
      ({ text, row, column }) =>
        text === '' && (table.rows[row] ?? []).slice(column).every((cell) => cell.text.trim() === ''),
    )
    const remarks: Remark[] = []
    if (again.length >= 3)
      remarks.push({
        severity: 'question',
        message: `${again.map(({ label, text }) => `「${label}」答「${text}」`).join('，')}：只把栏目的名称重说了一遍，没有说明情况。`,
        at: again.map(({ row, column, text }) => quoted(cellPlace(table, index, row, column), text)),
        expected: '说明依据和做法',
      })
    if (blank.length > 0 && told.length >= 3)
      remarks.push({
        severity: 'warning',
        message: `${blank.map(({ label }) => `「${label}」`).join('、')}没有填，同一栏的其他各项都填了。`,
        at: blank.map(({ row, column, label }) => quoted(cellPlace(table, index, row, column - 1), label)),
        expected: '填写情况',
        found: '（空）',
        sure: 0.85,
        why: '同一栏的其他各项都填了，只有这里空着。',
      })
    return remarks
  })
}

export const check: Check = {
  name: 'answers-by-label',
  label: { zh: '情况说明空着或重说栏目', en: 'Answers that are empty or repeat their label' },
  about: {
    zh: '逐项的情况说明不应空着，也不应只把栏目的名称重说一遍。',
    en: 'What a form asks item by item is answered, and not with the item’s own name.',
  },
  examine,
}
