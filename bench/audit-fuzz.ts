import { auditDocument, type Finding, readDocument } from '#audit'
import { unwrap } from '#lib'
import { generate, generatedForms } from '../test/audit/generate/index.ts'
import { isFinding } from '../test/audit/judge.ts'
import { formats, layouts } from '../test/audit/layout/index.ts'
import { chanceOf, type Plant, plants, spoil } from '../test/audit/plant/index.ts'
import { listCleanSheets, type Sheet } from '../test/audit/sheet.ts'
import type { Measurement } from './benchmark.ts'

/** Documents of each form that are made and left as they are, and those that a defect is planted in. */
const cleanEach = 6
const spoiltEach = 3

/** Documents of other seeds, which nobody looks at: whether what is found was learnt from the ones above. */
const keptFrom = 1001
const keptEach = 2

/** One defect at a time, planted in documents in which everything agrees: which kinds are found. */
export async function measureAuditFuzz(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const written = listCleanSheets()
  const made = generatedForms.flatMap((form) =>
    Array.from({ length: cleanEach }, (_, at) => generate(form, at + 1)),
  )
  const hosts = [...written, ...made.filter((_, at) => at % cleanEach < spoiltEach)]
  const kept = generatedForms.flatMap((form) =>
    Array.from({ length: keptEach }, (_, at) => generate(form, keptFrom + at)),
  )
  progress('没有问题的文件')
  const clean = await rowsOfClean([...written, ...made])
  const rows: Measurement[] = []
  const sums = { found: 0, planted: 0 }
  for (const plant of plants) {
    progress(plant.label)
    const { found, planted, others, missed } = await plantAll(plant, hosts)
    sums.found += found
    sums.planted += planted
    rows.push({
      what: `${plant.label}（${plant.name}）`,
      measured: `${found}/${planted}`,
      baseline: others === 0 ? '—' : `旁及 ${others} 处`,
      wanted: missed.length === 0 ? '全部查出' : `漏：${missed.slice(0, 3).join('；')}`,
    })
  }
  rows.push({
    what: `合计 ${plants.length} 类`,
    measured: `${sums.found}/${sums.planted} ${Math.round((sums.found / sums.planted) * 100)}%`,
    baseline: '—',
    wanted: '≥ 90%',
  })
  const unseen = { found: 0, planted: 0 }
  for (const plant of plants) {
    const { found, planted } = await plantAll(plant, kept)
    unseen.found += found
    unseen.planted += planted
  }
  rows.push({
    what: `合计，只用来衡量的种子（${kept.length} 份）`,
    measured: `${unseen.found}/${unseen.planted} ${Math.round((unseen.found / unseen.planted) * 100)}%`,
    baseline: '—',
    wanted: '≥ 90%',
  })
  return [...rows, ...clean, ...(await rowsOfClean(kept)).slice(0, 1)]
}

/** Plants a kind in every document that lends itself to it, each time in another format. */
async function plantAll(plant: Plant, sheets: readonly Sheet[]) {
  let [found, planted, others] = [0, 0, 0]
  const missed: string[] = []
  for (const [at, sheet] of sheets.entries()) {
    const spoilt = spoil(sheet, plant, chanceOf(at * 7919 + 17))
    if (!spoilt) continue
    planted += 1
    const findings = await findingsOf(spoilt.sheet, at)
    if (findings.some((finding) => isFinding(finding, spoilt.trait))) found += 1
    else missed.push(`${sheet.name} ${spoilt.trait.why}`)
    others += findings.filter((f) => f.severity !== 'question' && !isFinding(f, spoilt.trait)).length
  }
  return { found, planted, others, missed }
}

async function findingsOf(sheet: Sheet, at: number): Promise<readonly Finding[]> {
  const format = formats[at % formats.length] ?? 'txt'
  return auditDocument(unwrap(await readDocument(await layouts[format](sheet), `${sheet.name}.${format}`)))
    .findings
}

/** How many clean documents are called wrong, and each of them by its name. */
async function rowsOfClean(sheets: readonly Sheet[]): Promise<readonly Measurement[]> {
  const flagged: Measurement[] = []
  let documents = 0
  for (const [at, sheet] of sheets.entries()) {
    const alarms = (await findingsOf(sheet, at)).filter(({ severity }) => severity !== 'question')
    if (alarms.length > 0) documents += 1
    for (const { check, severity, message } of alarms)
      flagged.push({
        what: `误报 ${sheet.name} ${check}`,
        measured: severity,
        baseline: '—',
        wanted: message,
      })
  }
  const share = `${documents}/${sheets.length} ${Math.round((documents / sheets.length) * 100)}%`
  return [{ what: '没有问题的文件被指有错', measured: share, baseline: '—', wanted: '≤ 10%' }, ...flagged]
}
