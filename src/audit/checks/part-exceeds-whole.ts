import { baseValue, claimOf, compare, writeQuantity } from '#lib'
import { sameKind, sameNumber } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { overlap } from '../claims/subject.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isExact = (claim: Claim) => claimOf(claim.quantity.qualifier) === 'equal'

/** Wholes and parts of one thing, by its name. */
function pairs(claims: readonly Claim[]): readonly (readonly [part: Claim, whole: Claim])[] {
  const wholes = new Map<string, Claim>()
  const keyed = claims.filter(
    (claim) => claim.role === 'actual' && isExact(claim) && claim.period === '' && claim.within === undefined,
  )
  const nameOf = (claim: Claim) => `${claim.measured}|${claim.topic}|${claim.subject}`
  const isPlain = (claim: Claim) => claim.measured === 'count' || claim.measured === 'money'
  for (const claim of keyed)
    if (claim.limit === '' && isPlain(claim) && claim.subject !== '' && !wholes.has(nameOf(claim)))
      wholes.set(nameOf(claim), claim)
  return keyed.flatMap((part) => {
    const whole = part.limit === '' ? undefined : wholes.get(nameOf(part))
    return whole && isPlain(part) && sameKind(part.quantity, whole.quantity) ? [[part, whole] as const] : []
  })
}

/** The claim right before in the same list: the institutions whose instruments follow. */
function anchorOf(claims: readonly Claim[], claim: Claim): Claim | undefined {
  const before = claims.slice(Math.max(0, claim.index - 3), claim.index)
  return before.findLast(
    (other) => other.sentence === claim.sentence && other.passage === claim.passage && other.topic === '',
  )
}

function counted(claims: readonly Claim[], claim: Claim): Claim | undefined {
  return claims
    .slice(Math.max(0, claim.index - 2), claim.index)
    .findLast(
      (other) =>
        other.sentence === claim.sentence && other.passage === claim.passage && other.subject === claim.topic,
    )
}

/** That the part is no part is plain when the counts beside the values are told of the same holders. */
function twoCounts(claims: readonly Claim[], part: Claim, whole: Claim): Remark | undefined {
  const [a, b] = [counted(claims, whole), counted(claims, part)]
  if (!a || !b || sameNumber(a.quantity, b.quantity)) return undefined
  const [holderA, holderB] = [anchorOf(claims, a), anchorOf(claims, b)]
  if (!holderA || !holderB || !sameNumber(holderA.quantity, holderB.quantity)) return undefined
  if (overlap(holderA.subject, holderB.subject) < 0.5) return undefined
  const holders = writeQuantity(holderA.quantity)
  const [x, y] = [writeQuantity(a.quantity), writeQuantity(b.quantity)]
  return {
    severity: 'error',
    message: `同为 ${holders}的「${a.words}」，${wordWhere(a.place)}为 ${x}、${writeQuantity(whole.quantity)}，${wordWhere(b.place)}为 ${y}、${writeQuantity(part.quantity)}，两组数不能同时成立。`,
    at: [
      quoted(a.place, `${a.quote}、${whole.quote.replace(/^[、，]/, '')}`),
      quoted(b.place, `${b.quote}、${part.quote.replace(/^[、，]/, '')}`),
    ],
    found: `${x} / ${y}`,
  }
}

function examine({ claims }: Statement): readonly Remark[] {
  const remarks: Remark[] = []
  const seen = new Set<string>()
  for (const [part, whole] of pairs(claims)) {
    const [less, more] = [baseValue(part.quantity), baseValue(whole.quantity)]
    const mark = `${part.limit}|${less}|${more}`
    if (compare(less, more) <= 0 || seen.has(mark)) continue
    seen.add(mark)
    const name = `${whole.topic}${whole.subject}`
    remarks.push({
      severity: 'error',
      message: `「${name}」中${part.limit}的只是一部分，${wordWhere(part.place)}为 ${writeQuantity(part.quantity)}，却大于${wordWhere(whole.place)}的全部 ${writeQuantity(whole.quantity)}。`,
      at: [quoted(whole.place, whole.quote), quoted(part.place, part.quote)],
      expected: `不大于 ${writeQuantity(whole.quantity)}`,
      found: writeQuantity(part.quantity),
    })
    const counts = twoCounts(claims, part, whole)
    if (counts) remarks.push(counts)
  }
  return remarks
}

export const check: Check = {
  name: 'part-exceeds-whole',
  label: { zh: '部分大于全部', en: 'A part exceeds its whole' },
  about: {
    zh: '限定了条件的一部分（如原值 10 万元以上）不能多于同一事物的全部。',
    en: 'What is narrowed by a condition cannot be more than the whole of the same thing.',
  },
  examine,
}
