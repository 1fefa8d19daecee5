import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUnit, localAdministrator } from '#access'
import { foundation } from '#db'
import { evaluationMeasures, evaluationRegisters } from '#indicators'
import { type Instant, unwrap, wordProblem } from '#lib'
import { defineMeasure, defineMeasureCatalogue, type MeasuresContext } from '#measures'
import { defineCatalogue, schemaOf, writeRecords } from '#records'
import { date, defineRegister, money, printTitle, text, type Values } from '#registers'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import {
  buildReport,
  narrativeRegister,
  type ReportDocument,
  renderReport,
  reportRegisters,
} from '../index.ts'

const label = (zh: string) => ({ zh, en: zh })
const deals = defineRegister({
  name: 'deals',
  label: label('合同'),
  titled: '{title}',
  dated: 'signedOn',
  fields: {
    title: text({ label: label('名称'), required: true }),
    signedOn: date({ label: label('签订日期'), required: true }),
    region: text({ label: label('区域') }),
    amount: money({ label: label('成交额'), required: true }),
  },
})
const dealBase = {
  kind: 'aggregate',
  register: 'deals',
  by: 'signedOn',
  scopes: { region: 'region' },
} as const
const dealMeasures = [
  defineMeasure({
    ...dealBase,
    name: 'deals.count',
    label: label('合同数'),
    definition: label('当年签订的合同数'),
    aggregate: 'count',
    unit: '项',
  }),
  defineMeasure({
    ...dealBase,
    name: 'deals.amount',
    label: label('合同成交额'),
    definition: label('当年签订的合同成交额之和'),
    aggregate: 'sum',
    of: 'amount',
    unit: '元',
    shown: { scale: '亿', decimals: 1 },
  }),
  defineMeasure({
    kind: 'growth',
    name: 'deals.growth',
    label: label('成交额增幅'),
    definition: label('成交额比上年增长的百分比'),
    of: 'deals.amount',
    unit: '%',
    shown: { decimals: 1 },
  }),
]

const registers = [...evaluationRegisters, ...reportRegisters, deals]
const actor = localAdministrator(['finance', 'centre'])
const year = 2024
let now: Instant = '2025-01-10T02:00:00.000Z'
let house: TestDatabase
let ctx: MeasuresContext

async function record(register: string, rows: readonly Values[]): Promise<void> {
  const request = { actor, unit: 'centre', action: 'test' }
  unwrap(await writeRecords(ctx, request, (writer) => writer.proposeMany(register, rows)))
}

async function writeSection(section: string, markdown: string): Promise<void> {
  const request = { actor, unit: 'centre', action: 'test' }
  unwrap(
    await writeRecords(ctx, request, async (writer) => {
      const where = { compare: 'eq', left: { field: 'section' }, right: { value: section } } as const
      const [found] = await writer.list('evaluation.narrative', where)
      if (found) await writer.amend('evaluation.narrative', found.id, found.version, { markdown })
      else await writer.propose('evaluation.narrative', { year, section, markdown })
    }),
  )
}

beforeAll(async () => {
  house = await testDatabase([...foundation, { id: '0002-registers', sql: schemaOf({ registers }) }])
  ctx = {
    database: house.database,
    clock: { now: () => now },
    catalogue: defineCatalogue({ registers }),
    measures: defineMeasureCatalogue(registers, [...evaluationMeasures, ...dealMeasures]),
  }
  unwrap(
    await createUnit(ctx.database, actor, { id: 'finance', name: '示例市财政局', kind: 'finance-bureau' }),
  )
  unwrap(
    await createUnit(ctx.database, actor, {
      id: 'centre',
      name: '示例中心',
      kind: 'unit',
      parent: 'finance',
    }),
  )
  await record('deals', [
    { title: '上年', signedOn: '2023-05-04', amount: '8000000000.00', region: '东' },
    { title: '甲', signedOn: '2024-03-01', amount: '6000000000.00', region: '东' },
    { title: '乙', signedOn: '2024-09-01', amount: '2544000000.00', region: '西' },
  ])
  const line = { year, nature: 'project', initial: '7000.00', adjustment: '0.00', spent: '6500.00' }
  await record('evaluation.budget', [
    { year, code: 'total', item: '预算总金额', isTotal: true, position: 1 },
    { ...line, code: 'basic', parent: 'total', item: '基本支出', nature: 'basic', position: 2 },
    { year, code: 'project', parent: 'total', item: '项目支出', isTotal: true, position: 3 },
    { ...line, code: 'party', parent: 'project', item: '党团活动经费', position: 4 },
    { ...line, code: 'meals', parent: 'project', item: '伙食经费', adjustment: '500.00', position: 5 },
  ])
  const indicator = { year, class: 'duty', source: '业务台账' }
  await record('evaluation.indicators', [
    {
      ...indicator,
      code: 'amount',
      name: '成交额',
      target: '>=80',
      figure: 'deals.amount',
      scale: '亿',
      position: 1,
    },
    { ...indicator, code: 'visits', name: '走访', target: '>=20', figure: 'manual.visits', position: 2 },
    { ...indicator, code: 'order', name: '规范性', target: '规范', actual: '规范', position: 3 },
  ])
  await record('evaluation.targets', [{ year, indicator: 'amount', set: 'internal', target: '>=85亿元' }])
  await record('evaluation.manual', [
    { year, name: 'manual.visits', label: '走访企业', value: '近 30', measuredIn: '家', source: '走访记录' },
  ])
  await record('evaluation.tasks', [
    {
      year,
      duty: '成果转化',
      name: '登记',
      completion: '登记{deals.count}。',
      indicators: [{ code: 'amount' }],
      position: 1,
    },
    { year, duty: '成果转化', name: '走访', completion: '走访{manual.visits}。', position: 2 },
  ])
  await writeSection(
    'duties',
    [
      '## 转化',
      '成交额{deals.amount:亿元.2}，{deals.growth|同比}，{deals.amount:亿元.1|超 85亿元}，目标{targets.amount}、内部{targets.amount.internal}；',
      '上年{deals.count@2023}，东区{deals.count[region=东]}。走访{manual.visits}，目标{targets.visits}。',
    ].join('\n'),
  )
})

afterAll(async () => house.close())

/** The document as a reader sees it: a line a paragraph, cells parted by bars. */
function plain({ parts }: ReportDocument): string[] {
  return parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [...block.head, ...block.body].map((cells) =>
            cells
              .map((cell) => cell.paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('/'))
              .join('|'),
          )
        : [`${block.kind === 'heading' ? block.number : ''}${block.runs.map((run) => run.text).join('')}`],
    ),
  )
}

async function build(asOf?: string) {
  return unwrap(await buildReport(ctx, { actor, unit: 'centre', year, asOf }))
}

test('sentences and tables are printed with their numbers, each on its ground', async () => {
  const { document, evaluation } = await build()
  const lines = plain(document)
  expect(document.title).toEqual(['示例市市级预算部门（单位）', '整体支出预算绩效自评报告'])
  expect(lines[0]).toBe('一、预算部门名称：示例中心')
  expect(lines).toContain('（一）转化')
  expect(lines).toContain(
    '成交额85.44亿元，同比增长6.8%，超85亿元，目标不低于80亿元、内部不低于85亿元；上年1项，东区1项。走访近30家，目标不少于20家。',
  )
  expect(lines).toContain('预算总金额|2.1|0.05|2.15|1.95|90.70%')
  expect(lines).toContain('成果转化|登记|登记2项。')
  expect(lines).toContain('走访|走访近30家。')
  expect(lines).toContain('分解目标|履职|成交额|>=80|85.4|业务台账|6.75%|')
  const parts = document.parts.map((part) => part.orientation)
  expect(parts).toEqual(['portrait', 'landscape'])
  expect(evaluation.asOf).toBe(document.asOf)
  expect(Object.isFrozen(document.parts[0]?.blocks)).toBe(true)
})

test('every number of the budget table opens the figure of exactly its rows', async () => {
  const { document } = await build()
  const table = document.parts.flatMap((part) => part.blocks).find((block) => block.kind === 'table')
  const grounds = new Map(document.grounds.map((ground) => [ground.id, ground]))
  const behind = table?.body.map((cells) =>
    cells.slice(1).map((cell) => {
      const run = cell.paragraphs[0]?.[0]
      return run?.kind === 'number' ? grounds.get(run.ground)?.figure?.scope : run?.text
    }),
  )
  const scopes = (scope: object) => expect.objectContaining({ unit: 'centre', ...scope })
  expect(behind?.[0]).toEqual(Array(5).fill(scopes({})))
  expect(behind?.[2]?.[0]).toEqual(scopes({ nature: 'project' }))
  expect(behind?.[4]).toEqual(Array(5).fill(scopes({ line: 'meals' })))
  // Nothing was adjusted there: the cell is empty and stands on nothing.
  expect(behind?.[3]?.[1]).toBeUndefined()
})

test('one figure has one ground, however often it is printed, and a growth leads to its two parts', async () => {
  const { document } = await build()
  const names = document.grounds
    .filter((ground) => ground.name === 'deals.count')
    .map((ground) => ground.period)
  expect(names.sort()).toEqual(['2023', '2024', '2024'])
  const growth = document.grounds.find((ground) => ground.name === 'deals.growth')
  expect(growth?.parts?.map((id) => document.grounds.find((ground) => ground.id === id)?.period)).toEqual([
    '2024',
    '2023',
  ])
  const manual = document.grounds.find((ground) => ground.name === 'manual.visits')
  expect(manual).toMatchObject({ mark: 'manual', value: '近30家', manual: { source: '走访记录' } })
})

test('the same question gives the same report, and as-of gives the one that was known then', async () => {
  const before = await build()
  now = '2025-03-01T02:00:00.000Z'
  await record('deals', [{ title: '补录', signedOn: '2024-12-30', amount: '100000000.00', region: '东' }])
  const after = await build()
  expect(plain(after.document).join()).toContain('成交额86.44亿元，同比增长8.1%')
  now = '2025-03-02T02:00:00.000Z'
  const again = await build(before.document.asOf)
  expect(again.document).toEqual(before.document)
})

test('what cannot be printed shows as written and is told with its place; the rest stands', async () => {
  await writeSection(
    'profile',
    '成立于1984年，共{deals.cuont}、{manual.visit}、{deals.amount:家}、{deals.growth@2022}、{manual.visits@2023}、{targets.amount:.1}。\n{deals.count[region=东]}{deals.count[colour=red]}\n今年走访 12 家。',
  )
  // As where another form's records were restored: what this program writes is a section that some template has.
  await house.database.owner.write(({ client }) =>
    client.query(`
      create temporary table extra on commit drop as select * from rec_evaluation_narrative limit 1;
      update extra set id = 'extra', section = 'extra';
      insert into rec_evaluation_narrative select * from extra`),
  )
  const { document, problems, typedNumbers } = await build()
  expect(plain(document).join()).toContain('共{deals.cuont}、{manual.visit}、')
  expect(problems.map(({ code, at }) => [code, at?.section, at?.row])).toEqual([
    ['report/unknown-name-near', '三、部门（单位）概况', 1],
    ['report/unknown-name-near', '三、部门（单位）概况', 1],
    ['report/unit-does-not-fit', '三、部门（单位）概况', 1],
    ['report/no-value', '三、部门（单位）概况', 1],
    ['report/only-one-value', '三、部门（单位）概况', 1],
    ['report/target-alone', '三、部门（单位）概况', 1],
    ['measures/unknown-scope', '三、部门（单位）概况', 2],
    ['report/missing-section', '四、部门（单位）整体支出绩效实现情况', undefined],
    ['report/missing-section', '五、部门（单位）整体支出绩效中存在问题及改进措施', undefined],
    ['report/missing-section', '六、绩效自评结果拟应用和公开情况', undefined],
    ['report/unknown-section', undefined, undefined],
  ])
  const [first, second] = problems.map((problem) => wordProblem(problem).message)
  expect(first).toContain('deals.count')
  expect(second).toContain('manual.visits')
  expect(typedNumbers.map(({ text, at }) => [text, at.section, at.row])).toEqual([
    ['12 家', '三、部门（单位）概况', 3],
  ])
})

test('a section is one that a template has, and a record is called by its name', async () => {
  const request = { actor, unit: 'centre', action: 'test' }
  const refused = await writeRecords(ctx, request, (writer) =>
    writer.propose('evaluation.narrative', { year, section: 'extra', markdown: '多余的一节' }),
  )
  expect(refused.ok ? [] : refused.problems.map((problem) => wordProblem(problem).message)).toEqual([
    expect.stringContaining('「章节」填写的「extra」不在代码表'),
  ])
  const values = { year, section: 'duties', markdown: '' }
  expect(printTitle(narrativeRegister, values)).toBe('年度履职目标完成情况（2024）')
  expect(printTitle(narrativeRegister, values, 'en')).toBe('Duties and goals of the year（2024）')
})

test('four files are written whole, or none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-report-'))
  try {
    const report = await build()
    const files = unwrap(await renderReport(report, join(folder, 'out')))
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'report.docx',
      'report.html',
      'report.json',
      'report.pdf',
    ])
    const json = JSON.parse(await readFile(files[3] ?? '', 'utf8'))
    expect(json).toMatchObject({ unit: { code: 'centre' }, year, evaluation: { template: 'suzhou-2024' } })
    expect(json.grounds).toEqual(report.document.grounds)
    await writeFile(join(folder, 'file'), '')
    const refused = await renderReport(report, join(folder, 'file', 'out'))
    expect(refused.ok ? [] : refused.problems.map((problem) => problem.code)).toEqual(['report/cannot-write'])
    const unfonted = await renderReport(report, join(folder, 'other'), { fonts: join(folder, 'none') })
    expect(unfonted.ok ? [] : unfonted.problems.map((problem) => problem.code)).toEqual([
      'report/unreadable-fonts',
    ])
    expect(await readdir(folder)).not.toContain('other')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no unit, no evaluation: the problem says so', async () => {
  const codes = async (unit: string, of: number) => {
    const built = await buildReport(ctx, { actor, unit, year: of })
    return built.ok ? [] : built.problems.map((problem) => problem.code)
  }
  expect(await codes('nobody', year)).toEqual(['access/no-such-unit'])
  expect(await codes('centre', 2025)).toEqual(['indicators/no-evaluation'])
})
