import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib'
import { fileProblems, type Label, Refusal } from '#lib'
import type { TableSource } from './source.ts'

/**
 * A zip read at random from its central directory, entry by entry, with limits that hold while it streams: an entry
 * that gives more than it declares is stopped at once, and what the entries declare together is bounded.
 */
export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** The entry's bytes in chunks; its size and checksum are proved. Throws a Refusal (file/damaged). */
  stream(entry: ZipEntry): AsyncGenerator<Buffer>
  /** A small part as a whole. Throws a Refusal (file/damaged, file/too-large). */
  read(entry: ZipEntry): Promise<Buffer>
}

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly checksum: number
  readonly offset: number
}

const mebibyte = 1024 * 1024
export const zipLimits = {
  entries: 10_000,
  /** Of all entries together, unpacked. */
  total: 4096 * mebibyte,
  /** Honest sheets pack to a tenth or a thirtieth; a bomb to a thousandth. */
  ratio: 250,
  /** Below this size the ratio proves nothing. */
  ratioFrom: 64 * mebibyte,
  /** Of a part that is read as a whole. */
  whole: 64 * mebibyte,
} as const

const directoryEnd = 0x06054b50
const directoryEnd64 = 0x06064b50
const directoryLocator64 = 0x07064b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const full32 = 0xffffffff
const chunk = 128 * 1024

/** Throws a Refusal: file/damaged, file/encrypted, file/too-large. */
export async function openZip(source: TableSource): Promise<Zip> {
  const entries = await readDirectory(source)
  let total = 0
  let packed = 0
  for (const entry of entries.values()) {
    total += entry.size
    packed += entry.packed
  }
  const mib = Math.round(total / mebibyte)
  const isBomb = total > zipLimits.ratioFrom && total > packed * zipLimits.ratio
  if (isBomb || total > zipLimits.total) throw tooLarge(source, { zh: `约 ${mib} MB`, en: `about ${mib} MB` })
  return {
    entries,
    stream: (entry) => streamEntry(source, entry),
    async read(entry) {
      if (entry.size > zipLimits.whole)
        throw tooLarge(source, `${entry.name}: ${Math.round(entry.size / mebibyte)} MB`)
      const chunks: Buffer[] = []
      for await (const part of streamEntry(source, entry)) chunks.push(part)
      return Buffer.concat(chunks)
    },
  }
}

async function readDirectory(source: TableSource): Promise<Map<string, ZipEntry>> {
  const { count, offset, size } = await findDirectory(source)
  if (count > zipLimits.entries) throw tooLarge(source, { zh: `含 ${count} 个部件`, en: `${count} parts` })
  if (offset + size > source.size)
    throw damaged(source, { zh: '目录不完整', en: 'its directory is incomplete' })
  const directory = await source.read(offset, size)
  const entries = new Map<string, ZipEntry>()
  for (let at = 0, n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryEntry)
      throw damaged(source, { zh: '目录不完整', en: 'its directory is incomplete' })
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
    if (next > directory.length)
      throw damaged(source, { zh: '目录不完整', en: 'its directory is incomplete' })
    if (directory.readUInt16LE(at + 8) & 1)
      throw new Refusal(fileProblems.encrypted({ file: source.name }, { file: source.name }))
    // Some Windows writers part folders with a backslash.
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      ...longFields(extra, {
        size: directory.readUInt32LE(at + 24),
        packed: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      }),
    })
    at = next
  }
  return entries
}

async function findDirectory(source: TableSource): Promise<{ count: number; offset: number; size: number }> {
  const from = Math.max(0, source.size - 65_557)
  const tail = await source.read(from, source.size - from)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== directoryEnd) continue
    const found = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
    const isLong = at >= 20 && tail.readUInt32LE(at - 20) === directoryLocator64
    if (!isLong) return found
    const end = await source.read(Number(tail.readBigUInt64LE(at - 12)), 56)
    if (end.length < 56 || end.readUInt32LE(0) !== directoryEnd64)
      throw damaged(source, { zh: '目录不完整', en: 'its directory is incomplete' })
    return {
      count: Number(end.readBigUInt64LE(32)),
      size: Number(end.readBigUInt64LE(40)),
      offset: Number(end.readBigUInt64LE(48)),
    }
  }
  throw damaged(source, { zh: '文件没有传完整，缺少结尾', en: 'its end is missing' })
}

/** A zip64 extra field replaces, in this order, those of the fields that are full. */
function longFields(extra: Buffer, fields: { size: number; packed: number; offset: number }): typeof fields {
  const long = { ...fields }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const name of ['size', 'packed', 'offset'] as const) {
      if (fields[name] !== full32 || from + 8 > extra.length) continue
      long[name] = Number(extra.readBigUInt64LE(from))
      from += 8
    }
  }
  return long
}

async function* streamEntry(source: TableSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const head = await source.read(entry.offset, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== localEntry)
    throw damaged(source, { zh: `找不到部件 ${entry.name}`, en: `its part ${entry.name} is missing` })
  const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (entry.method !== 0 && entry.method !== 8)
    throw damaged(source, {
      zh: `部件 ${entry.name} 的压缩方式不支持`,
      en: `its part ${entry.name} is packed in an unknown way`,
    })
  const packed = packedBytes(source, from, entry.packed)
  let size = 0
  let checksum = 0
  for await (const part of entry.method === 8 ? inflate(source, entry, packed) : packed) {
    size += part.length
    if (size > entry.size)
      throw damaged(source, {
        zh: `部件 ${entry.name} 比它声明的大`,
        en: `its part ${entry.name} is larger than it says`,
      })
    checksum = crc32(part, checksum)
    yield part
  }
  if (size !== entry.size || checksum !== entry.checksum)
    throw damaged(source, {
      zh: `部件 ${entry.name} 校验不符`,
      en: `the checksum of its part ${entry.name} is wrong`,
    })
}

async function* packedBytes(source: TableSource, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const part = await source.read(from + done, Math.min(chunk, length - done))
    if (part.length === 0) throw damaged(source, { zh: '文件没有传完整', en: 'it is incomplete' })
    done += part.length
    yield part
  }
}

async function* inflate(
  source: TableSource,
  entry: ZipEntry,
  packed: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  // A few chunks are unpacked ahead, on a thread of their own, while the one before is read.
  const inflater = createInflateRaw({ chunkSize: chunk, readableHighWaterMark: 4 * chunk } as ZlibOptions)
  // An error of either side reaches the loop below, which is where it is told.
  pipeline(Readable.from(packed, { objectMode: false }), inflater, () => undefined)
  try {
    for await (const part of inflater) yield part as Buffer
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged(source, {
      zh: `部件 ${entry.name} 解不开`,
      en: `its part ${entry.name} cannot be unpacked`,
    })
  }
}

function damaged(source: TableSource, reason: Label | string): Refusal {
  return new Refusal(fileProblems.damaged({ file: source.name, reason }, { file: source.name }))
}

function tooLarge(source: TableSource, reason: Label | string): Refusal {
  return new Refusal(fileProblems['too-large']({ file: source.name, reason }, { file: source.name }))
}
