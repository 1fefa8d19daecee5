import { askEvaluation } from '#app'
import { unwrap } from '#lib'
import { sampleUnit } from '#sample'
import { type Measurement, milliseconds, time, timeSideBySide } from './benchmark.ts'
import { ask, inHouse, sampleYear } from './house.ts'

const rounds = 15

const amountOf = (year: number) => `
  select sum(deal_amount) from rec_contracts where unit_id = '${sampleUnit}' and known_to = 'infinity'
  and state = 'registered' and registered_at >= '${year}-01-01' and registered_at < '${year + 1}-01-01'`
const contentOf = (table: string) => `
  select * from ${table} where unit_id = '${sampleUnit}' and known_to = 'infinity' and year = ${sampleYear}`

/** What somebody would ask by hand to fill the form in: each register of it, and what its measures are made of. */
const queries: readonly string[] = [
  ...['budget', 'indicators', 'targets', 'tasks', 'manual'].map((name) =>
    contentOf(`rec_evaluation_${name}`),
  ),
  amountOf(sampleYear),
  `select sum(initial), sum(adjustment), sum(spent), sum(carried_over) from rec_evaluation_budget
   where unit_id = '${sampleUnit}' and known_to = 'infinity' and year = ${sampleYear}`,
]

/** The whole self-evaluation of the sample center, and the same once more from a cold start of the program's code. */
export function measureEvaluation(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const { app, actor } = house
    progress('计算自评')
    const work = async () => unwrap(await askEvaluation(app, actor, { unit: sampleUnit, year: sampleYear }))
    const first = await time(work)
    const times = await timeSideBySide(rounds, work, () => ask(house, queries))
    const { indicators } = await work()
    const wanted = '< 0.5 s'
    const baseline = `手写 SQL ${milliseconds(times.baseline)}`
    return [
      {
        what: `全部自评（${indicators.length} 项指标）`,
        measured: milliseconds(times.measured),
        baseline,
        ratio: times.measured / times.baseline,
        wanted,
      },
      {
        what: '全部自评：进程里的第一次',
        measured: milliseconds(first),
        baseline,
        ratio: first / times.baseline,
        wanted,
      },
    ]
  })
}
