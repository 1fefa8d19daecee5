import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from './database.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

const root = resolve(import.meta.dirname, '..')
let house: SampleHouse
let folder: string

beforeAll(async () => {
  house = await sampleHouse()
  folder = await mkdtemp(join(tmpdir(), 'youju-cli-'))
}, 300_000)

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The command as people run it, on the sample's database. */
function youju(...args: readonly string[]): Promise<Ran> {
  return youjuOn(house.ownerUrl, ...args)
}

async function youjuOn(url: string, ...args: readonly string[]): Promise<Ran> {
  const child = spawn(join(root, 'bin', 'youju.js'), args, {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, out, err }
}

async function json(...args: readonly string[]) {
  const ran = await youju(...args, '--json')
  if (ran.out === '') throw new Error(`youju ${args.join(' ')} (${ran.status}): ${ran.err}`)
  return { ...ran, value: JSON.parse(ran.out) }
}

describe('measure', () => {
  test.each([
    ['contracts.registered.count', [], { value: '14004', unit: '项', records: 14004 }],
    [
      'contracts.registered.count',
      ['--as-of', '2024-12-20'],
      { value: '13400', asOf: '2024-12-20T15:59:59.999Z' },
    ],
    ['contracts.registered.amount', [], { value: expect.stringMatching(/^10803\d{7}\.\d{2}$/), unit: '元' }],
    [
      'contracts.registered.amount',
      ['--as-of', '2024-12-20'],
      { value: expect.stringMatching(/^10664\d{7}\.\d{2}$|^10665\d{7}\.\d{2}$/) },
    ],
    ['contracts.registered.growth', [], { value: expect.stringMatching(/^6\.(7[5-9]|8[0-4])/), unit: '%' }],
  ])('%s %j', async (measure, options, expected) => {
    const { status, value } = await json('measure', measure, '--period', '2024', ...options)
    expect(status).toBe(0)
    expect(value).toMatchObject({ measure, period: '2024', scope: { unit: 'science-centre' }, ...expected })
  })

  test('the records come with the figure, and prove its digest to be of the same versions', async () => {
    const { value } = await json(
      'measure',
      'contracts.registered.count',
      '--period',
      '2024-02',
      '--records',
      '--limit',
      '5',
    )
    expect(value.rows).toHaveLength(5)
    expect(value.total).toBe(value.records)
  })

  test('what cannot be answered says what to do, and is no success', async () => {
    const cases = await Promise.all([
      youju('measure', 'contracts.registered.cont'),
      youju('measure', 'contracts.registered.count', '--period', '2024-13'),
      youju('measure', 'contracts.registered.count', '--as-of', '2999-01-01'),
      youju('measure', 'contracts.registered.count', '--unit', 'nowhere'),
      youju('measure', 'contracts.registered.count', '--region', '320599'),
      youju('measure'),
      youju('measur'),
    ])
    expect(cases.map(({ status, out }) => ({ status, out }))).toEqual(
      cases.map(() => ({ status: 2, out: '' })),
    )
    const said = cases.map(({ err }) => err.trim())
    expect(said[0]).toContain('contracts.registered.count')
    expect(said[1]).toContain('不是期间')
    expect(said[2]).toContain('尚未到来')
    expect(said[3]).toContain('science-centre')
    expect(said[4]).toContain('没有行政区划代码「320599」')
    expect(said[4]).toContain('320506 吴中区')
    expect(said[5]).toContain('youju measure NAME')
    expect(said[6]).toContain('是不是 measure')
  })
})

describe('how it is used', () => {
  test('whoever reads only the beginning is not shown an error', async () => {
    const args = [
      'measure',
      'contracts.registered.count',
      '--period',
      '2024',
      '--records',
      '--limit',
      '14004',
    ]
    const child = spawn(join(root, 'bin', 'youju.js'), args, {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: house.ownerUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number | null>((done) => child.once('close', done))
    const said = text(child.stderr)
    child.stdout.destroy()
    expect(await ended).toBe(0)
    expect(await said).toBe('')
  })

  test('a slip is answered with what was meant, in the language of the screen', async () => {
    const cases = await Promise.all([
      youju('import', 'contract', 'x.xlsx'),
      youju('import', 'contracts', 'x.xlsx', '--dryrun'),
      youju('import', 'contracts', '--mode'),
      youju('evaluate', '--period', '2024'),
      youju('measure', 'contracts.registered.count', '--year', '2024'),
      youju('export', 'contracts', '--out', 'contracts.doc'),
      youju('report', '--unit', 'science-centre', '--year', '2024', '--out', '/dev/null/report'),
    ])
    expect(cases.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2, 2])
    const said = cases.map(({ err }) => err.trim().split('\n').at(-1))
    expect(said[0]).toContain('可选：contracts（技术合同）')
    expect(said[1]).toContain('没有选项 --dryrun，是不是 --dry-run？')
    expect(said[2]).toContain('选项 --mode 后面缺少内容')
    expect(said[3]).toContain('没有选项 --period，是不是 --year？')
    expect(said[4]).toContain('没有选项 --year，是不是 --period？')
    expect(said[5]).toContain('请以 .xlsx 或 .csv 结尾')
    expect(said[6]).toContain('写不到 /dev/null/report：')
    expect(said.join()).not.toMatch(/ENO|EEXIST|Unknown/)
  })
})

test('explain names the days at which the count was 13400', async () => {
  const { status, value } = await json('explain', '13400', '--measure', 'contracts.registered.count')
  expect(status).toBe(0)
  expect(value.spans).toMatchObject([{ period: '2024', firstDay: '2024-12-20', lastDay: '2024-12-22' }])
  const never = await json('explain', '99999', '--measure', 'contracts.registered.count', '--period', '2024')
  expect(never.status).toBe(1)
  expect(never.value.nearest.length).toBeGreaterThan(0)
})

test('evaluate gives the form, number for number', async () => {
  const { status, value } = await json('evaluate', '--unit', 'science-centre', '--year', '2024')
  expect(status).toBe(0)
  expect(
    value.budget.map((b: Record<string, string>) => [
      b.item,
      b.initial,
      b.adjustment,
      b.adjusted,
      b.spent,
      b.rate,
    ]),
  ).toEqual([
    ['预算总金额', '667.92', '82.47', '750.39', '694.94', '92.61%'],
    ['基本支出', '644.43', '82.47', '726.9', '671.46', '92.37%'],
    ['项目支出', '23.49', '', '23.49', '23.48', '99.96%'],
    ['党团活动经费', '0.7', '', '0.7', '0.7', '100.00%'],
    ['体检费', '4.32', '', '4.32', '4.32', '100.00%'],
    ['伙食经费', '18.07', '', '18.07', '18.07', '100.00%'],
    ['专项培训费', '0.4', '', '0.4', '0.39', '97.50%'],
  ])
  expect(value.indicators).toHaveLength(54)
  const byName = new Map(value.indicators.map((i: { name: string }) => [i.name, i]))
  expect(byName.get('全市技术合同成交额')).toMatchObject({
    ...{ target: '>=900', actual: '1080.3', deviation: '20.03%', met: true },
    figure: { measure: 'contracts.registered.amount', records: 14004 },
  })
  expect(byName.get('预算偏差率')).toMatchObject({ deviation: '-26.10%', met: true })
  expect(byName.get('预算调整率')).toMatchObject({ deviation: '100%', met: false, reasonDue: true })
  expect(value.tasks).toHaveLength(13)
})

test('report writes four files, and the ledger’s head beside them', async () => {
  const { status, value } = await json(
    'report',
    '--unit',
    'science-centre',
    '--year',
    '2024',
    '--out',
    'report',
  )
  expect({ status, problems: value.problems }).toEqual({ status: 0, problems: [] })
  const start = async (name: string) =>
    (await readFile(join(folder, 'report', name))).subarray(0, 4).toString('latin1')
  expect(await Promise.all(['report.pdf', 'report.docx'].map(start))).toEqual(['%PDF', 'PK\u0003\u0004'])
  const head = JSON.parse(await readFile(join(folder, 'report', 'ledger-head.json'), 'utf8'))
  expect(head).toMatchObject({ format: 'youju-ledger-head', heads: [{ unit: 'science-centre' }] })
  const report = JSON.parse(await readFile(join(folder, 'report', 'report.json'), 'utf8'))
  expect(JSON.stringify(report)).toContain('1080.3')
  expect(await readFile(join(folder, 'report', 'report.html'), 'utf8')).toContain('14004')
})

test('an export imports again unchanged, and a bad row keeps everything out', async () => {
  const file = join(folder, 'lists.xlsx')
  expect((await youju('export', 'evaluation.tasks', '--out', file)).status).toBe(0)
  const again = await json('import', 'evaluation.tasks', file)
  expect(again).toMatchObject({ status: 0, value: { added: 0, updated: 0, refused: 0, unchanged: 13 } })
  expect(again.value.entry).toBeUndefined()

  const csv = join(folder, 'organisations.csv')
  await writeFile(csv, '统一社会信用代码,单位名称,所在地区,单位类别\n91320508MA00000000,甲公司,320508,企业\n')
  const refused = await json('import', 'organisations', csv)
  expect(refused).toMatchObject({ status: 1, value: { added: 0, refused: 1 } })
  expect((await readFile(refused.value.refusedFile)).length).toBeGreaterThan(1000)
})

test('a file that is not there or is no table is refused in words', async () => {
  const absent = await youju('import', 'contracts', 'absent.xlsx')
  expect(absent.status).toBe(2)
  expect(absent.err).toContain('absent.xlsx')
  await writeFile(join(folder, 'page.xlsx'), '<html><body>no workbook</body></html>')
  expect((await youju('import', 'contracts', 'page.xlsx')).status).toBe(2)
})

test('a unit is set up in an empty database; a second time, or without a name, it is refused', async () => {
  const empty = await testDatabase([])
  const init = (...args: string[]) => youjuOn(empty.ownerUrl, 'init', ...args)
  try {
    const nameless = await init('--unit', 'our-centre')
    expect(nameless).toMatchObject({ status: 2, err: expect.stringContaining('请写单位名称') })
    const made = await init('--unit', 'our-centre', '--name', '某市技术市场服务中心', '--json')
    expect(JSON.parse(made.out)).toMatchObject({ unit: 'our-centre' })
    const again = await init('--unit', 'our-centre', '--name', '另一个')
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('已有编码为 our-centre 的单位') })
    const figure = await youjuOn(empty.ownerUrl, 'measure', 'contracts.registered.count', '--json')
    expect(JSON.parse(figure.out)).toMatchObject({ value: '0', scope: { unit: 'our-centre' } })
  } finally {
    await empty.close()
  }
})

test('a backup restores into an empty database, where everything still verifies', async () => {
  const file = join(folder, 'all.youju')
  expect((await youju('backup', file)).status).toBe(0)
  const empty = await testDatabase([])
  try {
    const restored = await youjuOn(empty.ownerUrl, 'restore', file)
    expect({ status: restored.status, err: restored.err.includes('不') }).toMatchObject({ status: 0 })
    const verified = await youjuOn(empty.ownerUrl, 'verify', '--head', `${file}.head.json`)
    expect(verified).toMatchObject({
      status: 0,
      out: expect.stringMatching(/science-centre：第 1 至 \d+ 号与/),
    })
    const figure = await youjuOn(empty.ownerUrl, 'measure', 'contracts.registered.count', '--json')
    expect(JSON.parse(figure.out).value).toBe('14004')
    expect((await youjuOn(empty.ownerUrl, 'restore', file)).status).toBe(2)
  } finally {
    await empty.close()
  }
})

test('a head is exported; verify says what it proves without one, and that an end is not there', async () => {
  const file = join(folder, 'head.json')
  const { value: head } = await json('head', '--out', file)
  expect(head).toEqual(JSON.parse(await readFile(file, 'utf8')))
  expect(head).toMatchObject({ format: 'youju-ledger-head', heads: [{ unit: 'science-centre' }] })
  const verify = ['verify', '--unit', 'finance-bureau']
  const { value } = await json(...verify)
  expect(value.proof).toEqual([expect.stringContaining('没有给出以前记下的账目末端')])
  const heads = [{ ...head.heads[0], unit: 'finance-bureau' }]
  await writeFile(file, JSON.stringify({ ...head, heads }))
  expect(await json(...verify, '--head', file)).toMatchObject({
    status: 1,
    value: { ok: false, problems: [{ code: 'ledger/chain-cut' }] },
  })
  await writeFile(file, '{}')
  const none = await youju(...verify, '--head', file)
  expect(none).toMatchObject({ status: 2, err: expect.stringContaining('不是账目末端文件') })
})

test('verify is content with what was written, and names what was changed behind its back', async () => {
  expect(await json('verify')).toMatchObject({ status: 0, value: { ok: true, problems: [] } })
  await house.database.owner.write(({ client }) =>
    client.query(`alter table rec_evaluation_tasks disable trigger user;
      update rec_evaluation_tasks set name = name || '！' where position = 3;
      alter table rec_evaluation_tasks enable trigger user`),
  )
  const { status, value } = await json('verify')
  expect({ status, ok: value.ok }).toEqual({ status: 1, ok: false })
  expect(value.problems[0].message).toContain('evaluation.tasks')
})
