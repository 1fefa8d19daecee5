import { open } from 'node:fs/promises'
import { fileProblems, type Label, openFailure, Refusal } from '#lib'

/** The bytes of a file or of an upload. Throws a Refusal: file/cannot-be-read, file/empty, file/too-large. */
export async function bytesOf(from: string | Uint8Array, name: string, most: number): Promise<Buffer> {
  const bytes =
    typeof from === 'string'
      ? await fileBytes(from, name, most)
      : Buffer.from(from.buffer, from.byteOffset, from.byteLength)
  refuseSize(bytes.length, name, most)
  return bytes
}

function refuseSize(size: number, name: string, most: number): void {
  if (size === 0) throw new Refusal(fileProblems.empty({ file: name }, { file: name }))
  if (size <= most) return
  const reason = `${Math.round(size / 1_048_576)} MB`
  throw new Refusal(fileProblems['too-large']({ file: name, reason }, { file: name }))
}

const notAFile = {
  folder: { zh: '这是一个文件夹', en: 'it is a folder' },
  other: { zh: '这不是普通文件', en: 'it is no ordinary file' },
}

async function fileBytes(path: string, name: string, most: number): Promise<Buffer> {
  const refuse = (reason: Label | string) =>
    new Refusal(fileProblems['cannot-be-read']({ file: name, reason }, { file: name }))
  try {
    await using handle = await open(path, 'r')
    const stat = await handle.stat()
    if (!stat.isFile()) throw refuse(stat.isDirectory() ? notAFile.folder : notAFile.other)
    refuseSize(stat.size, name, most)
    return await handle.readFile()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof Refusal || code === undefined) throw error
    throw refuse(openFailure(code))
  }
}
