import {
  absolute,
  baseValue,
  canonical,
  claimOf,
  compare,
  scales,
  shift,
  subtract,
  sum,
  writeQuantity,
} from '#lib'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { unitClass } from '../claims/subject.ts'
import { overlapWords } from '../claims/vocabulary.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

const total = /^(?:合计|总计|共计)/

/** So many numbers back a list may begin. */
const longest = 60

const isPlain = ({ measured, quantity }: Claim) =>
  (measured === 'money' || measured === 'count') && claimOf(quantity.qualifier) === 'equal'

/** The numbers of the same unit that lead up to a total, in its sentence and outside brackets. */
function listBefore(claims: readonly Claim[], end: Claim): readonly Claim[] {
  const list: Claim[] = []
  for (let at = end.index - 1; at >= Math.max(0, end.index - longest); at -= 1) {
    const claim = claims[at]
    if (!claim || claim.passage !== end.passage || claim.sentence !== end.sentence) break
    if (claim.within !== undefined) continue
    if (!isPlain(claim) || unitClass(claim.quantity.unit) !== unitClass(end.quantity.unit)) break
    list.unshift(claim)
  }
  return list
}

const totalOf = (claims: readonly Claim[]) => sum(claims.map(({ quantity }) => baseValue(quantity)))

/** One in the last digit that either prints. */
function closes(end: Claim, list: readonly Claim[]): boolean {
  const finest = Math.min(...[end, ...list].map(({ quantity }) => scales[quantity.scale] - quantity.decimals))
  return compare(absolute(subtract(totalOf(list), baseValue(end.quantity))), shift('1', finest)) <= 0
}

function remarkOn(end: Claim, { claims, passages }: Statement): Remark | undefined {
  if (!total.test(end.words) || !isPlain(end) || end.partOf !== undefined || end.within !== undefined)
    return undefined
  const list = listBefore(claims, end)
  // The list may begin anywhere: what stands before it is another thing.
  if (list.length < 2 || list.some((_, at) => list.length - at >= 2 && closes(end, list.slice(at))))
    return undefined
  if (list.some((claim) => closes(end, [claim]))) return undefined
  const text = passages[end.passage]?.text ?? ''
  if (overlapWords.test(text.slice(end.numberStart, end.end + 120))) return undefined
  const scale = scales[end.quantity.scale]
  const shown = (claim: Claim) => canonical(shift(baseValue(claim.quantity), -scale))
  const added = canonical(shift(totalOf(list), -scale))
  return {
    severity: 'error',
    message: `${wordWhere(end.place)}各项（${list.map(shown).join(' + ')}）相加是 ${added}，文中合计 ${writeQuantity(end.quantity)}。`,
    at: [quoted(end.place, end.quote), ...list.map((claim) => quoted(claim.place, claim.quote))],
    expected: writeQuantity({ ...end.quantity, value: added, decimals: 0 }),
    found: writeQuantity(end.quantity),
  }
}

export const check: Check = {
  name: 'total-at-end',
  label: { zh: '逐项列出后的合计', en: 'A total at the end of a list' },
  about: {
    zh: '「甲 620 万元、乙 540 万元，合计 1160 万元」：前面各项应当合到合计。',
    en: 'What a list adds up to at its end is the sum of its items.',
  },
  examine: (statement) => statement.claims.flatMap((claim) => remarkOn(claim, statement) ?? []),
}
