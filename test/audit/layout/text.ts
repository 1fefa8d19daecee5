import type { Sheet, SheetBlock } from '../sheet.ts'

function lines(block: SheetBlock): string {
  if (block.kind !== 'table') return block.text
  return block.rows.map((row) => row.map((cell) => cell?.text ?? '').join('\t')).join('\n')
}

/** As pasted from a spreadsheet or a form: a row a line, tabs between its columns, nothing where a merge reaches. */
export function layText(sheet: Sheet): Uint8Array {
  const text = sheet.parts.map(({ blocks }) => blocks.map(lines).join('\n\n')).join('\n\n\f')
  return new TextEncoder().encode(`${text}\n`)
}
