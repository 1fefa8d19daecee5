import type { AuditDocument, Block } from '#audit'
import type { Sheet, SheetBlock, SheetCell, SheetTable } from '../sheet.ts'

const numbered =
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)(.*)$/

function tableRows(table: SheetTable) {
  const covering: (SheetCell & { readonly until: number })[] = []
  return table.rows.map((row, at) => {
    let left: SheetCell | undefined
    let reach = 0
    return row.map((cell, column) => {
      if (cell) {
        left = cell
        reach = column + cell.columnSpan
        for (let c = column; c < reach; c++) covering[c] = { ...cell, until: at + cell.rowSpan }
        return { text: cell.text }
      }
      const owner = left && column < reach ? left : covering[column]
      return { text: owner?.text ?? '', covered: true as const }
    })
  })
}

/** A sheet as a reader without fault would give it: what the checks are worth apart from the reading. */
export function layTree(sheet: Sheet): AuditDocument {
  const sections: string[] = []
  let tables = 0
  const lay = (block: SheetBlock): Block => {
    const section = sections.filter(Boolean).join(' ')
    if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text, place: { section } }
    if (block.kind === 'table') {
      const place = { section, table: `表 ${++tables}` }
      return { kind: 'table', caption: '', rows: tableRows(block), headRows: 0, place }
    }
    const [, number = '', text = block.text] = numbered.exec(block.text) ?? []
    sections.length = block.level
    sections[block.level] = block.level === 0 ? '' : block.text
    const place = { section: sections.filter(Boolean).join(' ') }
    return { kind: 'heading', level: Math.max(1, block.level), number, text, place }
  }
  const blocks = sheet.parts.flatMap((part) => part.blocks.map(lay))
  return { file: `${sheet.name}.txt`, format: 'txt', blocks, problems: [] }
}
