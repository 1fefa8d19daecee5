import { randomBytes } from 'node:crypto'

/** Without 0, 1, I, L, O, U: what people read aloud and type. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12
/** The largest multiple of the alphabet's length in a byte: chance above it is thrown away, so that each is as likely. */
const fair = 256 - (256 % alphabet.length)

/** A code that cannot be guessed (58 bits), 12 characters. `chance` is for tests. */
export function newVerifyCode(chance: (size: number) => Uint8Array = randomBytes): string {
  let code = ''
  while (code.length < codeLength)
    for (const byte of chance(codeLength))
      if (byte < fair && code.length < codeLength) code += alphabet.charAt(byte % alphabet.length)
  return code
}
