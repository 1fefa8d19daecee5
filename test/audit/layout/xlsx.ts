import { type Cell, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre'
import type { Sheet, SheetPart } from '../sheet.ts'

/** A number as a clerk types it: with its decimals and its percent sign as the cell's format. */
function numeric(text: string): { readonly value: number; readonly numFmt: string } | undefined {
  const [, whole, decimals = '', percent = ''] = /^(-?\d{1,12})(?:\.(\d+))?(%?)$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const format = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`
  const value = Number(`${whole}.${decimals || '0'}`)
  return percent === ''
    ? { value, numFmt: format }
    : { value: Number((value / 100).toPrecision(12)), numFmt: `${format}%` }
}

function laySheet(part: SheetPart): WriteSheet {
  const width = Math.max(8, ...part.blocks.map((block) => (block.kind === 'table' ? block.width : 1)))
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  for (const block of part.blocks) {
    if (block.kind !== 'table') {
      merges.push({ startRow: rows.length, endRow: rows.length, startCol: 0, endCol: width - 1 })
      rows.push([block.text])
      continue
    }
    for (const row of block.rows) {
      const at = rows.length
      rows.push(row.map((cell) => cell?.text || null))
      for (const [column, cell] of row.entries()) {
        if (!cell) continue
        const number = numeric(cell.text)
        if (number)
          cells.set(`${at},${column}`, {
            value: number.value,
            type: 'number',
            style: { numFmt: number.numFmt },
          })
        if (cell.columnSpan === 1 && cell.rowSpan === 1) continue
        const [endRow, endCol] = [at + cell.rowSpan - 1, column + cell.columnSpan - 1]
        merges.push({ startRow: at, startCol: column, endRow, endCol })
      }
    }
  }
  return { name: part.name, rows, cells, merges }
}

/** As a form is filled in: a sheet a form, numbers as numbers, merged cells; prose in rows merged over the width. */
export async function layXlsx(sheet: Sheet): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets: sheet.parts.map(laySheet) }))
}
