import { type Evaluation, type IndicatorRow, type ManualFigure, parseTarget } from '#indicators'
import {
  compare,
  type Operator,
  type Quantity,
  quantity,
  round,
  type Scale,
  scales,
  shift,
  writeQuantity,
} from '#lib'

/** References to targets begin so. */
export const targetPrefix = 'targets.'

/** The bounds of a target in words; = needs none. Amounts and rates are 低 or 高, counts 少 or 多. */
const bounds: Readonly<Record<Operator, { readonly of: string; readonly count: string }>> = {
  '>=': { of: '不低于', count: '不少于' },
  '<=': { of: '不超过', count: '不超过' },
  '>': { of: '高于', count: '超过' },
  '<': { of: '低于', count: '少于' },
  '=': { of: '', count: '' },
}

/**
 * A target as a sentence has it: `>=900` of an amount shown in 亿元 is 不低于900亿元, `=100%` is 100%. `name` is
 * `targets.CODE` for the budget's own, `targets.CODE.internal` or `.superior` for the others. Undefined: no such target.
 */
export function targetText(
  name: string,
  evaluation: Evaluation,
  manual: ReadonlyMap<string, ManualFigure>,
): string | undefined {
  const { row, written } = findTarget(name.slice(targetPrefix.length), evaluation)
  if (written === undefined) return undefined
  const target = parseTarget(written)
  if (!target.ok || target.value.kind === 'words') return written
  const bound = withUnit(target.value.quantity, row, manual)
  const words = bounds[target.value.operator]
  const isCount = bound.unit !== '%' && bound.unit !== '元'
  const amount = writeQuantity({ ...bound, qualifier: 'exact' }, { spaced: false })
  return `${isCount ? words.count : words.of}${amount}`
}

/** A code may hold dots, so the whole name is tried before its end is taken for a set. */
function findTarget(
  name: string,
  { indicators, targetSets }: Evaluation,
): { readonly row?: IndicatorRow | undefined; readonly written?: string | undefined } {
  const own = indicators.find((indicator) => indicator.code === name)
  if (own) return { row: own, written: own.target }
  const dot = name.lastIndexOf('.')
  const code = name.slice(0, dot)
  const further = targetSets
    .find((targets) => targets.set === name.slice(dot + 1))
    ?.rows.find((target) => target.indicator === code)
  return { row: indicators.find((indicator) => indicator.code === code), written: further?.target }
}

/** Every name that `targetText` knows. */
export function targetNames(evaluation: Evaluation): readonly string[] {
  return [
    ...evaluation.indicators.map(({ code }) => `${targetPrefix}${code}`),
    ...evaluation.targetSets.flatMap(({ set, rows }) =>
      rows.map((row) => `${targetPrefix}${row.indicator}.${set}`),
    ),
  ]
}

/** A form often leaves the unit out of the target: then it is that of the actual beside it, and so is the scale. */
function withUnit(
  bound: Quantity,
  row: IndicatorRow | undefined,
  manual: ReadonlyMap<string, ManualFigure>,
): Quantity {
  if (bound.unit !== '' || !row) return bound
  const stated = [...manual.values()].find((figure) => figure.record === row.manual)
  const exact = row.figure?.value ?? stated?.value
  const unit = row.figure?.unit ?? stated?.unit ?? ''
  if (exact === undefined || exact === null) return bound
  return quantity(bound.value, unit, { scale: bound.scale || scaleOf(row.actual, exact) })
}

const printedScales: readonly Scale[] = ['', '万', '亿']

/** The scale in which an exact value was printed: the one that gives the printed digits back. */
function scaleOf(printed: string, exact: string): Scale {
  const digits = /^-?\d+(?:\.(\d+))?/.exec(printed)
  if (!digits) return ''
  const decimals = digits[1]?.length ?? 0
  return (
    printedScales.find((scale) => compare(round(shift(exact, -scales[scale]), decimals), digits[0]) === 0) ??
    ''
  )
}
