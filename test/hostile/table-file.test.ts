import { describe, expect, test } from 'vitest'
import { settle, unwrap } from '#lib'
import { readTable, type TableSource } from '#workbook'
import { csvOf, fileOf, packageOf, partsOf } from '../../src/workbook/test/workbook.ts'

/** Reads all of a file's rows as an import or an audit would; gives how many there are. */
const countRows = (file: TableSource) =>
  settle(async () => {
    const table = unwrap(await readTable(file))
    let count = 0
    try {
      for (const sheet of table.sheets) {
        await sheet.survey()
        for await (const rows of sheet.rows()) count += rows.length
      }
    } finally {
      await table.close()
    }
    return count
  })

const workbook = (rows: string, more: Parameters<typeof partsOf>[1] = {}) =>
  fileOf(packageOf(partsOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, more)))
const inline = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`
const runs = `<t>${'长'.repeat(60_000)}</t>`.repeat(2)

describe('what is beyond the limits of a table says which one', () => {
  test.each([
    [
      'a row of a million cells',
      workbook(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
      '第 1 行的列数',
      16_384,
    ],
    ['a text table of two million columns', csvOf(','.repeat(2_000_000)), '第 1 行的列数', 16_384],
    ['a row beyond the last', workbook('<row r="1048577"><c><v>1</v></c></row>'), '一张表的行数', 1_048_576],
    ['a cell without end', workbook(`<row>${inline(runs)}</row>`), '第 1 行一个格子的字数', 100_000],
    [
      'a shared text without end',
      workbook('<row><c t="s"><v>0</v></c></row>', { strings: `<sst><si>${runs}</si></sst>` }),
      '一个格子的字数',
      100_000,
    ],
    [
      'a cell of a text table without end',
      csvOf(`a,${'长'.repeat(100_001)}\n`),
      '第 1 行一个格子的字数',
      100_000,
    ],
    ['elements in one another', workbook(`<row>${'<a>'.repeat(500_000)}</row>`), '内容的嵌套层数', 64],
  ])('%s', async (_, file, what, most) => {
    expect(await countRows(file)).toMatchObject({
      ok: false,
      problems: [{ code: 'file/beyond-limit', params: { what: { zh: what }, most } }],
    })
  })
})

test('a spreadsheet that is as large as spreadsheets can be is read', async () => {
  const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
  expect(await countRows(workbook(last))).toEqual({ ok: true, value: 1 })
})

test('merged cells without end are looked for once', async () => {
  const open = '<mergeCell '.repeat(400_000)
  const file = fileOf(
    packageOf(partsOf(`<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>${open}`)),
  )
  expect(await countRows(file)).toMatchObject({ ok: false, problems: [{ code: 'file/damaged' }] })
})
