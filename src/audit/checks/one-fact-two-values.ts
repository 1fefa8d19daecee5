import { claimOf, type Quantity, writeQuantity } from '#lib'
import { agree, sameKind, sameNumber } from '../claims/agree.ts'
import type { Claim, Role } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import { wordCount, wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** A value that the document gives to something, in a sentence or in a table. */
interface Fact {
  readonly role: Role
  readonly key: string
  readonly name: string
  readonly quantity: Quantity
  readonly quote: string
  readonly place: DocumentPlace
  /** Facts of one stand describe their own things: two lines of one section are two things. */
  readonly stand: string
  readonly isRow: boolean
  /** Money told by where it came from: a document of several projects has it several times. */
  readonly isSource: boolean
  /** Said to be of the whole: 全市, 全年共. */
  readonly isWhole: boolean
  /** Under the heading of one project among several. */
  readonly isOwnPart: boolean
}

const isWhole = /全市|全县|全区|全省|全年|全镇|全乡|全校|共|累计|总/
const ownPart =
  /(?:项目|专项|工程)[一二三四五六七八九十\d]|(?:项目|工程|专项|活动|经费)(?:[（(].*)?$|[县区镇乡村]$|街道$/

const isFundSource = ({ subject }: Claim) => /^(?:中央|省|自治区|市|县|区)级资金$/.test(subject)

const isSummary = /总体|概况|基本情况|指标|目标|完成情况|实现情况|任务/

/**
 * Facts of one stand are about its own things. A section is one; of its subsections only those that sum up or go through
 * the indicators stand apart, others may each have trained their own.
 */
function standOf(claim: Claim, path: readonly string[]): string {
  const [section = `passage ${claim.passage}`, ...inner] = path
  const heading = inner.find((one) => isSummary.test(one))
  return heading === undefined ? section : `${section}${heading}`
}

function factsOf({ claims, indicators, passages }: Statement): readonly Fact[] {
  const facts: Fact[] = []
  for (const claim of claims) {
    if (claim.key === '' || claim.within !== undefined || claim.measured === 'change') continue
    // A part is one of its own total; money from one source is the same wherever it is told.
    const isOwn = claim.partOf === undefined || isFundSource(claim)
    const owner = isOwn ? '' : `${claims[claim.partOf ?? -1]?.key ?? ''}/`
    const variant = [claim.measured === 'growth' || claim.measured === 'share' ? claim.measured : '']
    facts.push({
      role: claim.role,
      key: [...variant, claim.period, claim.limit, `${owner}${claim.key}`].join('|'),
      name: claim.topic === '' && claim.words !== '' ? claim.words : `${claim.topic}${claim.subject}`,
      isWhole: isWhole.test(claim.words),
      isOwnPart: passages[claim.passage]?.path.some((heading) => ownPart.test(heading)) ?? false,
      quantity: claim.quantity,
      quote: claim.quote,
      place: claim.place,
      isSource: isFundSource(claim),
      stand: standOf(claim, passages[claim.passage]?.path ?? []),
      isRow: false,
    })
  }
  if (new Set(indicators.map(({ region }) => region)).size !== 1) return facts
  // A row says what the text may say too; most rows of a long table have nobody to differ from.
  const told = new Set(facts.map(({ key }) => key))
  for (const row of indicators) {
    if (row.key === '' || !told.has(`|||${row.key}`)) continue
    const values = [['target', row.goal, row.target] as const, ['actual', row.done, row.actual] as const]
    for (const [role, quantity, field] of values) {
      if (!quantity || !field) continue
      const quote = field.text
      facts.push({
        role,
        key: `|||${row.key}`,
        name: row.name,
        quantity,
        quote,
        place: field.place,
        stand: 'indicators',
        isRow: true,
        isSource: false,
        isWhole: true,
        isOwnPart: false,
      })
    }
  }
  return facts
}

const agreeIn = (role: Role, a: Quantity, b: Quantity) => (role === 'target' ? sameNumber(a, b) : agree(a, b))

/** What has more values than this is a list of things that share a name. */
const mostValues = 5

/** One fact for every value that is told, in the order of the document; those that only repeat one are left out. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const values: Fact[] = []
  for (const fact of facts) {
    if (!values.some((other) => agreeIn(fact.role, other.quantity, fact.quantity))) values.push(fact)
    if (values.length > mostValues) return []
  }
  return values
}

/** Facts of one name can be compared when they stand apart, or when a table names the thing they are about. */
function remarkOn(facts: readonly Fact[]): Remark | undefined {
  const values = distinct(facts)
  const [first, second] = values
  if (!first || !second) return undefined
  const isNamed = facts.some(({ isRow }) => isRow)
  const stands = new Set(facts.map(({ stand }) => stand))
  if (!isNamed && stands.size < 2) return undefined
  const apart = values.some((a) =>
    values.some((b) => a.stand !== b.stand || (isNamed && !a.isRow && !b.isRow)),
  )
  if (!apart) return undefined
  // Two projects may each have held lectures; only what is told of the whole is told twice.
  const isPlain = !isNamed && !values.some((fact) => fact.isWhole)
  if (isPlain && values.some((fact) => fact.isOwnPart)) return undefined
  const isHedged = (of: Quantity) => claimOf(of.qualifier) !== 'equal'
  if (first.isSource && values.length > 2) return undefined
  const isSoft =
    isPlain ||
    first.isSource ||
    (first.role === 'actual' && values.some(({ quantity }) => isHedged(quantity)))
  const severity = isSoft ? 'warning' : 'error'
  const told = values.map(({ place, quantity }) => `${wordWhere(place)}为${shown(quantity)}`)
  const what = first.role === 'target' ? '目标值' : ''
  return {
    severity,
    message: `同一事项${what}「${shortest(facts)}」前后有${wordCount(values.length)}个数：${told.join('，')}，请核对后统一。`,
    at: places(facts),
    found: values.map(({ quantity }) => writeQuantity(quantity)).join(' / '),
  }
}

/** A hedge is quoted, so that it is not read as the writer’s. */
const shown = (of: Quantity) =>
  of.qualifier === 'exact' ? ` ${writeQuantity(of)}` : `「${writeQuantity(of)}」`

const shortest = (facts: readonly Fact[]) =>
  facts.map(({ name }) => name.trim()).reduce((a, b) => (b.length < a.length ? b : a))

const mostPlaces = 8

const places = (facts: readonly Fact[]) =>
  facts
    .slice(0, mostPlaces)
    .map((fact) => quoted(fact.place, fact.isRow ? `${fact.name} ${fact.quote}` : fact.quote))

export const check: Check = {
  name: 'one-fact-two-values',
  label: { zh: '同一事实前后不一', en: 'One fact, two values' },
  about: {
    zh: '同一件事在正文、任务表和自评表中的数应当相同（按印出的精度比较，约、超等措辞按其含义比较）。',
    en: 'What is told in several places must have one value, at the printed precision and as its hedges allow.',
  },
  examine(statement) {
    const groups = new Map<string, Fact[]>()
    for (const fact of factsOf(statement)) {
      const name = `${fact.role}|${fact.key}`
      const group = groups.get(name)
      if (group) group.push(fact)
      else groups.set(name, [fact])
    }
    const remarks: Remark[] = []
    for (const group of groups.values()) {
      if (group.length < 2) continue
      for (const alike of byKind(group)) {
        const remark = remarkOn(alike)
        if (remark) remarks.push(remark)
      }
    }
    return remarks
  },
}

/** Counts with counts, money with money; a number without a unit goes with each. */
function byKind(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const leaders: Fact[] = []
  for (const fact of facts)
    if (fact.quantity.unit !== '' && !leaders.some(({ quantity }) => sameKind(quantity, fact.quantity)))
      leaders.push(fact)
  if (leaders.length === 0) return [facts]
  return leaders.map((leader) => facts.filter(({ quantity }) => sameKind(leader.quantity, quantity)))
}
