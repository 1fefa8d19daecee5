import { absolute, type Decimal, divide, isZero, multiply, type Quantity, subtract } from '#lib'
import { printedAs } from '../claims/agree.ts'
import { isBlank } from '../claims/field.ts'
import { comparable, type IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

interface Case {
  readonly row: IndicatorRow
  readonly printed: Quantity
  readonly goal: Decimal
  readonly done: Decimal
}

/** Ways in which regions print a deviation; the sign says more or less, never better or worse. */
type Formula = (of: Case) => Decimal | undefined

const places = 6
/** So many rows tell which formula a table follows. */
const enough = 200
const signed: Formula = ({ goal, done }) => divide(multiply(subtract(done, goal), '100'), goal, places)
const formulas: readonly Formula[] = [
  signed,
  (of) => absolute(signed(of) ?? '0'),
  ({ goal, done }) => divide(multiply(done, '100'), goal, places),
  ({ goal, done }) => subtract(done, goal),
  ({ goal, done }) =>
    isZero(done) ? undefined : divide(multiply(subtract(done, goal), '100'), done, places),
]

function caseOf(row: IndicatorRow): Case | undefined {
  const printed = row.deviation?.quantity
  const pair = row.goal && row.done ? comparable(row.goal, row.done) : undefined
  if (!printed || !pair || !row.deviation || isBlank(row.deviation)) return undefined
  return { row, printed, ...pair }
}

/** A target of zero has no relative deviation: 0 when it is kept, 100 % (or whatever the form says) when not. */
const wrongAtZero = ({ printed, done }: Case) => isZero(done) !== isZero(printed.value)

function reproduces(formula: Formula, of: Case): boolean {
  const value = formula(of)
  return value !== undefined && printedAs(of.printed, value)
}

/** The form's own formula is the one that gives most of its rows; with none for most, nothing is said. */
function formulaOf(all: readonly Case[]): Formula | undefined {
  const cases = all.slice(0, enough)
  const counts = formulas.map((formula) => ({
    formula,
    count: cases.filter((of) => reproduces(formula, of)).length,
  }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count >= 2 && best.count * 2 > cases.length ? best.formula : undefined
}

function remarkOn(of: Case, formula: Formula): Remark | undefined {
  const { row, printed } = of
  const deviation = row.deviation
  if (!deviation) return undefined
  const at = [row.target, row.actual, deviation].flatMap((field) =>
    field ? [quoted(field.place, field.text)] : [],
  )
  if (isZero(of.goal)) {
    if (!wrongAtZero(of)) return undefined
    return {
      severity: 'error',
      message: `指标「${row.name}」目标为零、完成 ${row.actual?.text}，偏差印为 ${deviation.text}，两者不符。`,
      at: [quoted(row.place, row.name), ...at],
      expected: isZero(of.done) ? '0%' : '不为零',
      found: deviation.text,
    }
  }
  if (reproduces(formula, of)) return undefined
  const value = formula(of)
  if (value === undefined) return undefined
  const expected = `${divide(value, '1', Math.max(printed.decimals, 2))}${printed.unit}`
  return {
    severity: 'error',
    message: `指标「${row.name}」目标 ${row.target?.text}、完成 ${row.actual?.text}，按本表的算法偏差应为 ${expected}，印为 ${deviation.text}。`,
    at: [quoted(row.place, row.name), ...at],
    expected,
    found: deviation.text,
  }
}

/** Words that were reached deviate by nothing. */
function words(row: IndicatorRow): Remark | undefined {
  const { target, actual, deviation } = row
  if (!target || !actual || !deviation?.quantity || target.quantity || actual.quantity) return undefined
  if (target.text !== actual.text || isZero(deviation.quantity.value)) return undefined
  return {
    severity: 'error',
    message: `指标「${row.name}」目标和完成值都是「${target.text}」，偏差却印为 ${deviation.text}。`,
    at: [quoted(row.place, row.name), quoted(deviation.place, deviation.text)],
    expected: '0%',
    found: deviation.text,
  }
}

function examine({ indicators }: Statement): readonly Remark[] {
  const printed = indicators.filter(({ deviation }) => deviation !== undefined)
  return [...Map.groupBy(printed, ({ region }) => region).values()].flatMap((rows) => {
    const cases = rows.flatMap((row) => caseOf(row) ?? [])
    const formula = formulaOf(cases.filter(({ goal }) => !isZero(goal)))
    const numbers = formula ? cases.flatMap((of) => remarkOn(of, formula) ?? []) : []
    return [...numbers, ...rows.flatMap((row) => words(row) ?? [])]
  })
}

export const check: Check = {
  name: 'deviation-column',
  label: { zh: '偏差栏复算', en: 'Deviations recomputed' },
  about: {
    zh: '用本表多数行的算法复算偏差栏，找出不符的行；偏差的正负只表示多或少，不按方向更正。',
    en: 'Recomputes deviations by the formula that the table itself follows; signs are never corrected by direction.',
  },
  examine,
}
