import { compare, writeQuantity } from '#lib'
import { isLessBetter } from '../claims/direction.ts'
import { type GoalPair, listGoalPairs } from '../claims/goal-pair.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const reason = /原因|由于|因为|受.{1,12}影响|未能|滞后|推迟|延期|尚未|次年|下年|暂未|导致/

/** A passage that gives a reason and speaks of the thing, or the rest of the same passage. */
function isExplained({ done, name }: Pick<GoalPair, 'done' | 'name'>, { passages }: Statement): boolean {
  const own = passages[done.passage]
  if (own && reason.test(own.text.slice(done.end, done.end + 120))) return true
  const pairs = [...bigrams(name)]
  const least = Math.max(1, Math.ceil(pairs.length * 0.6))
  return passages.some(
    ({ text, index }) =>
      index !== done.passage &&
      reason.test(text) &&
      pairs.filter((pair) => text.includes(pair)).length >= least,
  )
}

/** A table that has the same miss owes the reason itself. */
const isInTable = ({ done }: GoalPair, { links, facts, indicators }: Statement) => {
  const fact = facts[links.find(({ claim }) => claim === done.index)?.fact ?? -1]
  return fact !== undefined && indicators.some(({ name, isMet }) => name === fact.name && isMet === false)
}

function remarkOn({ goal, done, name }: GoalPair): Remark {
  const [wanted, got] = [writeQuantity(goal.quantity), writeQuantity(done.quantity)]
  return {
    severity: 'warning',
    message: `「${name}」的目标是 ${wanted}，完成 ${got}，没有达到目标，文中没有说明原因。`,
    at: [quoted(goal.place, goal.quote), quoted(done.place, done.quote)],
    expected: wanted,
    found: got,
    sure: Math.min(goal.roleSure, done.roleSure) * 0.9,
    why: `同一句话里「${name}」先说目标、后说完成，单位相同，完成数没有达到目标；全文没有找到说到它的原因`,
    claims: [goal, done].map((claim) => ({
      ...claim.place,
      ...{ what: name, role: claim.role, value: writeQuantity(claim.quantity), quote: claim.quote },
    })),
  }
}

/** 「完成年度目标的 98.05 %」: the miss is told as a share of the target. */
const ofTarget = /(?:目标|计划|任务|指标)(?:值|任务|数)?[^，,。；;]{0,12}的$/

function shares(statement: Statement): readonly Remark[] {
  return statement.claims.flatMap((claim): readonly Remark[] => {
    const { quantity, words, measured, role } = claim
    const isShare = quantity.unit === '%' && measured !== 'growth' && role === 'actual'
    if (!isShare || quantity.qualifier !== 'exact' || !ofTarget.test(words.trim())) return []
    const name = `${claim.topic}${claim.subject}`
    const isBelow = compare(quantity.value, '100') < 0 && compare(quantity.value, '50') > 0
    if (!isBelow || isLessBetter(name) || isExplained({ done: claim, name }, statement)) return []
    return [
      {
        severity: 'warning',
        message: `「${claim.quote}」没有达到目标，文中没有说明原因。`,
        at: [quoted(claim.place, claim.quote)],
        expected: '说明没有达到目标的原因',
        found: writeQuantity(quantity),
        sure: 0.75,
        why: '文中自己说完成数只是目标的一部分，全文没有找到说到它的原因',
      },
    ]
  })
}

export const check: Check = {
  name: 'missed-in-text',
  label: { zh: '文中未达目标而无原因', en: 'A miss in the text without a reason' },
  about: {
    zh: '一句话里既有目标又有完成数，完成数没有达到目标的，应当说明原因。',
    en: 'Where a sentence has a target and a result below it, the text owes a reason.',
  },
  examine: (statement) => {
    const pairs = listGoalPairs(statement)
      .filter((pair) => !pair.isMet && !isExplained(pair, statement) && !isInTable(pair, statement))
      .map(remarkOn)
    const told = new Set(pairs.map(({ at }) => at[0]?.section))
    return [...pairs, ...shares(statement).filter(({ at }) => !told.has(at[0]?.section))]
  },
}
