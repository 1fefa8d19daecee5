import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Sheet, SheetBlock, SheetTable } from '../sheet.ts'

function layTable(table: SheetTable): Table {
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        children: row.flatMap((cell) =>
          cell
            ? new TableCell({
                children: [new Paragraph(cell.text)],
                columnSpan: cell.columnSpan,
                rowSpan: cell.rowSpan,
                verticalAlign: VerticalAlignTable.CENTER,
              })
            : [],
        ),
      }),
  )
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
}

function layBlock(block: SheetBlock): Paragraph | Table {
  if (block.kind === 'table') return layTable(block)
  if (block.kind === 'paragraph') return new Paragraph({ text: block.text, indent: { firstLine: 640 } })
  const isTitle = block.level === 0
  return new Paragraph({
    children: [new TextRun({ text: block.text, bold: true, size: isTitle ? 44 : 32 })],
    ...(isTitle ? { alignment: AlignmentType.CENTER } : {}),
  })
}

/** As an office types it: no heading styles, titles bold, tables with merged cells. */
export async function layDocx(sheet: Sheet): Promise<Uint8Array> {
  const sections = sheet.parts.map(({ blocks }) => ({ children: blocks.map(layBlock) }))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections })))
}
