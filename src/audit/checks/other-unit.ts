import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Kinds of units that a report is written by, as their names end. */
const kinds = /(?:镇人民政府|乡人民政府|街道办事处|中心小学校?|小学|中学|幼儿园|卫生院|图书馆|文化馆)$/

const place = /^.*[省市县区州旗镇乡]/u
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\（）]/g, '\\$&')

/** Names of units of its own kind, where they begin what the report says of its year. */
function ofKind(unit: string): { readonly name: RegExp; readonly own: string } | undefined {
  const kind = kinds.exec(unit)?.[0]
  if (kind === undefined) return undefined
  const name = new RegExp(
    `(\\p{Script=Han}{2,14}?${kind})(?:关于)?(?=(?:19|20)\\d\\d\\s*年|全年|本年|自评|绩效)`,
    'gu',
  )
  return { name, own: shorten(unit, kind) }
}

/** Shorter names (财政局) are everywhere; the neighbour's may well be the subject of a sentence. */
const shortestOffice = 5

/** The unit of the same office elsewhere, as the subject of a sentence: 青石市科技服务中心是…. */
function ofOffice(unit: string): RegExp | undefined {
  const office = unit.replace(place, '')
  if (office === unit || office.length < shortestOffice) return undefined
  return new RegExp(
    `(?<=^|[。；])(\\p{Script=Han}{1,8}[省市县区州旗镇乡]${literally(office)})(?=是|(?:19|20)\\d\\d\\s*年|全年|本年)`,
    'gu',
  )
}

/** Another unit, of its kind or of its office, that is said to do what the report is about. */
function examine({ about, passages }: Statement): readonly Remark[] {
  const { unit } = about
  const kind = ofKind(unit)
  const pattern = kind?.name ?? ofOffice(unit)
  if (!pattern || about.year === '') return []
  const isOwn = (other: string) =>
    other.includes(unit) ||
    unit.includes(other) ||
    (kind !== undefined && shorten(other, kinds.exec(other)?.[0] ?? '') === kind.own)
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const other = match[1] ?? ''
      if (isOwn(other)) return []
      const sentence = passage.text.slice(match.index, match.index + other.length + 40).split('。', 1)[0]
      return [
        {
          severity: 'error' as const,
          message: `这是「${unit}」的报告，文中写成了「${other}」，多半是套用了别人的文本。`,
          at: [quoted(passage.place, sentence ?? other)],
          expected: unit,
          found: other,
        },
      ]
    }),
  )
}

/** The name proper: 麻埠 of 金寨县麻埠镇人民政府. */
function shorten(name: string, kind: string): string {
  return name.slice(0, -kind.length).replace(/^.*[省市县区州旗]/, '')
}

export const check: Check = {
  name: 'other-unit',
  label: { zh: '别的单位名称', en: 'Another unit’s name' },
  about: {
    zh: '报告中出现了同类的另一个单位，说的却是本单位的事。',
    en: 'Another unit of its kind stands where the report speaks of its own.',
  },
  examine,
}
