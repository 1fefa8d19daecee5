import { compare, type Decimal, equals, sum } from '#lib'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** 财预〔2020〕10号: in principle output 50, effect 30, satisfaction 10 beside execution 10. */
const national: readonly (readonly [RegExp, Decimal])[] = [
  [/产出/, '50'],
  [/效益|效果/, '30'],
  [/满意/, '10'],
]

interface Sheet {
  readonly rows: readonly IndicatorRow[]
  /** The region's own rule, where a note under the table states it. */
  readonly noted: ReadonlyMap<string, Decimal>
  readonly note: string
}

const notePattern = /(产出|效益|效果|满意度)(?:指标)?\s*(?:为|占|：|:)?\s*(\d{1,3})\s*分?/g

function noteOf({ document }: Statement): { noted: ReadonlyMap<string, Decimal>; note: string } {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) =>
          row.filter(({ text, covered }) => !covered && text.length > 30).map(({ text }) => text),
        )
      : [block.text],
  )
  for (const text of texts) {
    if (!/分值|权重|一级指标|原则上/.test(text)) continue
    const found = [...text.matchAll(notePattern)]
    if (found.length >= 2)
      return { noted: new Map(found.map(([, name = '', value = '']) => [name, value])), note: text }
  }
  return { noted: new Map(), note: '' }
}

function sheets(statement: Statement): readonly Sheet[] {
  const weighed = statement.indicators.filter((row) => row.weight?.quantity && row.class !== '')
  const noted = noteOf(statement)
  return [...Map.groupBy(weighed, ({ region }) => region).values()].map((rows) => ({ rows, ...noted }))
}

function sumOf(rows: readonly IndicatorRow[], pattern: RegExp): Decimal | undefined {
  const found = rows.filter(({ class: name }) => pattern.test(name))
  return found.length === 0 ? undefined : sum(found.flatMap(({ weight }) => weight?.quantity?.value ?? []))
}

function remarkOn({ rows, noted, note }: Sheet): Remark | undefined {
  const [first] = rows
  const sums = national.map(([pattern, rule]) => {
    const stated = [...noted].find(([name]) => pattern.test(name))?.[1]
    return {
      label: pattern.source.split('|')[0] ?? '',
      sum: sumOf(rows, pattern),
      rule: stated ?? rule,
      isNoted: stated !== undefined,
    }
  })
  // A table that stops half way, or of another design, is not held against the rule.
  if (!first || sums.some(({ sum: value }) => value === undefined)) return undefined
  const off = sums.filter(({ sum: value, rule }) => value !== undefined && !equals(value, rule))
  if (off.length === 0) return undefined
  const total = sum(sums.flatMap(({ sum: value }) => value ?? []))
  if (compare(total, '80') < 0) return undefined
  const isNoted = off.some((one) => one.isNoted)
  const told = sums.map(({ label, sum: value }) => `${label} ${value}`).join('、')
  const rule = sums.map(({ label, rule: value }) => `${label} ${value}`).join('、')
  return {
    severity: isNoted ? 'error' : 'question',
    message: isNoted
      ? `表中各类分值（${told}）与表下注明的（${rule}）不一致。`
      : `表中各类分值是${told}，一般为${rule}（另有预算执行 10）；如有特殊规定，请注明依据。`,
    at: [quoted(first.place, first.class), ...(note === '' ? [] : [quoted({}, note)])],
    expected: rule,
    found: told,
  }
}

export const check: Check = {
  name: 'weight-rule',
  label: { zh: '分值设置', en: 'Weights by the rule' },
  about: {
    zh: '一级指标分值原则上为产出 50、效益 30、满意度 10、预算执行 10；表下另有注明的按注明。',
    en: 'Classes weigh 50, 30 and 10 beside execution 10 in principle, or as the note under the table says.',
  },
  examine: (statement) => sheets(statement).flatMap((sheet) => remarkOn(sheet) ?? []),
}
