import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const effect = /提升|提高|改善|增强|降低|缩短|减少|增加|显著|明显|推动|促进|有效|达成预期/

/** Words that a number could show, and the same words as result. */
function isBare({ target, actual, goal }: IndicatorRow): boolean {
  if (!target || !actual || goal || isBlank(target) || isBlank(actual) || actual.quantity) return false
  const [wanted, done] = [target.text, actual.text].map((text) => text.replace(/\s/g, ''))
  return (wanted === done || done === '达成预期指标') && effect.test(wanted ?? '')
}

const trend =
  /[^，。；]{2,20}(?:逐年|逐步|持续|不断|明显|显著)(?:提升|提高|改善|增强|增加|上升)[，,]\s*(?:指标)?完成率(?:为)?\s*100\s*%/g

/** A trend counted as fulfilled, with no number to show it. */
function trends({ passages }: Statement): readonly Remark[] {
  return passages.flatMap(({ text, place }) =>
    (text.includes('完成率') ? [...text.matchAll(trend)] : []).map(([quote]) => ({
      severity: 'question' as const,
      message: `「${quote.trim()}」没有前后数据，完成率 100% 从何而来？`,
      at: [quoted(place, quote.trim())],
    })),
  )
}

/** One question a table: so many rows of it say nothing that could be checked. */
export const check: Check = {
  name: 'words-without-evidence',
  label: { zh: '没有依据的定性完成值', en: 'Words without evidence' },
  about: {
    zh: '定性指标的完成值照抄目标（提升、显著提升），没有基数和依据。',
    en: 'A qualitative actual repeats its target with neither baseline nor evidence.',
  },
  examine(statement): readonly Remark[] {
    const tables = Map.groupBy(statement.indicators.filter(isBare), ({ region }) => region)
    const inTables = [...tables.values()].map(
      (rows): Remark => ({
        severity: 'question',
        message: `${rows.length} 个定性指标的完成值照抄目标值（${rows
          .slice(0, 4)
          .map(({ name, actual }) => `${name}「${actual?.text}」`)
          .join('、')}${rows.length > 4 ? '等' : ''}），依据是什么？`,
        at: rows
          .slice(0, 10)
          .flatMap(({ place, name, actual }) => [
            quoted(place, name),
            ...(actual ? [quoted(actual.place, actual.text)] : []),
          ]),
      }),
    )
    return [...inTables, ...trends(statement)]
  },
}
