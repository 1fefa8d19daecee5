import type { Passage } from '../claims/claim.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const problemSection = /问题|不足|困难/

/** Passages under a heading that speaks of problems. */
function problemPassages({ passages }: Statement): readonly Passage[] {
  return passages.filter(({ path, cell }) => !cell && path.some((heading) => problemSection.test(heading)))
}

/** What an indicator is called in a sentence: its name, or what its name is made of. */
function isNamed(row: IndicatorRow, text: string): boolean {
  const name = row.name.replace(/[“”"]/g, '')
  if (text.includes(name)) return true
  const core = name.replace(/(?:完成|执行|控制|变动|调整|达标|合格|及时|覆盖)?[率数度]$/, '')
  if (core.length >= 3 && text.includes(core)) return true
  const pairs = [...bigrams(core)].filter((pair) => pair !== '预算')
  return (
    pairs.length >= 2 && pairs.filter((pair) => text.includes(pair)).length >= Math.ceil(pairs.length * 0.75)
  )
}

const execution = /执行率|执行进度|支出进度|没有用完|未支出|结余/

function examine(statement: Statement): readonly Remark[] {
  const missed = statement.indicators.filter(({ isMet }) => isMet === false)
  const passages = problemPassages(statement)
  const text = passages.map((passage) => passage.text).join('')
  if (missed.length === 0 || text === '') return []
  const isTold = (row: IndicatorRow) =>
    isNamed(row, text) || (/预算执行率/.test(row.name) && execution.test(text))
  if (missed.some(isTold)) return []
  const [first] = passages.filter((passage) => passage.text.length > 8)
  if (!first) return []
  const names = missed.map(({ name, actual }) => `${name}（${actual?.text}）`).join('、')
  const sentence =
    /[^：:。]*[^。]*。?/.exec(first.text.replace(/^.*存在(?:的)?(?:主要)?问题[：:]?/, ''))?.[0] ?? first.text
  return [
    {
      severity: 'warning',
      message: `「问题」部分没有提到任何一个未达目标的指标：${names}。`,
      at: [
        quoted(first.place, sentence.slice(0, 120)),
        ...missed.slice(0, 6).map((row) => quoted(row.place, row.name)),
      ],
      expected: '逐项说明未达目标的指标及改进措施',
    },
  ]
}

export const check: Check = {
  name: 'problems-and-misses',
  label: { zh: '问题与未达标指标无关', en: 'Problems that name no miss' },
  about: {
    zh: '「存在问题」应当回应没有达到目标的指标。',
    en: 'The section on problems answers for the indicators that were missed.',
  },
  examine,
}
