import {
  attributes,
  edgeWords,
  fundsByLevel,
  genericWords,
  neutralWords,
  synonyms,
  unitClasses,
  wholeWords,
} from './vocabulary.ts'

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[]) =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(literally)
      .join('|'),
    'g',
  )

const canonicalOf = new Map(
  synonyms.flatMap(([first = '', ...rest]) => rest.map((word) => [word, first] as const)),
)
const anySynonym = anyOf([...canonicalOf.keys(), ...synonyms.map(([first = '']) => first)])
const wordSet: ReadonlySet<string> = new Set(wholeWords)
const anyNeutral = anyOf([...neutralWords, ...wholeWords])
const edges: ReadonlySet<string> = new Set(edgeWords)
const wholeByFirst = Map.groupBy(wholeWords, (word) => word[0] ?? '')
const wholeByLast = Map.groupBy(wholeWords, (word) => word.at(-1) ?? '')
const anyGeneric = anyOf(genericWords)
const attributeNames = new Set(attributes)
const genericPairs: ReadonlySet<string> = new Set(genericWords.flatMap((word) => [...bigrams(word)]))

/** 2024 年, 上半年: a period says when, not what. */
const periods = /(?:19|20)\d\d\s*年度?|[\d一二三四]+季度|[上下]半年|\d{1,2}\s*月(?:份|底|末)?|\d+\s*日/g
const nothing = /[^\p{Script=Han}A-Za-z0-9]/gu

/**
 * The words that say what is measured, in one spelling: 「全市共登记技术合同」 is 登记技术合同. Words that say nothing go; a
 * single character only goes at the edge of a word (「共登记」, not 「更新」), and `wholeWords` stay whole.
 */
export function canonicalSubject(words: string): string {
  const plain = words
    .normalize('NFKC')
    .replace(itemNumber, '')
    .replace(periods, '')
    .replace(nothing, '')
    .replace(fundsByLevel, '$1级资金')
    .replace(anySynonym, (word) => canonicalOf.get(word) ?? word)
  return plain
    .replace(anyNeutral, (word) => (wordSet.has(word) ? word : '\n'))
    .split('\n')
    .map(withoutEdges)
    .join('')
    .replace(registered, '$1成交额')
}

/** 「1.」「（2）」「指标1：」「目标二：」 number a name and are none of it. */
const itemNumber =
  /^\s*(?:(?:指标|目标|任务)\s*[\d一二三四五六七八九十]{1,2}\s*[:：、.]?|[(（]?[\d一二三四五六七八九十]{1,2}[)）]|\d{1,2}\s*[.、．](?!\d))\s*/u

function withoutEdges(word: string): string {
  let [from, to] = [0, word.length]
  const opens = (whole: string) => word.startsWith(whole, from)
  const closes = (whole: string) => word.slice(from, to).endsWith(whole)
  while (from < to && edges.has(word[from] ?? '') && !wholeByFirst.get(word[from] ?? '')?.some(opens))
    from += 1
  while (to > from && edges.has(word[to - 1] ?? '') && !wholeByLast.get(word[to - 1] ?? '')?.some(closes))
    to -= 1
  return word.slice(from, to)
}

/** A deal's amount is known from its registration, so that naming it adds nothing: 登记技术合同成交额. */
const registered = /登记(\p{Script=Han}{2,8})成交额$/u

/** What a name says of how it is counted, which its unit says as well: 养护公路里程 in 公里, 培训场次 in 场. */
const counting =
  /(?<=\p{Script=Han}{3})(?:数量|个数|人数|人次|次数|场次|期数|户数|家数|件数|份数|条数|例数|台数|里程|长度|面积|数|量)$/u

export const withoutCounting = (canonical: string) => canonical.replace(counting, '')

/** The same for the same words in any order: 登记技术合同 and 技术合同登记. */
export function subjectKey(canonical: string): string {
  return [...withoutCounting(canonical)].sort().join('')
}

/** A side of something named before (成交额, 入库), not a thing of its own. */
export function isAttribute(canonical: string): boolean {
  return attributeNames.has(canonical) || [...canonical].length <= 2
}

/** How many of its characters tell it apart from what any report speaks of. */
export function specificity(canonical: string): number {
  return [...canonical.replace(anyGeneric, '')].length
}

const unitClassOf = new Map(
  unitClasses.flatMap((units) => units.map((unit) => [unit, units[0] ?? unit] as const)),
)

/** Whether a pair of characters stands in a word that every report has. */
export function isGenericPair(pair: string): boolean {
  return genericPairs.has(pair)
}

/** One name for units that count the same: 台套 and 台, 场 and 次. */
export function unitClass(unit: string): string {
  return unitClassOf.get(unit) ?? unit
}

/** Pairs of neighbouring characters: what two wordings of one thing share. */
export function bigrams(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

/** Part of the smaller set of bigrams that both have: 0 to 1. */
export function overlap(a: string, b: string): number {
  const [less, more] = [bigrams(a), bigrams(b)].sort((x, y) => x.size - y.size)
  if (!less || !more || less.size === 0) return 0
  let shared = 0
  for (const pair of less) if (more.has(pair)) shared += 1
  return shared / less.size
}
