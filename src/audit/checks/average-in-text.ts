import { baseValue, divide, isZero, writeQuantity } from '#lib'
import { printedAs } from '../claims/agree.ts'
import { bySentence } from '../claims/by-sentence.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { unitClass } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** 「平均每期」, 「户均」, 「人均」: of what the average is taken. */
const each =
  /(?:平均|均)?每(?:个|一)?(\p{Script=Han}{1,2})[^，。；]{0,8}$|([人户亩期场村校家次])均[^，。；]{0,8}$/u

const isPlain = ({ measured, quantity }: Claim) =>
  (measured === 'count' || measured === 'money') && quantity.qualifier === 'exact'

/** The number of what is averaged over and the total, each the only one of its unit in the sentence. */
function partsOf(sentence: readonly Claim[], average: Claim, per: string): readonly Claim[] {
  const before = sentence.filter((claim) => claim.index < average.index && isPlain(claim))
  const counts = before.filter(({ quantity }) => unitClass(quantity.unit) === unitClass(per))
  const totals = before.filter(
    ({ quantity }) =>
      quantity.unit !== '' && quantity.unit === average.quantity.unit && quantity.unit !== per,
  )
  const [count, total] = [counts[0], totals[0]]
  return counts.length === 1 && totals.length === 1 && count && total ? [count, total] : []
}

function remarkOn(sentence: readonly Claim[], average: Claim): Remark | undefined {
  const found = each.exec(average.words)
  const per = found?.[1] ?? found?.[2]
  if (per === undefined || !isPlain(average) || !/均/.test(average.words)) return undefined
  const [count, total] = partsOf(sentence, average, per)
  if (!count || !total || isZero(baseValue(count.quantity))) return undefined
  const expected = divide(baseValue(total.quantity), baseValue(count.quantity), 6)
  const printed = { ...average.quantity, value: baseValue(average.quantity) }
  if (printedAs(average.quantity.scale === '' ? average.quantity : printed, expected, 1)) return undefined
  const right = divide(expected, '1', Math.max(average.quantity.decimals, 1))
  return {
    severity: 'error',
    message: `${writeQuantity(total.quantity)}除以 ${writeQuantity(count.quantity)}，「${average.words.trim()}」应为 ${right}，文中是 ${writeQuantity(average.quantity)}。`,
    at: [count, total, average].map(({ place, quote }) => quoted(place, quote)),
    expected: right,
    found: writeQuantity(average.quantity),
    why: '同一句话里只有一个总数和一个个数，平均数应当等于两者相除',
  }
}

export const check: Check = {
  name: 'average-in-text',
  label: { zh: '文中的平均数', en: 'An average in a sentence' },
  about: {
    zh: '一句话里给出了总数、个数和平均数的，平均数应当算得出来。',
    en: 'An average beside its total and count follows from them.',
  },
  examine({ claims }: Statement) {
    return bySentence(claims).flatMap((sentence) =>
      sentence.flatMap((claim) => remarkOn(sentence, claim) ?? []),
    )
  },
}
