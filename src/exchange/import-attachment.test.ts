import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256, unwrap } from '#lib'
import { readFile, storeFile } from '#records'
import type { FileReference } from '#registers'
import { clerk, type Library, openLibrary, person, unit } from '../records/test/library.ts'
import { codes, fileOf, said, workbookOf } from '../workbook/test/workbook.ts'
import { importFile, previewImport } from './index.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const made = { sha256: sha256('made up'), name: '编的.pdf', size: 7, mime: 'application/pdf' }
const reader = person('reader', 'reader')

test('a file that was never uploaded is refused in its row and at its cell', async () => {
  const real = unwrap(
    await storeFile(library.ctx, { actor: clerk, unit, name: '真.txt', content: Buffer.from('real') }),
  )
  const cell = ({ name, sha256: hash, size, mime }: FileReference) =>
    `${name}〔sha256:${hash}，${size}，${mime}〕`
  const file = async () =>
    fileOf(
      await workbookOf({
        图书: [
          ['编号*', '书名*', '扫描件'],
          ['F1', '真', cell(real)],
          ['F2', '假', cell(made)],
        ],
      }),
    )
  const asked = async () => ({
    actor: clerk,
    unit,
    register: 'books',
    mode: 'upsert' as const,
    file: await file(),
  })
  const preview = unwrap(await previewImport(library.ctx, await asked()))
  const problems = preview.rows.flatMap((row) => (row.kind === 'refused' ? row.problems : []))
  expect(problems.map(said)).toEqual(['records/missing-file 工作表「图书」 第 3 行 C 列'])
  const outcome = unwrap(await importFile(library.ctx, { ...(await asked()), leaveOutRefused: true }))
  expect(outcome).toMatchObject({ added: 1, refused: 1 })
  expect(codes(await readFile(library.ctx, { actor: reader, unit, sha256: real.sha256 }))).toEqual([])
})
