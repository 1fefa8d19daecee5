import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const retired = /离休|退休/

/** People who have retired hold no post. */
function examine({ claims }: Statement): readonly Remark[] {
  return claims.flatMap((total) => {
    if (!/编制(?:人员|人数|数)?/.test(total.words) || total.quantity.unit !== '人') return []
    const parts = claims
      .slice(total.index + 1, total.index + 20)
      .filter(({ partOf }) => partOf === total.index)
    const old = parts.filter(({ words }) => retired.test(words))
    if (old.length === 0) return []
    return [
      {
        severity: 'warning' as const,
        message: `「${total.words}」${total.quantity.value} 人中计入了${old.map(({ words, quantity }) => `${words.trim()} ${quantity.value} 人`).join('、')}，离退休人员不占编制。`,
        at: [quoted(total.place, total.quote), ...old.map((part) => quoted(part.place, part.quote))],
      },
    ]
  })
}

export const check: Check = {
  name: 'posts-and-retired',
  label: { zh: '编制与离退休', en: 'Posts and retired staff' },
  about: { zh: '编制人员不包括离休、退休人员。', en: 'Retired staff hold no posts.' },
  examine,
}
