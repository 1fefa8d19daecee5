import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  type Align,
  type Block,
  type Cell,
  type Ground,
  isLetter,
  type Letter,
  type Part,
  type ReportDocument,
  type Table as ReportTable,
  type Run,
} from '../document.ts'
import { marks } from '../ground-text.ts'
import { officeFonts, styles, twips } from './docx-style.ts'
import { type PrintOptions, printOf } from './print.ts'
import { settleDocx } from './settle-docx.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

const alignments: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

interface Printing {
  readonly grounds: ReadonlyMap<string, Ground>
  readonly isMarked: boolean
}

/**
 * The report as a Word document after GB/T 9704: fonts by the names that offices have, headings as headings, heads of
 * tables repeated, wide tables on landscape pages. The same bytes for the same tree.
 */
export async function renderDocx(
  document: ReportDocument | Letter,
  options: PrintOptions = {},
): Promise<Uint8Array> {
  const { parts, grounds, isMarked } = printOf(document, options)
  const printing: Printing = { grounds, isMarked }
  const file = new Document({
    title: document.title.join(''),
    creator: document.unit.name,
    lastModifiedBy: document.unit.name,
    description: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: parts.map((part, i) => section(part, i === 0 ? masthead(document) : [], printing)),
  })
  return settleDocx(new Uint8Array(await Packer.toBuffer(file)))
}

function section(part: Part, before: Paragraph[], printing: Printing): ISectionOptions {
  const isLandscape = part.orientation === 'landscape'
  const margin = isLandscape
    ? ({ top: '28mm', bottom: '26mm', left: '35mm', right: '37mm', header: '15mm', footer: '15mm' } as const)
    : ({ top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', header: '15mm', footer: '25mm' } as const)
  const width = isLandscape ? twips(297 - 35 - 37) : twips(210 - 28 - 26)
  return {
    properties: {
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin,
      },
    },
    footers: { default: footer('right'), even: footer('left') },
    children: [...before, ...part.blocks.flatMap((block) => blockOf(block, width, printing))],
  }
}

/** 「— 1 —」, one character in from the outer edge. */
function footer(side: 'left' | 'right'): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —']
  const indent = side === 'left' ? { left: 280 } : { right: 280 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: alignments[side],
        indent,
        children: [new TextRun({ children, font: officeFonts.song, size: 28 })],
      }),
    ],
  })
}

function masthead(document: ReportDocument | Letter): Paragraph[] {
  const lines = document.title.map((line) => new Paragraph({ style: 'Title', children: [new TextRun(line)] }))
  if (isLetter(document) && document.letterhead)
    return [...letterhead(document.letterhead), ...lines, new Paragraph({ style: 'Body' })]
  if (!document.subtitle) return lines
  return [...lines, new Paragraph({ style: 'Subtitle', children: [new TextRun(document.subtitle)] })]
}

/** The sender in red, its number, and the red line below. */
function letterhead({ issuer, number }: NonNullable<Letter['letterhead']>): Paragraph[] {
  return [
    new Paragraph({ style: 'Issuer', children: [new TextRun(issuer)] }),
    new Paragraph({ style: 'LetterNumber', children: [new TextRun(number)] }),
  ]
}

const standing = { flush: 'Flush', center: 'Centered', signature: 'Signature' } as const

function blockOf(block: Block, width: number, printing: Printing): (Paragraph | Table)[] {
  if (block.kind === 'heading')
    return [
      new Paragraph({
        heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4,
        children: [...(block.number ? [new TextRun(block.number)] : []), ...runsOf(block.runs, printing)],
      }),
    ]
  if (block.kind === 'paragraph') {
    const marker = block.marker ? [new TextRun(`${block.marker} `)] : []
    const style = block.stands ? standing[block.stands] : 'Body'
    return [new Paragraph({ style, children: [...marker, ...runsOf(block.runs, printing)] })]
  }
  const gap = (keepNext: boolean) => new Paragraph({ style: 'TableGap', keepNext })
  return [gap(true), tableOf(block, width, printing), gap(false)]
}

function runsOf(runs: readonly Run[], printing: Printing): ParagraphChild[] {
  return runs.map((run) => runOf(run, printing))
}

function runOf(run: Run, { grounds, isMarked }: Printing): ParagraphChild {
  // Absent, not false: a false would undo the bold of a heading's style.
  const bold = run.isStrong ? { bold: true } : {}
  const ground = run.kind === 'number' ? grounds.get(run.ground) : undefined
  if (run.kind === 'missing') return new TextRun({ text: run.text, ...bold, color: 'B3261E' })
  if (!ground || !isMarked) return new TextRun({ text: run.text, ...bold })
  // Said for every link, since some programs dress what is said nothing about in blue.
  const type = ground.mark === 'computed' ? UnderlineType.DOTTED : UnderlineType.NONE
  const look = { color: '000000', underline: { type, color: '7F7F7F' } }
  const { sign } = marks[ground.mark]
  const children = [new TextRun({ text: run.text, ...bold, ...look })]
  if (sign) children.push(new TextRun({ text: sign, style: 'Mark' }))
  return new InternalHyperlink({ anchor: ground.id, children })
}

function tableOf(table: ReportTable, width: number, printing: Printing): Table {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const columnWidths = table.columns.map(({ share }) => Math.floor((width * share) / whole))
  const style = (isHead: boolean) => `${isHead ? 'CellHead' : 'Cell'}${table.isSmall ? 'Small' : ''}`
  const row = (cells: readonly Cell[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((cell) => cellOf(cell, style(tableHeader || cell.isHead === true), printing)),
    })
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [...table.head.map((cells) => row(cells, true)), ...table.body.map((cells) => row(cells, false))],
  })
}

function cellOf(cell: Cell, style: string, printing: Printing): TableCell {
  const { anchor } = cell
  const alignment = alignments[cell.align]
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
  return new TableCell({
    ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: paragraphs.map((runs) => {
      const children = runsOf(runs, printing)
      return new Paragraph({
        style,
        alignment,
        children: anchor === undefined ? children : [new Bookmark({ id: anchor, children })],
      })
    }),
  })
}
