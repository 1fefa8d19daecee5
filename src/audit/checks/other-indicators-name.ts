import { equals, writeQuantity } from '#lib'
import { sameNumber } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { canonicalSubject, subjectKey } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

const frame = /在?([^，。；：]{4,40}?)(?:工作)?(?:中|方面)[，,]\s*[^，。；：,]*$/

/** 「在甲工作中，乙超 1850 家」 where the table gives 1850 to 甲: 乙 is the other indicator's name. */
function remarkOn(
  claim: Claim,
  statement: Statement,
  rows: ReadonlyMap<string, IndicatorRow>,
): Remark | undefined {
  const named = rows.get(claim.key)
  if (!named) return undefined
  const text = statement.passages[claim.passage]?.text ?? ''
  const before = text.slice(Math.max(0, claim.numberStart - 120), claim.numberStart)
  const framed = frame.exec(before)
  const meant = framed?.[1] === undefined ? undefined : rowNamed(framed[1], rows)
  if (!framed || !meant || meant === named || !meant.goal || !named.goal) return undefined
  if (!sameNumber(meant.goal, claim.quantity) || sameNumber(named.goal, claim.quantity)) return undefined
  if (equals(meant.goal.value, named.goal.value)) return undefined
  const quote = `${text.slice(claim.numberStart - framed[0].length, claim.end)}`
  const at = meant.target
  return {
    severity: 'error',
    message: `「${meant.name}」的目标写成了「${named.name}」${writeQuantity(claim.quantity)}：自评表中 ${meant.target?.text} 是「${meant.name}」的目标，「${named.name}」的目标是 ${named.target?.text}。`,
    at: [quoted(claim.place, quote.trim()), ...(at ? [quoted(at.place, `${meant.name} ${at.text}`)] : [])],
    expected: meant.name,
    found: named.name,
  }
}

function rowNamed(words: string, rows: ReadonlyMap<string, IndicatorRow>): IndicatorRow | undefined {
  const plain = words.replace(/^.*[。；]/, '').replace(/^在/, '')
  return rows.get(subjectKey(canonicalSubject(plain)))
}

export const check: Check = {
  name: 'other-indicators-name',
  label: { zh: '写成了别的指标', en: 'Another indicator’s name' },
  about: {
    zh: '「在甲工作中，乙超 N」而自评表中 N 是甲的目标：多半是复制后没有改名。',
    en: 'A target that the table gives to one indicator stands in the text under the name of another.',
  },
  examine(statement) {
    const rows = new Map(statement.indicators.map((row) => [row.key, row]))
    return statement.claims.flatMap((claim) => remarkOn(claim, statement, rows) ?? [])
  },
}
