import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, compare, dayOf, endOfDay, type Instant, round, unwrap } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { explainValue, measureHistory, takeFigures } from './index.ts'
import { type Desk, migrations, openDesk } from './test/desk.ts'
import { histories } from './test/history.ts'
import { aggregates, compounds } from './test/house.ts'

let db: TestDatabase
let desk: Desk
beforeAll(async () => {
  db = await testDatabase(migrations)
  desk = openDesk(db.database)
})
afterAll(() => db.close())

const everyMeasure = [...aggregates, ...compounds]
const questions = fc.record({
  measure: fc.constantFrom(...everyMeasure.map((measure) => measure.name)),
  period: fc.constantFrom('2023', '2024', '2024Q1', '2023-12-31..2024-12-31'),
  scope: fc.constantFrom<{ [name: string]: string }>({}, { region: '320500' }, { kind: 'a' }),
})

const valueAt = async (
  unit: string,
  asked: { measure: string; period: string; scope: object },
  asOf: Instant,
) => {
  const figures = [{ ...asked, scope: { ...asked.scope, unit } }]
  return unwrap(await takeFigures(desk.ctx, { actor: desk.actor, asOf, figures }))[0]?.value ?? null
}

test('the history of a measure is what it gives as of the end of each day', async () => {
  const property = fc.asyncProperty(histories, questions, async (history, asked) => {
    const { unit } = await desk.takeOver(history)
    const { points } = unwrap(
      await measureHistory(desk.ctx, { actor: desk.actor, ...asked, scope: { ...asked.scope, unit } }),
    )
    for (const { asOf, value } of points) expect(await valueAt(unit, asked, asOf)).toBe(value)
    for (const day of new Set(history.map(({ knownFrom }) => dayOf(knownFrom)))) {
      const last = points.filter((point) => point.day <= day).at(-1)
      if (last) expect(await valueAt(unit, asked, endOfDay(day))).toBe(last.value)
    }
  })
  await fc.assert(property, { numRuns: 60, endOnFailure: true })
})

test('an explanation names exactly the days, and the moments, at which a measure had a value', async () => {
  const property = fc.asyncProperty(histories, questions, async (history, asked) => {
    const { unit } = await desk.takeOver(history)
    const scope = { ...asked.scope, unit }
    const value = await valueAt(unit, asked, endOfDay('2024-12-20'))
    fc.pre(value !== null)
    const explained = unwrap(
      await explainValue(desk.ctx, {
        actor: desk.actor,
        measure: asked.measure,
        period: asked.period,
        scope,
        value: String(value),
      }),
    )
    // A bare number that was never told as such may be read in the measure's usual scale: another question.
    fc.pre(explained.asked.scale === '')
    const { points } = unwrap(await measureHistory(desk.ctx, { actor: desk.actor, ...asked, scope }))
    const firstKnown = points[0]?.day ?? '9'
    // Told at the precision in which it is written: a 0 is also what 0.05 comes to.
    const decimals = String(value).split('.')[1]?.length ?? 0
    const isTold = (had: string) => compare(round(had, decimals), String(value)) === 0
    const around = history
      .map(({ knownFrom }) => dayOf(knownFrom))
      .flatMap((one) => [addDays(one, -1), one, addDays(one, 1)])
    for (const day of new Set(around)) {
      if (day < firstKnown) continue
      const named = explained.spans.some(
        ({ firstDay, lastDay = '9', withinDay }) => !withinDay && firstDay <= day && day <= lastDay,
      )
      const had = await valueAt(unit, asked, endOfDay(day))
      if (had !== null) expect({ day, named }).toEqual({ day, named: isTold(had) })
    }
    for (const span of explained.spans) {
      const had = await valueAt(unit, asked, span.from)
      expect(had !== null && isTold(had)).toBe(true)
    }
  })
  await fc.assert(property, { numRuns: 60, endOnFailure: true })
})
