import { randomFillSync } from 'node:crypto'

/** Ids are made in the application: 48 bits of time, then chance; they sort by when they were made. */
export type Id = string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The last digits of a number, to the base of 32. */
function encode(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i++) {
    text = alphabet[rest & 31] + text
    rest >>>= 5
  }
  return text
}

/** 48 bits of time; a bulk load asks for many ids of one moment. */
let moment = { at: Number.NaN, text: '' }
function encodeTime(at: number): string {
  if (moment.at !== at) {
    const text = encode(Math.floor(at / 2 ** 25), 5) + encode(at % 2 ** 25, 5)
    moment = { at, text }
  }
  return moment.text
}

/** Five bytes as eight characters. */
function encodeFive(bytes: Uint8Array, from: number): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(from, from + 5)
  return encode((a << 12) | (b << 4) | (c >> 4), 4) + encode(((c & 15) << 16) | (d << 8) | e, 4)
}

const drawSize = 10
const pool = Buffer.alloc(400 * drawSize)
let drawn = pool.length

/** Chance is drawn from the system for many ids at once: a system call an id is what makes a bulk load slow. */
function draw(): Uint8Array {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  drawn += drawSize
  return pool.subarray(drawn - drawSize, drawn)
}

/** A new id of 26 characters (the layout of a ULID, in lower case). `at` is milliseconds since 1970. */
export function newId(at: number, chance: Uint8Array = draw()): Id {
  return encodeTime(at) + encodeFive(chance, 0) + encodeFive(chance, 5)
}

export function isId(text: string): text is Id {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
}
