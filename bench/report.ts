import { askReport } from '#app'
import { unwrap } from '#lib'
import { type Report, type ReportFormat, renderFormat } from '#report'
import { sampleUnit } from '#sample'
import { type Measurement, median, milliseconds, seconds, time, timeSideBySide } from './benchmark.ts'
import { inHouse, sampleYear } from './house.ts'

const rounds = 5
const formats = ['html', 'docx', 'pdf'] as const satisfies readonly ReportFormat[]

/** The sample's report from its records to three files, against the rendering alone of a report that stands. */
export function measureReport(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async ({ app, actor }) => {
    progress('生成报告')
    const build = async () => unwrap(await askReport(app, actor, { unit: sampleUnit, year: sampleYear }))
    const whole = async () => renderAll(await build())
    const first = await time(whole)
    const report = await build()
    const times = await timeSideBySide(rounds, whole, () => renderAll(report))
    const alone = new Map<ReportFormat, number>()
    for (const format of formats) {
      const each: number[] = []
      for (let round = 0; round < rounds; round++) each.push(await time(() => renderFormat(report, format)))
      alone.set(format, median(each))
    }
    const html = alone.get('html') ?? 0
    const baseline = `只排版 ${seconds(times.baseline)}`
    return [
      {
        what: '报告：三种格式（html、docx、pdf）',
        measured: seconds(times.measured),
        baseline,
        ratio: times.measured / times.baseline,
        wanted: '< 3 s',
      },
      {
        what: '报告：进程里的第一次',
        measured: seconds(first),
        baseline,
        ratio: first / times.baseline,
        wanted: '< 3 s',
      },
      ...formats.slice(1).map((format) => ({
        what: `报告：${format} 排版`,
        measured: milliseconds(alone.get(format) ?? 0),
        baseline: `html ${milliseconds(html)}`,
        ratio: (alone.get(format) ?? 0) / html,
        wanted: '—',
      })),
    ]
  })
}

async function renderAll(report: Report): Promise<void> {
  for (const format of formats) await renderFormat(report, format)
}
