import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUnit } from '#access'
import { foundation } from '#db'
import { fixedClock, unwrap } from '#lib'
import { defineCatalogue, listRecords, type RecordsContext, schemaOf, writeRecords } from '#records'
import { date, defineRegister, list, money, text } from '#registers'
import type { TableSource } from '#workbook'
import { testDatabase } from '../../test/database.ts'
import { person } from '../records/test/library.ts'
import {
  cellsOf,
  fileOf,
  type Given,
  Memory,
  openedElsewhere,
  said,
  workbookOf,
} from '../workbook/test/workbook.ts'
import { KeyTable } from './import-table.ts'
import { exportRegister, importFile, templateWorkbook } from './index.ts'

const label = (zh: string) => ({ zh, en: zh })

/** What people have no key for: neither a key nor a unique set. */
const meetings = defineRegister({
  name: 'meetings',
  label: label('会议'),
  titled: '{topic}',
  fields: {
    heldOn: date({ label: label('日期'), required: true }),
    topic: text({ label: label('议题'), required: true }),
    note: text({ label: label('备注') }),
    costs: list({
      label: label('费用'),
      fields: {
        item: text({ label: label('序号'), required: true }),
        amount: money({ label: label('金额') }),
      },
    }),
  },
})

/** The key is the system's to give. */
const permits = defineRegister({
  name: 'permits',
  label: label('许可'),
  key: 'serial',
  titled: '{serial}',
  unique: [['holder', 'grantedOn']],
  fields: {
    serial: text({ label: label('许可证号'), computed: true }),
    holder: text({ label: label('持证人'), required: true }),
    grantedOn: date({ label: label('发证日期'), required: true }),
    note: text({ label: label('备注') }),
  },
})

const clerk = {
  ...person('clerk'),
  grants: ['', 'office'].map((where) => ({ role: 'administrator', unit: where })),
}
let ctx: RecordsContext
let close: () => Promise<void>
beforeAll(async () => {
  const registers = [meetings, permits]
  const made = await testDatabase([...foundation, { id: 'matching', sql: schemaOf({ registers }) }])
  unwrap(await createUnit(made.database, clerk, { id: 'office', name: '办公室', kind: 'unit' }))
  close = made.close
  ctx = {
    database: made.database,
    clock: fixedClock('2024-06-01T00:00:00.000Z'),
    catalogue: defineCatalogue({ registers }),
  }
})
afterAll(() => close())

const run = async (register: string, file: TableSource, mode: 'add' | 'update' | 'upsert' = 'add') => {
  const result = await importFile(ctx, { actor: clerk, unit: 'office', register, file, mode })
  if (!result.ok) return result.problems.map(said)
  const { added, updated, unchanged, rows } = result.value
  return [
    { added, updated, unchanged },
    ...rows.flatMap(({ kind, problems }) => (kind === 'refused' ? problems.map(said) : [])),
  ]
}
const meetingFile = async (
  meetingRows: readonly (readonly Given[])[],
  costRows: readonly (readonly Given[])[] = [],
) =>
  fileOf(
    await workbookOf({
      会议: [['序号', '日期', '议题', '备注'], ...meetingRows],
      费用: [['所属序号', '序号', '金额'], ...costRows],
    }),
  )
const exported = async (register: string) => {
  const to = new Memory()
  unwrap(await exportRegister(ctx, { actor: clerk, unit: 'office', register, to }))
  return to.bytes
}

test('a register without any key takes equal rows of one file, and knows them by their content the next time', async () => {
  const file = () =>
    meetingFile(
      [
        [1, '2024-01-02', '例会', null],
        [2, '2024-01-02', '例会', null],
        [3, '2024-01-03', '评审', '甲'],
      ],
      [
        [3, '场地', 100],
        [3, '茶水', 20],
      ],
    )
  expect(await run('meetings', await file())).toEqual([{ added: 3, updated: 0, unchanged: 0 }])
  expect(await run('meetings', await file())).toEqual([{ added: 0, updated: 0, unchanged: 3 }])
  const { rows } = await listRecords(ctx, {
    actor: clerk,
    unit: 'office',
    register: 'meetings',
    where: { isSet: 'note' },
    offset: 0,
    limit: 9,
  })
  expect(rows.map(({ values }) => values.costs)).toEqual([
    [
      { item: '场地', amount: '100.00' },
      { item: '茶水', amount: '20.00' },
    ],
  ])
})

test('sub-rows are tied by the number of their row, in the template too; a number may stand once', async () => {
  const template = await openedElsewhere(await templateWorkbook(meetings))
  expect(template.getWorksheet('会议')?.getRow(1).values).toEqual([
    undefined,
    '序号',
    '日期*',
    '议题*',
    '备注',
  ])
  expect(template.getWorksheet('费用')?.getRow(1).values).toEqual([
    undefined,
    '所属序号',
    '序号*',
    '金额（元）',
  ])
  const file = await meetingFile(
    [
      [1, '2024-02-01', '甲', null],
      [1, '2024-02-02', '乙', null],
    ],
    [[1, '场地', 1]],
  )
  expect(await run('meetings', file)).toEqual([
    { added: 1, updated: 0, unchanged: 0 },
    'import/link-twice 工作表「会议」 第 3 行 A 列',
  ])
})

test('an export carries what tells the records apart; without it they cannot be updated', async () => {
  const bytes = await exported('meetings')
  const [heads] = Object.values(await cellsOf(fileOf(bytes)))
  expect(heads?.at(-1)).toBe('text 记录编号（系统）')
  expect(await run('meetings', fileOf(bytes), 'update')).toEqual([{ added: 0, updated: 0, unchanged: 3 }])
  const book = await openedElsewhere(bytes)
  const sheet = book.getWorksheet('会议')
  if (sheet) sheet.getCell('C2').value = '改过的议题'
  const changed = async () => fileOf(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(await run('meetings', await changed(), 'upsert')).toEqual([{ added: 0, updated: 1, unchanged: 2 }])
  if (sheet) sheet.getCell('C4').value = '又一个'
  sheet?.addRow(sheet.getRow(3).values)
  if (sheet) sheet.getCell('F2').value = 'nowhere'
  expect(await run('meetings', await changed(), 'upsert')).toEqual([
    { added: 0, updated: 1, unchanged: 1 },
    'import/not-found 工作表「会议」 第 2 行 F 列',
    'import/link-twice 工作表「会议」 第 5 行 A 列',
    'import/row-twice 工作表「会议」 第 5 行 F 列',
  ])
  expect(await run('meetings', await meetingFile([[1, '2024-01-02', '例会', null]]), 'update')).toEqual([
    'import/no-key-column 工作表「会议」',
  ])
})

test('where the system gives the key, it names records, and is never typed for new ones', async () => {
  const file = async (...rows: readonly (readonly Given[])[]) =>
    fileOf(await workbookOf({ 许可: [['许可证号', '持证人', '发证日期', '备注'], ...rows] }))
  expect(
    await run(
      'permits',
      await file([null, '甲', '2024-01-01', null], [null, '乙', '2024-01-01', null]),
      'upsert',
    ),
  ).toEqual([{ added: 2, updated: 0, unchanged: 0 }])
  await writeRecords(
    ctx,
    { actor: clerk, unit: 'office', action: 'test', madeElsewhere: true },
    async (writer) => {
      for (const { id, values } of await writer.list('permits', { isSet: 'holder' }))
        if (values.holder === '甲') await writer.amend('permits', id, 1, { serial: 'P-1' })
    },
  )
  expect(
    await run(
      'permits',
      await file(
        [null, '甲', '2024-01-01', '由唯一字段认出'],
        ['P-1', '甲', '2024-01-01', '重'],
        ['P-9', '丙', '2024-01-01', null],
      ),
      'upsert',
    ),
  ).toEqual([
    { added: 0, updated: 1, unchanged: 0 },
    'import/row-twice 工作表「许可」 第 3 行 B 列',
    'import/no-such-record 工作表「许可」 第 4 行 A 列',
  ])
  expect(
    await run(
      'permits',
      await file(['P-1', '甲', '2024-01-01', '由编号认出'], [null, '乙', '2024-01-01', '乙']),
      'update',
    ),
  ).toEqual([{ added: 0, updated: 2, unchanged: 0 }])
  expect(await run('permits', fileOf(await exported('permits')), 'upsert')).toEqual([
    { added: 0, updated: 0, unchanged: 2 },
  ])
})

test('a table of keys answers as a Map does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(5_000_000)), { maxLength: 3000 }),
      (entries) => {
        const table = new KeyTable()
        const map = new Map<string, number>()
        for (const [text, number] of entries) {
          expect(table.set(text, number)).toBe(map.get(text))
          map.set(text, number)
        }
        for (const [text] of [...entries, ['absent']])
          expect(table.get(String(text))).toBe(map.get(String(text)))
      },
    ),
    { numRuns: 20 },
  )
})
