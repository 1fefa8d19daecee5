import { fail, type Operator, ok, parseQuantity, type Qualifier, type Quantity, type Result } from '#lib'
import { problems } from './problems.ts'

/** What was to be reached: a bound on a number, or words. Plain and frozen. */
export type Target =
  | {
      readonly kind: 'quantity'
      readonly text: string
      readonly operator: Operator
      readonly quantity: Quantity
    }
  | { readonly kind: 'words'; readonly text: string }

/** A target says its bound by an operator or in words; a bare number is to be reached exactly. */
const operatorOf: { readonly [Q in Qualifier]?: Operator } = {
  ...{ '>=': '>=', '<=': '<=', '=': '=', '>': '>', '<': '<', exact: '=' },
  ...{ 不少于: '>=', 不低于: '>=', 以上: '>=', 达: '>=', 超: '>', 余: '>', 多: '>' },
  ...{ 不超过: '<=', 以下: '<=', 低于: '<' },
}

/** What begins like a number or a bound on one is meant as one. */
const numberLike =
  /^[\s\d.+\-−０-９＜＞＝≤≥≦≧═<>=＋－]|^(?:不少于|不低于|不超过|不高于|至少|至多|超过?|达到?|低于|约|近)\s*[\d０-９]/

/**
 * Reads a target as units write it: `>=1850`, `≥100%`, `=0%`, `≧95`, `≥100百分比`, `不少于 4 场`, 健全.
 * Problems: indicators/unreadable-target, indicators/vague-target.
 */
export function parseTarget(text: string): Result<Target> {
  const trimmed = text.trim()
  if (trimmed === '') return fail(problems['unreadable-target']({ text }))
  const read = parseQuantity(trimmed)
  if (!read.ok)
    return numberLike.test(trimmed)
      ? fail(problems['unreadable-target']({ text }))
      : ok(Object.freeze({ kind: 'words', text: trimmed }))
  const operator = operatorOf[read.value.qualifier]
  if (!operator) return fail(problems['vague-target']({ text }))
  return ok(Object.freeze({ kind: 'quantity', text: trimmed, operator, quantity: read.value }))
}
