import { randomBytes } from 'node:crypto'

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

/** A new id of 26 characters (the layout of a ULID, in lower case). `at` is milliseconds since 1970. */
export function newId(at: number, chance: Uint8Array = randomBytes(10)): Id {
  let random = 0n
  for (const byte of chance) random = (random << 8n) | BigInt(byte)
  return encode(BigInt(at), 10) + encode(random, 16)
}

export function isId(text: string): text is Id {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
}
