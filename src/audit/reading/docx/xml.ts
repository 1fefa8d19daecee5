import { SaxesParser } from 'saxes'
import type { Label } from '#lib'

/** What a part's reader is told: elements by their local name, and text. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** The part is not the XML that it should be. */
export class XmlFault extends Error {
  /** What is wrong with the file, in words for whoever sent it. */
  readonly reason: Label
  constructor(
    message: string,
    reason: Label = { zh: '内容不是正确的 XML', en: 'its content is no correct XML' },
  ) {
    super(message)
    this.reason = reason
  }
}

/** No honest text run or attribute is longer, in bytes. */
const longestToken = 8 * 1024 * 1024
const deepest = 512

/**
 * Feeds a part to `events`, and yields after every chunk. A document type declaration, a text or a nesting without end,
 * and broken XML throw an XmlFault: no entity is ever defined or fetched.
 */
export async function* scanXml(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  events: XmlEvents,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let quiet = 0
  let depth = 0
  parser.on('opentag', (tag) => {
    quiet = 0
    if (++depth > deepest)
      throw new XmlFault('elements without end', {
        zh: `内容一层套一层，超过 ${deepest} 层`,
        en: `its content is nested deeper than ${deepest} levels`,
      })
    events.open(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', (tag) => {
    quiet = 0
    depth -= 1
    events.close(localName(tag.name))
  })
  parser.on('text', (text) => events.text(text))
  parser.on('cdata', (text) => events.text(text))
  parser.on('doctype', () => {
    throw new XmlFault('a document type declaration', {
      zh: '含有正常文档里没有的实体声明（DOCTYPE）',
      en: 'it declares entities (DOCTYPE), which no normal document does',
    })
  })
  parser.on('error', (error) => {
    throw new XmlFault(error.message)
  })
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    quiet += chunk.length
    if (quiet > longestToken)
      throw new XmlFault('a text without end', { zh: '有一段文字没有结尾', en: 'a text in it has no end' })
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
}

/** A whole small part. */
export async function readXml(bytes: Buffer, events: XmlEvents): Promise<void> {
  for await (const _ of scanXml([bytes], events)) {
  }
}

/** Some writers give every element a prefix of their own. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name]
  if (usual !== undefined) return usual
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}

/** Where the parts of a package lie that one of its parts refers to, by the last word of their kind. */
export async function readRelations(bytes: Buffer, base: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const type = (attributes.Type ?? '').replace(/^.*\//, '')
      if (!targets.has(type)) targets.set(type, resolveTarget(base, attributes.Target ?? ''))
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targets
}

function resolveTarget(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
