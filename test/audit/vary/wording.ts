import type { Sheet } from '../sheet.ts'
import { type Variation, withText } from './variation.ts'

/** A variation of every text alike, and its own wording. */
const ofText = (name: string, label: string, wording: (text: string, sheet: Sheet) => string): Variation => ({
  ...{ name, label, wording },
  vary: (sheet) => withText(sheet, (text) => wording(text, sheet)),
})

const pairs = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['！', '!'],
  ['？', '?'],
] as const
const narrowOf: ReadonlyMap<string, string> = new Map(pairs)
const wideOf: ReadonlyMap<string, string> = new Map(pairs.map(([wide, narrow]) => [narrow, wide]))
const wideDigits = (text: string) =>
  text.replace(/[0-9A-Za-z%]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))

/** Not the stops within numbers, times and addresses: 1,000, 12:30. */
const widen = (text: string) =>
  text.replace(/(?<!\d)[,:](?!\/)|[,:](?![\d/])|[;()%!?]/g, (sign) => wideOf.get(sign) ?? sign)

const shiftYears = (text: string, by: number) =>
  text.replace(/(?<!\d)(20[0-3]\d)(?=\s*(?:年|[-/.]\d{1,2}[-/.]\d|[)）〕\]]))/g, (year) =>
    String(Number(year) + by),
  )

/** Another place in every name: the one that the document's unit begins with. */
function renamed(text: string, { unit = '', place = '' }: Sheet): string {
  const own =
    /^(\p{Script=Han}{2,4}?)(?:省|市|县|区|州|镇|乡)/u.exec(unit.split(' | ')[0] ?? '')?.[1] ?? place
  return own.length < 2 ? text : text.replaceAll(own, '银滩')
}

/** A year earlier than all; what is due of it is due as much. */
const yearsBack = -3

export const wordings: readonly Variation[] = [
  ofText('narrow', '标点改为半角', (text) =>
    text.replace(/[，：；（）％！？]/g, (sign) => narrowOf.get(sign) ?? sign),
  ),
  ofText('wide', '标点改为全角', widen),
  ofText('wide-digits', '数字、字母、百分号改为全角', wideDigits),
  ofText('thousands', '四位以上的数加千分撇', (text) =>
    text.replace(/(?<![\d.,年第〔［[(（])\d{4,}(?![\d年号〕］\])）])(?=\.|[^\d])/g, (digits) =>
      /^(?:19|20)\d\d$/.test(digits) ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
    ),
  ),
  ofText('spaced', '数与单位之间加空格', (text) =>
    text.replace(/(\d)(?=(?:万|亿)?(?:元|人|个|家|项|次|户|亩|份|场|公里|名|所|台|套))/g, '$1 '),
  ),
  ofText('years', '年份各提前三年', (text) => shiftYears(text, yearsBack)),
  ofText('names', '换一个地方', renamed),
]
