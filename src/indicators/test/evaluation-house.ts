import { createUnit, localAdministrator } from '#access'
import { type Database, foundation, type Migration } from '#db'
import { type Instant, unwrap } from '#lib'
import { defineMeasure, defineMeasureCatalogue, type MeasuresContext } from '#measures'
import { defineCatalogue, schemaOf, writeRecords } from '#records'
import { date, defineRegister, money, text, type Values } from '#registers'
import { evaluationMeasures, evaluationRegisters } from '../index.ts'

const label = (zh: string) => ({ zh, en: zh })

/** A business register beside the evaluation's own, so that an actual is computed from work. */
const deals = defineRegister({
  name: 'deals',
  label: label('合同'),
  titled: '{title}',
  dated: 'signedOn',
  fields: {
    title: text({ label: label('名称'), required: true }),
    signedOn: date({ label: label('签订日期'), required: true }),
    amount: money({ label: label('成交额'), required: true }),
  },
})
const deal = { kind: 'aggregate', register: 'deals', by: 'signedOn' } as const
const dealMeasures = [
  defineMeasure({
    ...deal,
    name: 'deals.amount',
    label: label('合同成交额'),
    definition: label('当年签订的合同成交额之和'),
    aggregate: 'sum',
    of: 'amount',
    unit: '元',
    shown: { scale: '亿', decimals: 1 },
  }),
  defineMeasure({
    ...deal,
    name: 'deals.least',
    label: label('最小合同'),
    definition: label('当年签订的最小的合同'),
    aggregate: 'min',
    of: 'amount',
    unit: '元',
  }),
]

const unit = 'science-centre'
const registers = [...evaluationRegisters, deals]

/** What the database of an evaluation house has been through. */
export const houseMigrations: readonly Migration[] = [
  ...foundation,
  { id: '0002-registers', sql: schemaOf({ registers }) },
]

/** One unit, its registers and nothing in them; time stands where a test puts it. */
export async function evaluationHouse(database: Database) {
  let now: Instant = '2025-02-10T02:00:00.000Z'
  const ctx: MeasuresContext = {
    database,
    clock: { now: () => now },
    catalogue: defineCatalogue({ registers }),
    measures: defineMeasureCatalogue(registers, [...evaluationMeasures, ...dealMeasures]),
  }
  const actor = localAdministrator([unit])
  unwrap(await createUnit(database, actor, { id: unit, name: '示例市科技服务中心', kind: 'unit' }))
  return {
    ctx,
    actor,
    unit,
    /** Records rows of a register at a moment. */
    async record(register: string, rows: readonly Values[], at: Instant = now) {
      now = at
      const request = { actor, unit, action: 'test' }
      return unwrap(await writeRecords(ctx, request, (writer) => writer.proposeMany(register, rows)))
    },
    /** Changes a record of a register that has this value in this field. */
    async amend(register: string, [field, wanted]: readonly [string, string], changes: Values, at: Instant) {
      now = at
      const request = { actor, unit, action: 'test' }
      return unwrap(
        await writeRecords(ctx, request, async (writer) => {
          const found = await writer.list(register, {
            compare: 'eq',
            left: { field },
            right: { value: wanted },
          })
          for (const { id, version } of found) await writer.amend(register, id, version, changes)
          return found.length
        }),
      )
    },
    at(moment: Instant) {
      now = moment
    },
  }
}

export type EvaluationHouse = Awaited<ReturnType<typeof evaluationHouse>>
