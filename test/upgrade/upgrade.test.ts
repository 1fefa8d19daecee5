import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAdministrator } from '#access'
import { type App, assemble, migrations } from '#app'
import { migrate, restoreDatabase } from '#db'
import { evaluate } from '#indicators'
import { fixedClock, unwrap } from '#lib'
import { takeFigures } from '#measures'
import { verifyLedger, writeRecords } from '#records'
import { sampleUnit, sampleUnits } from '#sample'
import { type TestDatabase, testDatabase } from '../database.ts'

/** What a commit's own code said of the database that it made. */
interface Told {
  readonly verified: { readonly units: number; readonly entries: number; readonly rows: number }
  readonly evaluation: {
    readonly tasks: number
    readonly budget: readonly (readonly string[])[]
    readonly indicators: readonly (readonly (string | boolean | null)[])[]
  }
  readonly figures: readonly {
    readonly measure: string
    readonly period: string
    readonly asOf?: string
    readonly value: string | null
    readonly records: number
    readonly digest: string
  }[]
}

const commit = '52f5f29'
/** The migrations that the commit had. */
const itsMigrations = migrations.filter(({ id }) => ['0001-foundation', '0002-registers'].includes(id))
const backup = join(import.meta.dirname, `${commit}.youju-backup`)
const told = JSON.parse(readFileSync(join(import.meta.dirname, `${commit}.json`), 'utf8')) as Told

const actor = localAdministrator(sampleUnits.map(({ id }) => id))
const unit = sampleUnit

const ways = {
  'in place': async ({ database }: TestDatabase) => {
    unwrap(await restoreDatabase(database, backup, itsMigrations))
    const due = migrations.slice(itsMigrations.length).map(({ id }) => id)
    expect(await migrate(database, migrations)).toEqual(due)
  },
  'from its backup': async ({ database }: TestDatabase) => {
    unwrap(await restoreDatabase(database, backup, migrations))
  },
}

describe.each(Object.entries(ways))(
  'a database of an earlier version is brought up to today %s',
  (_, upgrade) => {
    let opened: TestDatabase
    let app: App
    beforeAll(async () => {
      opened = await testDatabase(itsMigrations)
      await upgrade(opened)
      app = assemble(opened.database, fixedClock('2025-12-31T02:00:00.000Z'))
    })
    afterAll(() => opened.close())

    test('its ledger verifies, and nothing of it was lost', async () => {
      const { problems, ...counted } = await verifyLedger(app, { actor })
      expect(problems).toEqual([])
      expect(counted).toMatchObject(told.verified)
    })

    test('every measure gives the figure that it gave, from the same versions', async () => {
      const questions = new Map<string, Told['figures'][number][]>()
      for (const figure of told.figures)
        questions.set(figure.asOf ?? '', [...(questions.get(figure.asOf ?? '') ?? []), figure])
      for (const [asOf, figures] of questions) {
        const taken = unwrap(
          await takeFigures(app, {
            actor,
            asOf: asOf || undefined,
            figures: figures.map(({ measure, period }) => ({ measure, period, scope: { unit } })),
          }),
        )
        const given = taken.map(({ value, records, digest }, place) => ({
          ...figures[place],
          ...{ value, records, digest },
        }))
        expect(given).toEqual(figures)
      }
    })

    test('the evaluation prints what it printed', async () => {
      const { indicators, budget, tasks } = unwrap(await evaluate(app, { actor, unit, year: 2024 }))
      expect({
        tasks: tasks.length,
        budget: budget.map((line) => [
          line.item,
          line.initial,
          line.adjustment,
          line.adjusted,
          line.spent,
          line.rate,
        ]),
        indicators: indicators.map((row) => [
          ...[row.code, row.target, row.actual, row.deviation, row.met],
          row.figure?.measure ?? null,
        ]),
      }).toEqual(told.evaluation)
    })

    test('work goes on in the same chain', async () => {
      const values = { year: 2025, duty: '职责', name: '升级后的第一项', position: 1 }
      const request = { actor, unit, action: 'evaluation.tasks/propose' }
      unwrap(await writeRecords(app, request, (writer) => writer.propose('evaluation.tasks', values)))
      const { problems, entries, rows } = await verifyLedger(app, { actor })
      expect({ problems, entries, rows }).toEqual({
        ...{ problems: [], entries: told.verified.entries + 1, rows: told.verified.rows + 1 },
      })
    })
  },
)
