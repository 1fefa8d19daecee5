import type { AnySheetTable, SheetBlock } from '#indicators'
import type { Align, Block, Cell, Letter } from '../document.ts'
import type { FilledSheet, SheetRow } from './fill-sheet.ts'

/** A cell on a line of the sheet; one that is covered from above only takes its place. */
interface Placed {
  readonly share: number
  readonly text?: string
  readonly align?: Align
  readonly isHead?: true
  readonly isCovered?: true
}
type Line = readonly Placed[]

/** A sheet as a document: one table, its blocks below one another on a common grid; notes and signatures below it. */
export function laySheet(sheet: FilledSheet): Letter {
  const { form, lines } = sheet
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (whole, name: string) => lines[name] ?? whole)
  const laid = form.blocks.flatMap((block) => linesOf(block, sheet))
  const below = (words: string): Block => ({
    kind: 'paragraph',
    stands: 'flush',
    runs: [{ kind: 'text', text: words }],
  })
  return Object.freeze({
    title: [fill(form.title)],
    ...(form.subtitle === undefined ? {} : { subtitle: fill(form.subtitle) }),
    unit: { name: lines.unit ?? '' },
    parts: [
      {
        orientation: form.orientation,
        blocks: [tableOf(laid), ...form.notes.map(below), ...form.signatures.map(below)],
      },
    ],
  })
}

function linesOf(block: SheetBlock, sheet: FilledSheet): readonly Line[] {
  if (block.kind === 'lines')
    return block.rows.map((row) =>
      row.flatMap(
        ({ label, field, shares: [label_, value] }): Line => [
          { share: label_, text: label, align: 'center', isHead: true },
          { share: value, text: sheet.lines[field] ?? '' },
        ],
      ),
    )
  if (block.kind === 'text') {
    const text = sheet.lines[block.field] ?? sheet.goals[0]?.[block.field] ?? ''
    return [
      [
        { share: block.share, text: block.label, align: 'center', isHead: true },
        { share: 100 - block.share, text },
      ],
    ]
  }
  if (block.kind === 'total') {
    const { weight, score, grade } = sheet.total
    const [label, ...others] = block.shares
    return [
      [
        { share: label, text: block.label, align: 'center', isHead: true },
        ...[weight, score, grade].flatMap((text, at): Line => {
          const share = others[at] ?? 0
          return share > 0 ? [{ share, text, align: 'center' }] : []
        }),
      ],
    ]
  }
  return tableLines(block, sheet[block.of], sheet.form.moneyUnit)
}

function tableLines(
  { side, columns, of }: AnySheetTable,
  rows: readonly SheetRow[],
  moneyUnit: string,
): readonly Line[] {
  const fill = (words: string) => words.replaceAll('{money}', moneyUnit)
  const head: Line = columns.map(({ head: words, share }) => ({
    share,
    text: fill(words),
    align: 'center',
    isHead: true,
  }))
  const merged: readonly string[] = columns.filter(({ isMerged }) => isMerged).map(({ field }) => field)
  const agrees = (at: number, field: string) => {
    const upTo = merged.slice(0, merged.indexOf(field) + 1)
    return at > 0 && upTo.every((name) => rows[at]?.[name] === rows[at - 1]?.[name])
  }
  const body = rows.map(
    (row, at): Line =>
      columns.map(({ field, share, align = 'left', isMerged }): Placed => {
        if (isMerged && agrees(at, field)) return { share, isCovered: true }
        const isName = isMerged || (of === 'budget' && field === 'item')
        return { share, text: row[field] ?? '', align, ...(isName ? { isHead: true } : {}) }
      }),
  )
  const all = [head, ...body]
  if (!side) return all
  return all.map((line, at) => [
    at === 0
      ? { share: side.share, text: fill(side.text), align: 'center', isHead: true }
      : { share: side.share, isCovered: true },
    ...line,
  ])
}

/** Where the cells of a line begin, and where the last ends. */
function bordersOf(line: Line): readonly number[] {
  let at = 0
  return [0, ...line.map(({ share }) => (at += share))]
}

/** Lines with borders of their own become one table whose columns are all borders together. */
function tableOf(lines: readonly Line[]): Block {
  const borders = [...new Set(lines.flatMap(bordersOf))].sort((a, b) => a - b)
  const columns = borders.slice(1).map((border, at) => ({ share: border - (borders[at] ?? 0) }))
  const body = lines.map((line, row) => {
    const own = bordersOf(line)
    return line.flatMap(({ isCovered, text = '', align = 'left', isHead }, at): Cell[] => {
      if (isCovered) return []
      const [from, to] = [own[at] ?? 0, own[at + 1] ?? 0]
      const columnSpan = borders.indexOf(to) - borders.indexOf(from)
      const rowSpan = 1 + coveredBelow(lines, row, from, to)
      return [
        {
          paragraphs: text === '' ? [] : [[{ kind: 'text', text }]],
          align,
          ...(isHead ? { isHead } : {}),
          ...(columnSpan > 1 ? { columnSpan } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        },
      ]
    })
  })
  return { kind: 'table', columns, head: [], body }
}

function coveredBelow(lines: readonly Line[], row: number, from: number, to: number): number {
  let count = 0
  for (const line of lines.slice(row + 1)) {
    const own = bordersOf(line)
    const isCovered = line.some(
      (cell, at) => cell.isCovered === true && own[at] === from && own[at + 1] === to,
    )
    if (!isCovered) return count
    count += 1
  }
  return count
}
