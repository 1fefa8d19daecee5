import { Buffer } from 'node:buffer'

/** One file of a tar archive, small enough to be held at once. */
export interface TarEntry {
  readonly name: string
  readonly content: Buffer
}

const block = 512
/** Our own archives keep every entry far below; anything larger is no archive of ours. */
const largest = 64 * 2 ** 20

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}

function checksum(header: Buffer): number {
  let sum = 0
  // The checksum's own field counts as eight spaces.
  for (const [i, byte] of header.entries()) sum += i >= 148 && i < 156 ? 32 : byte
  return sum
}

/** The entry as it stands in the archive (POSIX ustar). `seconds` is its time, since 1970. */
export function tarEntry({ name, content }: TarEntry, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for the archive`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write(octal(0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(content.length, 12), 124)
  header.write(octal(seconds, 12), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(checksum(header), 7)} `, 148)
  return Buffer.concat([header, content, padding(content.length)])
}

export const tarEnd = Buffer.alloc(2 * block)

/** Not an archive, or not all of one. */
export class TarDamage extends Error {}

/** It ends before it should. */
export class TarCutOff extends TarDamage {}

/** Splits a stream into the pieces that the caller asks for. */
function pieces(chunks: AsyncIterator<Buffer>): (size: number) => Promise<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  return async (size) => {
    const gathered = [rest]
    let length = rest.length
    while (length < size) {
      const { done, value } = await chunks.next()
      if (done) throw new TarCutOff('the archive ends too early')
      gathered.push(value)
      length += value.length
    }
    const whole = gathered.length === 1 ? rest : Buffer.concat(gathered)
    rest = whole.subarray(size)
    return whole.subarray(0, size)
  }
}

/** The entries of an archive, one after the other; reads the stream to its very end. Throws TarDamage. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const chunks = stream[Symbol.asyncIterator]()
  const take = pieces(chunks)
  for (;;) {
    const header = await take(block)
    if (header.every((byte) => byte === 0)) break
    const field = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/s, '').trim()
    if (Number.parseInt(field(148, 156), 8) !== checksum(header))
      throw new TarDamage('an entry of the archive is damaged')
    const size = Number.parseInt(field(124, 136), 8)
    if (!(size <= largest)) throw new TarDamage('an entry of the archive is too large')
    const content = await take(size)
    await take(padding(size).length)
    yield { name: field(0, 100), content }
  }
  // What unpacks the stream compares its own checksum at the end.
  while (!(await chunks.next()).done);
}
