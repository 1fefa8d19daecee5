import { auditDocument, readDocument } from '#audit'
import { unwrap } from '#lib'
import { isFinding } from '../test/audit/judge.ts'
import { formats, layouts } from '../test/audit/layout/index.ts'
import { chanceOf, type Plant, plants, spoil } from '../test/audit/plant/index.ts'
import { listCleanSheets, type Sheet } from '../test/audit/sheet.ts'
import type { Measurement } from './benchmark.ts'

/** How often each kind is planted in each document. */
const timesEach = 6

/** One defect at a time, planted in documents in which everything agrees: which kinds are found. */
export async function measureAuditFuzz(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const sheets = listCleanSheets()
  const rows: Measurement[] = []
  const sums = { found: 0, planted: 0, alarms: 0 }
  for (const plant of plants) {
    progress(plant.label)
    const { found, planted, others, missed } = await plantAll(plant, sheets)
    sums.found += found
    sums.planted += planted
    sums.alarms += others
    rows.push({
      what: `${plant.label}（${plant.name}）`,
      measured: `${found}/${planted}`,
      baseline: others === 0 ? '—' : `旁及 ${others} 处`,
      wanted: missed ?? '全部查出',
    })
  }
  rows.push({
    what: `合计 ${plants.length} 类`,
    measured: `${sums.found}/${sums.planted} ${Math.round((sums.found / sums.planted) * 100)}%`,
    baseline: `未埋时误报 ${await alarmsOf(sheets)}`,
    wanted: '≥ 95%',
  })
  return rows
}

/** Plants a kind in every document that lends itself to it, each time in another format. */
async function plantAll(plant: Plant, sheets: readonly Sheet[]) {
  let [found, planted, others] = [0, 0, 0]
  let missed: string | undefined
  for (const sheet of sheets)
    for (let at = 0; at < timesEach; at++) {
      const spoilt = spoil(sheet, plant, chanceOf(at * 7919 + 17))
      if (!spoilt) continue
      planted += 1
      const findings = await findingsOf(spoilt.sheet, at)
      if (findings.some((finding) => isFinding(finding, spoilt.trait))) found += 1
      else missed ??= `漏：${sheet.name} ${spoilt.trait.why}`
      others += findings.filter((f) => f.severity !== 'question' && !isFinding(f, spoilt.trait)).length
    }
  return { found, planted, others, missed }
}

async function findingsOf(sheet: Sheet, at: number) {
  const format = formats[at % formats.length] ?? 'txt'
  return auditDocument(unwrap(await readDocument(await layouts[format](sheet), `${sheet.name}.${format}`)))
    .findings
}

async function alarmsOf(sheets: readonly Sheet[]): Promise<number> {
  let alarms = 0
  for (const sheet of sheets)
    for (const at of formats.keys())
      alarms += (await findingsOf(sheet, at)).filter(({ severity }) => severity !== 'question').length
  return alarms
}
