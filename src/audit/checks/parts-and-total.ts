import {
  absolute,
  add,
  baseValue,
  canonical,
  claimOf,
  compare,
  type Decimal,
  isZero,
  multiply,
  scales,
  shift,
  subtract,
  sum,
  writeQuantity,
} from '#lib'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { fundSources, overlapWords } from '../claims/vocabulary.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

interface List {
  readonly total: Claim
  readonly parts: readonly Claim[]
}

function lists(claims: readonly Claim[]): readonly List[] {
  const byOwner = new Map<string, { total: Claim; parts: Claim[] }>()
  for (const claim of claims) {
    const total = claim.partOf === undefined ? undefined : claims[claim.partOf]
    if (!total || (claim.measured !== 'money' && claim.measured !== 'count')) continue
    const name = `${total.index}|${claim.sentence}`
    const list = byOwner.get(name)
    if (list) list.parts.push(claim)
    else byOwner.set(name, { total, parts: [claim] })
  }
  return [...byOwner.values()]
}

/** The power of ten of the last digit that either side prints. */
function finest(claims: readonly Claim[]): number {
  return Math.min(...claims.map(({ quantity }) => scales[quantity.scale] - quantity.decimals))
}

const isExact = ({ quantity }: Claim) => claimOf(quantity.qualifier) === 'equal'
const totalOf = (claims: readonly Claim[]) => sum(claims.map(({ quantity }) => baseValue(quantity)))

/** Heads and things are counted one by one, and nothing of them is rounded. */
const isWholeCount = ({ measured, quantity }: Claim) =>
  measured === 'count' && quantity.scale === '' && quantity.decimals === 0

/** Rounded parts may miss their total by one in the last digit. */
function closes(total: Claim, parts: readonly Claim[]): boolean {
  const gap = absolute(subtract(totalOf(parts), baseValue(total.quantity)))
  if ([total, ...parts].every(isWholeCount)) return isZero(gap)
  return compare(gap, shift('1', finest([total, ...parts]))) <= 0
}

/** The parts that one kind of mark joins: after 、 a comma begins something else. */
function joinedAlike(parts: readonly Claim[]): readonly Claim[] {
  const mark = parts[1]?.separator
  const end = parts.findIndex((part, at) => at > 0 && part.separator !== mark)
  return end < 0 ? parts : parts.slice(0, end)
}

function namesSource({ words }: Claim): boolean {
  return fundSources.some((source) => words.includes(source))
}

/** 「15 个指标，其中一级 3 个、二级 8 个、三级 15 个」: the last step counts them all again. */
function isLadder({ total, parts }: List): boolean {
  return (
    total.measured === 'count' &&
    parts.some(({ quantity }) => baseValue(quantity) === baseValue(total.quantity))
  )
}

/** How far a list is meant to be complete: told apart by source, 分别为 and a colon say all of it, 其中 often names some. */
function isComplete({ total, parts }: List): boolean {
  if (total.measured === 'money' && parts.every(namesSource)) return true
  if (/分|[：:]|即|为/.test(parts[0]?.opener ?? '')) return parts.length >= 3
  if (isToldWhole({ total, parts })) return true
  // Nearly all of it: a part was changed and the total was not.
  const gap = absolute(subtract(totalOf(parts), baseValue(total.quantity)))
  return (
    total.measured === 'money' && compare(gap, multiply(absolute(baseValue(total.quantity)), '0.005')) < 0
  )
}

/** 「共申请 …，其中：」 and a list of money to the end of its sentence, of which less than a quarter is missing. */
function isToldWhole({ total, parts }: List): boolean {
  if (total.measured !== 'money' || parts.length < 4 || !/共|合计|总/.test(total.words)) return false
  const gap = subtract(baseValue(total.quantity), totalOf(parts))
  return compare(gap, multiply(baseValue(total.quantity), '0.25')) < 0
}

function severityOf({ total, parts }: List, isOver: boolean): Remark['severity'] {
  if (parts.every(namesSource)) return 'error'
  if (isOver) return 'error'
  return total.measured === 'money' && /分/.test(parts[0]?.opener ?? '') ? 'error' : 'warning'
}

function remarkOn(list: List, statement: Statement): Remark | undefined {
  const { total } = list
  if (list.parts.length < 2 || !isExact(total) || !list.parts.every(isExact)) return undefined
  if (total.words === '' || total.quantity.unit === '' || isLadder(list)) return undefined
  // Somewhere the list ends and the text goes on: when its beginning closes, all is well.
  if (list.parts.some((_, at) => at > 0 && closes(total, list.parts.slice(0, at + 1)))) return undefined
  const parts = joinedAlike(list.parts)
  if (parts.length < 2 || isZero(baseValue(total.quantity))) return undefined
  const isOver = compare(totalOf(parts), baseValue(total.quantity)) > 0
  if (isOver && isExplained(list, statement)) return undefined
  if (!isOver && (!isComplete({ total, parts }) || isOpenEnded(parts, statement))) return undefined
  const added = inScaleOf(total, totalOf(parts))
  const terms = parts.map((part) => inScaleOf(total, baseValue(part.quantity))).join(' + ')
  return {
    severity: severityOf({ total, parts }, isOver),
    message:
      `${wordWhere(total.place)}「${total.words}」合计 ${writeQuantity(total.quantity)}，所列各部分相加是 ${added}（${terms}），差 ${difference(added, total)}；如一个对象计入了两类，请在文中说明。`.replace(
        /；如一个对象.*$/,
        total.measured === 'money' ? '。' : '$&',
      ),
    at: [quoted(total.place, total.quote), ...parts.map((part) => quoted(part.place, part.quote))],
    expected: writeQuantity({ ...total.quantity, value: added, decimals: 0 }),
    found: writeQuantity(total.quantity),
  }
}

/** 「甲 10 万元、乙 5 万元等」 names only some. */
function isOpenEnded(parts: readonly Claim[], { passages }: Statement): boolean {
  const last = parts.at(-1)
  const text = last && passages[last.passage]?.text.slice(last.numberStart, last.end + 12)
  return text !== undefined && /等|其余|其他/.test(text)
}

function isExplained({ total, parts }: List, { passages }: Statement): boolean {
  const last = parts.at(-1) ?? total
  const text = passages[last.passage]?.text ?? ''
  return overlapWords.test(text.slice(total.start, last.end + 160))
}

const inScaleOf = ({ quantity }: Claim, value: Decimal) => canonical(shift(value, -scales[quantity.scale]))

function difference(added: Decimal, { quantity }: Claim): string {
  const gap = absolute(subtract(added, quantity.value))
  return writeQuantity({ ...quantity, value: add(gap, '0'), qualifier: 'exact' })
}

export const check: Check = {
  name: 'parts-and-total',
  label: { zh: '各部分相加不等于合计', en: 'Parts and their total' },
  about: {
    zh: '文中列出的各部分（其中、分别为、按来源）应当合到总数；各部分四舍五入的，末位允许差 1。',
    en: 'Listed parts add up to their total; one in the last digit is let pass for rounded parts.',
  },
  examine: (statement) => {
    const seen = new Set<string>()
    return lists(statement.claims).flatMap((list) => {
      const remark = remarkOn(list, statement)
      const mark = `${list.total.key}|${remark?.found}|${remark?.expected}`
      if (!remark || seen.has(mark)) return []
      seen.add(mark)
      return [remark]
    })
  },
}
