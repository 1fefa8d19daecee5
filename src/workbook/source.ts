import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, fileProblems, ok, openFailure, type Result } from '#lib'

/** A file as bytes at any offset, so that a large workbook is never in memory as a whole. */
export interface TableSource {
  /** The name that people know the file by. */
  readonly name: string
  readonly size: number
  /** At most `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

/** A file that arrived in memory, such as a small upload. */
export function bytesSource(name: string, bytes: Uint8Array): TableSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    name,
    size: buffer.length,
    read: async (offset, length) => buffer.subarray(offset, offset + length),
    close: async () => undefined,
  }
}

/** A file on disk; it stays open until `close`. Problems: file/cannot-be-read. */
export async function fileSource(path: string, name: string = basename(path)): Promise<Result<TableSource>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    const stat = await handle.stat()
    if (!stat.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
    return ok(handleSource(handle, name, stat.size))
  } catch (error) {
    await handle?.close()
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return fail(fileProblems['cannot-be-read']({ file: name, reason: openFailure(code) }, { file: name }))
  }
}

function handleSource(handle: FileHandle, name: string, size: number): TableSource {
  return {
    name,
    size,
    async read(offset, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)))
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}
