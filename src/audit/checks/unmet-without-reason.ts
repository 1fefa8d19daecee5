import { type Field, fieldAt, isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
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

const saysNothing = (field: Field) => isBlank(field) || /^(?:无|暂无|没有|不存在)[。.]?$/.test(field.text)

/** Missed, and where the form asks for the reasons of all misses it says that there is none. */
function unexplained(statement: Statement): readonly Remark[] {
  const missed = statement.indicators.filter((row) => row.isMet === false && row.reason === undefined)
  return missed.flatMap((row) => {
    const below = reasonBelow(statement, row)
    if (!below || !saysNothing(below)) return []
    const remark = remarkOn(row)
    return [{ ...remark, at: [...remark.at, quoted(below.place, below.text || '（空）')] }]
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
