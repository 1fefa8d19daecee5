import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundation, type OpenDatabase } from '#db'
import { fixedClock, unwrap } from '#lib'
import {
  date,
  defineRegister,
  gt,
  inState,
  integer,
  is,
  isSet,
  list,
  money,
  or,
  some,
  text,
  value,
  yesNo,
} from '#registers'
import { testDatabase } from '../../test/database.ts'
import {
  defineCatalogue,
  importFile,
  type RecordsContext,
  type RecordWriter,
  schemaDifference,
  schemaOf,
  writeRecords,
} from './index.ts'
import { administrator, unit } from './test/library.ts'
import { csvOf } from './test/workbook.ts'

const label = (zh: string) => ({ zh, en: zh })

/** A seat is one reader's while the request stands, and a voucher pays for one thing. */
const seats = defineRegister({
  name: 'seats',
  label: label('座位申请'),
  titled: '{reader} {seat}',
  key: 'slip',
  unique: [
    { fields: ['seat'], when: inState('asked', 'granted') },
    { fields: ['voucher'], when: or(isSet('usedFor'), is('isKept', true), gt('price', value('10'))) },
  ],
  fields: {
    slip: text({ label: label('单号'), required: true }),
    reader: text({ label: label('读者'), required: true }),
    seat: text({ label: label('座位') }),
    voucher: text({ label: label('券号') }),
    usedFor: text({ label: label('用途') }),
    isKept: yesNo({ label: label('保留') }),
    price: money({ label: label('金额') }),
    days: integer({ label: label('天数') }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: label('申请中'), tone: 'busy', editable: true },
      granted: { label: label('已批准'), tone: 'good' },
      givenUp: { label: label('已放弃'), tone: 'ended' },
    },
    moves: {
      grant: { label: label('批准'), from: ['asked'], to: 'granted', by: ['clerk'] },
      giveUp: { label: label('放弃'), from: ['asked', 'granted'], to: 'givenUp', by: ['clerk'] },
      askAgain: { label: label('重新申请'), from: ['givenUp'], to: 'asked', by: ['clerk'] },
    },
  },
})

let ctx: RecordsContext
let owner: OpenDatabase['owner']
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await testDatabase([...foundation, { id: 'seats', sql: schemaOf({ registers: [seats] }) }])
  close = opened.close
  const { database } = opened
  owner = database.owner
  await database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('library', '图书馆', 'unit')`),
  )
  const catalogue = defineCatalogue({ registers: [seats] })
  ctx = { database, clock: fixedClock('2024-03-01T02:00:00.000Z'), catalogue }
})
afterAll(() => close())

const write = <T>(work: (writer: RecordWriter) => Promise<T>) =>
  writeRecords(ctx, { actor: administrator, unit, action: 'test' }, work)
const said = async (work: (writer: RecordWriter) => Promise<unknown>) => {
  const result = await write(work)
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at?.field ?? ''}`.trim())
}
let serial = 0
const slip = () => `S${++serial}`
const ask = (values: object) => (writer: RecordWriter) =>
  writer.propose('seats', { slip: slip(), reader: '甲', ...values })

test('what the database has is what the register says, condition and all', async () => {
  const difference = (register: typeof seats) =>
    owner.read((session) => schemaDifference(session, { registers: [register] }))
  expect(await difference(seats)).toBe('')
  const other = {
    ...seats,
    unique: [{ fields: ['seat'], when: inState('granted') }],
  } as unknown as typeof seats
  const sql = await difference(other)
  expect(sql.match(/^drop index/gm)).toHaveLength(2)
  expect(sql.match(/^create unique index/gm)).toHaveLength(1)
})

test('what is given up frees the seat, and taking it up again needs it free', async () => {
  const first = unwrap(await write(ask({ seat: 'A1' })))
  expect(await said(ask({ seat: 'A1' }))).toEqual(['records/not-unique seat'])
  unwrap(await write((writer) => writer.move('seats', first.id, 1, 'giveUp')))
  unwrap(await write(ask({ seat: 'A1' })))
  expect(await said((writer) => writer.move('seats', first.id, 2, 'askAgain'))).toEqual([
    'records/not-unique seat',
  ])
})

test('it may hang on the values: set, kept, or dear', async () => {
  unwrap(await write(ask({ voucher: 'V1' })))
  const second = unwrap(await write(ask({ voucher: 'V1' })))
  unwrap(await write((writer) => writer.amend('seats', second.id, 1, { usedFor: '复印' })))
  expect(await said(ask({ voucher: 'V1', isKept: true }))).toEqual(['records/not-unique voucher'])
  expect(await said(ask({ voucher: 'V1', price: '10.01' }))).toEqual(['records/not-unique voucher'])
  expect(await said(ask({ voucher: 'V1', price: '10.00' }))).toEqual([])
})

test('within one batch the second is told of the first, by its row', async () => {
  const rows = [
    { slip: slip(), reader: '甲', seat: 'B1' },
    { slip: slip(), reader: '乙', seat: 'B1' },
  ]
  expect(await said((writer) => writer.proposeMany('seats', rows))).toEqual(['records/twice-in-batch seat'])
  expect(await said((writer) => writer.proposeMany('seats', rows, { state: 'givenUp' }))).toEqual([])
})

test('twenty at the same moment: one has the seat', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => write(ask({ seat: 'C1' }))))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a file is told which rows clash, and knows its rows only by what binds every record', async () => {
  unwrap(await write(ask({ slip: 'K1', seat: 'D1' })))
  const head = '单号,读者,座位'
  const outcome = async (rows: string) =>
    importFile(ctx, {
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

test('sums are exact, of what a condition holds for', async () => {
  const rows = ['0.10', '0.20', '90071992547409.93'].map((price, index) => ({
    slip: slip(),
    reader: '合计',
    price,
    days: index + 1,
  }))
  const sums = await write(async (writer) => {
    await writer.proposeMany('seats', rows)
    return [
      await writer.sum('seats', 'price', is('reader', '合计')),
      await writer.sum('seats', 'days', is('reader', '合计')),
      await writer.sum('seats', 'price', is('reader', '无人')),
    ]
  })
  expect(unwrap(sums)).toEqual(['90071992547410.23', '6', '0.00'])
})

test('a condition that no index can hold is a bug of the description', () => {
  const declare = (when: ReturnType<typeof isSet>) => () =>
    defineRegister({
      name: 'odd',
      label: label('样'),
      titled: '{name}',
      unique: [{ fields: ['name'], when }],
      fields: {
        name: text({ label: label('名') }),
        on: date({ label: label('日') }),
        parts: list({ label: label('项'), fields: { name: text({ label: label('名') }) } }),
      },
    })
  expect(declare(some('parts', isSet('name')))).toThrow('looks into sub-rows')
  expect(declare(isSet('nothing'))).toThrow('unknown field nothing')
  expect(declare(isSet('on'))).not.toThrow()
})
