import type { AuditDocument, DocumentPlace, Heading, Table } from '../document.ts'
import type { Passage, Role } from './claim.ts'

/** A heading that ends so speaks of what was to be; 「目标分解下达情况」 speaks of what happened. */
const targetMark = /(?:目标|目标任务|计划任务|预期成果)(?:值|设定|设置)?$/
const actualMark = /完成情况|实现情况|实际完成|工作成效|取得(?:的)?成效/

/** 「预期目标」 and 「完成情况」 above a text say which of the two its numbers are. */
export function roleOfHeading(text: string): Role | undefined {
  if (actualMark.test(text)) return 'actual'
  return targetMark.test(text.replace(/[：:].*$/s, '').trim()) ? 'target' : undefined
}

/** Headings that run on inside a paragraph: 「（一）负责成果转化（1）预期目标：…（2）完成情况：…」. */
const inlineHeading =
  /(?<=^|[。；;！!）)\s]|[^，,、和及]{2}(?=[（(]\d))[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]\s*(?=[^（()）。，,]{2,24})/g

interface Piece {
  readonly text: string
  /** Marks that stand above this piece inside its own paragraph. */
  readonly marks: readonly string[]
}

const isOuterMark = (mark: string) => /[一二三四五六七八九十]/.test(mark.slice(0, 3))

/** Cuts a paragraph at the headings inside it; a paragraph without any is one piece. */
export function splitAtHeadings(text: string): readonly Piece[] {
  const starts = [...text.matchAll(inlineHeading)].map((match) => match.index)
  if (starts.length === 0) return [{ text, marks: [] }]
  const pieces: Piece[] = starts[0] === 0 ? [] : [{ text: text.slice(0, starts[0]), marks: [] }]
  let outer: string | undefined
  for (const [at, start] of starts.entries()) {
    const piece = text.slice(start, starts[at + 1])
    const mark = piece.split(/[：:。；，,]/, 1)[0] ?? ''
    if (isOuterMark(mark)) outer = mark
    pieces.push({ text: piece, marks: isOuterMark(mark) || outer === undefined ? [mark] : [outer, mark] })
  }
  return pieces
}

/** The last of several marks that says a role decides. */
const roleOf = (path: readonly string[]): Role | undefined =>
  path.reduceRight<Role | undefined>((found, mark) => found ?? roleOfHeading(mark), undefined)

/** Sentences in a cell, rather than a name or a value. */
const sentenceLike = /\p{Script=Han}{2}.*\d.*\p{Script=Han}|\p{Script=Han}{6}.*[，。；：、]/u

/** Which cells of a table hold text worth reading, told by whoever knows what the table is. */
export interface CellReading {
  readonly row: number
  readonly column: number
  readonly subject: string
  readonly role: Role | undefined
}

/** Every run of text with its place, headings and role, in the order of the document. */
export function listPassages(
  document: AuditDocument,
  cellsOf: (table: Table, index: number) => readonly CellReading[],
): readonly Passage[] {
  const passages: Passage[] = []
  const add = (passage: Omit<Passage, 'index'>) =>
    passages.push(Object.freeze({ ...passage, index: passages.length }))
  let above: readonly Heading[] = []
  let table = -1
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      above = [...above.filter((heading) => heading.level < block.level), block]
      // A heading may carry its text: 「一、预算部门名称：…」, 「（1）预期目标：…」.
      if (/[：:，。]/.test(block.text)) addText(add, block.text, block.place, above)
    } else if (block.kind === 'paragraph') addText(add, block.text, block.place, above)
    else {
      table += 1
      addCells(add, block, table, above, cellsOf(block, table))
    }
  }
  return passages
}

type Add = (passage: Omit<Passage, 'index'>) => void

const pathOf = (above: readonly Heading[], place: DocumentPlace): readonly string[] =>
  above.length > 0
    ? above.map(({ number, text }) => `${number}${text}`)
    : place.section
      ? [place.section]
      : []

function addText(add: Add, text: string, place: DocumentPlace, above: readonly Heading[]): void {
  const path = pathOf(above, place)
  for (const piece of splitAtHeadings(text)) {
    const inner = [...path, ...piece.marks]
    const section = inner.join('')
    add({
      text: piece.text,
      place: section === '' ? place : { ...place, section },
      path: inner,
      role: roleOf(inner.slice(1)),
    })
  }
}

function addCells(
  add: Add,
  block: Table,
  table: number,
  above: readonly Heading[],
  readings: readonly CellReading[],
): void {
  const path = pathOf(above, block.place)
  for (const { row, column, subject, role } of readings) {
    const text = block.rows[row]?.[column]?.text ?? ''
    if (!sentenceLike.test(text)) continue
    add({
      text,
      place: cellPlace(block, table, row, column),
      path,
      role,
      cell: { table, subject },
    })
  }
}

/** What places call a table, the `index`th of its document. */
export function tableName(table: Table, index: number): string {
  return table.place.table ?? (table.caption || `表 ${index + 1}`)
}

/** Place of a cell, its row and column counted from 1: within the table, or on the sheet where that is known. */
export function cellPlace(block: Table, table: number, row: number, column: number): DocumentPlace {
  return {
    ...block.place,
    table: tableName(block, table),
    row: row + (block.place.row ?? 1),
    column: column + (block.place.column ?? 1),
  }
}
