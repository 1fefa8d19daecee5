import { writeQuantity } from '#lib'
import { sameKind, sameNumber } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Words in common, by pairs of characters. */
function shared(a: string, b: string): number {
  const pairs = bigrams(b)
  return [...bigrams(a)].filter((pair) => pairs.has(pair)).length
}

const isNumbered = ({ quantity }: Claim) =>
  quantity.unit !== '' && quantity.unit !== '%' && !quantity.unit.endsWith('元')

/** Rows by unit and by each pair of characters of their name: a goal meets only rows that it shares words with. */
type Index = ReadonlyMap<string, readonly IndicatorRow[]>

function indexOf(rows: readonly IndicatorRow[]): Index {
  const entries = rows.flatMap((row) =>
    row.goal && row.goal.unit !== '' ? [...bigrams(row.name)].map((pair) => [pair, row] as const) : [],
  )
  return new Map(
    [...Map.groupBy(entries, ([pair]) => pair)].map(([pair, of]) => [pair, of.map(([, row]) => row)]),
  )
}

/** The one indicator that a goal's number is about: same unit and scale of thing, most words in common, and no rival. */
function rowOf(claim: Claim, index: Index): IndicatorRow | undefined {
  const name = claim.words.replace(/[\s、]/g, '')
  const rows = [...new Set([...bigrams(name)].flatMap((pair) => (index.get(pair) ?? []).slice(0, 20)))]
  const alike = rows
    .filter(({ goal }) => goal && goal.unit === claim.quantity.unit && goal.scale === claim.quantity.scale)
    .map((row) => ({ row, words: shared(row.name, name) }))
    .filter(({ words }) => words >= 2)
    .sort((a, b) => b.words - a.words)
  const [best, next] = alike
  return best && best.words > (next?.words ?? 0) ? best.row : undefined
}

interface Match {
  readonly claim: Claim
  readonly row: IndicatorRow
}

const agrees = ({ goal, done }: IndicatorRow, { quantity }: Claim) =>
  (goal !== undefined && sameNumber(goal, quantity)) || (done !== undefined && sameNumber(done, quantity))

function remarkOn({ claim, row }: Match): Remark | undefined {
  if (!row.goal || !row.target || !sameKind(row.goal, claim.quantity)) return undefined
  return {
    severity: 'warning',
    message: `总体目标中「${claim.words}」是 ${writeQuantity(claim.quantity)}，指标「${row.name}」的目标值是 ${row.target.text}，两处应当一致。`,
    at: [
      quoted(claim.place, claim.quote),
      quoted(row.place, row.name),
      quoted(row.target.place, row.target.text),
    ],
    expected: row.target.text,
    found: writeQuantity(claim.quantity),
  }
}

function examine(statement: Statement): readonly Remark[] {
  const { indicators, claims, passages } = statement
  if (new Set(indicators.map(({ region }) => region.table)).size !== 1) return []
  const index = indexOf(indicators)
  const matches = claims.flatMap((claim): readonly Match[] => {
    const isGoal = claim.role === 'target' && passages[claim.passage]?.cell !== undefined
    const row = isGoal && isNumbered(claim) && claim.within === undefined ? rowOf(claim, index) : undefined
    return row ? [{ claim, row }] : []
  })
  return [...Map.groupBy(matches, ({ row }) => row)].flatMap(([row, of]) => {
    // A goal told in parts and as a whole: one of its numbers is the indicator's.
    if (of.some(({ claim }) => agrees(row, claim))) return []
    // A number that another row has is told apart in the table.
    const open = of.filter(({ claim }) => !indicators.some((other) => agrees(other, claim)))
    const [first] = open
    return first ? (remarkOn(first) ?? []) : []
  })
}

export const check: Check = {
  name: 'goal-and-indicator',
  label: { zh: '总体目标与指标值', en: 'Goal and indicator' },
  about: {
    zh: '总体目标中写的数与对应指标的目标值应当一致。',
    en: 'A number in the overall goal is the target of the indicator that it is about.',
  },
  examine,
}
