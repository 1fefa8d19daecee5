import type { Block, DocumentPlace, Heading, Table } from '../document.ts'
import { HeadingReader } from './heading.ts'
import { isPageNumber } from './page-number.ts'
import type { Piece, TablePiece, TextPiece } from './piece.ts'

/** What a table is called: 「表 3」, 「附件2」, 「预算绩效自评表」; the unit of its amounts may stand between. */
const captionLike = /^(?:附?表|附件)\s*[\d一二三四五六七八九十]|表(?:[（(].{1,12}[)）])?$/
const unitLine = /^[（(]?(?:(?:金额)?单位[：:]?\s*(?:人民币)?[万亿百千]?元|\s*(?:19|20)\d\d\s*年度?\s*[）)]$)/

function captionOf(piece: TablePiece, before: readonly TextPiece[]): string {
  if (piece.caption !== undefined) return piece.caption
  for (const text of before.slice(-3).reverse()) {
    if (captionLike.test(text.text) && text.text.length <= 40) return text.text
    if (!unitLine.test(text.text)) break
  }
  return ''
}

/** Gives every piece its place: headings are found, and what follows stands under them. */
export function structure(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = []
  const reader = new HeadingReader()
  let path: readonly Heading[] = []
  let before: TextPiece[] = []
  const place = (page: number | undefined): DocumentPlace => {
    const section = path.map(({ number, text }) => number + text).join('')
    return { ...(section === '' ? {} : { section }), ...(page === undefined ? {} : { page }) }
  }
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      blocks.push(tableBlock(piece, captionOf(piece, before), place(piece.page)))
      before = []
      continue
    }
    if (isPageNumber(piece.text)) continue
    before.push(piece)
    for (const part of reader.read(piece)) {
      if (part.kind === 'text') {
        blocks.push({ kind: 'paragraph', text: part.text, place: place(piece.page) })
        continue
      }
      path = path.filter(({ level }) => level < part.level)
      blocks.push({ ...part, place: place(piece.page) })
      path = [...path, { ...part, place: {} }]
    }
  }
  return blocks
}

function tableBlock(piece: TablePiece, caption: string, place: DocumentPlace): Table {
  const name = piece.sheet ?? caption
  return {
    kind: 'table',
    caption,
    rows: piece.rows,
    headRows: piece.headRows,
    place: {
      ...place,
      ...(name === '' ? {} : { table: name }),
      ...(piece.row === undefined ? {} : { row: piece.row }),
      ...(piece.column === undefined ? {} : { column: piece.column }),
    },
  }
}
