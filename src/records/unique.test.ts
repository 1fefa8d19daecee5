import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db'
import { unwrap } from '#lib'
import { date, defineRegister, inState, is, isSet, list, some, text } from '#registers'
import { type RecordsContext, type RecordWriter, schemaDifference, writeRecords } from './index.ts'
import { administrator, unit } from './test/library.ts'
import { label, openSeats, type Seats, seats } from './test/seats.ts'

let library: Seats
let ctx: RecordsContext
let owner: OpenDatabase['owner']
beforeAll(async () => {
  library = await openSeats()
  ctx = library.ctx
  owner = library.owner
})
afterAll(() => library.close())

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
