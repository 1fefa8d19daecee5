import { writeQuantity } from '#lib'
import { agree } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const again = /^[^\d]{0,4}[，,（(]\s*(?:即|折合|约合|合计?约|也就是|相当于)\s*(?:人民币)?$/

/** Money in another scale, or people in another: what stands behind 即 is the number before it. */
function isRestated(first: Claim, second: Claim, between: string): boolean {
  if (!again.test(between) || first.passage !== second.passage) return false
  const [a, b] = [first.quantity, second.quantity]
  return a.unit === b.unit && a.unit !== '' && a.scale !== b.scale && a.qualifier === 'exact'
}

function examine({ claims, passages }: Statement): readonly Remark[] {
  return claims.flatMap((second, at): readonly Remark[] => {
    const first = claims[at - 1]
    if (!first || first.passage !== second.passage) return []
    const text = passages[first.passage]?.text ?? ''
    const between = text.slice(first.end, second.numberStart)
    if (!isRestated(first, second, between) || agree(first.quantity, second.quantity)) return []
    return [
      {
        severity: 'error',
        message: `「${first.words.trim()}」先写 ${writeQuantity(first.quantity)}，换一个单位又写 ${writeQuantity(second.quantity)}，两个数不相等。`,
        at: [quoted(first.place, first.quote), quoted(second.place, second.quote)],
        found: `${writeQuantity(first.quantity)} / ${writeQuantity(second.quantity)}`,
        why: '后一个数紧跟着「即」「折合」，说的是前一个数',
      },
    ]
  })
}

export const check: Check = {
  name: 'restated',
  label: { zh: '换算单位后不相等', en: 'Restated in another unit' },
  about: {
    zh: '「54500 万元，即 5.45 亿元」：换一个单位再说一遍的，应当是同一个数。',
    en: 'A number said again in another scale is the same number.',
  },
  examine,
}
