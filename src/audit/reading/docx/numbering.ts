import { writeChineseNumeral } from '#lib'
import { attributeOf, readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `（%1）`, with the number of each level in its place. */
  text: string
  outline?: number
}

interface Numbering {
  /** Levels of each list definition, by its id. */
  readonly lists: Map<string, Level[]>
  /** Which definition an instance uses, and what it begins anew with. */
  readonly instances: Map<string, { readonly list: string; readonly starts: Map<number, number> }>
}

/** How a style numbers its paragraphs and how high it stands. */
export interface ParagraphStyle {
  readonly basedOn?: string
  readonly numbering?: string
  readonly level?: number
  /** From 0. */
  readonly outline?: number
}

/** The list definitions of a Word document. */
export async function readNumbering(bytes: Buffer): Promise<Numbering> {
  const numbering: Numbering = { lists: new Map(), instances: new Map() }
  let levels: Level[] | undefined
  let level: Level | undefined
  let instance: { list: string; starts: Map<number, number> } | undefined
  let overridden = 0
  await readXml(bytes, {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val') ?? ''
      if (name === 'abstractNum') {
        levels = []
        numbering.lists.set(attributeOf(attributes, 'abstractNumId') ?? '', levels)
      } else if (name === 'lvl' && levels && !instance) {
        level = { start: 1, format: 'decimal', text: '' }
        levels[Math.min(8, Number(attributeOf(attributes, 'ilvl')) || 0)] = level
      } else if (name === 'start' && level) level.start = Number(value) || 0
      else if (name === 'numFmt' && level && value !== 'custom') level.format = value
      else if (name === 'lvlText' && level) level.text = value
      else if (name === 'num') {
        instance = { list: '', starts: new Map() }
        numbering.instances.set(attributeOf(attributes, 'numId') ?? '', instance)
      } else if (name === 'abstractNumId' && instance) instance.list = value
      else if (name === 'lvlOverride') overridden = Number(attributeOf(attributes, 'ilvl')) || 0
      else if (name === 'startOverride') instance?.starts.set(overridden, Number(value) || 0)
    },
    close(name) {
      if (name === 'lvl') level = undefined
      else if (name === 'abstractNum') levels = undefined
      else if (name === 'num') instance = undefined
    },
    text: () => undefined,
  })
  return numbering
}

/** What a document's styles say of its text. */
export interface Styles {
  readonly paragraphs: ReadonlyMap<string, ParagraphStyle>
  /** Character styles that set small raised marks: footnotes, notes of a number's origin. */
  readonly raised: ReadonlySet<string>
}

export const noStyles: Styles = { paragraphs: new Map(), raised: new Set() }

/** The styles of a Word document, by id. */
export async function readStyles(bytes: Buffer): Promise<Styles> {
  const paragraphs = new Map<string, ParagraphStyle>()
  const raised = new Set<string>()
  let id = ''
  let type = ''
  let style: { basedOn?: string; numbering?: string; level?: number; outline?: number } = {}
  await readXml(bytes, {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val') ?? ''
      if (name === 'style') {
        type = attributeOf(attributes, 'type') ?? ''
        id = attributeOf(attributes, 'styleId') ?? ''
        style = {}
      } else if (name === 'basedOn') style.basedOn = value
      else if (name === 'numId') style.numbering = value
      else if (name === 'ilvl') style.level = Number(value) || 0
      else if (name === 'outlineLvl') style.outline = Number(value) || 0
      else if (name === 'vertAlign' && value === 'superscript' && type === 'character') raised.add(id)
    },
    close(name) {
      if (name === 'style' && type === 'paragraph') paragraphs.set(id, style)
    },
    text: () => undefined,
  })
  return { paragraphs, raised }
}

/** A style with what it inherits. */
export function inherited(styles: ReadonlyMap<string, ParagraphStyle>, id: string): ParagraphStyle {
  let found: ParagraphStyle = {}
  let next: string | undefined = id
  for (let depth = 0; next !== undefined && depth < 20; depth++) {
    const style: ParagraphStyle | undefined = styles.get(next)
    if (!style) break
    found = { ...style, ...found }
    next = style.basedOn
  }
  return found
}

const largestChinese = 99_999
const digitsOf = (n: number): string =>
  [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '').join('')
const letters = (n: number, first: number): string =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const formal: Readonly<Record<string, string>> = {
  ...{
    一: '壹',
    二: '贰',
    三: '叁',
    四: '肆',
    五: '伍',
    六: '陆',
    七: '柒',
    八: '捌',
    九: '玖',
    十: '拾',
    百: '佰',
    千: '仟',
  },
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  const words = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  let rest = n
  let text = ''
  for (const [at, value] of values.entries()) for (; rest >= value; rest -= value) text += words[at]
  return text
}

/** A number in one of Word's formats; empty for bullets, which say nothing. */
function writeOrdinal(n: number, format: string): string {
  const chinese = () => (n >= 0 && n <= largestChinese ? writeChineseNumeral(n) : String(n))
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return chinese()
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digitsOf(n)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese().replace(/./gu, (c) => formal[c] ?? c)
    case 'ideographTraditional':
      return stems[n - 1] ?? String(n)
    case 'ideographZodiac':
      return branches[n - 1] ?? String(n)
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n)
    case 'upperLetter':
      return letters(n, 65)
    case 'lowerLetter':
      return letters(n, 97)
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    default:
      return String(n)
  }
}

/** Counts a document's numbered paragraphs, and gives each the number that Word prints before it. */
export class ListCounter {
  readonly #numbering: Numbering | undefined
  /** By list definition: the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Numbering | undefined) {
    this.#numbering = numbering
  }

  next(numberingId: string, level: number): string | undefined {
    const instance = this.#numbering?.instances.get(numberingId)
    const levels = instance && this.#numbering?.lists.get(instance.list)
    const own = levels?.[level]
    if (!instance || !levels || !own) return undefined
    const counts = this.#counts.get(instance.list) ?? []
    this.#counts.set(instance.list, counts)
    const start = instance.starts.get(level)
    const isFresh = start !== undefined && !this.#begun.has(`${numberingId}:${level}`)
    this.#begun.add(`${numberingId}:${level}`)
    const last = counts[level]
    counts[level] = isFresh ? start : last === undefined ? own.start : last + 1
    counts.length = level + 1
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = levels[at]?.format ?? 'decimal'
      return writeOrdinal(counts[at] ?? levels[at]?.start ?? 1, format)
    })
    return own.format === 'bullet' ? undefined : text
  }
}
