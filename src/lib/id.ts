import { randomFillSync } from 'node:crypto'

/** Ids are made in the application: 48 bits of time, then chance; they sort by when they were made. */
export type Id = string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function encode(value: bigint, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i++) {
    text = alphabet[Number(rest & 31n)] + text
    rest >>= 5n
  }
  return text
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
  let random = 0n
  for (const byte of chance) random = (random << 8n) | BigInt(byte)
  return encode(BigInt(at), 10) + encode(random, 16)
}

export function isId(text: string): text is Id {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
}
