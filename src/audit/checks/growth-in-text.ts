import { absolute, baseValue, compare, type Decimal, divide, multiply, subtract, writeQuantity } from '#lib'
import { printedAs, sameKind } from '../claims/agree.ts'
import { bySentence } from '../claims/by-sentence.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isPlain = ({ measured, quantity }: Claim) =>
  (measured === 'count' || measured === 'money') && quantity.qualifier === 'exact' && quantity.unit !== ''

/** 「上年为 301 次」, 「由 2022 年的 301 次」. */
const isBefore = ({ words, period }: Claim) =>
  /上年|去年|上一年|同期|^由/.test(words) || /上年|去年|上一年|同期|\d{4}/.test(period)

const percent = (part: Decimal, whole: Decimal) => divide(multiply(part, '100'), whole, 6)

/** The last two values before a rate, of one unit, one of them last year's. */
function valuesBefore(
  sentence: readonly Claim[],
  at: number,
): readonly [now: Claim, before: Claim] | undefined {
  const [first, second] = sentence.slice(0, at).filter(isPlain).slice(-2)
  if (!first || !second || !sameKind(first.quantity, second.quantity)) return undefined
  if (isBefore(first) === isBefore(second)) return undefined
  return isBefore(first) ? [second, first] : [first, second]
}

function remarkOn(rate: Claim, [now, before]: readonly [Claim, Claim]): Remark | undefined {
  const base = baseValue(before.quantity)
  if (compare(base, '0') <= 0 || rate.quantity.qualifier !== 'exact') return undefined
  const expected = absolute(percent(subtract(baseValue(now.quantity), base), base))
  if (printedAs({ ...rate.quantity, value: absolute(rate.quantity.value) }, expected, 1)) return undefined
  const right = `${divide(expected, '1', 2)}%`
  return {
    severity: 'error',
    message: `从 ${writeQuantity(before.quantity)}到 ${writeQuantity(now.quantity)}，变动幅度应为 ${right}，文中是 ${writeQuantity(rate.quantity)}。`,
    at: [before, now, rate].map(({ place, quote }) => quoted(place, quote)),
    expected: right,
    found: writeQuantity(rate.quantity),
    why: '同一句话里给出了本年数、上年数（单位相同）和增减幅度',
  }
}

export const check: Check = {
  name: 'growth-in-text',
  label: { zh: '文中的增减幅度', en: 'Growth in a sentence' },
  about: {
    zh: '一句话里给出了本年数、上年数和增减幅度的，幅度应当算得出来。',
    en: 'A growth beside this year’s and last year’s value follows from them.',
  },
  examine({ claims }: Statement) {
    return bySentence(claims).flatMap((sentence) =>
      sentence.flatMap((rate, at) => {
        const values = rate.measured === 'growth' ? valuesBefore(sentence, at) : undefined
        return (values && remarkOn(rate, values)) ?? []
      }),
    )
  },
}
