import { readFile } from 'node:fs/promises'
import type ExcelJS from 'exceljs'
import { openedElsewhere } from '../../src/workbook/test/workbook.ts'

/** Changes the sheet that a clerk fills in, by the heads of its columns. */
export async function fill(
  path: string,
  change: (sheet: ExcelJS.Worksheet, column: (head: string) => number) => void,
): Promise<void> {
  const workbook = await openedElsewhere(await readFile(path))
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('the workbook has no sheet')
  const heads = Array.from(sheet.getRow(1).values as unknown[], (head) =>
    String(head ?? '').replace(/[*＊\s]/g, ''),
  )
  change(sheet, (head) => {
    const at = heads.findIndex((one) => one.startsWith(head))
    if (at < 0) throw new Error(`no column ${head} among ${heads.join('、')}`)
    return at
  })
  await workbook.xlsx.writeFile(path)
}

export function addRow(sheet: ExcelJS.Worksheet, cells: readonly (readonly [number, string])[]): void {
  const row = sheet.getRow(sheet.actualRowCount + 1)
  for (const [column, text] of cells) row.getCell(column).value = text
  row.commit()
}
