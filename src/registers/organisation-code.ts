/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters, of which the
 * last is a check digit over the first 17 with weights 3^i mod 31. I, O, S, V and Z are not used.
 */
const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

const characterValue = new Map([...charset].map((character, index) => [character, index]))
const weights = Array.from({ length: 17 }, (_, i) => Number(3n ** BigInt(i) % 31n))

/** The 18th character for the first 17; undefined where one of them is not in the character set. */
export function checkDigit(first17: string): string | undefined {
  if (first17.length !== 17) return undefined
  let total = 0
  for (let i = 0; i < 17; i++) {
    const value = characterValue.get(first17.charAt(i))
    if (value === undefined) return undefined
    total += value * (weights[i] ?? 0)
  }
  return charset.charAt((31 - (total % 31)) % 31)
}

/** Whether a text is such a code, its check digit included. Lower case, spaces and full-width characters are not. */
export function isOrganisationCode(text: string): boolean {
  return shape.test(text) && checkDigit(text.slice(0, 17)) === text.charAt(17)
}
