import { SaxesParser } from 'saxes'

/** What a part's reader is told: elements by their local name, and text. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** The part is not the XML that it should be. */
export class XmlFault extends Error {}

/** No honest cell or attribute is longer (Excel's cell holds 32,767 characters). */
const longestToken = 4 * 1024 * 1024

/**
 * Feeds a part to `events`, and yields after every chunk so that a reader can hand on what it has gathered.
 * A document type declaration, a text without end, and broken XML throw an XmlFault: no entity is ever expanded.
 */
export async function* scanXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let quiet = 0
  parser.on('opentag', (tag) => {
    quiet = 0
    events.open(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', (tag) => {
    quiet = 0
    events.close(localName(tag.name))
  })
  parser.on('text', (text) => events.text(text))
  parser.on('cdata', (text) => events.text(text))
  parser.on('doctype', () => {
    throw new XmlFault('a document type declaration')
  })
  parser.on('error', (error) => {
    throw new XmlFault(error.message)
  })
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    quiet += chunk.length
    if (quiet > longestToken) throw new XmlFault('a text without end')
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  yield
}

/** A whole small part. */
export async function readXml(bytes: Buffer, events: XmlEvents): Promise<void> {
  async function* once(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
  for await (const _ of scanXml(once(), events)) {
  }
}

/** Some writers give every element a prefix. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
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
