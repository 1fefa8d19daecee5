import type { Quantity } from '#lib'
import type { DocumentPlace } from '../document.ts'
import { sameNumber } from './agree.ts'
import type { Claim, Role } from './claim.ts'
import { canBeOne, holds } from './link.ts'
import { parallelsOf } from './parallel.ts'
import type { Statement } from './statement.ts'
import type { TableFact } from './table-fact.ts'

/** A value that the document gives to something, in a sentence or in a table. */
export interface Told {
  readonly role: Role
  /** 0 to 1: how plainly the text says whether it was to be or was. */
  readonly roleSure: number
  readonly name: string
  readonly quantity: Quantity
  readonly quote: string
  readonly place: DocumentPlace
  /** What is told in one stand is about its own things: two lines of one section are two things. */
  readonly stand: string
  readonly isRow: boolean
  /** Money told by where it came from: a document of several projects has it several times. */
  readonly isSource: boolean
  /** Said to be of the whole: 全市, 全年共. */
  readonly isWhole: boolean
  /** Under the heading of one project among several. */
  readonly isOwnPart: boolean
}

/** Several tellings of one thing, and how it is known that they are of one. */
export interface SameFact {
  readonly told: readonly Told[]
  /** 0 to 1. */
  readonly sure: number
  readonly why: string
  readonly by: 'name' | 'row' | 'sentence'
}

const isWhole = /全市|全县|全区|全省|全年|全镇|全乡|全校|共|累计|总/
const ownPart =
  /(?:项目|专项|工程)[一二三四五六七八九十\d]|(?:项目|工程|专项|活动|经费)(?:[（(].*)?$|[县区镇乡村]$|街道$/
const isSummary = /总体|概况|基本情况|指标|目标|完成情况|实现情况|任务/

export const isFundSource = ({ subject }: Claim) => /^(?:中央|省|自治区|市|县|区)级资金$/.test(subject)

/**
 * What is told in one stand is about its own things. A section is one; of its subsections only those that sum up or go
 * through the indicators stand apart, others may each have trained their own.
 */
function standOf(claim: Claim, path: readonly string[]): string {
  const [section = `passage ${claim.passage}`, ...inner] = path
  const heading = inner.find((one) => isSummary.test(one))
  return heading === undefined ? section : `${section}${heading}`
}

function toldBy(claim: Claim, { passages }: Statement): Told {
  const path = passages[claim.passage]?.path ?? []
  const cell = passages[claim.passage]?.cell
  return {
    role: claim.role,
    roleSure: claim.roleSure,
    name: claim.topic === '' && claim.words !== '' ? claim.words : `${claim.topic}${claim.subject}`,
    quantity: claim.quantity,
    quote: claim.quote,
    place: claim.place,
    stand: cell ? `${standOf(claim, path)}/${cell.table}` : standOf(claim, path),
    isRow: false,
    isSource: isFundSource(claim),
    isWhole: isWhole.test(claim.words),
    isOwnPart: path.some((heading) => ownPart.test(heading)),
  }
}

function toldByRow({ role, name, quantity, field, place }: TableFact): Told {
  return {
    ...{ role, roleSure: 1, name, quantity, place, quote: field.text, stand: 'indicators' },
    ...{ isRow: true, isSource: false, isWhole: true, isOwnPart: false },
  }
}

/** Links below this are not relied on. */
const leastSure = 0.6
const sureLink = 0.8

/** The name under which claims speak of one thing; undefined where they speak of none or of a part of it. */
function groupOf(claim: Claim, claims: readonly Claim[]): string | undefined {
  if (claim.key === '' || claim.within !== undefined || claim.measured === 'change') return undefined
  // A part is one of its own total; money from one source is the same wherever it is told.
  const isOwn = claim.partOf === undefined || isFundSource(claim)
  const owner = isOwn ? '' : `${claims[claim.partOf ?? -1]?.key ?? ''}/`
  const variant = claim.measured === 'growth' || claim.measured === 'share' ? claim.measured : ''
  return [claim.role, variant, claim.period, claim.limit, `${owner}${claim.key}`].join('|')
}

/** Everything that the document tells more than once: by name, by the row that it stands in, by the sentence around it. */
export function listSameFacts(statement: Statement): readonly SameFact[] {
  const { claims, facts, links } = statement
  const byClaim = new Map(links.map((link) => [link.claim, link]))
  const rows = new Map<number, { claim: Claim; sure: number; why: string }[]>()
  const named = new Map<string, Claim[]>()
  for (const claim of claims) {
    const link = byClaim.get(claim.index)
    const fact = link && facts[link.fact]
    if (link && fact && link.sure >= leastSure && !isOfOtherRole(claim, fact)) {
      const row = rows.get(fact.index)
      const one = { claim, sure: link.sure, why: link.why }
      if (row) row.push(one)
      else rows.set(fact.index, [one])
      // Of a link that is not sure its own name may be the right one.
      if (link.sure >= sureLink) continue
    }
    // It says what the row has for its other role: which of the two it means stays open.
    if (link && fact && isOfOtherRole(claim, fact)) continue
    const name = groupOf(claim, claims)
    if (name === undefined) continue
    const group = named.get(name)
    if (group) group.push(claim)
    else named.set(name, [claim])
  }
  const seen = new Set<number>()
  const byRow = [...rows].flatMap(([at, of]): readonly SameFact[] => {
    const fact = facts[at]
    if (!fact) return []
    for (const { claim } of of) seen.add(claim.index)
    // What has the name of a claim of the row, and no row of its own, is told with it.
    const surely = of.filter(({ sure }) => sure >= sureLink)
    const names = new Set(surely.flatMap(({ claim }) => groupOf(claim, claims) ?? []))
    const others = [...names].flatMap((name) => {
      const found = (named.get(name) ?? []).filter((claim) => canBeOne(claim, fact))
      if (found.length > 0) named.delete(name)
      return found
    })
    // A sentence that has the row's number tells something else with its other numbers, unless they have the same name.
    const sentenceOf = ({ passage, sentence }: Claim) => `${passage}/${sentence}`
    const linked = of.map(({ claim }) => claim)
    const agreeing = new Set(linked.filter((claim) => holds(claim, fact)).map(sentenceOf))
    const own = linked.filter((claim) => holds(claim, fact) || !agreeing.has(sentenceOf(claim)))
    const told = [...own, ...others].sort((a, b) => a.index - b.index)
    const least = of.reduce((a, b) => (holds(b.claim, fact) || b.sure >= a.sure ? a : b))
    return [
      {
        told: [...told.map((claim) => ({ ...toldBy(claim, statement), role: fact.role })), toldByRow(fact)],
        ...{ sure: least.sure, why: least.why, by: 'row' as const },
      },
    ]
  })
  const byName = [...named.values()].flatMap((of): readonly SameFact[] => {
    if (of.length < 2) return []
    for (const { index } of of) seen.add(index)
    return [
      {
        told: of.map((claim) => toldBy(claim, statement)),
        ...{ sure: 0.9, why: `两处说的都是「${of[0]?.words || of[0]?.subject}」`, by: 'name' as const },
      },
    ]
  })
  const bySentence = parallelsOf(statement, seen).map(
    ({ claims: of, sure, why }): SameFact => ({
      told: of.map((claim) => toldBy(claim, statement)),
      ...{ sure, why, by: 'sentence' },
    }),
  )
  return [...byName, ...byRow, ...bySentence]
}

/** The number is what the row has for its other role, and not what it has for this one. */
function isOfOtherRole(claim: Claim, fact: TableFact): boolean {
  return fact.other !== undefined && !holds(claim, fact) && sameNumber(claim.quantity, fact.other)
}
