import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { plainName } from '../claims/likeness.ts'
import { bigrams } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const shortest = 4
const leastNamed = 0.34

/** Whether a text names a thing by enough of its characters. */
function names(text: string, name: string): boolean {
  const pairs = [...bigrams(name)]
  return pairs.length > 0 && pairs.filter((pair) => text.includes(pair)).length >= pairs.length * leastNamed
}

interface Named {
  readonly row: IndicatorRow
  readonly plain: string
}

/** The row that a reason speaks of by its whole name, where it says nothing of its own. */
function spokenOf({ row, plain }: Named, others: readonly Named[]): IndicatorRow | undefined {
  const text = row.reason?.text.replace(/[^\p{Script=Han}]/gu, '') ?? ''
  if (names(text, plain)) return undefined
  const other = others.find(
    (one) =>
      one.row !== row && one.plain.length >= shortest && text.includes(one.plain) && !names(plain, one.plain),
  )
  return other?.row
}

function ofTable(rows: readonly IndicatorRow[]): readonly Remark[] {
  const named = rows.map((row) => ({ row, plain: plainName(row.name) }))
  return named
    .filter(({ row, plain }) => row.reason !== undefined && !isBlank(row.reason) && plain.length >= 2)
    .slice(0, mostReasons)
    .flatMap((one): readonly Remark[] => {
      const { row } = one
      const other = spokenOf(one, named.slice(0, mostReasons))
      if (!other || !row.reason) return []
      return [
        {
          severity: 'question',
          message: `指标「${row.name}」的原因写的是「${row.reason.text.slice(0, 40)}」，说的是「${other.name}」，是否写错了行？`,
          at: [quoted(row.place, row.name), quoted(row.reason.place, row.reason.text.slice(0, 80))],
          expected: `「${row.name}」的原因`,
          found: other.name,
        },
      ]
    })
}

/** A table of more reasons than this is looked at no further: each is held against every name. */
const mostReasons = 200

export const check: Check = {
  name: 'reason-of-another',
  label: { zh: '原因说的是别的指标', en: 'A reason that speaks of another row' },
  about: {
    zh: '一个指标的原因只说到另一个指标，没有说到自己的，多半是写错了行。',
    en: 'The reason of one indicator names another and says nothing of its own.',
  },
  examine: ({ indicators }) => [...Map.groupBy(indicators, ({ region }) => region).values()].flatMap(ofTable),
}
