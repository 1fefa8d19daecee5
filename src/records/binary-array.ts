import { isDay } from '#lib'

/** PostgreSQL's binary form of an array of one of these types: it takes it in without reading text, at a third of the price. */
export type BinaryType = 'text' | 'jsonb' | 'integer' | 'bigint' | 'boolean' | 'date'

/** Numbers of the types in its catalogue, the same in every server. */
const oids: Record<BinaryType, number> = {
  text: 25,
  jsonb: 3802,
  integer: 23,
  bigint: 20,
  boolean: 16,
  date: 1082,
}

export function isBinary(type: string): type is BinaryType {
  return type in oids
}

const headLength = 20
const lengthLength = 4

/** Values as their texts, null where there is none. Throws where a text is no value of the type. */
export function binaryArray(type: BinaryType, values: readonly (string | null)[]): Buffer {
  const fixed = fixedLength[type]
  let most = headLength + values.length * lengthLength
  for (const value of values) if (value !== null) most += fixed ?? value.length * 3 + 1
  const bytes = Buffer.allocUnsafe(most)
  // One dimension, which may hold nulls, of so many values, numbered from 1.
  let at = bytes.writeInt32BE(1, 0)
  at = bytes.writeInt32BE(1, at)
  at = bytes.writeInt32BE(oids[type], at)
  at = bytes.writeInt32BE(values.length, at)
  at = bytes.writeInt32BE(1, at)
  const write = writers[type]
  for (const value of values) {
    const end = value === null ? at + lengthLength : write(bytes, value, at + lengthLength)
    bytes.writeInt32BE(value === null ? -1 : end - at - lengthLength, at)
    at = end
  }
  return bytes.subarray(0, at)
}

const fixedLength: Partial<Record<BinaryType, number>> = { integer: 4, bigint: 8, boolean: 1, date: 4 }

/** Writes a value's bytes and gives where they end. */
type Writer = (bytes: Buffer, value: string, at: number) => number

const writers: Record<BinaryType, Writer> = {
  text: writeText,
  // Its form has a version, which has been 1 since there is one.
  jsonb: (bytes, value, at) => writeText(bytes, value, bytes.writeUInt8(1, at)),
  integer: (bytes, value, at) => bytes.writeInt32BE(Number(value), at),
  bigint: (bytes, value, at) => bytes.writeBigInt64BE(BigInt(value), at),
  boolean: (bytes, value, at) => bytes.writeUInt8(value === 'true' ? 1 : 0, at),
  date: (bytes, value, at) => bytes.writeInt32BE(dayNumber(value), at),
}

function writeText(bytes: Buffer, value: string, at: number): number {
  return at + bytes.write(value, at)
}

const dayLength = 86_400_000
const dayZero = Date.UTC(2000, 0, 1)
/** A register names few days, each of them many times. */
const daysKnown = new Map<string, number>()

function dayNumber(day: string): number {
  const known = daysKnown.get(day)
  if (known !== undefined) return known
  if (!isDay(day)) throw new Error(`${day} is no day`)
  const number = (Date.parse(day) - dayZero) / dayLength
  if (daysKnown.size < 10_000) daysKnown.set(day, number)
  return number
}
