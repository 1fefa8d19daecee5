import { baseValue, claimOf, compare } from '#lib'
import { sameKind } from './agree.ts'
import type { Claim } from './claim.ts'
import { isLessBetter, isOpenDuration } from './direction.ts'
import type { Statement } from './statement.ts'

/** A target and its result, as sentences tell them. */
export interface GoalPair {
  readonly goal: Claim
  readonly done: Claim
  /** What both are about, for people. */
  readonly name: string
  readonly isMet: boolean
}

/** How far behind a target its result is looked for. */
const reach = 6

const isPlain = ({ period, within }: Claim) => period === '' && within === undefined
const isSure = (claim: Claim) => claim.roleSure >= 0.8 && isPlain(claim)

/** Whether a number reaches another, where less is better or more. */
function isMet(goal: Claim, done: Claim, name: string): boolean | undefined {
  const order = compare(baseValue(done.quantity), baseValue(goal.quantity))
  const claim = claimOf(goal.quantity.qualifier)
  if (claim === 'at-most' || claim === 'less') return order <= 0
  if (claim === 'about') return undefined
  // A hedged result may lie on either side.
  if (claimOf(done.quantity.qualifier) !== 'equal') return undefined
  if (claim === 'equal' && isOpenDuration(goal.quantity.unit, name)) return undefined
  return isLessBetter(name) ? order <= 0 : order >= 0
}

const nameOf = ({ topic, subject }: Claim) => `${topic}${subject}`

/** A result says its name shorter than the target right before it: 「飞机飞行时长≥928小时，实际飞行时长909.93小时」. */
function isNamedAlike(goal: Claim, done: Claim): boolean {
  const [whole, own] = [nameOf(goal), nameOf(done)]
  if (own === '' || whole === '') return false
  if (own === whole) return true
  const isNext =
    done.index === goal.index + 1 && /^[，,]/.test(done.separator) && /^\s*(?:实际|已)/.test(done.words)
  return isNext && own.length >= 2 && (whole.endsWith(own) || whole.startsWith(own))
}

/** Targets and results of one thing that stand beside each other: 「目标不少于 8000 亩，实际完成 7600 亩」. */
export function listGoalPairs({ claims }: Pick<Statement, 'claims'>): readonly GoalPair[] {
  return claims.flatMap((goal, at): readonly GoalPair[] => {
    // Money that was planned and not spent is a matter of the budget, not of a goal.
    if (goal.role !== 'target' || !isSure(goal) || goal.measured === 'change' || goal.measured === 'money')
      return []
    const own = nameOf(goal)
    const near = [...claims.slice(at + 1, at + 1 + reach), ...claims.slice(Math.max(0, at - 1), at)]
    const done = near.find(
      (claim) =>
        claim.role === 'actual' &&
        claim.passage === goal.passage &&
        claim.sentence === goal.sentence &&
        isNamedAlike(goal, claim) &&
        claim.measured === goal.measured &&
        claim.roleSure >= 0.7 &&
        isPlain(claim) &&
        goal.quantity.unit !== '' &&
        sameKind(claim.quantity, goal.quantity),
    )
    const met = done && isMet(goal, done, own)
    return done && met !== undefined ? [{ goal, done, name: own, isMet: met }] : []
  })
}
