import { askFigure } from '#app'
import { unwrap } from '#lib'
import { takeFigures } from '#measures'
import { type Measurement, milliseconds, timeSideBySide } from './benchmark.ts'
import { analyze, ask, type House, inHouse, sampleYear } from './house.ts'
import { fillContracts } from './many-contract.ts'

const count = 100_000
const rounds = 15
const unit = 'science-bureau'
const names = ['contracts.registered.count', 'contracts.registered.amount'] as const

const asOf = { day: '2024-12-20', end: '2024-12-20T15:59:59.999Z' }
const registered = `state = 'registered' and registered_at >= '${sampleYear}-01-01' and registered_at < '${sampleYear + 1}-01-01'`
const current = `from rec_contracts where unit_id = '${unit}' and known_to = 'infinity' and ${registered}`
const then = `from rec_contracts where unit_id = '${unit}' and known_from <= '${asOf.end}' and known_to > '${asOf.end}' and ${registered}`

/** Figures over many contracts, each with its grounds, against the shortest SQL that gives the bare number. */
export function measureMeasures(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const { app, actor } = house
    progress(`准备 ${count} 份合同`)
    await fillContracts(house, unit, count)
    await analyze(app)
    const period = String(sampleYear)
    const figure = (measure: string, at?: string) => async () =>
      unwrap(await askFigure(app, actor, { measure, unit, period, asOf: at }))
    const both = async () =>
      unwrap(
        await takeFigures(app, {
          actor,
          figures: names.map((measure) => ({ measure, period, scope: { unit } })),
        }),
      )
    progress('计算指标')
    return [
      await row(house, '项数', figure(names[0]), `select count(*) ${current}`),
      await row(house, '成交额', figure(names[1]), `select sum(deal_amount) ${current}`),
      await row(house, '项数和成交额', both, `select count(*), sum(deal_amount) ${current}`),
      await row(house, `项数，截至 ${asOf.day}`, figure(names[0], asOf.day), `select count(*) ${then}`),
    ]
  })
}

async function row(
  house: House,
  what: string,
  work: () => Promise<unknown>,
  query: string,
): Promise<Measurement> {
  const times = await timeSideBySide(rounds, work, () => ask(house, [query], [unit]))
  return {
    what: `${count} 份合同：${what}`,
    measured: milliseconds(times.measured),
    baseline: `手写 SQL ${milliseconds(times.baseline)}`,
    ratio: times.measured / times.baseline,
    wanted: '≤ 1.3×',
  }
}
