import { Flow } from '../flow.ts'
import { isExponent } from '../normal-text.ts'
import type { Reading } from '../piece.ts'
import { inherited, type ListCounter, type Styles } from './numbering.ts'
import { attributeOf, type XmlEvents } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

interface OpenParagraph {
  text: string
  style: string
  numbering: string | undefined
  level: number | undefined
  outline: number | undefined
  /** Its end was deleted by a tracked change: it runs on into the next. */
  isJoined: boolean
  /** Text boxes that are anchored in it; they follow it. */
  readonly boxes: string[]
}

/** What is on paper nowhere: deleted text, the second way of drawing a box, codes of fields, readings of characters. */
const unseen = new Set([
  ...['del', 'moveFrom', 'delText', 'pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange'],
  ...['Fallback', 'instrText', 'rt', 'rubyPr'],
])
const breaks: Readonly<Record<string, string>> = { tab: '\t', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

/** Follows the body of a Word document: what it prints, with all tracked changes accepted. */
export class DocxBody implements XmlEvents {
  readonly #flow = new Flow()
  readonly #counter: ListCounter
  readonly #styles: Styles
  readonly #paragraphs: OpenParagraph[] = []
  #skipDepth = 0
  #isText = false
  #isHiddenRun = false
  #isRaisedRun = false
  #inRunProperties = 0
  #inParagraphProperties = 0
  /** Cells wait for their properties, which come before their content. */
  readonly #cells: { columnSpan: number; isContinued: boolean; isOpen: boolean }[] = []
  readonly #rows: { before: number; isHead: boolean; isDeleted: boolean; isOpen: boolean }[] = []
  #carried = ''

  constructor(counter: ListCounter, styles: Styles) {
    this.#counter = counter
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth += 1
      return
    }
    if (unseen.has(name)) {
      this.#openUnseen(name)
      return
    }
    if (this.#inParagraphProperties > 0) this.#paragraphProperty(name, attributes)
    else if (this.#inRunProperties > 0) this.#runProperty(name, attributes)
    else this.#openContent(name, attributes)
  }

  /** A deletion noted in properties is of a row or of a paragraph's end; anywhere else it is of what it holds. */
  #openUnseen(name: string): void {
    if (name === 'del' && this.#inParagraphProperties > 0) {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.isJoined = true
    }
    const row = this.#rows.at(-1)
    if (name === 'del' && row && !row.isOpen) row.isDeleted = true
    this.#skipDepth = 1
  }

  close(name: string): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth -= 1
      return
    }
    if (name === 'pPr') this.#inParagraphProperties -= 1
    else if (name === 'rPr' && this.#inParagraphProperties === 0) this.#inRunProperties -= 1
    else if (name === 't') this.#isText = false
    else if (name === 'r') this.#isHiddenRun = this.#isRaisedRun = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc') this.#closeCell()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'tbl') this.#closeTable()
  }

  text(text: string): void {
    if (!this.#isText || this.#skipDepth > 0 || this.#isHiddenRun) return
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || (this.#isRaisedRun && !isExponent(paragraph.text, text))) return
    paragraph.text += text
  }

  finish(): Reading {
    return this.#flow.finish()
  }

  #openContent(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'p':
        this.#beginCell()
        this.#paragraphs.push({
          text: this.#carried,
          style: '',
          numbering: undefined,
          level: undefined,
          outline: undefined,
          isJoined: false,
          boxes: [],
        })
        this.#carried = ''
        return
      case 'pPr':
        this.#inParagraphProperties += 1
        return
      case 'rPr':
        this.#inRunProperties += 1
        return
      case 't':
        this.#isText = true
        return
      case 'br':
        if (paragraph) paragraph.text += '\n'
        return
      case 'sym':
        if (paragraph) paragraph.text += symbolOf(attributes)
        return
      case 'tbl':
        this.#beginCell()
        if (!this.#isInBox()) this.#flow.openTable()
        return
      case 'tr':
        if (!this.#isInBox()) this.#rows.push({ before: 0, isHead: false, isDeleted: false, isOpen: false })
        return
      case 'tc':
        if (!this.#isInBox()) this.#openCell()
        return
      default:
        if (paragraph && breaks[name] !== undefined) paragraph.text += breaks[name]
        else this.#tableProperty(name, attributes)
    }
  }

  /** Inside of a box that stands in an open paragraph, tables are read as its text. */
  #isInBox(): boolean {
    return this.#paragraphs.length > 0
  }

  #tableProperty(name: string, attributes: Attributes): void {
    const cell = this.#cells.at(-1)
    const row = this.#rows.at(-1)
    const value = attributeOf(attributes, 'val')
    if (cell && !cell.isOpen) {
      if (name === 'gridSpan') cell.columnSpan = Math.max(1, Number(value) || 1)
      else if (name === 'vMerge') cell.isContinued = value !== 'restart'
    }
    if (!row || row.isOpen) return
    if (name === 'gridBefore') row.before = Math.min(60, Math.max(0, Number(value) || 0))
    else if (name === 'tblHeader') row.isHead = !isOff(value)
  }

  #openCell(): void {
    const row = this.#rows.at(-1)
    if (row && !row.isOpen) {
      row.isOpen = true
      if (!row.isDeleted) this.#flow.openRow(row.before, row.isHead)
    }
    this.#cells.push({ columnSpan: 1, isContinued: false, isOpen: false })
  }

  #beginCell(): void {
    const cell = this.#cells.at(-1)
    if (!cell || cell.isOpen || this.#isInBox()) return
    cell.isOpen = true
    if (!this.#rows.at(-1)?.isDeleted) this.#flow.openCell(cell)
  }

  #closeCell(): void {
    if (this.#isInBox()) return
    this.#beginCell()
    this.#cells.pop()
    if (!this.#rows.at(-1)?.isDeleted) this.#flow.closeCell()
  }

  #closeRow(): void {
    if (this.#isInBox()) return
    const row = this.#rows.pop()
    if (row?.isOpen && !row.isDeleted) this.#flow.closeRow()
  }

  #closeTable(): void {
    if (!this.#isInBox()) this.#flow.closeTable()
  }

  #paragraphProperty(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'pPr') this.#inParagraphProperties += 1
    if (!paragraph) return
    const value = attributeOf(attributes, 'val') ?? ''
    if (name === 'pStyle') paragraph.style = value
    else if (name === 'numId') paragraph.numbering = value
    else if (name === 'ilvl') paragraph.level = Number(value) || 0
    else if (name === 'outlineLvl') paragraph.outline = Number(value)
  }

  #runProperty(name: string, attributes: Attributes): void {
    if (name === 'rPr') this.#inRunProperties += 1
    const value = attributeOf(attributes, 'val')
    if (name === 'vanish') this.#isHiddenRun = !isOff(value)
    else if (name === 'vertAlign') this.#isRaisedRun = value === 'superscript'
    else if (name === 'rStyle' && this.#styles.raised.has(value ?? '')) this.#isRaisedRun = true
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const outer = this.#paragraphs.at(-1)
    if (outer) {
      outer.boxes.push(paragraph.text, ...paragraph.boxes)
      return
    }
    if (this.#rows.at(-1)?.isDeleted) return
    if (paragraph.isJoined) {
      this.#carried = paragraph.text
      return
    }
    const style = inherited(this.#styles.paragraphs, paragraph.style)
    const numberingId = paragraph.numbering ?? style.numbering
    const level = paragraph.level ?? style.level ?? 0
    const isCounted = numberingId !== undefined && numberingId !== '0' && paragraph.text.trim() !== ''
    const number = isCounted ? this.#counter.next(numberingId, level) : undefined
    const outline = paragraph.outline ?? style.outline
    this.#flow.paragraph(paragraph.text, {
      ...(number === undefined ? {} : { number }),
      ...(outline === undefined || outline > 8 ? {} : { level: outline + 1 }),
    })
    for (const box of paragraph.boxes) this.#flow.paragraph(box)
  }
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

/** Ticks and crosses from symbol fonts; other symbols carry no text. */
function symbolOf(attributes: Attributes): string {
  const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16) & 0xff
  if (code === 0xfe || code === 0x52) return '☑'
  if (code === 0xa8 || code === 0xa3) return '□'
  return code === 0xfc || code === 0x50 ? '√' : ''
}
