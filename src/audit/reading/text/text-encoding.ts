/** A text and how it was written; undefined where it is no text in any encoding of the trade. */
export function decodeBytes(bytes: Uint8Array, declared?: string): string | undefined {
  const marked = byMark(bytes)
  if (marked !== undefined) return decode(bytes, marked)
  const wide = byZeros(bytes)
  if (wide === 'binary') return undefined
  if (wide !== undefined) return decode(bytes, wide)
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== undefined) return utf8
  const named = declared === undefined ? undefined : encodingNamed(declared)
  for (const encoding of [named, 'gb18030', 'big5']) {
    const text = encoding === undefined || encoding === 'utf-8' ? undefined : decode(bytes, encoding)
    if (text !== undefined) return text
  }
  // A few damaged bytes in a long text, as where a file was cut in the middle of a character.
  const loose = new TextDecoder(named ?? 'utf-8').decode(bytes)
  const lost = loose.split('\ufffd').length - 1
  return lost <= loose.length / 500 ? loose : undefined
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

/** Text in one or two bytes a character has no zero bytes; UTF-16 has them beside every Latin letter and line end. */
function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  const head = bytes.subarray(0, 8192)
  let even = 0
  let odd = 0
  for (const [at, byte] of head.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++
  if (even + odd === 0) return undefined
  if (odd > 0 && even <= odd / 20) return 'utf-16le'
  if (even > 0 && odd <= even / 20) return 'utf-16be'
  return 'binary'
}

/** Web pages say gb2312 and mean all of its successors. */
function encodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase()
  if (/^(?:gb2312|gbk|gb18030|x-gbk|cp936|gb_2312-80)$/.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g

/** Whether what was decoded reads like text at all. */
export function isReadable(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (head.match(binary)?.length ?? 0) <= head.length / 100
}
