import { type FoundQuantity, findQuantities } from '#lib'
import type { Claim, Measured, Passage, Role } from './claim.ts'
import { canonicalSubject, isAttribute, specificity, subjectKey, unitClass } from './subject.ts'

/** What ends a clause to the left of a number; 、 only does after another number. */
const clauseEnd = /[，,；;。：:！!？?\n]/
const sentenceEnd = /[。！!？?\n]/

const growthWords = /增长|增幅|增速|下降|降幅|减少|提高|上升|同比|环比|增加/
const changeWords = /(?:比|较)(?:上年|去年|同期|上一年)|同比/
const shareWords = /占|占比|比重|份额/
/** What opens a list of parts, shortly before the first of them. */
const openers =
  /(其中|包括|包含)[^。；;]{0,40}$|(分别为|分别是|分为|即|[：:])[^。；;，,]{0,40}$|[，,]\s*(为)[^。；;，,]{0,40}$|[（(](含)[^。；;，,]{0,30}$/
/** How many numbers back a total may stand from its first part. */
const lookBack = 40
const beginsWithParts = /^\s*(?:[（(][^（()）]{1,3}[）)]|\d{1,2}[.、．])?\s*其中/
const targetBefore =
  /(?:目标|指标|任务|计划)(?:值|数|量)?(?:为|是|达|：|:)?$|^(?:年度|全年)?(?:计划|预计|预期|力争|拟|确保)/
/** What is only intended is no result, and what is meant for another year is no target of this one. */
const intended = /力争|争取|下一?年度?|明年|次年|来年|下一步|今后/
const happened = /实际|已经?|完成情况/
const targetLabel = /目标[一二三四五六七八九十\d]*\s*[：:]$/
const actualNext = /^\s*[，,]\s*实际(?!情况)/
const targetAfter = /^\s*的?(?:年度|全年)?(?:目标|指标|任务|计划)/
const limitQualifiers: ReadonlySet<string> = new Set(['以上', '以下'])
const otherPeriods = /上年|去年|上一年|往年|同期|历年|历届|以来|(?:19|20)\d\d\s*年/

interface Draft {
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
class PassageReader {
  private readonly passage: Passage
  private readonly own: Own
  private readonly from: number
  /** What the passage before ended with. */
  private readonly before: readonly Claim[]
  private readonly claims: Claim[] = []
  private sentence = 0
  private head: Claim | undefined
  private phrase = ''
  private limit = ''
  private limitStart: number | undefined
  private list: { owner: Claim; opener: string; separators: string[] } | undefined
  private bracket: Claim | undefined
  private depth = 0
  private isIntended = false

  constructor(passage: Passage, own: Own, before: readonly Claim[]) {
    this.passage = passage
    this.own = own
    this.from = before.length
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
      }
      if (/[；;。！!？?\n]/.test(character)) {
        this.head = undefined
        this.phrase = ''
      }
    }
    const current = between.split(sentenceEnd).at(-1) ?? ''
    if (happened.test(current)) this.isIntended = false
    if (intended.test(current)) this.isIntended = true
    const clauses = between.split(clauseEnd)
    const phrase = clauses.slice(0, -1).findLast((clause) => canonicalSubject(clause).length >= 4)
    if (phrase !== undefined && clauses.length > 1) this.phrase = this.canonical(phrase)
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
    const own = this.canonical(words)
    const isCounting = own.length < 3 || /^个?\p{Script=Han}{2}/u.test(right)
    const noun = isCounting && !this.isColumn(draft) ? this.canonical(nounOf(right)) : ''
    const measured = measuredOf(found, words, right)
    const isRelative = measured === 'growth' || measured === 'share' || measured === 'change'
    const isOfLast = isRelative || (own === '' && noun === '')
    const last = this.lastOfSentence()
    const isApart = isBesideNumber(draft)
    const base = isOfLast && last && !isApart ? last : undefined
    const named = base ? base.subject : joined(own, noun)
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
      role: this.roleOf(draft),
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

  private topicOf(): string {
    if (this.head) return this.head.subject
    return this.phrase === '' ? canonicalSubject(this.passage.cell?.subject ?? '') : this.phrase
  }

  private periodOf(words: string): string {
    if (this.isIntended) return '下年'
    const found = otherPeriods.exec(words)?.[0] ?? ''
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

  private roleOf({ left, right, after, leftStart }: Draft): Role {
    if (this.isIntended || actualNext.test(after)) return 'target'
    if (targetLabel.test(this.passage.text.slice(Math.max(0, leftStart - 8), leftStart))) return 'target'
    if (targetAfter.test(right) || targetBefore.test(left.replace(/\s/g, ''))) return 'target'
    return this.passage.role ?? 'actual'
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

/** The clause that a number ends: from the last mark before it, brackets without numbers kept. */
function clauseBefore(between: string, isAfterNumber: boolean): string {
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

function withUnit(found: FoundQuantity, right: string): FoundQuantity {
  const unit =
    found.quantity.scale !== '' && found.quantity.unit === '' ? afterScale.exec(right)?.[1] : undefined
  return unit ? { ...found, quantity: { ...found.quantity, unit } } : found
}

const tail = (left: string) => left.replace(/^.*[、，,；;：:]/, '')

/** Nothing but a gap between two numbers: they stood in two columns, and the one says nothing of the other. */
const isBesideNumber = ({ between, leftStart }: Draft) => leftStart > 0 && /^\s+$/.test(between)

/** The noun that a number counts: 「10 场形式多样的产学研活动」. */
function nounOf(right: string): string {
  const noun = /^\s*[\p{Script=Han}A-Za-z“”"]+/u.exec(right)?.[0] ?? ''
  return noun.length > 24 ? '' : noun
}

const isChange = ({ measured }: Claim) => measured === 'growth' || measured === 'change'

const joined = (own: string, noun: string) => (noun !== '' && own.includes(noun) ? own : `${own}${noun}`)

function measuredOf(found: FoundQuantity, left: string, right: string): Measured {
  const { unit } = found.quantity
  const isRate = unit === '%' || unit === '个百分点' || unit === '‰'
  if (isRate && growthWords.test(left)) return 'growth'
  if (isRate && (shareWords.test(left) || /^\s*的?份额/.test(right))) return 'share'
  if (isRate) return 'rate'
  if (changeWords.test(left) && growthWords.test(left)) return 'change'
  return unit.endsWith('元') ? 'money' : 'count'
}

/** 吸纳方、输出方、技术转移机构: the nouns that a clause lists. */
function listOf(words: string): readonly string[] {
  const items = words.replace(/[（(][^（()）]*[）)]/g, '').split('、')
  if (items.length < 2) return []
  return items.map((item) => canonicalSubject(item)).filter((item) => item !== '')
}

/** Parts are measured like their total; a growth or another total is none. */
function isPartOf(owner: Claim, { found, left }: Draft): boolean {
  if (unitClass(owner.quantity.unit) !== unitClass(found.quantity.unit)) return false
  return !growthWords.test(left) && !/^(?:共|总计|合计|累计)/.test(left.trim())
}
