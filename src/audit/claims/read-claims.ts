import { type FoundQuantity, findQuantities } from '#lib'
import type { Claim, Passage } from './claim.ts'
import {
  clauseBefore,
  clauseEnd,
  type Draft,
  isBesideNumber,
  isChange,
  isPartOf,
  joined,
  listOf,
  measuredOf,
  nounOf,
  sentenceEnd,
  tail,
  withUnit,
} from './clause.ts'
import { happened, intended, type RoleSoFar, roleAtEnd, roleOf, roleOnly, targetsFollow } from './role.ts'
import { openingPeriod, otherPeriods } from './spoken-year.ts'
import { canonicalSubject, isAttribute, specificity, subjectKey, unitClass } from './subject.ts'

/** What opens a list of parts, shortly before the first of them. */
const openers =
  /(其中|包括|包含)[^。；;]{0,40}$|(分别为|分别是|分为|即|[：:])[^。；;，,]{0,40}$|[，,]\s*(为)[^。；;，,]{0,40}$|[（(](含)[^。；;，,]{0,30}$/
/** How many numbers back a total may stand from its first part. */
const lookBack = 40
const beginsWithParts = /^\s*(?:[（(][^（()）]{1,3}[）)]|\d{1,2}[.、．])?\s*其中/
const limitQualifiers: ReadonlySet<string> = new Set(['以上', '以下'])
/** What the document is about: its place names nothing in it, its year is the year meant. */
export interface Own {
  readonly place: string
  readonly year: string
}

/**
 * Reads one passage into claims; `before` are those of the passages before it, so that a paragraph that begins with
 * 其中 finds its total. Linear in the length of the text.
 */
export function readClaims(passage: Passage, own: Own, before: readonly Claim[]): Claim[] {
  const reader = new PassageReader(passage, own, before)
  return reader.read()
}

/** The state that a reader keeps while it goes through a passage: what was named last, and whose parts follow. */
class PassageReader implements RoleSoFar {
  private readonly passage: Passage
  private readonly own: Own
  private readonly from: number
  /** What the passage before ended with. */
  private readonly before: readonly Claim[]
  private readonly claims: Claim[] = []
  /** The innermost heading or the name of the row, in canonical words. */
  private readonly under: string
  private sentence = 0
  private head: Claim | undefined
  private phrase = ''
  private limit = ''
  private limitStart: number | undefined
  private list: { owner: Claim; opener: string; separators: string[] } | undefined
  private bracket: Claim | undefined
  private depth = 0
  isIntended = false
  areTargets = false
  private spokenYear = ''

  constructor(passage: Passage, own: Own, before: readonly Claim[]) {
    this.passage = passage
    this.own = own
    this.from = before.length
    this.under = canonicalSubject(passage.cell?.subject || headingWords(passage.path.at(-1) ?? ''))
    this.before = beginsWithParts.test(passage.text)
      ? before.slice(-lookBack).filter((claim) => claim.passage === passage.index - 1)
      : []
  }

  read(): Claim[] {
    const { text } = this.passage
    let last = 0
    const founds = findQuantities(text)
    for (const [at, found] of founds.entries()) {
      const next = founds[at + 1]
      const draft = this.draft(found, last, next?.start ?? text.length)
      last = found.end
      this.pass(draft.between)
      if (this.isLimit(draft, next)) {
        this.limit = `${tail(draft.left)}${found.text}`
        this.limitStart = draft.leftStart
        continue
      }
      this.open(draft)
      this.claims.push(this.claim(draft))
      this.remember()
    }
    return this.claims
  }

  private draft(found: FoundQuantity, last: number, next: number): Draft {
    const { text } = this.passage
    const between = text.slice(last, found.start)
    const leftStart = found.start - clauseBefore(between, last > 0).length
    const after = text.slice(found.end, next)
    const right = /^[^，,；;。：:！!？?\n、（()）]*/.exec(after)?.[0] ?? ''
    const separator = /^[^、，,；;。：:（(]*([、，,；;。：:（(])/.exec(between)?.[1] ?? ''
    return { found, left: text.slice(leftStart, found.start), leftStart, right, after, separator, between }
  }

  /** Sentence ends, brackets and clauses without numbers that lie before the next number. */
  private pass(between: string): void {
    for (const character of between) {
      if (character === '（' || character === '(') {
        if (this.depth === 0) this.bracket = this.claims.at(-1)
        this.depth += 1
      } else if (character === '）' || character === ')') {
        this.depth = Math.max(0, this.depth - 1)
        if (this.depth === 0) this.bracket = undefined
      } else if (sentenceEnd.test(character)) {
        this.sentence += 1
        this.depth = 0
        this.bracket = undefined
        this.list = undefined
        this.isIntended = false
        this.areTargets = false
        this.spokenYear = ''
      }
      if (/[；;。！!？?\n]/.test(character)) {
        this.head = undefined
        this.phrase = ''
      }
    }
    const current = between.split(sentenceEnd).at(-1) ?? ''
    if (happened.test(current)) this.isIntended = false
    if (intended.test(current)) this.isIntended = true
    if (targetsFollow.test(current)) this.areTargets = true
    if (happened.test(current)) this.areTargets = false
    const clauses = between.split(clauseEnd)
    for (const clause of clauses) this.hear(clause)
    const phrase = clauses.slice(0, -1).findLast((clause) => canonicalSubject(clause).length >= 4)
    if (phrase !== undefined && clauses.length > 1) this.phrase = this.canonical(phrase)
  }

  /** The year that a clause opens with. */
  private hear(clause: string): void {
    const opened = openingPeriod.exec(clause)
    if (!opened) return
    const [, year = '', last = ''] = opened
    this.spokenYear = year === this.own.year ? '' : year || last
  }

  private canonical(words: string): string {
    return canonicalSubject(this.own.place === '' ? words : words.replaceAll(this.own.place, ''))
  }

  /** 「原值 10 万元以上各类仪器 5.63 万台」: the first number narrows the second. */
  private isLimit(draft: Draft, next: FoundQuantity | undefined): boolean {
    if (!limitQualifiers.has(draft.found.quantity.qualifier) || draft.found.quantity.unit === '%')
      return false
    return /^的?\p{Script=Han}/u.test(draft.right) && next !== undefined && draft.right.length >= 2
  }

  /** Whether a list of parts begins here, and of what. */
  private open(draft: Draft): void {
    if (this.depth > 0) return
    const opener = openers
      .exec(draft.between)
      ?.slice(1)
      .find((word) => word !== undefined)
    if (opener === undefined) return
    const isSame = (claim: Claim) =>
      claim.within === undefined &&
      claim.measured !== 'growth' &&
      claim.measured !== 'change' &&
      unitClass(claim.quantity.unit) === unitClass(draft.found.quantity.unit)
    // 其中 may look back over other numbers; a colon or 分别 speaks of what stands right before it.
    const isFar = /其中|包括|包含/.test(opener)
    const recent = isFar
      ? this.claims.slice(-lookBack).filter((claim) => claim.sentence >= this.sentence - 1)
      : this.claims.slice(-1).filter((claim) => claim.sentence === this.sentence)
    const owner =
      recent.findLast(isSame) ??
      (this.claims.length === 0 && isFar ? this.before.findLast(isSame) : undefined)
    this.list = owner && { owner, opener, separators: [] }
  }

  private claim(draft: Draft): Claim {
    const { left, right } = draft
    const found = withUnit(draft.found, right)
    const words = left.replace(/^[、\s]+/, '')
    const isRoleOnly = roleOnly.test(words.replace(/\s/g, ''))
    const clause = this.canonical(words)
    const plain = words.replace(roleAtEnd, '')
    const plainOwn = plain === words ? clause : this.canonical(plain)
    const own = isRoleOnly ? '' : plainOwn
    const counted = this.canonical(nounOf(right))
    const isCounting = own.length < 3 || /^个?\p{Script=Han}{2}/u.test(right)
    const noun = isCounting && !this.isColumn(draft) ? counted : ''
    const measured = measuredOf(found, words, right)
    const isRelative = measured === 'growth' || measured === 'share' || measured === 'change'
    const isOfLast = isRelative || (own === '' && noun === '')
    const last = this.lastOfSentence()
    const isApart = isBesideNumber(draft)
    // 「X，目标值 ≥ 85 户，实际 40 户」: what stands before the first of them names both.
    const isFresh = isRoleOnly && this.hasClauseSince(last, draft)
    const base = isOfLast && last && !isApart && !isFresh ? last : undefined
    const clauseNamed = isRoleOnly && !base && noun === '' ? this.clauseJustBefore(draft) : ''
    const named = base ? base.subject : clauseNamed || joined(own, noun)
    const topic = base ? base.topic : isAttribute(named) && !isApart ? this.topicOf() : ''
    const listed = this.depth === 0 ? listOf(words) : []
    const whole = `${topic}${named}`
    const part = this.partIn(draft)
    const isComparable = whole !== '' && specificity(whole) >= 2
    const start = this.limitStart ?? draft.leftStart + (left.length - left.replace(/^[、\s]+/, '').length)
    const end = found.end + right.trimEnd().length
    return {
      index: this.from + this.claims.length,
      words: `${words}${noun === '' ? '' : nounOf(right)}`.trim(),
      subject: named,
      topic,
      key: isComparable ? subjectKey(canonicalSubject(whole)) : '',
      measured,
      quantity: found.quantity,
      ...roleOf(draft, this.passage, this),
      own: joined(clause, counted),
      before: base ? `${base.before}${base.own}` : `${this.phrase}${this.head?.subject ?? ''}`,
      under: this.under,
      period: this.periodOf(words),
      limit: this.limit || (topic !== '' && topic === this.head?.subject ? this.head.limit : ''),
      listed,
      ...(part ? { partOf: part.owner.index, opener: part.opener } : {}),
      ...(this.depth > 0 && this.bracket ? { within: this.bracket.index } : {}),
      separator: draft.separator,
      passage: this.passage.index,
      sentence: this.sentence,
      start,
      end,
      numberStart: found.start,
      quote: this.passage.text.slice(start, end).trim(),
      place: this.passage.place,
      section: this.passage.path[0] ?? '',
    }
  }

  /**
   * A number that opens a text, with words behind it that end in no mark, stood in a column of a table taken apart: the
   * words are the next column's.
   */
  private isColumn({ found, right, after }: Draft): boolean {
    const { text, cell } = this.passage
    return cell === undefined && right === after && text.slice(0, found.start).trim() === ''
  }

  /** The value that a growth, a share or a number without a name speaks of. */
  private lastOfSentence(): Claim | undefined {
    for (let at = this.claims.length - 1; at >= 0; at -= 1) {
      const claim = this.claims[at]
      if (!claim || claim.sentence !== this.sentence) return undefined
      if (claim.within === undefined && !isChange(claim)) return claim
    }
    return undefined
  }

  /** Whether a clause of its own stands between the number before and this one. */
  private hasClauseSince(last: Claim | undefined, draft: Draft): boolean {
    return last === undefined || this.clauseJustBefore(draft) !== ''
  }

  /** The clause that ends right before this number's own, behind the number before it. */
  private clauseJustBefore({ between, left }: Draft): string {
    const head = between.slice(0, between.length - left.length)
    const clause = head.replace(/[，,、：:；;\s]+$/, '').split(clauseEnd)
    const isWhole = clause.length > 1 || this.claims.length === 0 || /^\s*[。；;\n]/.test(between)
    return isWhole ? this.canonical((clause.at(-1) ?? '').replace(roleAtEnd, '')) : ''
  }

  private topicOf(): string {
    if (this.head) return this.head.subject
    return this.phrase === '' ? canonicalSubject(this.passage.cell?.subject ?? '') : this.phrase
  }

  private periodOf(words: string): string {
    if (this.isIntended) return '下年'
    const found = otherPeriods.exec(words)?.[0] ?? this.spokenYear
    return this.own.year !== '' && found.startsWith(this.own.year) ? '' : found
  }

  /** Whether a number goes on with the list that was opened: parts joined by commas end at a semicolon. */
  private partIn(draft: Draft): { readonly owner: Claim; readonly opener: string } | undefined {
    const { list } = this
    if (!list || this.depth > 0 || !isPartOf(list.owner, draft)) return undefined
    const isNext = list.separators.length > 0
    const usual = list.separators[1] ?? draft.separator
    if (isNext && /[；;]/.test(draft.between) && usual !== '；' && usual !== ';') {
      this.list = undefined
      return undefined
    }
    list.separators.push(draft.separator)
    return list
  }

  private remember(): void {
    this.limit = ''
    this.limitStart = undefined
    const claim = this.claims.at(-1)
    if (!claim || this.depth > 0) return
    const isHead = claim.topic === '' && claim.subject !== '' && claim.measured !== 'growth'
    if (isHead && claim.partOf === undefined) this.head = claim
  }
}

const headingWords = (heading: string) =>
  heading.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*/, '')
