import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { layDocx } from './layout/docx.ts'
import { readSeed } from './seed.ts'
import { listCleanSheets } from './sheet.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-audit-'))
  for (const sheet of listCleanSheets())
    await writeFile(join(folder, `${sheet.name}.docx`), await layDocx(sheet))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function collect() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

/** A command without any database. */
async function youju(...args: readonly string[]) {
  const [out, err] = [collect(), collect()]
  const status = await run(args, { out: out.stream, err: err.stream })
  return { status, out: out.text(), err: err.text() }
}
const audit = (...args: readonly string[]) => youju('audit', ...args)

test('a list to hand to the director: by gravity, with places, quotes and what is right', async () => {
  const { status, out, err } = await audit(readSeed().file)
  expect(status).toBe(1)
  expect(err).toBe('')
  const lines = out.split('\n')
  expect(lines[1]).toBe('苏州市市级预算部门（单位）整体支出预算绩效自评报告　2024 年度　苏州市生产力促进中心')
  expect(out).toMatch(/【错误】[\s\S]*【警告】[\s\S]*【疑问】/)
  expect(lines).toContain('      第四部分（一）「全年共补助科技创新券（技术转移）310 家」')
  expect(lines).toContain('      应当：314 家')
})

test('as JSON: one array, an element a file, each finding with its quotes', async () => {
  const { status, out } = await audit(readSeed().file, '--json')
  const [one, ...others] = JSON.parse(out)
  expect({ status, others }).toEqual({ status: 1, others: [] })
  expect(one).toMatchObject({ file: readSeed().file, isRead: true, document: { year: '2024' } })
  for (const { check, severity, message, at } of one.findings) {
    expect([check, severity, message].every((text) => typeof text === 'string' && text !== '')).toBe(true)
    expect(at.length, message).toBeGreaterThan(0)
  }
})

test('a folder: clean, and with a file that cannot be read', async () => {
  const clean = await audit(folder)
  expect(clean.status).toBe(0)
  expect(clean.out).toContain('共 4 个文件：错误 0，警告 0')
  await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7 cut short')
  const { status, out, err } = await audit(folder, '--json')
  const value: { readonly isRead: boolean; readonly problems: readonly object[] }[] = JSON.parse(out)
  expect(status).toBe(2)
  expect(value.map(({ isRead }) => isRead)).toEqual([true, false, true, true, true])
  expect(value[1]?.problems).toHaveLength(1)
  expect(err).toContain('broken.pdf')
})

test.each([
  [[], '缺少参数 FILE'],
  [['no-such-file.docx'], '没有这个文件'],
  [['a.txt', '--against', 'science-centre'], '参数有误：--against science-centre'],
  [['a.txt', '--template', 'none'], '没有模板「none」：可选：suzhou-2024'],
])('%j is refused with what to do', async (args, words) => {
  const { status, err } = await audit(...args)
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(words) })
})

test('a document that is no evaluation is no clean one', async () => {
  const file = join(folder, 'note.html')
  await writeFile(file, '<script>alert(1)</script><p>今天天气很好，我们去公园玩。</p>')
  const { status, out } = await audit(file)
  expect(status).toBe(2)
  expect(out).toContain('没有可以核对的内容')
  expect(out).toContain('请确认文件是绩效自评报告或自评表')
  expect(out).not.toContain('alert')
})

test('a template asks for its sections and for a reason wherever there is a deviation', async () => {
  const file = join(folder, 'short.txt')
  await writeFile(
    file,
    [
      '示例市科技服务中心2024年度部门整体支出绩效自评报告',
      '一、预算部门名称：示例市科技服务中心',
      ['类别', '指标名称', '指标目标值', '指标完成值', '完成值来源', '偏差情况', '原因分析'].join('\t'),
      ['履职', '技术经纪人培训', '>=6', '7', '工作完成情况', '16.67%', ''].join('\t'),
    ].join('\n'),
  )
  const { status, out } = await audit(file, '--template', 'suzhou-2024')
  expect(status).toBe(1)
  expect(out).toContain('要求有「七、预算信息」一表，文中没有找到')
  expect(out).toContain('指标「技术经纪人培训」偏差 16.67%')
  expect(out).not.toContain('要求有「九、部门整体自评表」')
})

test('a finding judged wrong is kept beside the document, shown as such, left out of the opinion, and taken back', async () => {
  const own = join(folder, 'judged')
  await mkdir(own)
  const file = join(own, '报告.txt')
  const said = '全年预算300万元，全年执行259.45万元，执行率96.5%。'
  await writeFile(file, `青山县水利局2023年度部门整体支出绩效自评报告\n一、资金情况\n${said}\n`)
  expect((await audit(file)).status).toBe(1)

  const judged = await youju('judge', file, '1', 'wrong', '--reason', '按到位数算', '--by', '审核人')
  expect(judged).toMatchObject({ status: 0, err: '' })
  const after = await audit(file)
  expect(after.status).toBe(0)
  expect(after.out).toMatch(/错误 0[\s\S]*【已判断为误报】[\s\S]*（审核人，\d{4}-\d\d-\d\d）按到位数算/)
  expect((await youju('judge', '--tally', own)).out).toMatch(/文中的比率 +0 +1 +0%/)

  const out = join(own, '意见书.docx')
  const letter = ['opinion', file, '--out', out, '--from', '青山县财政局', '--json'] as const
  expect(JSON.parse((await youju(...letter)).out)).toMatchObject({ opinions: 0 })
  expect((await youju('judge', file, '1', 'back')).status).toBe(0)
  expect(JSON.parse((await youju(...letter)).out)).toMatchObject({ opinions: 1 })
  expect((await audit(file)).status).toBe(1)
})

test.each([
  [['judge', 'a.txt', '1', 'wrong'], '缺少参数 --reason'],
  [['judge', 'a.txt', 'x', 'right'], '参数有误'],
  [['opinion', 'a.txt'], '缺少参数 --out'],
  [['opinion', 'a.txt', '--out', 'b.docx', '--due', '5月'], '参数有误：5月'],
])('%j is refused with what to do', async (args, words) => {
  const { status, err } = await youju(...args)
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(words) })
})
