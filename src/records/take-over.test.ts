import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Values } from '#registers'
import { findRecord, recordHistory, type TakenOver, verifyLedger, writeRecords } from './index.ts'
import { administrator, catalogue, type Library, openLibrary, person, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const old = (id: string, version: number, knownFrom: string, values: Values = {}): TakenOver => ({
  id,
  version,
  knownFrom,
  values: { number: `OLD-${id}`, title: `旧书 ${id}`, ...values },
})
const refused = async (versions: readonly TakenOver[], register = 'books', actor = administrator) => {
  const result = await writeRecords(library.ctx, { actor, unit, action: 'take-over' }, (writer) =>
    writer.takeOver(register, versions),
  )
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at?.record ?? ''}`)
}

test('records keep their ids and times; each version ends where the next begins', async () => {
  async function* stream() {
    yield old('a', 1, '2019-05-01T08:00:00+08:00')
    yield old('a', 2, '2020-05-01T00:00:00.000Z', { pages: 7 })
    yield old('b', 1, '2019-06-01T00:00:00.000Z', { sequelOf: 'c' })
    yield old('c', 1, '2021-06-01T00:00:00.000Z', { parts: [{ name: '上册', after: 'a' }] })
  }
  expect(await library.write((writer) => writer.takeOver('books', stream()), 'take-over')).toBe(4)
  const at = (asOf: string) =>
    findRecord(library.ctx, { actor: administrator, unit, register: 'books', id: 'a', asOf })
  expect(await at('2019-12-31T00:00:00.000Z')).toMatchObject({
    version: 1,
    takenOver: true,
    knownFrom: '2019-05-01T00:00:00.000Z',
    knownTo: '2020-05-01T00:00:00.000Z',
  })
  expect(await at('2020-12-31T00:00:00.000Z')).toMatchObject({ version: 2, values: { pages: 7 } })
  expect(await at('2019-01-01T00:00:00.000Z')).toBeUndefined()

  const next = await library.write((writer) => writer.amend('books', 'a', 2, { pages: 8 }))
  expect(next).toMatchObject({ version: 3, takenOver: false })
  const history = await recordHistory(library.ctx, { actor: administrator, unit, register: 'books', id: 'a' })
  expect(history.map(({ takenOver, action }) => [takenOver, action])).toEqual([
    [true, 'take-over'],
    [true, 'take-over'],
    [false, 'test'],
  ])
})

test('the rule that judged it is kept, or found by its day', async () => {
  const loan = (id: string, change: Partial<TakenOver>): TakenOver => ({
    ...{ id, version: 1, state: 'returned', knownFrom: '2022-01-01T00:00:00.000Z' },
    values: { slip: `S-${id}`, book: 'a', reader: '甲', lentOn: '2022-01-01' },
    ...change,
  })
  await library.write((writer) =>
    writer.takeOver('library.loans', [loan('l1', {}), loan('l2', { rule: '2024' })]),
  )
  const rule = async (id: string) =>
    (await findRecord(library.ctx, { actor: administrator, unit, register: 'library.loans', id }))?.rule
  expect([await rule('l1'), await rule('l2')]).toEqual(['2020', '2024'])
  expect(
    await refused(
      [
        loan('l3', { rule: '1999' }),
        loan('l4', { state: 'lent', values: { slip: 'S-l4', book: 'nowhere', reader: '甲' } }),
      ],
      'library.loans',
    ),
  ).toEqual(['records/unknown-rule l3', 'registers/required l4', 'records/missing-reference l4'])
})

test('what is wrong with a history, every version of it', async () => {
  expect(
    await refused([
      old('a', 1, '2019-05-01T00:00:00.000Z', { number: 'A again' }),
      old('x', 2, '2019-05-01T00:00:00.000Z'),
      old('y', 1, '2019-05-01T00:00:00.000Z'),
      old('y', 2, '2019-05-01T00:00:00.000Z'),
      old('z', 1, '2999-01-01T00:00:00.000Z'),
      old('w', 1, 'yesterday'),
      old('no id', 1, '2019-01-01T00:00:00.000Z'),
      old('v', 1, '2019-01-01T00:00:00.000Z', { pages: 0 }),
    ]),
  ).toEqual([
    'records/versions-out-of-order x',
    'records/versions-out-of-order y',
    'records/recorded-in-the-future z',
    'records/not-a-moment w',
    'records/not-an-id no id',
    'registers/too-small v',
    'records/id-taken a',
  ])
  expect(await refused([old('b2', 1, '2019-01-01T00:00:00.000Z', { number: 'OLD-b' })])).toEqual([
    'records/not-unique b2',
  ])
  expect(await refused([], 'books', person('clerk', 'clerk'))).toEqual(['access/not-your-role '])
})

test('many chunks, in whatever order references come, verified; a refusal at the very end leaves nothing', async () => {
  const many = (count: number, last: string) =>
    Array.from({ length: count }, (_, i) =>
      old(`m${last}${i}`, 1, '2020-01-01T00:00:00.000Z', {
        sequelOf: i === count - 1 ? last : `m${last}${(i * 7 + 1) % count}`,
      }),
    )
  expect(await refused(many(2500, 'nowhere'))).toEqual(['records/missing-reference mnowhere2499'])
  expect(
    await findRecord(library.ctx, { actor: administrator, unit, register: 'books', id: 'mnowhere0' }),
  ).toBeUndefined()
  expect(await library.write((writer) => writer.takeOver('books', many(2500, 'a')))).toBe(2500)
  const { problems, rows } = await verifyLedger(
    { database: library.database, catalogue },
    { actor: administrator },
  )
  expect(problems).toEqual([])
  expect(rows).toBe(2500 + 4 + 1 + 2)
})

test('whatever the history, its versions tile time without gap or overlap', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (histories) => {
        run++
        const versions = histories.flatMap((gaps, index) => {
          let day = 0
          return gaps.map((gap, place) => {
            day += gap
            return old(`t${run}-${index}`, place + 1, new Date(Date.UTC(2000, 0, day)).toISOString())
          })
        })
        await library.write((writer) => writer.takeOver('books', versions))
        for (const [index, gaps] of histories.entries()) {
          const history = await recordHistory(library.ctx, {
            actor: administrator,
            unit,
            register: 'books',
            id: `t${run}-${index}`,
          })
          expect(history.map(({ knownTo }) => knownTo)).toEqual([
            ...history.slice(1).map(({ knownFrom }) => knownFrom),
            undefined,
          ])
          expect(history.length).toBe(gaps.length)
        }
      },
    ),
    { numRuns: 20, seed: 3 },
  )
  expect(
    (await verifyLedger({ database: library.database, catalogue }, { actor: administrator, unit })).problems,
  ).toEqual([])
})
