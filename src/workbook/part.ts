import type { DateSystem } from './cell.ts'
import { attributeOf, readXml, unescapeControls } from './xml.ts'

/** The small parts of a workbook's package: which sheets there are, where they lie, which styles show a date. */

export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly relation: string
}

export async function readWorkbookPart(
  bytes: Buffer,
): Promise<{ readonly sheets: readonly SheetPart[]; readonly dates: DateSystem }> {
  const sheets: SheetPart[] = []
  let dates: DateSystem = 1900
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributeOf(attributes, 'date1904'))) dates = 1904
      if (name !== 'sheet') return
      const state = attributeOf(attributes, 'state')
      sheets.push({
        name: unescapeControls(attributeOf(attributes, 'name') ?? ''),
        isHidden: state === 'hidden' || state === 'veryHidden',
        relation: attributeOf(attributes, 'id') ?? '',
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, dates }
}

export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string
  /** A path inside the package, without a leading slash. */
  readonly target: string
}

export async function readRelations(bytes: Buffer, base: string): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  await readXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: resolveTarget(base, attributeOf(attributes, 'Target') ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
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

/** How a number is shown, by the index of its style. */
export interface Shown {
  readonly kind: 'number' | 'date' | 'percent'
  /** Of a number or a percentage: how many decimals; absent where the format leaves it to the number. */
  readonly decimals?: number
}

export async function readStyles(bytes: Buffer): Promise<readonly Shown[]> {
  const formats = new Map<number, string>()
  const styles: Shown[] = []
  let isInside = false
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') isInside = true
      if (name === 'xf' && isInside)
        styles.push(shownBy(Number(attributeOf(attributes, 'numFmtId') ?? 0), formats))
    },
    close(name) {
      if (name === 'cellXfs') isInside = false
    },
    text: () => undefined,
  })
  return styles
}

/** Formats 14-22 and 45-47 are dates everywhere, 27-36 and 50-58 in East Asian versions; 9 and 10 are percents. */
function shownBy(id: number, formats: ReadonlyMap<number, string>): Shown {
  const code = formats.get(id)
  if (code === undefined) return builtIn(id)
  // What is quoted, escaped, a colour or a locale says nothing about the kind; of several sections the first counts.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? ''
  if (/[ymdhs年月日]/i.test(bare) && !/general|[#0?]/i.test(bare.replace(/\.0+$/, '')))
    return { kind: 'date' }
  const kind = bare.includes('%') ? 'percent' : 'number'
  // A fraction, an exponent and a scale of thousands are no count of decimals.
  if (/[eE/@]|general|[#0],+(?![#0?])/i.test(bare)) return { kind }
  const digits = /[#0?][#0?,]*(?:\.([0#?]+))?/.exec(bare)
  return digits ? { kind, decimals: digits[1]?.length ?? 0 } : { kind }
}

function builtIn(id: number): Shown {
  if (id === 9) return { kind: 'percent', decimals: 0 }
  if (id === 10) return { kind: 'percent', decimals: 2 }
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  if (isDate) return { kind: 'date' }
  if (id === 1 || id === 3 || id === 37 || id === 38) return { kind: 'number', decimals: 0 }
  return id === 2 || id === 4 || id === 39 || id === 40 ? { kind: 'number', decimals: 2 } : { kind: 'number' }
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
