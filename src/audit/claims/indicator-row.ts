import { baseValue, claimOf, compare, type Decimal, parseQuantity, type Quantity } from '#lib'
import type { DocumentPlace, Table } from '../document.ts'
import type { Region } from '../forms/recognise.ts'
import { isLessBetter } from './direction.ts'
import { type Field, fieldOf, isBlank } from './field.ts'
import { cellPlace } from './passage.ts'
import { canonicalSubject, subjectKey } from './subject.ts'

export type Bound = 'at-least' | 'at-most' | 'equal' | 'more' | 'less'

/** A row of an indicator table. */
export interface IndicatorRow {
  readonly region: Region
  readonly row: number
  readonly place: DocumentPlace
  readonly class: string
  readonly subclass: string
  /** The cell at the left that says how many points its rows share: 「年度目标1（40分）」. */
  readonly group: string
  readonly name: string
  readonly key: string
  readonly target: Field | undefined
  readonly actual: Field | undefined
  /** Of a target that is a number: the operator that it or its 性质 column names; a bare number is to be reached. */
  readonly bound: Bound | undefined
  readonly goal: Quantity | undefined
  readonly done: Quantity | undefined
  /** By its bound; undefined where that cannot be told. */
  readonly isMet: boolean | undefined
  readonly weight: Field | undefined
  readonly score: Field | undefined
  readonly deviation: Field | undefined
  readonly source: Field | undefined
  readonly reason: Field | undefined
}

/** A row that adds up the others, or those of one class. */
export interface TotalRow {
  readonly region: Region
  readonly row: number
  readonly place: DocumentPlace
  readonly label: string
  readonly weight: Field | undefined
  readonly score: Field | undefined
}

const totalLabel = /^(?:总分|总计|合计|总得分|自评总分|小计|自评得分)(?:[（(].*[）)])?$/
const placeholder = /^(?:指标\d|…+|\.{3,}|其他)$/

const natures: readonly (readonly [RegExp, Bound])[] = [
  [/≥|>=|大于等于|不低于|不少于/, 'at-least'],
  [/≤|<=|小于等于|不高于|不超过/, 'at-most'],
  [/>|大于/, 'more'],
  [/<|小于/, 'less'],
  [/[=＝═]|等于/, 'equal'],
]

/** Without an operator more is better, unless the name says that less is. */
function boundOf(goal: Quantity | undefined, nature: string, name: string): Bound | undefined {
  const named = natures.find(([pattern]) => pattern.test(nature))?.[1]
  if (named) return named
  if (!goal) return undefined
  const claim = claimOf(goal.qualifier)
  if (claim !== 'equal') return claim === 'about' ? undefined : claim
  if (goal.qualifier === '=') return 'equal'
  return isLessBetter(name) ? 'at-most' : 'at-least'
}

/** The unit's column stands for a unit that the cell leaves out. */
function withUnit(of: Quantity | undefined, unit: Field | undefined): Quantity | undefined {
  if (of?.unit !== '' || !unit || isBlank(unit)) return of
  const read = parseQuantity(`1${unit.text}`)
  return read.ok ? { ...of, unit: read.value.unit, scale: of.scale || read.value.scale } : of
}

/** Both as bare numbers, where a form leaves the unit out on one side; undefined where they do not compare. */
export function comparable(goal: Quantity, done: Quantity): { goal: Decimal; done: Decimal } | undefined {
  const isBare = (of: Quantity) => of.unit === '' && of.scale === ''
  if (isBare(goal) || isBare(done)) return { goal: goal.value, done: done.value }
  if (goal.unit !== done.unit && goal.unit !== '' && done.unit !== '') return undefined
  return { goal: baseValue(goal), done: baseValue(done) }
}

function isMet(
  bound: Bound | undefined,
  goal: Quantity | undefined,
  done: Quantity | undefined,
): boolean | undefined {
  if (!bound || !goal || !done) return undefined
  const pair = comparable(goal, done)
  if (!pair) return undefined
  const order = compare(pair.done, pair.goal)
  switch (bound) {
    case 'at-least':
      return order >= 0
    case 'at-most':
      return order <= 0
    case 'more':
      return order > 0
    case 'less':
      return order < 0
    case 'equal':
      return order === 0
  }
}

/** The rows of one indicator table, and those that add them up. */
export function listIndicators(
  table: Table,
  region: Region,
): { readonly indicators: readonly IndicatorRow[]; readonly totals: readonly TotalRow[] } {
  const indicators: IndicatorRow[] = []
  const totals: TotalRow[] = []
  for (let row = region.firstRow; row < region.endRow; row += 1) {
    const cells = table.rows[row] ?? []
    const label = cells.find(({ text }) => totalLabel.test(text.replace(/\s/g, '')))?.text
    if (label !== undefined) {
      totals.push({
        region,
        row,
        label,
        place: fieldOfFirst(table, region, row),
        weight: fieldOf(table, region, row, 'weight'),
        score: fieldOf(table, region, row, 'score'),
      })
      continue
    }
    const found = indicatorAt(table, region, row)
    if (found) indicators.push(found)
  }
  return { indicators, totals }
}

function fieldOfFirst(table: Table, region: Region, row: number): DocumentPlace {
  return cellPlace(table, region.table, row, [...region.columns.values()][0] ?? 0)
}

const points = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]/

function groupOf(table: Table, row: number, otherwise: string): string {
  const cells = table.rows[row] ?? []
  for (const { text } of cells.slice(0, 3)) if (text.length <= 30 && points.test(text)) return text
  return otherwise
}

function indicatorAt(table: Table, region: Region, row: number): IndicatorRow | undefined {
  const field = (meaning: Parameters<typeof fieldOf>[3]) => fieldOf(table, region, row, meaning)
  const [named, subclass, group] = [field('name'), field('subclass'), field('class')]
  const name = named ?? subclass ?? group
  const [target, actual, weight, score] = [field('target'), field('actual'), field('weight'), field('score')]
  if (!name || isBlank(name) || placeholder.test(name.text)) return undefined
  if ([target, actual, weight, score].every(isBlank)) return undefined
  const unit = field('unit')
  const nature = field('nature')
  const goal = withUnit(target?.quantity, unit)
  const done = withUnit(actual?.quantity, unit)
  const bound = boundOf(goal, `${nature?.text ?? ''}${field('direction')?.text ?? ''}`, name.text)
  return {
    region,
    row,
    place: name.place,
    class: group?.text ?? '',
    subclass: subclass?.text ?? '',
    group: groupOf(table, row, group?.text ?? ''),
    name: name.text,
    key: subjectKey(canonicalSubject(name.text)),
    target,
    actual,
    bound,
    goal,
    done,
    isMet: isMet(bound, goal, done),
    weight,
    score,
    deviation: field('deviation'),
    source: field('source'),
    reason: field('reason'),
  }
}
