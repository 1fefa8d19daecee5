import { parseQuantity } from '#lib'
import type { Statement } from '../claims/statement.ts'
import type { Block } from '../document.ts'
import { isInstruction } from '../instruction.ts'
import { rowName } from '../row-name.ts'
import { type Check, quoted, type Remark } from './check.ts'

const placeholderRow = /^(?:指标\s*\d{0,2}\s*[:：]?\s*[/／]?|……|\.{6}|…)$/

interface Words {
  readonly quote: string
  readonly place: Block['place']
  /** Of a table: which, and which of its rows. */
  readonly cell?: { readonly table: number; readonly row: number }
}

/** Every paragraph and cell that could hold an answer. */
function* answers(statement: Statement): Iterable<Words> {
  let table = -1
  for (const { kind, ...block } of statement.document.blocks as readonly (Block & { text?: string })[]) {
    if (kind === 'paragraph' && block.text !== undefined) yield { quote: block.text, place: block.place }
    if (!('rows' in block)) continue
    table += 1
    for (const [at, row] of block.rows.entries())
      for (const [column, { text, covered }] of row.entries())
        if (!covered && text.length >= 10)
          yield {
            quote: text,
            place: { ...block.place, row: at + 1, column: column + 1 },
            cell: { table, row: at },
          }
  }
}

/** A note under a table explains how the form is filled in; the form prints it for everybody. */
const isNote = (text: string) => /^(?:注|备注|说明)\s*\d*[:：.、]/.test(text.trim())

/** What the form asks for is left where an answer belongs; told once, with all places. */
function prompts(statement: Statement): readonly Remark[] {
  const left = [...answers(statement)].filter(({ quote }) => isInstruction(quote) && !isNote(quote))
  const [first] = left
  if (!first) return []
  const others = left.length === 1 ? '' : `等 ${left.length} 处`
  return [
    {
      severity: 'warning',
      message: `表样的提示语「${first.quote.slice(0, 40)}」${others}没有换成填报的内容。`,
      at: left.slice(0, 12).flatMap(({ quote, place, cell }) => {
        const name = cell ? rowName(statement, cell.table, cell.row) : ''
        return [quoted(place, quote), ...(name === '' || name === quote ? [] : [quoted(place, name)])]
      }),
      expected: '填报的内容',
      sure: 0.9,
      why: '这段文字是在要求填什么，没有说做了什么。',
    },
  ]
}

/** What a column of units holds whether or not anything was entered. */
const isUnit = (text: string) => {
  const read = parseQuantity(`1${text}`)
  return !/\d/.test(text) && read.ok && read.value.unit !== ''
}

/** Rows that the form prints for indicators which nobody entered. */
function rows({ document }: Statement): readonly Remark[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const empty = block.rows.flatMap((row, at) => {
      const column = row.findIndex(({ text, covered }) => !covered && placeholderRow.test(text.trim()))
      const text = row[column]?.text.trim() ?? ''
      if (text === '') return []
      const isFilled = row.some(
        ({ text: other, covered }, index) =>
          index > column && !covered && /[\d\p{L}]/u.test(other) && !isUnit(other),
      )
      return isFilled ? [] : [{ ...block.place, row: at + 1, column: column + 1, quote: text }]
    })
    const [first] = empty
    if (!first) return []
    return [
      {
        severity: 'question' as const,
        message: `表中留有 ${empty.length} 行没有填的表样（「${first.quote}」），公开前请删去。`,
        at: empty.slice(0, 6),
      },
    ]
  })
}

export const check: Check = {
  name: 'form-prompts',
  label: { zh: '表样的提示语', en: 'Prompts of the form' },
  about: {
    zh: '公开的报告不应留有表样的提示语和占位行。',
    en: 'Prompts and placeholder rows do not survive to publication.',
  },
  examine: (statement) => [...prompts(statement), ...rows(statement)],
}
