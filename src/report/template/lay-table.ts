import type { AnyTableLayout, TemplateColumn } from '#indicators'
import { add, isDecimal } from '#lib'
import type { Align, Cell, Run, Table } from '../document.ts'

/** A row's fields, printed: one list of runs a paragraph. An absent field is an empty cell. */
export type PrintedRow = { readonly [field: string]: readonly (readonly Run[])[] | undefined }

function textCell(text: string, align: Align, more: Omit<Cell, 'paragraphs' | 'align'> = {}): Cell {
  return { paragraphs: text === '' ? [] : [[{ kind: 'text', text }]], align, ...more }
}

/** Lays printed rows out under a template's columns: heads, merged cells, the side cell, the total. */
export function layTable(layout: AnyTableLayout, rows: readonly PrintedRow[], moneyUnit: string): Table {
  const columns: readonly TemplateColumn[] = layout.columns
  const body = mergeRows(columns, rows)
  if (layout.total) body.push(totalRow(columns, layout.total, rows))
  const side = layout.side
  const [first] = body
  if (side && first) first.unshift(textCell(side.text, 'center', { rowSpan: body.length, isHead: true }))
  const laid = columns.map(({ share }) => ({ share }))
  return {
    kind: 'table',
    columns: side ? [{ share: side.share }, ...laid] : laid,
    head: headRows(columns, moneyUnit, side !== undefined),
    body,
  }
}

function headRows(columns: readonly TemplateColumn[], moneyUnit: string, hasSide: boolean): Cell[][] {
  const isGrouped = columns.some((column) => column.group !== undefined)
  const span = isGrouped ? { rowSpan: 2 } : {}
  const top: Cell[] = hasSide ? [textCell('', 'center', span)] : []
  const below: Cell[] = []
  for (const [i, { group, head }] of columns.entries()) {
    const fill = (text: string) => text.replaceAll('{money}', moneyUnit)
    const words = fill(head)
    if (group === undefined) top.push(textCell(words, 'center', span))
    else {
      below.push(textCell(words, 'center'))
      if (columns[i - 1]?.group === group) continue
      const isOther = (column: TemplateColumn, at: number) => at > i && column.group !== group
      const end = columns.findIndex(isOther)
      top.push(textCell(fill(group), 'center', { columnSpan: (end < 0 ? columns.length : end) - i }))
    }
  }
  return isGrouped ? [top, below] : [top]
}

function plainText(paragraphs: PrintedRow[string]): string {
  return (paragraphs ?? []).map((runs) => runs.map((run) => run.text).join('')).join('\n')
}

/** Cells of merged columns reach down over the rows that agree in them and in every merged column before. */
function mergeRows(columns: readonly TemplateColumn[], rows: readonly PrintedRow[]): Cell[][] {
  const merged = columns.filter((column) => column.isMerged).map((column) => column.field)
  const agrees = (a: number, b: number, upTo: string) =>
    merged
      .slice(0, merged.indexOf(upTo) + 1)
      .every((field) => plainText(rows[a]?.[field]) === plainText(rows[b]?.[field]))
  return rows.map((row, i) =>
    columns.flatMap(({ field, isMerged, align = 'left' }): Cell[] => {
      if (field === 'position') return [textCell(String(i + 1), align)]
      const paragraphs = row[field] ?? []
      if (!isMerged) return [{ paragraphs, align }]
      if (i > 0 && agrees(i - 1, i, field)) return []
      let end = i + 1
      while (end < rows.length && agrees(i, end, field)) end++
      return [{ paragraphs, align, isHead: true, ...(end - i > 1 ? { rowSpan: end - i } : {}) }]
    }),
  )
}

function totalRow(
  columns: readonly TemplateColumn[],
  total: { readonly label: string; readonly fields: readonly string[] },
  rows: readonly PrintedRow[],
): Cell[] {
  return columns.map(({ field, align = 'left' }, i) => {
    if (i === 0) return textCell(total.label, align, { isHead: true })
    if (!total.fields.includes(field)) return textCell('', align)
    const amounts = rows.map((row) => plainText(row[field])).filter(isDecimal)
    return textCell(amounts.reduce(add, '0'), align)
  })
}
