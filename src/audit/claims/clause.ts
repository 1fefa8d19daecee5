import type { FoundQuantity } from '#lib'
import type { Claim, Measured } from './claim.ts'
import { canonicalSubject, unitClass } from './subject.ts'

/** What ends a clause to the left of a number; 、 only does after another number. */
export const clauseEnd = /[，,；;。：:！!？?\n]/
export const sentenceEnd = /[。！!？?\n]/

const growthWords = /增长|增幅|增速|下降|降幅|减少|提高|上升|同比|环比|增加/
const changeWords = /(?:比|较)(?:上年|去年|同期|上一年)|同比/
const shareWords = /占|占比|比重|份额/
/** A number with the words of its clause on both sides. */
export interface Draft {
  readonly found: FoundQuantity
  readonly left: string
  readonly leftStart: number
  readonly right: string
  /** What follows up to the next number. */
  readonly after: string
  readonly separator: string
  /** Text between the number before and this one. */
  readonly between: string
}

/** The clause that a number ends: from the last mark before it, brackets without numbers kept. */
export function clauseBefore(between: string, isAfterNumber: boolean): string {
  let at = between.length
  let depth = 0
  while (at > 0) {
    const character = between[at - 1] ?? ''
    if (character === '）' || character === ')') depth += 1
    if (character === '（' || character === '(') {
      if (depth === 0) break
      depth -= 1
    }
    if (depth === 0 && clauseEnd.test(character)) break
    at -= 1
  }
  const clause = between.slice(at)
  // After 16 家、 the list of numbers goes on; without a number before it, 、 lists nouns.
  return isAfterNumber && at === 0 ? clause.replace(/^[^、]*、/, '') : clause
}

/** Units that are too short to be looked for in any text, but are plain behind a scale: 425 万粒. */
const afterScale = /^\s*([粒株头只羽尾吨斤亩棵瓶箱袋块支口])/

export function withUnit(found: FoundQuantity, right: string): FoundQuantity {
  const unit =
    found.quantity.scale !== '' && found.quantity.unit === '' ? afterScale.exec(right)?.[1] : undefined
  return unit ? { ...found, quantity: { ...found.quantity, unit } } : found
}

export const tail = (left: string) => left.replace(/^.*[、，,；;：:]/, '')

/** Nothing but a gap between two numbers: they stood in two columns, and the one says nothing of the other. */
export const isBesideNumber = ({ between, leftStart }: Draft) => leftStart > 0 && /^\s+$/.test(between)

/** The noun that a number counts: 「10 场形式多样的产学研活动」. */
export function nounOf(right: string): string {
  const noun = /^\s*[\p{Script=Han}A-Za-z“”"]+/u.exec(right)?.[0] ?? ''
  return noun.length > 24 ? '' : noun
}

export const isChange = ({ measured }: Claim) => measured === 'growth' || measured === 'change'

export const joined = (own: string, noun: string) =>
  noun !== '' && own.includes(noun) ? own : `${own}${noun}`

export function measuredOf(found: FoundQuantity, left: string, right: string): Measured {
  const { unit } = found.quantity
  const isRate = unit === '%' || unit === '个百分点' || unit === '‰'
  if (isRate && growthWords.test(left)) return 'growth'
  if (isRate && (shareWords.test(left) || /^\s*的?份额/.test(right))) return 'share'
  if (isRate) return 'rate'
  if (changeWords.test(left) && growthWords.test(left)) return 'change'
  return unit.endsWith('元') ? 'money' : 'count'
}

/** 吸纳方、输出方、技术转移机构: the nouns that a clause lists. */
export function listOf(words: string): readonly string[] {
  const items = words.replace(/[（(][^（()）]*[）)]/g, '').split('、')
  if (items.length < 2) return []
  return items.map((item) => canonicalSubject(item)).filter((item) => item !== '')
}

/** Parts are measured like their total; a growth or another total is none. */
export function isPartOf(owner: Claim, { found, left }: Draft): boolean {
  if (unitClass(owner.quantity.unit) !== unitClass(found.quantity.unit)) return false
  return !growthWords.test(left) && !/^(?:共|总计|合计|累计)/.test(left.trim())
}
