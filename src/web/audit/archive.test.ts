import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { filesInArchive } from './archive.ts'
import { sortFiles } from './dropped-files.ts'

const archive = (content: Uint8Array<ArrayBuffer>) => new File([content], '报送材料.zip')
const packed = (...paths: readonly string[]) =>
  new Uint8Array(zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)]))))

/** Names as Windows in China packs them: in GBK, and nothing that says so. */
function inGbk(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(content).toString('latin1')
  return new Uint8Array(Buffer.from(text.replaceAll('AAAA', '\xb1\xa8\xb8\xe6'), 'latin1'))
}

test('an archive is taken like a folder: documents by their paths, the rest told', async () => {
  const file = archive(packed('乡镇/二.docx', '乡镇/一.txt', '照片.jpg', '.DS_Store', '__MACOSX/一.txt'))
  const { found, leftOut } = await sortFiles([{ path: file.name, file }])
  expect(found.map(({ path }) => path)).toEqual(['乡镇/二.docx', '乡镇/一.txt'])
  expect(await found[1]?.file.text()).toBe('乡镇/一.txt')
  expect(leftOut).toEqual(['照片.jpg'])
})

test('names in GBK are read as such', async () => {
  const files = await filesInArchive(archive(inGbk(packed('AAAA.txt'))))
  expect(files.map(({ path }) => path)).toEqual(['报告.txt'])
})

test('what is no archive is told', async () => {
  await expect(filesInArchive(archive(new Uint8Array([1, 2, 3])))).rejects.toMatchObject({ reason: 'broken' })
})

test('a single file is taken whatever it is', async () => {
  const file = new File(['x'], '报告.wps')
  expect((await sortFiles([{ path: file.name, file }])).found).toHaveLength(1)
})
