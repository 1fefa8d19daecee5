import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMinutes, momentAt, type Problem, type Result, wordProblem } from '#lib'
import { and, inState, is, type Values } from '#registers'
import { schemaDifference, writeRecords } from './index.ts'
import { administrator, books, type Library, loans, openLibrary, seats, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const day = momentAt('2024-05-06')
/** A seat from so many minutes to so many after midnight. */
const seat = (name: string, reader: string, from: number, to: number): Values => ({
  seat: name,
  reader,
  from: addMinutes(day, from),
  to: addMinutes(day, to),
})
const asked = { actor: administrator, unit, action: 'test' }
const hold = (...rows: readonly Values[]) =>
  writeRecords(library.ctx, asked, (writer) => writer.proposeMany('library.seats', rows, { state: 'held' }))
const refused = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems)
const words = (result: Result<unknown>) =>
  refused(result).map((problem) => {
    const { message, todo } = wordProblem(problem)
    return `${message}。${todo}`
  })

describe('one seat, one reader at a time', () => {
  test('what is taken in part is refused with who has it and what is left', async () => {
    expect((await hold(seat('A1', '甲', 540, 600))).ok).toBe(true)
    expect(words(await hold(seat('A1', '乙', 570, 630)))).toEqual([
      '2024-05-06 09:30–10:30 已有一部分被占用：「甲」占用 2024-05-06 09:00–10:00。其中仍空闲：2024-05-06 10:00–10:30',
    ])
    expect((await hold(seat('A1', '乙', 600, 660))).ok).toBe(true)
    expect((await hold(seat('A1', '丙', 480, 540))).ok).toBe(true)
  })

  test('what is taken as a whole is refused with the next that is free', async () => {
    const result = await hold(seat('A1', '丁', 550, 590))
    expect(words(result)).toEqual([
      '2024-05-06 09:10–09:50 已被占用：「甲」占用 2024-05-06 09:00–10:00。此后最早的空闲时段：2024-05-06 11:00–11:40',
    ])
    expect(refused(result)[0]).toMatchObject({ code: 'records/span-taken-whole', at: { field: 'from' } })
  })

  test('a reader is in one place', async () => {
    expect(refused(await hold(seat('B1', '甲', 540, 550)))).toMatchObject([{ params: { title: '甲' } }])
    expect((await hold(seat('B1', '甲', 700, 710))).ok).toBe(true)
  })

  test('of one batch too, each row told by the other', async () => {
    const result = await hold(
      seat('C1', '戊', 0, 30),
      seat('C2', '己', 0, 30),
      seat('C1', '庚', 29, 40),
      seat('C3', '辛', 20, 20),
    )
    expect(refused(result)).toMatchObject([
      { code: 'records/span-backwards', at: { row: 4, field: 'to' } },
      { code: 'records/span-twice-in-batch', at: { row: 3 }, params: { row: 1 } },
    ])
  })

  test('only in the states that take time, and again when a state begins to', async () => {
    const { write } = library
    const asks = await write((writer) => writer.propose('library.seats', seat('A1', '壬', 540, 600)))
    const held = await writeRecords(library.ctx, asked, (writer) =>
      writer.move('library.seats', asks.id, asks.version, 'hold'),
    )
    expect(refused(held)).toMatchObject([{ code: 'records/span-taken-whole' }])
    const [first] = await write((writer) =>
      writer.list('library.seats', and(is('reader', '甲'), is('seat', 'A1'))),
    )
    if (!first) throw new Error('nobody sits there')
    const away = await write((writer) => writer.move('library.seats', first.id, first.version, 'leave'))
    expect(away.state).toBe('left')
    expect((await write((writer) => writer.move('library.seats', asks.id, asks.version, 'hold'))).state).toBe(
      'held',
    )
  })

  test('a record may move within its own time', async () => {
    const { write } = library
    const [mine] = await write((writer) => writer.list('library.seats', is('reader', '丙')))
    if (!mine) throw new Error('nobody sits there')
    const later = await write((writer) =>
      writer.amend('library.seats', mine.id, mine.version, { from: addMinutes(day, 500) }),
    )
    expect(later.values.from).toBe('2024-05-06T08:20+08:00')
  })
})

test('100 at once: one has it, 99 are told by whom and what is free', async () => {
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, index) => hold(seat('Z9', `读者${index}`, 600, 660))),
  )
  const losers = results.filter(({ ok }) => !ok)
  expect(losers).toHaveLength(99)
  const [winner] = await library.write((writer) => writer.list('library.seats', is('seat', 'Z9')))
  for (const result of losers)
    expect(refused(result)).toMatchObject([
      { params: { title: winner?.values.reader, free: '2024-05-06 11:00–12:00' } },
    ])
})

test('behind the application the constraint refuses it as well', async () => {
  const twice = library.database.owner.write(({ client }) =>
    client.query(
      `insert into rec_library_seats select (jsonb_populate_record(r, '{"id": "other"}'::jsonb)).*
       from rec_library_seats as r where known_to = 'infinity' and state = 'held' limit 1`,
    ),
  )
  await expect(twice).rejects.toMatchObject({ code: '23P01' })
})

test('the constraint is part of what the register implies', async () => {
  const parts = { registers: [books, loans, seats] }
  expect(await library.database.owner.read((session) => schemaDifference(session, parts))).toBe('')
  const [first] = seats.apart
  const other = { ...seats, apart: [{ ...first, when: inState('held') }] }
  const sql = await library.database.owner.read((session) =>
    schemaDifference(session, { registers: [books, loans, other] }),
  )
  expect(sql).toMatch(/alter table rec_library_seats drop constraint rec_library_seats_apart_\w{8};/)
  expect(sql).toMatch(/add constraint rec_library_seats_apart_\w{8} exclude using gist/)
  await library.database.owner.write(({ client }) => client.query(sql))
})
