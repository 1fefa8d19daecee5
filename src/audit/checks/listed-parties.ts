import { baseValue, claimOf, type Decimal, sum, writeQuantity } from '#lib'
import { sameKind, sameNumber } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { overlap } from '../claims/subject.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

interface Whole {
  readonly total: Claim
  readonly parts: readonly Claim[]
}

const nameOfParts = (names: readonly string[]) => [...names].sort().join('、')

/** Totals by the names of their parts: 310 家，其中吸纳方、输出方、技术转移机构. */
function wholes(claims: readonly Claim[]): ReadonlyMap<string, Whole> {
  const byOwner = new Map<number, Claim[]>()
  for (const claim of claims) {
    if (claim.partOf === undefined) continue
    const parts = byOwner.get(claim.partOf)
    if (parts) parts.push(claim)
    else byOwner.set(claim.partOf, [claim])
  }
  const found = new Map<string, Whole>()
  for (const [owner, parts] of byOwner) {
    const total = claims[owner]
    const name = nameOfParts(parts.map(({ subject }) => subject))
    if (total && parts.length >= 2 && !found.has(name)) found.set(name, { total, parts })
  }
  return found
}

/** The first name of a list carries the clause's verb: 支持吸纳方、输出方. It is cut to the name that a whole has. */
function wholeOf(claim: Claim, found: ReadonlyMap<string, Whole>): Whole | undefined {
  const [first = '', ...rest] = claim.listed
  if (rest.length === 0) return undefined
  for (let cut = 0; cut < Math.min(first.length - 1, 8); cut += 1) {
    const whole = found.get(nameOfParts([first.slice(cut), ...rest]))
    if (whole) return whole
  }
  return undefined
}

function twoTotals(listed: Claim, { total, parts }: Whole): Remark | undefined {
  if (sameNumber(listed.quantity, total.quantity)) return undefined
  return {
    severity: 'error',
    message: `「${parts.map(({ words }) => words.replace(/^其中/, '')).join('、')}」合起来，${wordWhere(listed.place)}为 ${writeQuantity(listed.quantity)}，${wordWhere(total.place)}为 ${writeQuantity(total.quantity)}，请核对后统一。`,
    at: [quoted(listed.place, listed.quote), quoted(total.place, total.quote)],
    found: `${writeQuantity(listed.quantity)} / ${writeQuantity(total.quantity)}`,
  }
}

/** What stands in brackets behind every part, and what they add up to. */
function attributes(
  claims: readonly Claim[],
  parts: readonly Claim[],
): { claims: readonly Claim[]; sum: Decimal } | undefined {
  const inside = parts.map((part) =>
    claims.slice(part.index + 1, part.index + 4).find(({ within }) => within === part.index),
  )
  const all = inside.filter((claim) => claim !== undefined)
  const [first] = all
  if (!first || all.length < parts.length || all.some((claim) => !sameKind(claim.quantity, first.quantity)))
    return undefined
  return { claims: all, sum: sum(all.map(({ quantity }) => baseValue(quantity))) }
}

/** The total of what stands in brackets, told beside the list: 奖补合同数 551 份. */
function attributeTotals(claims: readonly Claim[], listed: Claim, { parts }: Whole): Remark | undefined {
  const inside = attributes(claims, parts)
  const [first] = inside?.claims ?? []
  if (!inside || !first) return undefined
  const told = claims
    .slice(listed.index + 1, listed.index + 4)
    .find(
      (claim) =>
        claim.sentence === listed.sentence &&
        claim.passage === listed.passage &&
        claim.quantity.unit === first.quantity.unit &&
        overlap(claim.subject, first.subject) > 0 &&
        claimOf(claim.quantity.qualifier) === 'equal',
    )
  if (!told || baseValue(told.quantity) === inside.sum) return undefined
  return {
    severity: 'warning',
    message: `${wordWhere(told.place)}的「${told.words}」为 ${writeQuantity(told.quantity)}，${wordWhere(first.place)}各部分相加为 ${inside.sum} ${first.quantity.unit}；如有重复计算，请在文中说明。`,
    at: [quoted(told.place, told.quote), ...inside.claims.map((claim) => quoted(claim.place, claim.quote))],
    expected: writeQuantity(told.quantity),
    found: `${inside.sum} ${first.quantity.unit}`,
  }
}

function examine({ claims }: Statement): readonly Remark[] {
  const found = wholes(claims)
  return claims.flatMap((claim) => {
    const whole = claim.listed.length < 2 ? undefined : wholeOf(claim, found)
    if (!whole || !sameKind(whole.total.quantity, claim.quantity) || whole.total.role !== claim.role)
      return []
    return [twoTotals(claim, whole), attributeTotals(claims, claim, whole)].filter(
      (remark) => remark !== undefined,
    )
  })
}

export const check: Check = {
  name: 'listed-parties',
  label: { zh: '同一批对象两个数', en: 'The same parties, two counts' },
  about: {
    zh: '一处把几类对象合起来说一个数，另一处给出合计并逐类列出，两个数应当相同。',
    en: 'Kinds named together with one number, and the same kinds listed under a total, have one count.',
  },
  examine,
}
