import { compare, subtract, writeQuantity } from '#lib'
import type { Claim } from '../claims/claim.ts'
import { executionOf } from '../claims/execution.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import type { FindingPlace } from '../finding.ts'
import { type Check, quoted, type Remark } from './check.ts'

const scored = /自评(?:总)?(?:得?分|结果)|(?:自评|综合|最终)得分|总得分|总分/
const paid = /(?:执行|支付|支出|拨付|使用)率|支付进度|支出进度/

const isScore = ({ quantity, words, within, quote }: Claim) =>
  /分$/.test(quote) && /^分?$/.test(quantity.unit) && within === undefined && scored.test(words)
const isPaid = ({ measured, words, role, period, within }: Claim) =>
  measured === 'rate' && role === 'actual' && period === '' && within === undefined && paid.test(words)

/** What a score or a rate is of, without the words that say which of the two it is. */
const thingOf = (words: string) =>
  words.replace(
    /根据.*?(?:情况|规定)|自评|总?得?分数?|预算|资金|(?:执行|支付|支出|拨付|使用)(?:率|进度)?|[省市县区]?(?:收到|补助|下达|安排)|[^\p{Script=Han}]|[为是达]/gu,
    '',
  )

/** The things of which a sentence speaks before a number, the subject of its first clause among them. */
function sentenceBefore({ passage, numberStart }: Claim, { passages }: Statement): string {
  const before = (passages[passage]?.text ?? '').slice(0, numberStart)
  return before.split(/[。；;]/).at(-1) ?? ''
}

const leastShared = 0.75
/** Who paid less than so much of the money and gives itself so many points owes an answer. */
const fewPercent = '50'
const manyPoints = '60'
const apart = '40'

const isOdd = (score: Claim, rate: string) =>
  compare(score.quantity.value, manyPoints) >= 0 &&
  compare(score.quantity.value, '100') <= 0 &&
  compare(rate, fewPercent) < 0 &&
  compare(subtract(score.quantity.value, rate), apart) >= 0

interface Paid {
  readonly rate: string
  readonly text: string
  readonly at: FindingPlace
}

function remarkOn(score: Claim, { rate, text, at }: Paid, thing: string): Remark {
  const of = thing === '' ? '' : `「${thing}」`
  return {
    severity: 'question',
    message: `${of}自评 ${score.quantity.value} 分，资金却只支付了 ${text}，绩效从何而来？`,
    at: [quoted(score.place, score.quote), at],
    found: `${score.quantity.value} 分 / ${rate}%`,
    why: '同一件事的得分和资金支付率相差很大。',
  }
}

/** Scores and rates of payment of the same thing, by its name; of a document with one of each, the two. */
function examine(statement: Statement): readonly Remark[] {
  const { claims } = statement
  const scores = claims.filter(isScore)
  if (scores.length === 0) return []
  const rates = claims.filter(isPaid)
  const named = scores.map((score) => ({ score, pairs: [...bigrams(thingOf(score.words))] }))
  const remarks = rates.flatMap((rate): readonly Remark[] => {
    if (compare(rate.quantity.value, fewPercent) >= 0) return []
    const words = sentenceBefore(rate, statement)
    const likely = named
      .map(({ score, pairs }) => ({
        score,
        share: pairs.length < 3 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length,
      }))
      .filter(({ share }) => share >= leastShared)
      .sort((a, b) => b.share - a.share)
    const best = likely[0]?.score
    if (!best || !isOdd(best, rate.quantity.value)) return []
    const paidOf = {
      rate: rate.quantity.value,
      text: writeQuantity(rate.quantity),
      at: quoted(rate.place, rate.quote),
    }
    return [remarkOn(best, paidOf, thingOf(best.words))]
  })
  const [only] = scores
  const whole = executionOf(statement)
  const isWhole = scores.length === 1 && only !== undefined && whole !== undefined && remarks.length === 0
  return isWhole && isOdd(only, whole.rate)
    ? [remarkOn(only, { rate: whole.rate, text: whole.text, at: whole.at }, '')]
    : remarks
}

export const check: Check = {
  name: 'score-beside-payment',
  label: { zh: '得分与支付不相称', en: 'A score beside hardly any payment' },
  about: {
    zh: '资金支付不到一半，自评却给了及格以上的分数的，应说明绩效从何而来。',
    en: 'Where less than half of the money was paid, a passing score needs an explanation.',
  },
  examine,
}
