import { numeralCharacters, parseChineseNumeral } from './chinese-numeral.ts'
import type { Decimal } from './decimal.ts'
import { defineProblems } from './problem.ts'
import { type Qualifier, type Quantity, quantity } from './quantity.ts'
import { canonicalUnit, type Scale, scales, unitSpellings } from './quantity-unit.ts'
import { fail, ok, type Result } from './result.ts'

const problems = defineProblems('quantity', {
  'not-a-quantity': {
    zh: '「{text}」不是数量',
    en: '"{text}" is not a quantity',
    todo: {
      zh: '请写成数字加单位，如 1080.3 亿元、近 180 家、>=1850、≥100%',
      en: 'Write a number and its unit, such as 1080.3 亿元, 近 180 家, >=1850, ≥100%',
    },
  },
})

/** A quantity in a running text; `start` and `end` are offsets in that text, qualifier and unit included. */
export interface FoundQuantity {
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether its number is written in digits or as a Chinese numeral (两场). */
  readonly numeral: 'digits' | 'chinese'
}

const before: { readonly [written: string]: Qualifier } = {
  ...{ 大约: '约', 约为: '约', 约: '约', 将近: '近', 接近: '近', 近: '近' },
  ...{ 超过: '超', 突破: '超', 多于: '超', 大于: '超', 高于: '超', 超: '超', 逾: '超' },
  ...{ 达到: '达', 高达: '达', 达: '达', 不少于: '不少于', 至少: '不少于', 不低于: '不低于' },
  ...{
    不超过: '不超过',
    不高于: '不超过',
    不大于: '不超过',
    不多于: '不超过',
    至多: '不超过',
    最多: '不超过',
  },
  ...{ 低于: '低于', 少于: '低于', 小于: '低于', 不足: '低于', 不到: '低于' },
  ...{ '>=': '>=', '≥': '>=', '<=': '<=', '≤': '<=', '=': '=', '>': '>', '<': '<' },
}
const within: { readonly [written: string]: Qualifier } = { 余: '余', 多: '多', 来: '约' }
const behind: { readonly [written: string]: Qualifier } = {
  ...{ 以上: '以上', 及以上: '以上', 以下: '以下', 以内: '以下', 左右: '左右', 上下: '左右' },
}

/** 签约 8 项, 下达 960 万元, 最近 3 年 hedge nothing. */
const notHedging = '(?<![签合节履违条制公邀特失预下到传送表直抵发附最就靠邻])'

const oneOf = (texts: readonly string[]) => `(?:${texts.map((t) => t.replace(/[()/]/g, '\\$&')).join('|')})`
const longestFirst = (table: object) => oneOf(Object.keys(table).sort((a, b) => b.length - a.length))

// Full-width forms are made half-width first, one character for one, so that offsets stay those of the text.
const space = '[ \\t\\u00a0\\u3000]{0,2}'
const digits = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)'
const hedge = `(?:(?<before>${notHedging}${longestFirst(before)})${space})?`
const number = `(?:(?<sign>(?<![\\d%)\\p{L}])[-+])?(?<digits>(?<![\\w.])${digits})(?!\\d|[.:]\\d)|(?<percent>百分之)(?<rate>[点${numeralCharacters}]{1,20})|(?<![点${numeralCharacters}第数几十])(?<chinese>[${numeralCharacters}]{1,20}))`
const middle = `(?:${space}(?<beforeScale>${longestFirst(within)}))?`
const scale = `(?:${space}(?<scale>${oneOf(
  Object.keys(scales)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length),
)}))?`
const ending = `(?:${space}(?<behind>${longestFirst(behind)}))?`
const afterScale = `(?:${space}(?<afterScale>${longestFirst(within)}))?`

const shape = (unit: string) => `${hedge}${number}${middle}${scale}${afterScale}${unit}${ending}`
/** As a whole: any short word may be the unit, tried last so that 左右 is none. */
const whole = new RegExp(`^${shape(`(?:${space}(?<unit>[\\p{L}²³℃%‰/()·]{1,12}?))??`)}$`, 'u')

/** Numbers that measure nothing: days and years, ordinals, parts of names and codes, times, numbered headings. */
const year = '(?:19\\d\\d|20[0-4]\\d)'
const measuring = oneOf([
  ...unitSpellings,
  ...Object.keys(scales).filter(Boolean),
  ...Object.keys({ ...within, ...behind }),
])
const numeralDigit = '[〇零一二三四五六七八九]'
const runStart = '(?<![\\w.])'
const skipped = [
  `第${space}(?:\\d+|[${numeralCharacters}]+)(?:${space}[、,至到—–~-]${space}第?(?:\\d+|[${numeralCharacters}]+))*`,
  `${runStart}${year}${space}[—–~至到-]{1,2}${space}${year}(?:${space}年)?`,
  `${runStart}${year}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `${runStart}${year}${space}年(?:${space}\\d{1,2}${space}月(?:${space}\\d{1,2}${space}日)?)?`,
  `${runStart}${year}(?=${space}(?!${measuring})[“"《A-Za-z\\p{Script=Han}])`,
  `${runStart}\\d{1,2}${space}月(?:${space}\\d{1,2}${space}日)?`,
  `${numeralDigit}{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?`,
  `[〔[(]${year}[〕\\])](?:${space}\\d{1,6}${space}号)?`,
  `${runStart}\\d{1,9}${space}号`,
  `\\(\\d{1,2}\\)`,
  `(?<=^|\\n)${space}\\d{1,2}[.、](?!\\d)`,
  `(?<![A-Za-z_])[A-Za-z_]+-?\\d[\\w.-]*`,
  `${runStart}\\d+(?:\\.\\d+){2,}`,
  `${runStart}\\d{1,2}:\\d{2}(?::\\d{2})?`,
  `${runStart}\\d[\\d.]*(?!km)[A-Za-z_]\\w*`,
].join('|')
const running = new RegExp(
  `(?<skipped>${skipped})|${shape(`(?:${space}(?<unit>${oneOf(unitSpellings)}))?`)}`,
  'gu',
)

const oddForms: { readonly [character: string]: string } = {
  '≧': '≥',
  '≦': '≤',
  '═': '=',
  '−': '-',
  '⩾': '≥',
  '⩽': '≤',
}

/**
 * Full-width letters, digits and signs to half-width, odd operators to usual ones: as many UTF-16 units as before.
 * The Chinese comma stays: it parts clauses, never thousands.
 */
function halfWidth(text: string): string {
  return text.replace(
    /[\uff01-\uff0b\uff0d-\uff5e≧≦═−⩾⩽]/g,
    (c) => oddForms[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}

type Groups = { readonly [name: string]: string | undefined }

/** Digits of a number; more are a code or a strain on whoever reckons with them. */
const mostDigits = 40

function numberOf(groups: Groups): Decimal | undefined {
  if (groups.digits !== undefined) {
    if (groups.digits.length > mostDigits) return undefined
    const plain = groups.digits
      .replaceAll(',', '')
      .replace(/^\./, '0.')
      .replace(/^0+(?=\d)/, '')
    return groups.sign === '-' ? `-${plain}` : plain
  }
  return parseChineseNumeral(groups.rate ?? groups.chinese ?? '')
}

/** 十五亿: the last 万 or 亿 of a numeral is its scale, so that it reads like `15 亿`. */
function splitScale(groups: Groups): { value: Decimal | undefined; scale: Scale } {
  const scale = (groups.scale ?? '') as Scale
  const match = groups.chinese && /^(.+)(万亿|万|亿)$/.exec(groups.chinese)
  if (!match || scale !== '') return { value: numberOf(groups), scale }
  const [, numeral = '', last = ''] = match
  const value = parseChineseNumeral(numeral)
  return value === undefined ? { value: numberOf(groups), scale } : { value, scale: last as Scale }
}

function quantityOf(groups: Groups): Quantity | undefined {
  const { value, scale } = splitScale(groups)
  if (value === undefined) return undefined
  const unit = groups.percent ? '%' : canonicalUnit(groups.unit ?? '')
  const inside = groups.beforeScale ?? groups.afterScale
  const qualifier =
    (groups.before && before[groups.before]) ??
    (inside && within[inside]) ??
    (groups.behind && behind[groups.behind])
  return quantity(value, unit, { scale, qualifier: qualifier || 'exact' })
}

/**
 * A text that is one quantity as a whole: `1080.3 亿元`, `近180家`, `２１８８．５８万元`, `两千三百`, `≥100百分比`. Its unit may
 * be any short word.
 * Problems: quantity/not-a-quantity.
 */
export function parseQuantity(text: string): Result<Quantity> {
  const match = whole.exec(halfWidth(text).trim())
  const found = match?.groups && quantityOf(match.groups)
  return found ? ok(found) : fail(problems['not-a-quantity']({ text }))
}

/**
 * Every quantity in a running text, in order, in time linear in its length. Days, years, ordinals, document numbers,
 * names such as G60 and numbered headings are passed over; a Chinese numeral counts only with a unit (两场, 百分之九十),
 * and 一 before a unit counts nothing (一批).
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const found: FoundQuantity[] = []
  for (const match of halfWidth(text).matchAll(running)) {
    const groups = match.groups ?? {}
    if (groups.skipped !== undefined || (groups.chinese && (!groups.unit || groups.chinese === '一')))
      continue
    const read = quantityOf(groups)
    if (!read) continue
    const end = match.index + match[0].length
    const numeral = groups.digits === undefined ? 'chinese' : 'digits'
    found.push(
      Object.freeze({ quantity: read, start: match.index, end, text: text.slice(match.index, end), numeral }),
    )
  }
  return found
}
