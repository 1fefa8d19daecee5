import { type Field, fieldAt, isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { bigrams } from '../claims/subject.ts'
import { type Check, quoted, type Remark } from './check.ts'

function remarkOn(row: IndicatorRow): Remark {
  const { name, target, actual, deviation } = row
  const deviated = deviation && !isBlank(deviation) ? `，偏差 ${deviation.text}` : ''
  const values = [target, actual, deviation].flatMap((field) =>
    field && !isBlank(field) ? [quoted(field.place, field.text)] : [],
  )
  return {
    severity: 'error',
    message: `指标「${name}」目标 ${target?.text}、完成 ${actual?.text}${deviated}，没有达到目标，原因分析却是空的。`,
    at: [quoted(row.place, name), ...values],
    expected: '写明未达目标的原因和改进措施',
    found: '（空）',
  }
}

const askedBelow = /(?:偏差|未完成|未达标|没有完成)[^。]{0,12}原因|原因分析/

/** A form without a column for reasons asks for them in a row of its own. */
function reasonBelow({ tables }: Statement, { region, name }: IndicatorRow): Field | undefined {
  const table = tables[region.table]
  for (let row = region.firstRow; table && row < table.rows.length; row += 1) {
    const own = (table.rows[row] ?? []).flatMap((cell, column) =>
      cell.covered ? [] : [{ text: cell.text, column }],
    )
    const [label, answer] = own
    if (
      label &&
      answer &&
      own.length <= 3 &&
      label.text.length <= 24 &&
      askedBelow.test(label.text) &&
      name !== label.text
    )
      return fieldAt(table, region, row, answer.column)
  }
  return undefined
}

const longestQuote = 60

/** Whether the reasons name an indicator, or speak of all of them. */
function speaksOf(text: string, name: string): boolean {
  if (/各项|所有|以上|上述|全部指标|部分指标|个别指标/.test(text)) return true
  const pairs = [...bigrams(name.replace(/^指标\d+[：:]?|[^\p{Script=Han}]/gu, ''))]
  return pairs.length === 0 || pairs.filter((pair) => text.includes(pair)).length >= pairs.length * 0.34
}

const saysNothing = (field: Field) => isBlank(field) || /^(?:无|暂无|没有|不存在)[。.]?$/.test(field.text)

/** Missed, and where the form asks for the reasons of all misses it says that there is none. */
function unexplained(statement: Statement): readonly Remark[] {
  const missed = statement.indicators.filter((row) => row.isMet === false && row.reason === undefined)
  return missed.flatMap((row) => {
    const below = reasonBelow(statement, row)
    if (!below) return []
    const remark = remarkOn(row)
    const at = [...remark.at, quoted(below.place, below.text.slice(0, longestQuote) || '（空）')]
    if (saysNothing(below)) return [{ ...remark, at }]
    if (missed.length > 3 || speaksOf(below.text, row.name)) return []
    return [
      {
        ...remark,
        severity: 'question' as const,
        message: remark.message.replace('原因分析却是空的', '原因分析里没有说到它'),
        at,
        found: below.text.slice(0, longestQuote),
      },
    ]
  })
}

export const check: Check = {
  name: 'unmet-without-reason',
  label: { zh: '未达目标而无原因', en: 'A missed target without a reason' },
  about: {
    zh: '按运算符判断没有达到目标的指标，表中有原因栏的，应当填写原因。',
    en: 'An indicator that misses its target by its operator owes a reason, where the form has a column for one.',
  },
  examine: (statement) => [
    ...statement.indicators
      .filter((row) => row.isMet === false && row.reason !== undefined && isBlank(row.reason))
      .map(remarkOn),
    ...unexplained(statement),
  ],
}
