import { fieldOf } from '../claims/field.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import type { DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

const numbered = /(?:^|[。；;\n])\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s*/

const goalsOf = (text: string) =>
  text
    .split(numbered)
    .map((goal) => goal.replace(/[。；;，,\s]+$/, '').trim())
    .filter((goal) => goal.length >= 4)

const plain = (text: string) =>
  text.replace(/深入|开展|促进|推进|加强|实施|完成|进行|做好|发展|工作|[^\p{Script=Han}]/gu, '')

/** Whether a result speaks of what a goal names. */
function isAnswered(goal: string, result: string): boolean {
  const pairs = [...bigrams(plain(goal))]
  return pairs.length === 0 || pairs.filter((pair) => result.includes(pair)).length >= pairs.length * 0.3
}

function examine({ regions, tables }: Statement): readonly Remark[] {
  return regions.flatMap((region) => {
    const table = tables[region.table]
    if (region.form.kind !== 'goals' || !table) return []
    for (let row = region.firstRow; row < region.endRow; row += 1) {
      const [goal, result] = [fieldOf(table, region, row, 'goal'), fieldOf(table, region, row, 'result')]
      if (!goal || !result || goal.text.length < 12 || result.text.length < 4) continue
      return [...same(goal, result), ...unanswered(goal, result)]
    }
    return []
  })
}

interface Text {
  readonly text: string
  readonly place: DocumentPlace
}

function same(goal: Text, result: Text): readonly Remark[] {
  const tidy = (text: string) => text.replace(/\s/g, '')
  if (tidy(goal.text) !== tidy(result.text)) return []
  const quote = goal.text.length > 60 ? goal.text.slice(0, 60) : goal.text
  return [
    {
      severity: 'question',
      message: '「实际完成情况」与「预期目标」一字不差，实际完成了多少？',
      at: [quoted(goal.place, quote), quoted(result.place, quote)],
    },
  ]
}

function unanswered(goal: Text, result: Text): readonly Remark[] {
  const goals = goalsOf(goal.text)
  const open = goals.length < 2 ? [] : goals.filter((one) => !isAnswered(one, result.text))
  if (open.length === 0) return []
  return [
    {
      severity: 'question',
      message: `目标「${open.join('」「')}」在完成情况中没有对应的结果。`,
      at: open.map((one) => quoted(goal.place, one)),
      expected: '逐项说明完成情况',
    },
  ]
}

export const check: Check = {
  name: 'goal-without-result',
  label: { zh: '有目标无结果', en: 'A goal without a result' },
  about: {
    zh: '逐条列出的目标，完成情况中应当逐条有结果。',
    en: 'Every listed goal is answered by a result.',
  },
  examine,
}
