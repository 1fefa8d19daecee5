import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import { type AuditedFile, type AuditFilesOptions, auditFiles } from './audit-files.ts'
import { auditApart } from './audit-thread.ts'

const wrong = '全年预算 300 万元，全年执行 259.45 万元，执行率 96.5%。'
let folder = ''
let files: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-audit-'))
  const contents: readonly (readonly [string, string | Uint8Array])[] = [
    ['a.txt', `2024年度绩效自评报告\n\n${wrong}\n`],
    ['b.docx', Buffer.from('PK\u0003\u0004 cut short')],
    ['c.html', `<p>2024年度绩效自评报告</p><p>${wrong}</p>`],
    ['d.txt', ''],
    ['e.txt', '2024年度绩效自评报告\n\n全年预算 300 万元，全年执行 259.45 万元，执行率 86.48%。\n'],
  ]
  files = contents.map(([name]) => join(folder, name))
  for (const [at, [, content]] of contents.entries()) await writeFile(files[at] ?? '', content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function audit(options?: AuditFilesOptions): Promise<readonly AuditedFile[]> {
  return Array.fromAsync(auditFiles(files, options))
}

const told = ({ result }: AuditedFile) =>
  result.ok
    ? result.value.findings.map(({ check }) => check).join()
    : result.problems.map(({ code }) => code).join()

test.each([1, 2])('in their order, whatever becomes of one of them, with %i threads', async (threads) => {
  const audited = await audit({ threads })
  expect(audited.map(({ file }) => file)).toEqual(files)
  expect(audited.map(told)).toEqual(['rate-in-text', 'file/damaged', 'rate-in-text', 'file/empty', ''])
})

test('the same as one after the other', async () => {
  const threads = await audit({ threads: 2 })
  const alone: AuditedFile[] = []
  for (const file of files) alone.push(...(await Array.fromAsync(auditFiles([file]))))
  expect(threads).toEqual(alone)
})

test('ends when it is told to', async () => {
  const stop = new AbortController()
  const seen: string[] = []
  for await (const { file } of auditFiles(files, { threads: 1, signal: stop.signal })) {
    seen.push(file)
    stop.abort()
  }
  expect(seen).toEqual(files.slice(0, 1))
})

test('apart, with the document for a page to show', async () => {
  const { audit: found, document } = unwrap(await auditApart(files[0] ?? '', 'a.txt'))
  expect(found.findings.map(({ check }) => check)).toEqual(['rate-in-text'])
  expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: wrong })
})
