import { absolute, compare, type Decimal, equals, subtract, sum } from '#lib'
import { type Field, isBlank } from '../claims/field.ts'
import type { FundRow } from '../claims/fund-row.ts'
import type { IndicatorRow, TotalRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** One scored table: its rows, the execution row above them, and its total. */
interface Sheet {
  readonly rows: readonly IndicatorRow[]
  readonly funds: readonly FundRow[]
  readonly total: TotalRow | undefined
}

function sheets({ indicators, totals, funds }: Statement): readonly Sheet[] {
  const weighed = indicators.filter(({ weight }) => weight !== undefined)
  return [...Map.groupBy(weighed, ({ region }) => region)].map(([region, rows]) => ({
    rows,
    funds: funds.filter((row) => row.region.table === region.table),
    total: totals.findLast((row) => row.region === region && !/小计/.test(row.label)),
  }))
}

const pointsOf = (field: Field | undefined): Decimal | undefined =>
  field && !isBlank(field) && field.quantity?.unit !== '%' ? field.quantity?.value : undefined

const execution = (funds: readonly FundRow[], of: 'weight' | 'score'): Decimal =>
  funds.map((row) => pointsOf(row[of])).find((value) => value !== undefined) ?? '0'

function added(sheet: Sheet, of: 'weight' | 'score'): Decimal {
  return sum([execution(sheet.funds, of), ...sheet.rows.flatMap((row) => pointsOf(row[of]) ?? [])])
}

/** A row that gives neither or one that was cut off makes the sum say nothing. */
const isWhole = ({ rows }: Sheet, of: 'weight' | 'score') =>
  rows.every((row) => pointsOf(row[of]) !== undefined)

function classSums({ rows }: Sheet): string {
  const sums = new Map<string, Decimal[]>()
  for (const row of rows) {
    const name = row.class || '其他'
    sums.set(name, [...(sums.get(name) ?? []), pointsOf(row.weight) ?? '0'])
  }
  return [...sums].map(([name, weights]) => `${name.replace(/[（(].*/, '')} ${sum(weights)}`).join(' + ')
}

function weights(sheet: Sheet): Remark | undefined {
  if (!isWhole(sheet, 'weight') || !sheet.total) return undefined
  const all = added(sheet, 'weight')
  const printed = pointsOf(sheet.total.weight) ?? '100'
  // Some forms give execution no weight of its own.
  if (equals(all, printed) || equals(all, '100')) return undefined
  const ten = execution(sheet.funds, 'weight')
  const field = sheet.total.weight
  return {
    severity: 'error',
    message: `各项分值相加是 ${all}（${equals(ten, '0') ? '' : `预算执行 ${ten} + `}${classSums(sheet)}），表中总分是 ${printed}。`,
    at: [quoted(field?.place ?? sheet.total.place, `${sheet.total.label} ${field?.text ?? ''}`.trim())],
    expected: printed,
    found: all,
  }
}

function scores(sheet: Sheet): Remark | undefined {
  const field = sheet.total?.score
  const printed = pointsOf(field)
  if (!field || printed === undefined || !isWhole(sheet, 'score')) return undefined
  const all = added(sheet, 'score')
  if (compare(absolute(subtract(all, printed)), '0.01') <= 0) return undefined
  return {
    severity: 'error',
    message: `各项得分相加是 ${all}，表中总得分是 ${printed}。`,
    at: [quoted(field.place, `${sheet.total?.label ?? ''} ${field.text}`)],
    expected: all,
    found: printed,
  }
}

/** 「产出指标（70分）」: the class says what its rows weigh together. */
function classes({ rows }: Sheet): readonly Remark[] {
  return [...Map.groupBy(rows, (row) => row.class)].flatMap(([name, members]) => {
    const printed = /[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[）)]/.exec(name)?.[1]
    const values = members.map((row) => pointsOf(row.weight))
    if (printed === undefined || values.some((value) => value === undefined)) return []
    const all = sum(values.filter((value) => value !== undefined))
    if (equals(all, printed)) return []
    const [first] = members
    return first
      ? [
          {
            severity: 'error' as const,
            message: `「${name}」下各指标的分值相加是 ${all}，不是 ${printed}。`,
            at: [quoted(first.place, name)],
            expected: printed,
            found: all,
          },
        ]
      : []
  })
}

export const check: Check = {
  name: 'score-total',
  label: { zh: '分值与总分', en: 'Weights and totals' },
  about: {
    zh: '预算执行与各项指标的分值相加等于总分，各项得分相加等于总得分，一级指标标明的分数等于其下分值之和。',
    en: 'Weights and scores add up to their totals, and to what a class says of itself.',
  },
  examine: (statement) =>
    sheets(statement).flatMap((sheet) =>
      [weights(sheet), scores(sheet), ...classes(sheet)].filter((remark) => remark !== undefined),
    ),
}
