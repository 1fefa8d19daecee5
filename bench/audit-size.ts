import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type AuditDocument, auditDocument, type Block } from '#audit'
import { generate, generatedForms } from '../test/audit/generate/index.ts'
import { layTree } from '../test/audit/layout/tree.ts'
import { chanceOf } from '../test/audit/plant/index.ts'
import { readSeed } from '../test/audit/seed.ts'
import { listPages, listSheets } from '../test/audit/sheet.ts'
import { type Measurement, median, seconds, time } from './benchmark.ts'

const figures = 100_000

/** How long 100,000 figures take, beside half of them; and one text from cold. */
export async function sizeRows(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const rows: Measurement[] = []
  for (const { what, make } of shapes) {
    progress(what)
    auditDocument(make(figures / 20))
    const half = busy(make(figures / 2))
    const whole = busy(make(figures))
    rows.push({
      ...{
        what: `十万个数：${what}（处理器时间）`,
        measured: seconds(whole),
        baseline: `一半 ${seconds(half)}`,
      },
      ...{ ratio: whole / half, wanted: '< 2 s，≤ 2.2×' },
    })
  }
  progress('冷启动')
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) times.push(await time(fromCold))
  rows.push({
    what: 'youju audit 一份文本，从冷启动到结束',
    measured: seconds(median(times)),
    baseline: '—',
    wanted: '< 1.5 s',
  })
  return rows
}

/** Milliseconds of the processor: what else the machine does decides nothing. */
function busy(document: AuditDocument): number {
  const before = process.cpuUsage()
  auditDocument(document)
  return process.cpuUsage(before).user / 1000
}

const program = join(import.meta.dirname, '..', 'bin', 'youju.js')

async function fromCold(): Promise<void> {
  const child = spawn(process.execPath, [program, 'audit', readSeed().file], { stdio: 'ignore' })
  await once(child, 'close')
}

const signs =
  '登记合同企业培训课堂设备图书道路桥梁水库学校医院养老救助补贴种植造林监测检验宣传演出展览档案信息系统维护改造采购抽查'
const units = ['家', '项', '个', '人', '万元', '亩', '公里', '次', '%']

function wordsOf(seed: number) {
  const chance = chanceOf(seed)
  const from = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1))
  const word = (length: number) =>
    Array.from({ length }, () => signs[from(0, signs.length - 1)] ?? '').join('')
  return { from, word, unit: () => units[from(0, units.length - 1)] ?? '个' }
}

const documentOf = (blocks: readonly Block[]): AuditDocument => ({
  ...{ file: 'size.txt', format: 'txt', problems: [] },
  blocks: [
    { kind: 'paragraph', text: '示例市科技中心2024年度部门整体支出绩效自评报告', place: {} },
    ...blocks,
  ],
})

/** Paragraphs of eight clauses, each with a name of its own. */
function prose(count: number): AuditDocument {
  const { from, word, unit } = wordsOf(7)
  const clause = () => `${word(from(3, 7))}${from(1, 9000)}${unit()}`
  return documentOf(
    Array.from({ length: count / 8 }, () => ({
      ...{ kind: 'paragraph' as const, place: {} },
      text: `${Array.from({ length: 8 }, clause).join('，')}。`,
    })),
  )
}

/** One table of indicators with target, actual and deviation. */
function indicators(count: number): AuditDocument {
  const { from, word } = wordsOf(11)
  const row = (cells: readonly string[]) => cells.map((text) => ({ text }))
  const head = row(['类别', '指标名称', '指标目标值', '指标完成值', '偏差情况', '原因分析'])
  const body = Array.from({ length: Math.floor(count / 3) }, () =>
    row([
      '产出',
      `${word(7)}数量`,
      `≥${from(100, 999)}个`,
      `${from(100, 999)}个`,
      `${from(0, 99)}%`,
      '受雨季影响',
    ]),
  )
  return documentOf([{ kind: 'table', caption: '', headRows: 1, place: {}, rows: [head, ...body] }])
}

const numbersIn = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text]))
    .reduce((sum, text) => sum + (text.match(/\d[\d.,]*/g)?.length ?? 0), 0)

/** Published and generated documents one after the other, as a whole city's reports bound into one. */
function bound(count: number): AuditDocument {
  const sheets = [...listSheets(), ...listPages(), ...generatedForms.map((form) => generate(form, 1))]
  const trees = sheets.map((sheet) => layTree(sheet).blocks)
  const blocks: Block[] = []
  for (let found = 0, at = 0; found < count; at += 1) {
    const own = trees[at % trees.length] ?? []
    blocks.push(...own)
    found += numbersIn(own)
  }
  return documentOf(blocks)
}

const shapes = [
  { what: '各不相同的段落', make: prose },
  { what: '一张指标表', make: indicators },
  { what: '许多份自评连成一份', make: bound },
] as const
