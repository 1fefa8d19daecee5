import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { fileProblems, Refusal } from '#lib'
import { Flow } from './flow.ts'
import type { Limits } from './limits.ts'
import { isExponent } from './normal-text.ts'
import type { Reading } from './piece.ts'
import { decodeBytes, isReadable } from './text/text-encoding.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Characters of a page; a published report has some hundred thousand, with all its styles. */
const mostCharacters = 10_000_000

/** What a page does not show as text, or shows on every page of its site. */
const unseen = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'svg',
    'iframe',
    'object',
    'select',
    'textarea',
    'button',
  ],
  ...['nav', 'footer', 'aside', 'rt', 'rp'],
])
const blocks = new Set([
  ...[
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'section',
    'article',
    'main',
    'header',
    'blockquote',
    'pre',
  ],
  ...['form', 'fieldset', 'figure', 'figcaption', 'address', 'hr', 'center', 'body', 'details', 'summary'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/** A page as it shows its text and tables. Scripts, styles and what is hidden are passed over; nothing is loaded. */
export function readHtml(bytes: Buffer, limits: Limits): Reading {
  const { file } = limits
  const text = decodeBytes(bytes, declaredEncoding(bytes))
  if (text === undefined || !isReadable(text)) throw new Refusal(fileProblems['not-text']({ file }, { file }))
  if (text.length > mostCharacters) {
    const reason = {
      zh: `约 ${Math.round(text.length / 1_000_000)} 百万字符`,
      en: `some ${Math.round(text.length / 1_000_000)} million characters`,
    }
    throw new Refusal(fileProblems['too-large']({ file, reason }, { file }))
  }
  const reader = new HtmlReader()
  const page = parse(text)
  walk(mainOf(page) ?? page, reader, limits)
  return reader.finish()
}

function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4096).toString('latin1')
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /encoding=["']([\w-]+)["']/.exec(head)?.[1]
  )
}

/** A page that says what its main part is needs no guess what its frame is. */
function mainOf(root: Node): Element | undefined {
  const found: Element[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('tagName' in node && node.tagName === 'main' && !isHidden(node)) found.push(node)
    else if ('childNodes' in node) for (const child of node.childNodes) stack.push(child)
  }
  const [main, other] = found
  return other === undefined && main && lengthOf(main) >= fewestCharacters ? main : undefined
}

/** Less text than this is not what a report's page is about. */
const fewestCharacters = 100

function lengthOf(root: Node): number {
  let length = 0
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    else if ('childNodes' in node) for (const child of node.childNodes) stack.push(child)
  }
  return length
}

/** Visits a tree of any depth: pages exist that open a hundred thousand elements and close none. */
function walk(root: Node, reader: HtmlReader, limits: Limits): void {
  const stack: { readonly node: Node; next: number }[] = [{ node: root, next: 0 }]
  for (let count = 0, frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (++count % 4096 === 0) limits.check()
    const children = 'childNodes' in frame.node ? frame.node.childNodes : []
    const child = children[frame.next]
    if (!child) {
      if ('tagName' in frame.node) reader.close(frame.node)
      stack.pop()
      continue
    }
    frame.next += 1
    if (child.nodeName === '#text' && 'value' in child) reader.text(child.value)
    else if ('tagName' in child) {
      if (reader.open(child)) stack.push({ node: child, next: 0 })
    } else if ('childNodes' in child) stack.push({ node: child, next: 0 })
  }
}

class HtmlReader {
  readonly #flow = new Flow()
  #text = ''
  /** How much of the open paragraph's text leads to other pages. */
  #linked = 0
  #links = 0
  #inLink = 0
  #inPre = 0
  #tables = 0
  #level: number | undefined

  /** Opens an element; false where all that it holds is to be passed over. */
  open(element: Element): boolean {
    const name = element.tagName
    if (unseen.has(name) || isHidden(element) || (name === 'sup' && this.#isMark(element))) return false
    if (name === 'br') this.#text += '\n'
    else if (name === 'a' && isOuterLink(element)) {
      this.#inLink += 1
      this.#links += 1
    } else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow(element)
    else if (name === 'td' || name === 'th') this.#openCell(element)
    else if (name === 'img') this.#text += ' '
    else if (blocks.has(name) || name === 'caption') this.#openBlock(name)
    return true
  }

  close(element: Element): void {
    const name = element.tagName
    if (name === 'a' && isOuterLink(element)) this.#inLink -= 1
    else if (name === 'table') {
      this.#flush()
      this.#tables -= 1
      this.#flow.closeTable()
    } else if (name === 'tr') this.#flow.closeRow()
    else if (name === 'td' || name === 'th') {
      this.#flush()
      this.#flow.closeCell()
    } else if (name === 'caption') {
      this.#flow.caption(this.#text)
      this.#clear()
    } else if (blocks.has(name)) {
      this.#flush()
      if (name === 'pre') this.#inPre -= 1
    }
  }

  text(text: string): void {
    const shown = this.#inPre > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
    if (this.#inLink > 0) this.#linked += shown.trim().length
    this.#text += shown
  }

  finish(): Reading {
    this.#flush()
    return this.#flow.finish()
  }

  /** A raised mark of a note belongs to no number that it follows. */
  #isMark(element: Element): boolean {
    return !isExponent(this.#text, textOf(element))
  }

  #openBlock(name: string): void {
    this.#flush()
    if (name === 'pre') this.#inPre += 1
    // The first heading of a page is its title.
    const level = /^h([2-6])$/.exec(name)?.[1]
    this.#level = level === undefined ? undefined : Number(level) - 1
  }

  #openTable(): void {
    this.#flush()
    this.#tables += 1
    this.#flow.openTable()
  }

  #openRow(element: Element): void {
    this.#flush()
    const { parentNode } = element
    const isHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead'
    this.#flow.openRow(0, isHead)
  }

  #openCell(element: Element): void {
    this.#flush()
    this.#flow.openCell({
      columnSpan: spanOf(element, 'colspan'),
      rowSpan: spanOf(element, 'rowspan'),
      ...(element.tagName === 'th' && attribute(element, 'scope') !== 'row' ? { isHead: true } : {}),
    })
  }

  #flush(): void {
    const isMenu =
      this.#tables === 0 && this.#links > 0 && this.#linked >= this.#text.replace(/[\s|/>»·]/g, '').length
    if (!isMenu && this.#text.trim() !== '')
      this.#flow.paragraph(this.#text, this.#level === undefined ? {} : { level: this.#level })
    this.#clear()
  }

  #clear(): void {
    this.#text = ''
    this.#linked = 0
    this.#links = this.#inLink > 0 ? 1 : 0
    this.#level = undefined
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    attribute(element, 'style') ?? '',
  )
}

/** A link within the page belongs to its text: a footnote, a number's ground. */
function isOuterLink(element: Element): boolean {
  const target = attribute(element, 'href')
  return target !== undefined && !target.startsWith('#')
}

/** HTML itself knows no span over 1,000 columns or 65,534 rows. */
function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(element, name) ?? '', 10)
  if (!Number.isFinite(span) || span < 1) return span === 0 && name === 'rowspan' ? 65_534 : 1
  return Math.min(span, name === 'colspan' ? 1000 : 65_534)
}
