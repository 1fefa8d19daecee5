import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import { writeRecords } from '#records'
import { administrator, unit } from '../records/test/library.ts'
import { openSeats, type Seats } from '../records/test/seats.ts'
import { csvOf } from '../workbook/test/workbook.ts'
import { importFile } from './index.ts'

let room: Seats
beforeAll(async () => {
  room = await openSeats()
})
afterAll(() => room.close())

test('a file is told which rows clash, and knows its rows only by what binds every record', async () => {
  unwrap(
    await writeRecords(room.ctx, { actor: administrator, unit, action: 'test' }, (writer) =>
      writer.propose('seats', { slip: 'K1', reader: '甲', seat: 'D1' }),
    ),
  )
  const head = '单号,读者,座位'
  const outcome = async (rows: string) =>
    importFile(room.ctx, {
      actor: administrator,
      unit,
      register: 'seats',
      mode: 'upsert',
      file: csvOf(`${head}\n${rows}\n`),
    })
  const clash = unwrap(await outcome('K2,乙,D1\nK3,丙,D2\nK4,丁,D2'))
  expect(clash.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['import/taken'],
    ['import/row-twice'],
    [],
  ])
  expect(unwrap(await outcome('K1,戊,D1'))).toMatchObject({ updated: 1, added: 0, refused: 0 })
})
