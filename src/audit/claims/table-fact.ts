import type { Quantity } from '#lib'
import type { DocumentPlace } from '../document.ts'
import type { Role } from './claim.ts'
import type { Field } from './field.ts'
import type { AmountColumn, FundRow } from './fund-row.ts'
import type { IndicatorRow, TotalRow } from './indicator-row.ts'
import { plainName } from './likeness.ts'
import { canonicalSubject, subjectKey } from './subject.ts'

/** A number that a table gives to what a row names: what the prose may say too. */
export interface TableFact {
  readonly index: number
  readonly role: Role
  /** As printed, for people. */
  readonly name: string
  /** In canonical words, for comparing. */
  readonly plain: string
  readonly key: string
  readonly table: number
  readonly quantity: Quantity
  readonly field: Field
  readonly place: DocumentPlace
  /** The number of the other role in the same row: what the text may mean instead. */
  readonly other: Quantity | undefined
  readonly kind: 'indicator' | 'fund' | 'score'
}

/** What sentences call the columns of a budget table. */
const columnNames: Partial<Record<AmountColumn, string>> = {
  initial: '年初预算',
  adjusted: '调整预算',
  spent: '支出',
}

const rowWords = /^(?:其中[:：]?)|[:：]$/g

function ofIndicator(row: IndicatorRow): readonly Omit<TableFact, 'index'>[] {
  const plain = plainName(row.name)
  const sides = [
    { role: 'target', quantity: row.goal, field: row.target, other: row.done },
    { role: 'actual', quantity: row.done, field: row.actual, other: row.goal },
  ] as const
  return sides.flatMap(({ role, quantity, field, other }) =>
    quantity && field && plain.length >= 2
      ? [
          {
            ...{ role, quantity, field, other, plain, place: field.place },
            ...{ name: row.name, key: row.key || subjectKey(plain), table: row.region.table },
            kind: 'indicator' as const,
          },
        ]
      : [],
  )
}

/** How much was spent of a line: 「预算执行率」. */
function rateOf(row: FundRow, item: string): readonly Omit<TableFact, 'index'>[] {
  const { rate } = row
  if (!rate?.quantity) return []
  const quantity = rate.quantity.unit === '' ? { ...rate.quantity, unit: '%' } : rate.quantity
  return [
    {
      ...{ role: 'actual' as const, quantity, field: rate, other: undefined, place: rate.place, key: '' },
      ...{
        name: `${row.item}执行率`,
        plain: `${item}执行率`,
        table: row.region.table,
        kind: 'fund' as const,
      },
    },
  ]
}

function ofFund(row: FundRow, unit: Quantity['scale']): readonly Omit<TableFact, 'index'>[] {
  const item = row.level === 'total' ? '' : plainName(row.item.replace(rowWords, ''))
  if (item === '' && row.level !== 'total') return []
  const amounts = [...row.amounts].flatMap(([column, field]) => {
    const name = columnNames[column]
    if (!name || !field.quantity) return []
    const { quantity } = field
    const scaled = quantity.unit === '' ? { ...quantity, unit: '元', scale: unit } : quantity
    return [
      {
        ...{ role: 'actual' as const, quantity: scaled, field, other: undefined, place: field.place },
        ...{
          name: `${row.item}${name}`,
          plain: item.endsWith(name) ? item : `${item}${name}`,
          key: '',
          table: row.region.table,
        },
        kind: 'fund' as const,
      },
    ]
  })
  return [...amounts, ...rateOf(row, item)]
}

/** What the heads say that amounts are in: 万元 unless they say 元. */
export function scaleOfFunds(heads: readonly string[]): Quantity['scale'] {
  return heads.some((head) => /[（(]元[）)]/.test(head)) ? '' : '万'
}

/** What the table's points come to: 「自评得分 99.8 分」 of the text. */
function ofTotal({ score, label, region }: TotalRow): readonly Omit<TableFact, 'index'>[] {
  if (!score?.quantity || /小计/.test(label)) return []
  return [
    {
      ...{
        role: 'actual' as const,
        quantity: { ...score.quantity, unit: '分' },
        field: score,
        other: undefined,
      },
      ...{ place: score.place, key: '', name: `${label}得分`, plain: canonicalSubject('自评总分') },
      ...{ table: region.table, kind: 'score' as const },
    },
  ]
}

/** Every number of the tables that a sentence could repeat, in the order of the document. */
export function listTableFacts(
  indicators: readonly IndicatorRow[],
  funds: readonly FundRow[],
  totals: readonly TotalRow[],
): readonly TableFact[] {
  const facts = [
    ...indicators.flatMap(ofIndicator),
    ...totals.flatMap(ofTotal),
    ...funds.flatMap((row) => ofFund(row, scaleOfFunds(row.region.heads))),
  ]
  return facts.map((fact, index) => ({ ...fact, index }))
}
