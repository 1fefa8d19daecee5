import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { add, compare, parsePeriod, unwrap } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { recomputeDigest, takeFigures } from './index.ts'
import { type Desk, migrations, openDesk } from './test/desk.ts'
import { histories, organisations, regions } from './test/history.ts'
import { aggregates } from './test/house.ts'
import { answer } from './test/model.ts'

let db: TestDatabase
let desk: Desk
beforeAll(async () => {
  db = await testDatabase(migrations)
  desk = openDesk(db.database)
})
afterAll(() => db.close())

const periods = [
  '2023',
  '2024',
  '2024Q1',
  '2024-02',
  '2024-12',
  '2024-02-29..2025-01-01',
  '2023-12-31..2024-12-31',
]
const asOfs = ['2024-03-01', '2024-03-02', '2024-09-10T08:30:00.122Z', '2024-12-20', undefined]
const scopes = [
  {},
  { region: '320500' },
  { region: '320000' },
  ...regions.map((region) => ({ region })),
  { kind: 'a' },
  { payee: organisations[0] ?? '' },
  { region: '320500', kind: 'b' },
]

const questions = fc.array(
  fc.record({
    period: fc.constantFrom(...periods),
    scope: fc.constantFrom<{ [name: string]: string }>(...scopes),
  }),
  { minLength: 1, maxLength: 3 },
)

test('a figure is what going through the records one by one gives, with the same digest', async () => {
  const property = fc.asyncProperty(
    histories,
    questions,
    fc.constantFrom(...asOfs),
    async (history, asked, asOf) => {
      const { unit, versions } = await desk.takeOver(history)
      const requests = asked.flatMap(({ period, scope }) =>
        aggregates.map((measure) => ({ measure: measure.name, period, scope: { ...scope, unit } })),
      )
      const figures = unwrap(await takeFigures(desk.ctx, { actor: desk.actor, asOf, figures: requests }))
      const expected = requests.map(({ measure: name, period, scope }, index) => {
        const measure = aggregates.find((one) => one.name === name)
        const moment = figures[index]?.asOf
        if (!measure || !moment) throw new Error(`no figure of ${name}`)
        const { unit: _, ...narrowed } = scope
        const found = answer(measure, versions, {
          period: unwrap(parsePeriod(period)),
          asOf: moment,
          scope: narrowed,
        })
        return {
          ...{ name, period, scope, value: found.value },
          ...{ records: found.versions.length, digest: recomputeDigest(found.versions) },
        }
      })
      const taken = figures.map(({ measure: name, period, scope, value, records, digest }) => {
        return { name, period, scope, value, records, digest }
      })
      expect(taken).toEqual(expected)
    },
  )
  await fc.assert(property, { numRuns: 60 })
})

const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`)

test('months sum to their year, and a part is no more than its whole', async () => {
  const summed = ['projects.count', 'projects.budget', 'projects.payments.count', 'projects.payments.a']
  const property = fc.asyncProperty(histories, async (history) => {
    const { unit } = await desk.takeOver(history)
    const take = async (measure: string, period: string) => {
      const figures = [{ measure, period, scope: { unit } }]
      return unwrap(await takeFigures(desk.ctx, { actor: desk.actor, figures }))[0]?.value ?? '0'
    }
    for (const measure of summed) {
      const figures = months.map((period) => ({ measure, period, scope: { unit } }))
      const parts = unwrap(await takeFigures(desk.ctx, { actor: desk.actor, figures }))
      const total = parts.map(({ value }) => value ?? '0').reduce(add)
      expect(compare(total, await take(measure, '2024'))).toBe(0)
    }
    expect(
      compare(await take('projects.large.count', '2024'), await take('projects.count', '2024')),
    ).not.toBe(1)
    expect(
      compare(await take('projects.payments.a', '2024'), await take('projects.payments.amount', '2024')),
    ).not.toBe(1)
  })
  await fc.assert(property, { numRuns: 15 })
})
