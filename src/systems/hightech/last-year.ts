import {
  absolute,
  compare,
  type Decimal,
  divide,
  isZero,
  multiply,
  type Problem,
  shift,
  subtract,
} from '#lib'
import type { FieldValue, Values } from '#registers'
import { problems } from './problems.ts'
import { reportFigures } from './report.ts'
import type { ReportingRule } from './reporting-rule.ts'

/** What of a report's figures must be asked about beside last year's: one question a figure. */
export function compareFigures(rule: ReportingRule, now: Values, before: Values): readonly Problem[] {
  return Object.entries(reportFigures).flatMap(([name, { label, kind }]) => {
    const value = decimalOf(now[name])
    const last = decimalOf(before[name])
    if (value === undefined || last === undefined || isZero(last)) return []
    const params = { label: label.zh, value, before: last }
    const at = { field: name }
    if (kind === 'money' && isOtherUnit(rule, absolute(value), absolute(last)))
      return [problems['seems-other-unit'](params, at)]
    const limit = multiply(absolute(last), rule.change)
    if (compare(absolute(subtract(value, last)), limit) <= 0) return []
    return [problems['changed-much']({ ...params, limit: `±${shift(rule.change, 2)}%` }, at)]
  })
}

/** Ten thousand times as much, or as little, give or take what a year may change. */
function isOtherUnit({ unitFactor: { from, to } }: ReportingRule, value: Decimal, last: Decimal): boolean {
  if (isZero(value)) return false
  const times = compare(value, last) >= 0 ? divide(value, last, 4) : divide(last, value, 4)
  return compare(times, from) >= 0 && compare(times, to) <= 0
}

function decimalOf(value: FieldValue | undefined): Decimal | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined
}
