import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Kinds of units that a report is written by, as their names end. */
const kinds = /(?:镇人民政府|乡人民政府|街道办事处|中心小学校?|小学|中学|幼儿园|卫生院|图书馆|文化馆)$/

/** Another unit of the kind of its own that is said to do what the report is about. */
function examine({ about, passages }: Statement): readonly Remark[] {
  const kind = kinds.exec(about.unit)?.[0]
  if (kind === undefined || about.year === '') return []
  const name = new RegExp(
    `(\\p{Script=Han}{2,14}?${kind})(?:关于)?(?=(?:19|20)\\d\\d\\s*年|全年|本年|自评|绩效)`,
    'gu',
  )
  const own = shorten(about.unit, kind)
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(name)].flatMap((match) => {
      const other = match[1] ?? ''
      if (shorten(other, kind) === own || other.includes(about.unit) || about.unit.includes(other)) return []
      return [
        {
          severity: 'error' as const,
          message: `这是「${about.unit}」的报告，文中写成了「${other}」，多半是套用了别人的文本。`,
          at: [
            quoted(
              passage.place,
              passage.text.slice(match.index, match.index + other.length + 40).split('。', 1)[0] ?? other,
            ),
          ],
          expected: about.unit,
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
