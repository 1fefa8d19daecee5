import { join } from 'node:path'
import { exportTo, importFrom } from '#app'
import { unwrap } from '#lib'
import { copyOut, timeBareCopy } from './bare-copy.ts'
import { type Measurement, median, seconds, time } from './benchmark.ts'
import { analyze, emptyUnits, type House, inHouse } from './house.ts'
import { fillContracts } from './many-contract.ts'
import { megabytes, runCommand } from './program.ts'

const table = 'rec_contracts'
/** Where the contracts of the workbook come from; the sample's department keeps none of its own. */
const source = 'science-bureau'

const perSecond = (rows: number, ms: number) => `${Math.round((rows / ms) * 1000)} 行/s`

/** As many contracts as the sample's center registered in a year, from a workbook into an empty unit. */
export function measureImport(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const rows = 14_004
  return inHouse(progress, async (house) => {
    const file = await workbookOf(house, rows, progress)
    const times: { measured: number; baseline: number }[] = []
    for (const unit of emptyUnits) {
      progress(`导入 ${rows} 行`)
      const measured = await time(() => importInto(house, unit, file, rows))
      const copied = await copyOut(house.app.database, table, unit)
      times.push({ measured, baseline: await timeBareCopy(house.app.database, copied) })
    }
    const measured = median(times.map((each) => each.measured))
    const baseline = median(times.map((each) => each.baseline))
    return [
      {
        what: `导入 ${rows} 份合同（.xlsx，校验、记账）`,
        measured: perSecond(rows, measured),
        baseline: `裸 COPY ${perSecond(rows, baseline)}`,
        ratio: measured / baseline,
        wanted: '≥ 5000 行/s',
      },
    ]
  })
}

/** Many contracts by the command line, in a process whose memory is watched. */
export function measureLargeImport(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const rows = 100_000
  return inHouse(progress, async (house) => {
    const file = await workbookOf(house, rows, progress)
    progress(`导入 ${rows} 行`)
    const [unit] = emptyUnits
    let peak = 0
    const measured = await time(async () => {
      const asked = ['import', 'contracts', file, '--unit', unit, '--data', house.data, '--json']
      peak = await runCommand(asked, house.folder)
    })
    const baseline = await timeBareCopy(house.app.database, await copyOut(house.app.database, table, unit))
    return [
      {
        what: `youju import ${rows} 份合同：时间`,
        measured: seconds(measured),
        baseline: `裸 COPY ${seconds(baseline)}`,
        ratio: measured / baseline,
        wanted: '< 30 s',
      },
      {
        what: `youju import ${rows} 份合同：内存峰值`,
        measured: megabytes(peak),
        baseline: '—',
        wanted: '< 400 MB',
      },
    ]
  })
}

async function workbookOf(house: House, rows: number, progress: (text: string) => void): Promise<string> {
  const { app, actor, folder } = house
  progress(`准备 ${rows} 份合同的工作簿`)
  await fillContracts(house, source, rows)
  const file = join(folder, 'contracts.xlsx')
  unwrap(await exportTo(app, actor, { register: 'contracts', unit: source, to: file }))
  await analyze(app)
  return file
}

async function importInto(
  { app, actor, folder }: House,
  unit: string,
  file: string,
  rows: number,
): Promise<void> {
  const { added } = unwrap(
    await importFrom(app, actor, {
      ...{ register: 'contracts', unit, file, refusedFile: join(folder, 'refused.xlsx') },
      signal: new AbortController().signal,
      progress: () => undefined,
    }),
  )
  if (added !== rows) throw new Error(`${added} of ${rows} rows were imported`)
}
