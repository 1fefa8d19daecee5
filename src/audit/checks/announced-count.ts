import { claimOf } from '#lib'
import type { Claim, Passage } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const opening = /^\s*[^，。；：:、]{0,16}?[，,]?\s*(?:即|分别是|分别为|包括|[：:])\s*[：:]?/
const openEnded = /等|其他|……|\.\.\.|以及/

interface Items {
  readonly items: readonly string[]
  readonly end: number
}

/** What is listed behind 「10 个，即 …」 until the sentence ends; undefined where it is no list of names. */
function itemsAfter(text: string, from: number): Items | undefined {
  const rest = text.slice(from, from + 400)
  const opened = opening.exec(rest)
  if (!opened) return undefined
  const list = /^[^。；;]*/.exec(rest.slice(opened[0].length))?.[0] ?? ''
  const items = list
    .split('、')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const isNames = items.length >= 3 && items.every((item) => item.length <= 24 && !/[，,：:\d]/.test(item))
  if (!isNames || openEnded.test(list)) return undefined
  return { items, end: from + opened[0].length + list.length }
}

/** 「“甲专栏”、“乙专栏”三个专区」: what is quoted right before a number. */
function itemsBefore(words: string): readonly string[] {
  return /(?:[“"「][^”"」]{2,20}[”"」]、?){2,}$/.exec(words.trim())?.[0].match(/[“"「][^”"」]+/g) ?? []
}

const isCountable = ({ quantity, measured }: Claim) =>
  measured === 'count' &&
  claimOf(quantity.qualifier) === 'equal' &&
  quantity.scale === '' &&
  /^\d{1,2}$/.test(quantity.value)

function remarkOn(claim: Claim, passage: Passage): Remark | undefined {
  if (!isCountable(claim)) return undefined
  const numberEnd = passage.text.indexOf(claim.quantity.unit, claim.numberStart) + claim.quantity.unit.length
  const after = itemsAfter(passage.text, numberEnd)
  const before = after ? [] : itemsBefore(passage.text.slice(claim.start, claim.numberStart))
  const items = after?.items ?? before
  if (items.length < 2 || items.length === Number(claim.quantity.value)) return undefined
  const quote = passage.text.slice(claim.start, after?.end ?? claim.end)
  return {
    severity: 'error',
    message: `文中说「${claim.words}」${claim.quantity.value} ${claim.quantity.unit}，实际列出 ${items.length} 个：${items.join('、')}。`,
    at: [quoted(claim.place, quote.trim())],
    expected: String(items.length),
    found: claim.quantity.value,
  }
}

function examine({ claims, passages }: Statement): readonly Remark[] {
  return claims.flatMap((claim) => {
    const passage = passages[claim.passage]
    return (passage && remarkOn(claim, passage)) ?? []
  })
}

export const check: Check = {
  name: 'announced-count',
  label: { zh: '所说个数与所列个数', en: 'Announced and listed' },
  about: { zh: '「10 个，即……」后面应当列出 10 个。', en: 'As many things are listed as were announced.' },
  examine,
}
