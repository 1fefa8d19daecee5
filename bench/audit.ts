import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Audit, auditDocument, auditFiles, type Finding, readDocument } from '#audit'
import { unwrap } from '#lib'
import { type Judgement, judge } from '../test/audit/judge.ts'
import { formats, layouts } from '../test/audit/layout/index.ts'
import { layTree } from '../test/audit/layout/tree.ts'
import { readSeed } from '../test/audit/seed.ts'
import { type Confidence, listCleanSheets, listSheets, type Sheet } from '../test/audit/sheet.ts'
import { confidenceWords, missRows } from './audit-miss.ts'
import { sizeRows } from './audit-size.ts'
import { type Measurement, median, milliseconds, time } from './benchmark.ts'

type Way = (typeof formats)[number] | 'tree'

interface Judged extends Judgement {
  readonly sheet: Sheet
  readonly audit: Audit
}

/**
 * The published reports laid out in five formats: what is found of their defects, what is called wrong and is right; then
 * speed, many files, memory.
 */
export async function measureAudit(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const sheets = [...listSheets(), ...listCleanSheets()]
  const judged = new Map<Way, readonly Judged[]>([
    ['tree', sheets.map((sheet) => judgeOne(sheet, auditDocument(layTree(sheet))))],
  ])
  for (const format of formats) {
    progress(`审核 ${format}`)
    const of: Judged[] = []
    for (const sheet of sheets) of.push(judgeOne(sheet, await auditAs(sheet, format)))
    judged.set(format, of)
  }
  const tree = judged.get('tree') ?? []
  return [
    ...formats.flatMap((format) => recallRows(format, judged.get(format) ?? [], tree)),
    ...sameRows(judged),
    ...(await speedRows(progress)),
    ...(await sizeRows(progress)),
    ...(await folderRows(progress)),
    ...missRows(tree, ['high', 'medium']),
  ]
}

const judgeOne = (sheet: Sheet, audit: Audit): Judged => ({ sheet, audit, ...judge(sheet, audit.findings) })

async function auditAs(sheet: Sheet, format: (typeof formats)[number]): Promise<Audit> {
  return auditDocument(unwrap(await readDocument(await layouts[format](sheet), `${sheet.name}.${format}`)))
}

const percent = (part: number, of: number) => `${of === 0 ? 100 : Math.round((part / of) * 1000) / 10}%`

function recall(judged: readonly Judged[], confidence: Confidence) {
  const met = judged.flatMap((one) =>
    one.met.filter(({ expectation }) => expectation.confidence === confidence),
  )
  const found = met.filter(({ finding }) => finding !== undefined).length
  return { found, of: met.length, words: `${found}/${met.length} ${percent(found, met.length)}` }
}

const falseOf = (judged: readonly Judged[]) =>
  judged.reduce((sum, { falseAlarms }) => sum + falseAlarms.length, 0)

const wantedRecall = { high: '≥ 95%', medium: '≥ 80%', low: '不作要求' } as const
/** The baseline is a reader without fault: what the checks are worth apart from the reading. */
function recallRows(
  format: string,
  judged: readonly Judged[],
  tree: readonly Judged[],
): readonly Measurement[] {
  const rows = (['high', 'medium', 'low'] as const).map((confidence) => {
    const measured = recall(judged, confidence)
    const baseline = recall(tree, confidence)
    return {
      what: `${format}：查出${confidenceWords[confidence]}的问题`,
      measured: measured.words,
      baseline: baseline.words,
      ...(measured.found > 0 ? { ratio: baseline.found / measured.found } : {}),
      wanted: wantedRecall[confidence],
    }
  })
  const [own, baseline] = [falseOf(judged), falseOf(tree)]
  const each = (count: number) => `${count} / ${judged.length} 份`
  const alarms = {
    what: `${format}：误报的错误和警告`,
    measured: each(own),
    baseline: each(baseline),
    wanted: '≤ 每 10 份 1 处',
  }
  return [...rows, alarms]
}

const sameKey = ({ check, severity, at }: Finding) =>
  `${check} ${severity} ${at.map(({ quote }) => quote.replace(/\s/g, '')).join(' ')}`

/** How many of the findings in any format stand in all of them. */
function sameRows(judged: ReadonlyMap<Way, readonly Judged[]>): readonly Measurement[] {
  const [first = [], ...others] = formats.map((format) =>
    (judged.get(format) ?? []).map(({ audit }) => new Set(audit.findings.map(sameKey))),
  )
  let shared = 0
  let all = 0
  for (const [at, findings] of first.entries()) {
    const each = [findings, ...others.map((other) => other[at] ?? new Set<string>())]
    const union = new Set(each.flatMap((set) => [...set]))
    all += union.size
    shared += [...union].filter((key) => each.every((set) => set.has(key))).length
  }
  return [
    {
      what: '五种格式得出同样的结果',
      measured: `${shared}/${all} ${percent(shared, all)}`,
      baseline: '100%',
      ratio: all / Math.max(shared, 1),
      wanted: '格式本身不能承载的除外',
    },
  ]
}

const rounds = 7

/** One report of 10,000 characters in each format; the baseline is to read it without a check. */
async function speedRows(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const seed = readSeed()
  const long = { ...longReport(), name: 'long' }
  const wanted = { txt: '< 100 ms', docx: '< 500 ms', pdf: '< 1500 ms', html: '< 500 ms', xlsx: '< 500 ms' }
  const rows: Measurement[] = []
  const measure = async (what: string, bytes: Uint8Array, name: string, wish: string) => {
    progress(what)
    const read = async () => unwrap(await readDocument(bytes, name))
    const whole = async () => auditDocument(await read())
    await whole()
    const times: number[] = []
    const reading: number[] = []
    for (let round = 0; round < rounds; round++) {
      times.push(await time(whole))
      reading.push(await time(read))
    }
    const [measured, baseline] = [median(times), median(reading)]
    rows.push({
      what,
      measured: milliseconds(measured),
      baseline: `只读取 ${milliseconds(baseline)}`,
      ratio: measured / baseline,
      wanted: wish,
    })
  }
  await measure('一份公开报告的文本（1 万字）', seed.text, 'seed.txt', '< 100 ms')
  for (const format of formats)
    await measure(`长报告 ${format}`, await layouts[format](long), `long.${format}`, wanted[format])
  return rows
}

/** Sheets one after the other, as long as a real report of some twenty pages. */
function longReport(): Sheet {
  const [sheet, ...others] = [...listCleanSheets(), ...listSheets().slice(0, 12)]
  if (!sheet) throw new Error('there are no sheets')
  const parts = [sheet, ...others].flatMap((each) => each.parts)
  return { ...sheet, parts: parts.map(({ blocks }, at) => ({ name: `第${at + 1}部分`, blocks })) }
}

/** Enough that the start of a thread weighs little. */
const folderSize = 800

/** Many files at once: two threads against one, and twice as many files against half of them. */
async function folderRows(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-bench-'))
  try {
    const files: string[] = []
    const sheets = [...listSheets(), ...listCleanSheets()]
    const laid = new Map<string, Uint8Array>()
    for (let at = 0; at < folderSize; at++) {
      const sheet = sheets[at % sheets.length]
      const format = formats[at % formats.length] ?? 'txt'
      if (!sheet) continue
      const file = join(folder, `${at}.${format}`)
      const content = laid.get(`${sheet.name}.${format}`) ?? (await layouts[format](sheet))
      laid.set(`${sheet.name}.${format}`, content)
      await writeFile(file, at % 50 === 49 ? 'PK\u0003\u0004 damaged' : content)
      files.push(file)
    }
    progress(`审核文件夹：${files.length} 个文件`)
    const run = (some: readonly string[], threads: number) => () => drain(some, threads)
    const one = await time(run(files, 1))
    const two = await time(run(files, 2))
    const half = await time(run(files.slice(0, folderSize / 2), 2))
    const memory = await memoryOf(folder)
    return [
      row(
        `${files.length} 个文件，两个线程`,
        milliseconds(two),
        `一个线程 ${milliseconds(one)}`,
        two / one,
        '接近 0.5×',
      ),
      row('文件多一倍', milliseconds(two), `一半 ${milliseconds(half)}`, two / half, '≤ 2×'),
      row('youju audit 这个文件夹所用的内存', `${memory.toFixed(0)} MB`, '400 MB', memory / 400, '≤ 1×'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
const tellMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`rss=${process.resourceUsage().maxRSS}`))'

/** The most that the command took at any time, in MB, its threads counted. */
async function memoryOf(folder: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', tellMemory, main, 'audit', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => {
    told = `${told}${chunk}`.slice(-200)
  })
  await once(child, 'close')
  return Number(/rss=(\d+)/.exec(told)?.[1] ?? Number.NaN) / 1024
}

const row = (
  what: string,
  measured: string,
  baseline: string,
  ratio: number,
  wanted: string,
): Measurement => ({
  ...{ what, measured, baseline, ratio, wanted },
})

async function drain(files: readonly string[], threads: number): Promise<void> {
  let seen = 0
  for await (const { result } of auditFiles(files, { threads })) if (result.ok) seen += 1
  if (seen === 0) throw new Error('no file was audited')
}
