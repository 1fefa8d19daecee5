import { createHash } from 'node:crypto'

/** What can be written as JSON, and so be hashed, stored and compared. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * JSON with keys in code-unit order, no white space, absent and null members left out: one text for one value.
 * Numbers are safe integers; anything finer travels as text.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a safe integer`)
    return String(value)
  }
  // Put together piece by piece: every record that is written or verified passes here, at half the price of joining.
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item as Json)}`
    return `[${text}]`
  }
  const record = value as { readonly [key: string]: Json | undefined }
  for (const { name, written } of membersOf(Object.keys(record))) {
    const member = record[name]
    if (member !== null && member !== undefined)
      text += `${text === '' ? '' : ','}${written}${canonicalJson(member)}`
  }
  return `{${text}}`
}

interface Member {
  readonly name: string
  /** `"name":` */
  readonly written: string
}

/** Objects of one shape come in crowds: the order and the names of the last few are not made again. */
const shapes: { readonly keys: readonly string[]; readonly members: readonly Member[] }[] = []
const mostShapes = 16
let nextShape = 0

function membersOf(keys: readonly string[]): readonly Member[] {
  for (const shape of shapes) if (isSame(shape.keys, keys)) return shape.members
  const members = [...keys].sort().map((name) => ({ name, written: `${quoted(name)}:` }))
  shapes[nextShape] = { keys, members }
  nextShape = (nextShape + 1) % mostShapes
  return members
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  // The last ones differ first, where all begin alike.
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false
  return true
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/

function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
