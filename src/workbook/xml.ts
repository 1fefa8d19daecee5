import { TableExcess, tableLimits } from './limits.ts'

/** What a part's reader is told: elements by their local name, with their attributes unread, and text. */
export interface XmlEvents {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
  /**
   * Most of a large part are small elements of one kind: inside of `inside`, what begins with `<` at `from` is offered as
   * a whole. Gives where it ends, or -1 where it has to be told piece by piece; nothing may have been noted then.
   */
  readonly whole?: { readonly inside: string; take(text: string, from: number): number }
}

/** The part is not the XML that it should be. */
export class XmlFault extends Error {}

/** No honest cell or attribute is longer (Excel's cell holds 32,767 characters). */
const longestToken = 1024 * 1024
/** Texts of this size live and die in the young heap. */
const slice = 32 * 1024

/**
 * Feeds a part to `events`, and yields after every chunk so that a reader can hand on what it has gathered.
 * A document type declaration, a text without end, and broken XML throw an XmlFault: no entity is ever defined.
 */
export async function* scanXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const scanner = new XmlScanner(events)
  const decoder = new TextDecoder()
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += slice) {
      scanner.write(decoder.decode(chunk.subarray(at, at + slice), { stream: true }))
      yield
    }
  scanner.write(decoder.decode())
  scanner.end()
  yield
}

/** A whole small part. */
export async function readXml(bytes: Buffer, events: XmlEvents): Promise<void> {
  async function* once(): AsyncGenerator<Buffer> {
    yield bytes
  }
  for await (const _ of scanXml(once(), events)) {
  }
}

/**
 * A scanner for the XML that spreadsheets are made of: elements, attributes, texts, the predefined entities, comments
 * and CDATA. It proves that elements are nested, and no more than that; it is several times as fast as a validating
 * parser, which is what reading a large sheet mostly waits for.
 */
class XmlScanner {
  readonly #events: XmlEvents
  readonly #open: string[] = []
  #rest = ''
  #hasRoot = false

  constructor(events: XmlEvents) {
    this.#events = events
  }

  write(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk
    const { whole } = this.#events
    let at = 0
    while (at < text.length) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      if (tag > at) this.#text(text.slice(at, tag))
      at = tag
      if (whole !== undefined && this.#open.at(-1) === whole.inside) {
        const taken = whole.take(text, tag)
        if (taken > 0) {
          at = taken
          continue
        }
      }
      const end = this.#markup(text, tag)
      if (end < 0) break
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestToken) throw new XmlFault('a text without end')
  }

  end(): void {
    if (this.#open.length > 0 || !this.#hasRoot || this.#rest.trim() !== '')
      throw new XmlFault('the part ends early')
  }

  #text(raw: string): void {
    if (this.#open.length > 0) this.#events.text(decodeEntities(raw))
    else if (raw.replace('\ufeff', '').trim() !== '') throw new XmlFault('text outside of the root')
  }

  /** Reads what begins with `<` at `from`; gives where it ends, or -1 where that is still to come. */
  #markup(text: string, from: number): number {
    const next = text.charCodeAt(from + 1)
    if (next === slash) return this.#closing(text, from)
    if (next === question) return after(text, '?>', from)
    if (next !== exclamation) return Number.isNaN(next) ? -1 : this.#opening(text, from)
    if (text.startsWith('<!--', from)) return after(text, '-->', from + 4)
    if (text.startsWith('<![CDATA[', from)) {
      const end = after(text, ']]>', from)
      if (end > 0) this.#events.text(text.slice(from + 9, end - 3))
      return end
    }
    if (text.length - from < 9) return -1
    throw new XmlFault('a declaration that no spreadsheet has')
  }

  #closing(text: string, from: number): number {
    const end = text.indexOf('>', from)
    if (end < 0) return -1
    const name = localName(text.slice(from + 2, end).trimEnd())
    if (this.#open.pop() !== name) throw new XmlFault(`</${name}> closes nothing`)
    this.#events.close(name)
    return end + 1
  }

  #opening(text: string, from: number): number {
    const end = endOfTag(text, from)
    if (end < 0) return -1
    const isEmpty = text.charCodeAt(end - 1) === slash
    const last = isEmpty ? end - 1 : end
    let nameEnd = from + 1
    while (nameEnd < last && text.charCodeAt(nameEnd) > space) nameEnd++
    const name = localName(text.slice(from + 1, nameEnd))
    if (name === '' || (this.#open.length === 0 && this.#hasRoot)) throw new XmlFault('a tag out of place')
    this.#hasRoot = true
    this.#events.open(name, text.slice(nameEnd, last))
    if (isEmpty) this.#events.close(name)
    else if (this.#open.push(name) > tableLimits.depth)
      throw new TableExcess({ zh: '内容的嵌套层数', en: 'the levels of its content' }, tableLimits.depth)
    return end + 1
  }
}

const space = 32
const exclamation = 33
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const greater = 62
const question = 63

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** The `>` of a tag; one inside of an attribute's quotes is none. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === greater) return at
    else if (code === doubleQuote || code === singleQuote) quote = code
  }
  return -1
}

/** Some writers give every element a prefix. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its local name, such as `r` of ` r="A1" s="3"`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let found: string | undefined
  forAttributes(attributes, (each, value) => {
    if (each === name) found ??= decodeEntities(value)
  })
  return found
}

/** Each attribute of an element by its local name, in order; its value as it stands, with entities. */
export function forAttributes(attributes: string, take: (name: string, value: string) => void): void {
  for (let at = 0; ; ) {
    while (attributes.charCodeAt(at) <= space) at++
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return
    let nameEnd = equals
    while (attributes.charCodeAt(nameEnd - 1) <= space) nameEnd--
    let from = equals + 1
    while (attributes.charCodeAt(from) <= space) from++
    const quote = attributes.charCodeAt(from)
    const isQuote = quote === doubleQuote || quote === singleQuote
    const end = isQuote ? attributes.indexOf(quote === doubleQuote ? '"' : "'", from + 1) : -1
    if (end < 0) throw new XmlFault('an attribute without quotes')
    take(localName(attributes.slice(at, nameEnd)), attributes.slice(from + 1, end))
    at = end + 1
  }
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decodeEntities(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|\w+);?/g, (whole, entity: string) => {
    const known = entity.startsWith('#') ? characterOf(entity) : predefined[entity]
    if (known === undefined || !whole.endsWith(';')) throw new XmlFault(`an unknown entity ${whole}`)
    return known
  })
}

function characterOf(entity: string): string | undefined {
  const code = entity.charAt(1) === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** `_x000D_` and the like, as spreadsheets write what XML cannot carry. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const special = /[&<>"]/
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry
const uncarried = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/g

/** What XML cannot carry is written as `_x000D_`; a text that already looks so has its underscore escaped. */
export function escapeCell(text: string): string {
  const carried = text.replace(uncarried, (found) =>
    found.length > 1
      ? `_x005F${found}`
      : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
  return escapeXml(carried)
}
