import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'

/**
 * Writes a zip to any stream while its parts are still being made: a part's size and checksum follow it in a data
 * descriptor. Several parts may be open at once; the first goes straight out, the others wait packed. One caller writes,
 * awaiting each call.
 */
export class ZipWriter {
  readonly #to: Writable
  readonly #parts: ZipPart[] = []
  #offset = 0

  constructor(to: Writable) {
    this.#to = to
  }

  part(name: string): ZipPart {
    const part = new ZipPart(name, () => this.#flush())
    this.#parts.push(part)
    return part
  }

  async whole(name: string, text: string): Promise<void> {
    const part = this.part(name)
    await part.write(text)
    await part.close()
  }

  /** Ends the archive; every part must be closed. The stream itself is left to its owner. */
  async finish(): Promise<void> {
    await this.#flush()
    const from = this.#offset
    for (const part of this.#parts) await this.#put(centralHeader(part))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#parts.length, 8)
    end.writeUInt16LE(this.#parts.length, 10)
    end.writeUInt32LE(this.#offset - from, 12)
    end.writeUInt32LE(from, 16)
    await this.#put(end)
  }

  async #flush(): Promise<void> {
    for (const part of this.#parts) {
      if (part.isWritten) continue
      if (part.offset < 0) {
        part.offset = this.#offset
        await this.#put(localHeader(part))
      }
      for (const chunk of part.take()) await this.#put(chunk)
      if (!part.isClosed) return
      part.isWritten = true
      await this.#put(descriptor(part))
    }
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length
    if (this.#offset > 0xffffffff) throw new Error('a workbook of more than 4 GB')
    if (!this.#to.write(bytes)) await drained(this.#to)
  }
}

export class ZipPart {
  readonly name: string
  offset = -1
  size = 0
  packed = 0
  checksum = 0
  isClosed = false
  isWritten = false
  readonly #deflate: DeflateRaw = createDeflateRaw({ level: 5, chunkSize: 64 * 1024 })
  readonly #flush: () => Promise<void>
  #chunks: Buffer[] = []
  #ended: Promise<unknown>

  constructor(name: string, flush: () => Promise<void>) {
    this.name = name
    this.#flush = flush
    this.#deflate.on('data', (chunk: Buffer) => {
      this.packed += chunk.length
      this.#chunks.push(chunk)
    })
    this.#ended = once(this.#deflate, 'end')
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8')
    this.size += bytes.length
    this.checksum = crc32(bytes, this.checksum)
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain')
    if (this.#chunks.length > 0) await this.#flush()
  }

  async close(): Promise<void> {
    this.#deflate.end()
    await this.#ended
    this.isClosed = true
    await this.#flush()
  }

  take(): readonly Buffer[] {
    const chunks = this.#chunks
    this.#chunks = []
    return chunks
  }
}

/** Waits until a stream takes more; a reader that went away is an error, not a wait without end. */
export async function drained(to: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      to.off('drain', done)
      to.off('close', done)
      to.off('error', done)
      resolve()
    }
    to.on('drain', done)
    to.on('close', done)
    to.on('error', done)
    if (to.destroyed) done()
  })
  if (to.destroyed) throw to.errored ?? new Error('the receiver of the file went away')
}

/** Sizes follow the data, names are UTF-8. */
const flags = 0x0808
/** 1 January 1980: the same content gives the same bytes. */
const day = 0x21

function localHeader(part: ZipPart): Buffer {
  const name = Buffer.from(part.name, 'utf8')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(day, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor(part: ZipPart): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(part.checksum, 4)
  bytes.writeUInt32LE(part.packed, 8)
  bytes.writeUInt32LE(part.size, 12)
  return bytes
}

function centralHeader(part: ZipPart): Buffer {
  const name = Buffer.from(part.name, 'utf8')
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(8, 10)
  header.writeUInt16LE(day, 14)
  header.writeUInt32LE(part.checksum, 16)
  header.writeUInt32LE(part.packed, 20)
  header.writeUInt32LE(part.size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(part.offset, 42)
  return Buffer.concat([header, name])
}
