import { baseValue, compare, type Decimal, divide, isZero, multiply, writeQuantity } from '#lib'
import { printedAs } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { unitClass } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isAmount = ({ measured, quantity, period }: Claim) =>
  (measured === 'count' || measured === 'money') &&
  quantity.unit !== '' &&
  quantity.qualifier === 'exact' &&
  period === ''

const shareOf = (part: Claim, whole: Claim): Decimal =>
  divide(multiply(baseValue(part.quantity), '100'), baseValue(whole.quantity), 6)

/** The part that a share follows, and every amount before it that it may be the share of. */
function partAndWholes(
  claims: readonly Claim[],
  at: number,
): { part: Claim; wholes: readonly Claim[] } | undefined {
  const share = claims[at]
  const part = claims[at - 1]
  if (
    !share ||
    !part ||
    !isAmount(part) ||
    part.sentence !== share.sentence ||
    part.passage !== share.passage
  )
    return undefined
  const wholes = claims
    .slice(Math.max(0, at - reach), at - 1)
    .filter(
      (claim) =>
        isAmount(claim) &&
        claim.passage === share.passage &&
        unitClass(claim.quantity.unit) === unitClass(part.quantity.unit) &&
        compare(baseValue(claim.quantity), baseValue(part.quantity)) > 0,
    )
  return { part, wholes }
}

/** How many numbers back the whole is looked for. */
const reach = 12
/** Of what it is a share, in so many words; a bare 占比 may be of anything, such as of the whole province. */
const clear = /占(?:全部|全年|总|合计|其|资金|预算|支出)(?![省市县国区])/

function remarkOn(claims: readonly Claim[], at: number): Remark | undefined {
  const share = claims[at]
  if (share?.measured !== 'share' || share.quantity.qualifier !== 'exact' || share.quantity.unit !== '%')
    return undefined
  const found = partAndWholes(claims, at)
  const owner = found && found.part.partOf !== undefined ? claims[found.part.partOf] : undefined
  const whole = owner && isAmount(owner) ? owner : found?.wholes.length === 1 ? found.wholes[0] : undefined
  if (!found || !whole || isZero(baseValue(whole.quantity)) || !clear.test(share.words)) return undefined
  const { part, wholes } = found
  if ([whole, ...wholes].some((one) => printedAs(share.quantity, shareOf(part, one), 1))) return undefined
  const right = `${divide(shareOf(part, whole), '1', Math.max(2, share.quantity.decimals))}%`
  return {
    severity: 'warning',
    message: `「${part.words.trim()}」${writeQuantity(part.quantity)}，「${whole.words.trim()}」${writeQuantity(whole.quantity)}，占比应为 ${right}，文中是 ${writeQuantity(share.quantity)}。`,
    at: [whole, part, share].map(({ place, quote }) => quoted(place, quote)),
    expected: right,
    found: writeQuantity(share.quantity),
    sure: 0.85,
    why: '占比紧跟在它的部分之后，同一段里可以作全部的数都算不出这个占比。',
  }
}

export const check: Check = {
  name: 'share-in-text',
  label: { zh: '文中的占比', en: 'Shares in a sentence' },
  about: {
    zh: '一段话里给出了全部、部分和占比的，占比应当算得出来。',
    en: 'A share beside its part and its whole follows from them.',
  },
  examine: ({ claims }: Statement) => claims.flatMap((_, at) => remarkOn(claims, at) ?? []),
}
