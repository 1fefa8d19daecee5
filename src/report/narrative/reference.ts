import { baseValue, type Decimal, fail, ok, type Place, parsePeriod, parseQuantity, type Result } from '#lib'
import { problems } from '../problems.ts'

/** The scales that a format may ask for. */
export type FormatScale = '' | '万' | '亿'

/** How a number is printed; what is absent follows the measure's own habit. */
export interface Format {
  readonly scale?: FormatScale
  /** The unit that the author expects; it must be the number's own. */
  readonly unit?: string
  readonly decimals?: number
  /** The number alone, without scale and unit. */
  readonly isBare: boolean
}

/** Words that are not the author's to choose: the number decides them. */
export type Words =
  /** Against a threshold: prints 超, 达, 近 or 未达 and the threshold as written; `word` is the author's for "more". */
  | {
      readonly kind: 'threshold'
      readonly word: string
      readonly text: string
      readonly value: Decimal
      readonly unit: string
    }
  /** By the sign: 同比增长 6.8 %, 同比下降 3.2 %, 与上年持平. */
  | { readonly kind: 'change'; readonly word: ChangeWord }

export const changeWords = ['同比', '环比', '较上年', '比上年', '较上期', '比上期', '增长'] as const
export type ChangeWord = (typeof changeWords)[number]

/** What a narrative writes instead of a number: `{name[scope=value]@period:format|words}`. */
export interface Reference {
  readonly name: string
  readonly scope?: { readonly [scope: string]: string }
  readonly period?: string
  readonly format?: Format
  readonly words?: Words
}

const shape =
  /^(?<name>[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)*)(?:\[(?<scope>[^\]]*)\])?(?:@(?<period>[^:|]*))?(?::(?<format>[^|]*))?(?:\|(?<words>.*))?$/u
const formatShape = /^(?<scale>[万亿]?)(?<unit>[^\d.\s]*)(?:\.(?<decimals>\d{1,2}))?$/u
const thresholdShape = /^(?<word>超过|超|突破|逾|近|达到|达|未达)\s*(?<threshold>.+)$/u

/** What is strictly more keeps the author's own word for it; any other word means 超 then. */
const moreWords = new Set(['超', '超过', '突破', '逾'])

function parseFormat(text: string): Format | undefined {
  const groups = formatShape.exec(text)?.groups
  if (!groups || text === '') return undefined
  const { scale = '', unit = '', decimals } = groups
  const isBare = unit === '数'
  return {
    isBare,
    ...(scale || (unit && !isBare) ? { scale: scale as FormatScale } : {}),
    ...(unit && !isBare ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
  }
}

function parseWords(text: string): Words | undefined {
  const change = changeWords.find((word) => word === text)
  if (change) return { kind: 'change', word: change }
  const groups = thresholdShape.exec(text)?.groups
  if (!groups) return undefined
  const { word = '', threshold = '' } = groups
  const read = parseQuantity(threshold)
  if (!read.ok || read.value.qualifier !== 'exact') return undefined
  const { value, scale, unit } = read.value
  return {
    kind: 'threshold',
    word: moreWords.has(word) ? word : '超',
    text: `${value}${scale}${unit}`,
    value: baseValue(read.value),
    unit,
  }
}

function parseScope(text: string): Record<string, string> | undefined {
  const scope: Record<string, string> = {}
  for (const part of text.split(/[,，]/u)) {
    const match = /^\s*([a-z][A-Za-z0-9]*)\s*=\s*(\S+)\s*$/u.exec(part)
    if (!match?.[1] || !match[2]) return undefined
    scope[match[1]] = match[2]
  }
  return scope
}

/** Signs that a Chinese keyboard gives in full width mean the same; words and units stay as they are. */
function halfWidth(text: string): string {
  return text.replace(/[：｜＠［］＝]/gu, (sign) => sign.normalize('NFKC')).trim()
}

/**
 * Reads what stands between the braces. `at` is where the reference begins.
 * Problems: report/unreadable-reference, -period, -format, -words.
 */
export function parseReference(inside: string, at: Place): Result<Reference> {
  const quote = `{${inside}}`
  const groups = shape.exec(halfWidth(inside))?.groups
  if (!groups?.name) return fail(problems['unreadable-reference']({ quote }, at))
  const scope = groups.scope === undefined ? undefined : parseScope(groups.scope)
  if (groups.scope !== undefined && !scope) return fail(problems['unreadable-reference']({ quote }, at))
  const period = groups.period?.trim()
  if (period !== undefined && !parsePeriod(period).ok)
    return fail(problems['unreadable-period']({ quote, period }, at))
  const format = groups.format === undefined ? undefined : parseFormat(groups.format.trim())
  if (groups.format !== undefined && !format)
    return fail(problems['unreadable-format']({ format: groups.format.trim() }, at))
  const words = groups.words === undefined ? undefined : parseWords(groups.words.trim())
  if (groups.words !== undefined && !words)
    return fail(problems['unreadable-words']({ words: groups.words.trim() }, at))
  return ok(
    Object.freeze({
      name: groups.name,
      ...(scope ? { scope } : {}),
      ...(period === undefined ? {} : { period }),
      ...(format ? { format } : {}),
      ...(words ? { words } : {}),
    }),
  )
}
