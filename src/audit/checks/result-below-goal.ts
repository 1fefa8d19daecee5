import { baseValue, compare, divide, isZero, multiply, writeQuantity } from '#lib'
import type { Claim } from '../claims/claim.ts'
import { isBlank } from '../claims/field.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Below nine tenths the goal was missed beyond what a rounding or a saving explains. */
const enough = '90'

/** Claims of the cells of one table, by what they are about. */
function inCells({ claims, passages }: Statement, role: Claim['role']): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>()
  for (const claim of claims) {
    const cell = passages[claim.passage]?.cell
    if (!cell || claim.role !== role || claim.subject === '' || claim.quantity.unit === '%') continue
    const name = `${cell.table}|${claim.quantity.unit}|${claim.topic}${claim.subject}`
    if (!found.has(name)) found.set(name, claim)
  }
  return found
}

function shareOf(done: Claim, goal: Claim): string | undefined {
  const whole = baseValue(goal.quantity)
  return isZero(whole) ? undefined : divide(multiply(baseValue(done.quantity), '100'), whole, 2)
}

/** Several parts of the goal fall short, and the table neither misses an indicator nor gives a reason. */
function examine(statement: Statement): readonly Remark[] {
  const isTold = statement.indicators.some(
    ({ isMet, reason }) => isMet === false || (reason && !isBlank(reason)),
  )
  if (isTold) return []
  const goals = inCells(statement, 'target')
  const short = [...inCells(statement, 'actual')].flatMap(([name, done]) => {
    const goal = goals.get(name)
    const share = goal && shareOf(done, goal)
    return goal && share !== undefined && compare(share, enough) < 0 ? [{ goal, done, share }] : []
  })
  if (short.length === 0) return []
  const told = short.map(
    ({ goal, done, share }) =>
      `${goal.words} ${writeQuantity(done.quantity)}（目标 ${writeQuantity(goal.quantity)}，${share}%）`,
  )
  return [
    {
      severity: 'warning',
      message: `总体目标中有 ${short.length} 项没有完成：${told.join('、')}；各项指标却都已完成，也没有说明原因。`,
      at: short.flatMap(({ goal, done }) => [quoted(goal.place, goal.quote), quoted(done.place, done.quote)]),
    },
  ]
}

export const check: Check = {
  name: 'result-below-goal',
  label: { zh: '完成情况少于总体目标', en: 'A result below its goal' },
  about: {
    zh: '总体目标逐项列出的数，完成情况中少于九成的，应说明原因。',
    en: 'Numbers of the goal that the result falls short of owe a reason.',
  },
  examine,
}
