import { fileProblems, Refusal } from '#lib'
import type { TableSource } from './source.ts'

const chunkSize = 256 * 1024

async function* bytesOf(source: TableSource): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.size; at += chunkSize) {
    const chunk = await source.read(at, chunkSize)
    if (chunk.length === 0) return
    yield chunk
  }
}

async function* decode(source: TableSource, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of bytesOf(source)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/**
 * The encoding of a text file: by its mark, else UTF-16 where every other byte is zero, else UTF-8 where the whole
 * file is that, else GB18030, in which Chinese spreadsheets save CSV. Throws a Refusal: file/not-text.
 */
export async function detectEncoding(source: TableSource): Promise<string> {
  const head = await source.read(0, 4096)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 8 && even < odd / 4) return 'utf-16le'
  if (even > head.length / 8 && odd < even / 4) return 'utf-16be'
  if (even + odd === 0)
    for (const encoding of ['utf-8', 'gb18030']) if (await isEncodedIn(source, encoding)) return encoding
  throw new Refusal(fileProblems['not-text']({ file: source.name }, { file: source.name }))
}

async function isEncodedIn(source: TableSource, encoding: string): Promise<boolean> {
  try {
    for await (const _ of decode(source, encoding)) {
    }
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The file's text in chunks, without a byte order mark. Throws a Refusal: file/not-text. */
export async function* decodeText(source: TableSource): AsyncGenerator<string> {
  const encoding = await detectEncoding(source)
  try {
    yield* decode(source, encoding)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refusal(fileProblems['not-text']({ file: source.name }, { file: source.name }))
  }
}
