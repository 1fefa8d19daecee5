import { claimOf, writeQuantity } from '#lib'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { overlap } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isHedged = ({ quantity }: Claim) => claimOf(quantity.qualifier) === 'about'
const nameOf = ({ quantity }: Claim) => `${quantity.value}${quantity.scale}${quantity.unit}`

/** The plan says 约, and the result repeats it: nobody measured what was built. */
function examine({ claims, passages }: Statement): readonly Remark[] {
  const planned = new Map<string, Claim>()
  const repeated: { readonly plan: Claim; readonly result: Claim }[] = []
  for (const claim of claims) {
    if (!isHedged(claim) || claim.subject === '') continue
    const plan = planned.get(nameOf(claim))
    const isResult = /完成/.test(passages[claim.passage]?.text ?? '') && plan?.passage !== claim.passage
    if (plan && overlap(plan.subject, claim.subject) > 0.3 && isResult) repeated.push({ plan, result: claim })
    if (!plan) planned.set(nameOf(claim), claim)
  }
  if (repeated.length < 2) return []
  const told = repeated
    .slice(0, 4)
    .map(({ result }) => `${result.subject}「${writeQuantity(result.quantity)}」`)
  return [
    {
      severity: 'question',
      message: `完成情况照抄了计划中的约数（${told.join('、')}），实际完成的是多少？`,
      at: repeated.flatMap(({ plan, result }) => [
        quoted(plan.place, plan.quote),
        quoted(result.place, result.quote),
      ]),
      expected: '实际完成的数',
    },
  ]
}

export const check: Check = {
  name: 'hedged-result',
  label: { zh: '完成情况写约数', en: 'A hedged result' },
  about: {
    zh: '计划写约数，完成情况照抄同一个约数，没有写实际完成的数。',
    en: 'A result repeats the plan’s approximate numbers.',
  },
  examine,
}
