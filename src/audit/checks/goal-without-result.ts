import type { Passage } from '../claims/claim.ts'
import { fieldOf } from '../claims/field.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import type { DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

const numbered =
  /(?:^|[。；;\n])\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|(?:目标|任务)[一二三四五六七八九十\d]{1,2}[：:、])\s*/

const goalsOf = (text: string) =>
  text
    .split(numbered)
    .map((goal) => goal.replace(/[。；;，,\s]+$/, '').trim())
    .filter((goal) => goal.length >= 4)

const clausesOf = (text: string) =>
  text
    .split(/[，,。；;：:\n]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 6)

const plain = (text: string) =>
  text.replace(/深入|开展|促进|推进|加强|实施|完成|进行|做好|发展|工作|[^\p{Script=Han}]/gu, '')

/** Whether a result speaks of what a goal names. */
function isAnswered(goal: string, result: string): boolean {
  const pairs = [...bigrams(plain(goal))]
  return pairs.length === 0 || pairs.filter((pair) => result.includes(pair)).length >= pairs.length * 0.3
}

interface Text {
  readonly text: string
  readonly place: DocumentPlace
}

interface GoalAndResult {
  readonly goal: Text
  readonly result: Text
}

/** What was to be and what was, side by side in a form; else the cells of one table that are read as the two. */
function listPairs({ regions, tables, passages }: Statement): readonly GoalAndResult[] {
  const known = new Set<number>()
  const inForms = regions.flatMap((region) => {
    const table = tables[region.table]
    if (region.form.kind !== 'goals' || !table) return []
    known.add(region.table)
    const rows = Array.from({ length: region.endRow - region.firstRow }, (_, at) => region.firstRow + at)
    const pairs = rows.flatMap((row) => {
      const [goal, result] = [fieldOf(table, region, row, 'goal'), fieldOf(table, region, row, 'result')]
      return goal && result && goal.text !== '' && result.text !== '' ? [{ goal, result }] : []
    })
    // Sentences are what is meant; a form that has none holds whatever was written instead.
    const told = pairs.find(({ goal, result }) => goal.text.length >= 12 && result.text.length >= 4)
    const pair = told ?? pairs[0]
    return pair ? [pair] : []
  })
  const cells = Map.groupBy(
    passages.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table ?? -1,
  )
  const inCells = [...cells].flatMap(([table, of]) => (known.has(table) ? [] : pairOf(of)))
  return [...inForms, ...inCells]
}

function pairOf(of: readonly Passage[]): readonly GoalAndResult[] {
  const goals = of.filter(({ role, cell }) => role === 'target' && cell?.subject === '')
  const results = of.filter(({ role, cell }) => role === 'actual' && cell?.subject === '')
  const [goal, result] = [goals[0], results[0]]
  return goal && result && goals.length === 1 && results.length === 1 ? [{ goal, result }] : []
}

const tidy = (text: string) => text.replace(/\s/g, '')
const shortened = (text: string) => (text.length > 60 ? text.slice(0, 60) : text)
const bothQuoted = ({ goal, result }: GoalAndResult) => [
  quoted(goal.place, shortened(goal.text)),
  quoted(result.place, shortened(result.text)),
]

/** Words as likely to be copied: Dice's coefficient over pairs of characters. */
function alike(a: string, b: string): number {
  const [x, y] = [bigrams(plain(a)), bigrams(plain(b))]
  let shared = 0
  for (const pair of x) if (y.has(pair)) shared += 1
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}

const numbersOf = (text: string) => new Set(text.match(/\d+(?:\.\d+)?/g) ?? [])

function examinePair(pair: GoalAndResult): readonly Remark[] {
  const { goal, result } = pair
  const isWords = (text: string) => /\p{Script=Han}/u.test(text)
  if (!isWords(goal.text))
    return [
      {
        severity: 'warning',
        message: `总体目标（预期目标）只写了「${goal.text}」，实际完成情况写「${result.text}」：目标应写明要做成什么事。`,
        at: bothQuoted(pair),
      },
    ]
  if (goal.text.length < 12) return []
  if (tidy(goal.text) === tidy(result.text))
    return [
      {
        severity: 'question',
        message: '「实际完成情况」与「预期目标」一字不差，实际完成了多少？',
        at: bothQuoted(pair),
      },
    ]
  const isShort = result.text.length <= 12 && !/\d/.test(result.text)
  if (isShort)
    return [
      {
        severity: 'question',
        message: `实际完成情况只写了「${result.text}」，各项目标完成了多少？`,
        at: [quoted(result.place, result.text), quoted(goal.place, shortened(goal.text))],
      },
    ]
  const known = numbersOf(goal.text)
  const isNew = [...numbersOf(result.text)].some((number) => !known.has(number))
  const copied =
    !isNew && alike(goal.text, result.text) >= 0.8
      ? [
          {
            severity: 'question' as const,
            message: '「实际完成情况」基本照抄「预期目标」，没有写完成了多少、有什么变化。',
            at: bothQuoted(pair),
          },
        ]
      : []
  return [...copied, ...unanswered(pair)]
}

/** 「目标1：」: a result under the same number answers its goal, in whatever words. */
const byNumber = /(?:目标|任务)([一二三四五六七八九十\d]{1,2})[：:、]\s*([^。；;]*)/g

function answeredByNumber(goal: string, result: string): (one: string) => boolean {
  const numbers = new Set(
    [...result.matchAll(byNumber)].flatMap(([, number = '', text = '']) =>
      text.length >= 4 ? [number] : [],
    ),
  )
  const answered = [...goal.matchAll(byNumber)].flatMap(([, number = '', text = '']) =>
    numbers.has(number) ? [text.trim()] : [],
  )
  return (one) => answered.some((text) => text !== '' && one.startsWith(text.slice(0, 8)))
}

/** Listed goals of which the result says nothing; of a goal that was mostly copied, the clauses that were left out. */
function unanswered({ goal, result }: GoalAndResult): readonly Remark[] {
  const listed = goalsOf(goal.text)
  const clauses = clausesOf(goal.text)
  const said = tidy(result.text)
  const copied = clauses.filter((clause) => said.includes(tidy(clause)))
  const left = copied.length >= Math.max(2, clauses.length * 0.6) ? clauses : []
  const goals = listed.length >= 2 ? listed : left
  const isNumbered = answeredByNumber(goal.text, result.text)
  const open = goals.filter(
    (one) => !said.includes(tidy(one)) && !isAnswered(one, result.text) && !isNumbered(one),
  )
  const partly = left.filter((one) => !said.includes(tidy(one)) && !open.includes(one) && listed.length < 2)
  const all = [...open, ...partly]
  if (all.length === 0) return []
  return [
    {
      severity: 'question',
      message: `目标「${all.join('」「')}」在完成情况中没有对应的结果。`,
      at: all.map((one) => quoted(goal.place, one)),
      expected: '逐项说明完成情况',
    },
  ]
}

export const check: Check = {
  name: 'goal-without-result',
  label: { zh: '有目标无结果', en: 'A goal without a result' },
  about: {
    zh: '目标应当写明要做成什么，完成情况应当逐项说明做成了多少，而不是照抄目标或一句带过。',
    en: 'A goal says what is to be done; every part of it is answered by a result that does not merely repeat it.',
  },
  examine: (statement) => listPairs(statement).flatMap(examinePair),
}
