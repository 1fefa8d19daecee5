import {
  absolute,
  compare,
  type Decimal,
  divide,
  equals,
  isZero,
  multiply,
  subtract,
  writeQuantity,
} from '#lib'
import { isBlank } from '../claims/field.ts'
import type { FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import { isInstruction } from '../instruction.ts'
import { type Check, quoted, type Remark } from './check.ts'

const explains =
  /追加|追减|调增|调减|调整(?:原因|预算|调剂)|压减|核减|收回|人员变动|政策性|结转|年中|增资|调整率/

/** Changes up to a fifth are the year's ordinary business, unless the form asks for a reason for each. */
const ordinary = '20'
const asksForEach = /(?:预算)?调整(?:的)?[^。；]{0,16}(?:应|需|须)(?:当|单独)?说明/

const isAnswer = ({ reason }: FundRow) =>
  reason !== undefined && !isBlank(reason) && !isInstruction(reason.text)

/** Whether the form itself says that any change owes a reason. */
function isAsked({ tables }: Statement, { region }: FundRow): boolean {
  const rows = tables[region.table]?.rows ?? []
  return rows.some((row) => row.some(({ text, covered }) => !covered && asksForEach.test(text)))
}

const isExplained = ({ passages }: Statement) =>
  passages.some(({ text }) => explains.test(text) && !isInstruction(text))

function rateOf(change: Decimal, initial: Decimal): Decimal {
  return isZero(initial) ? '100' : divide(multiply(change, '100'), initial, 2)
}

function remarkOn(row: FundRow, statement: Statement): Remark | undefined {
  const [initial, adjusted, spent] = (['initial', 'adjusted', 'spent'] as const).map((column) =>
    row.amounts.get(column),
  )
  if (!initial?.quantity || !adjusted?.quantity) return undefined
  const change = subtract(adjusted.quantity.value, initial.quantity.value)
  if (isZero(change)) return undefined
  const rate = rateOf(change, initial.quantity.value)
  if (compare(absolute(rate), ordinary) <= 0 && !isAsked(statement, row)) return undefined
  // A column of adjustments, a reason in the row, or a sentence on it explains the change.
  if (row.amounts.has('adjustment') || isAnswer(row) || isExplained(statement)) return undefined
  const isCutToFit =
    spent?.quantity && compare(change, '0') < 0 && equals(spent.quantity.value, adjusted.quantity.value)
  const effect = isCutToFit ? `，调减后恰好等于支出 ${writeQuantity(spent.quantity)}，执行率因此为 100%` : ''
  return {
    severity: 'warning',
    message: `「${row.item}」年初预算 ${initial.text} 调整为 ${adjusted.text}（${rate}%）${effect}，没有说明原因。`,
    at: [
      quoted(row.place, row.item),
      quoted(initial.place, initial.text),
      quoted(adjusted.place, adjusted.text),
    ],
    expected: '说明调整原因',
    found: `${rate}%`,
  }
}

export const check: Check = {
  name: 'adjustment-without-reason',
  label: { zh: '预算调整无说明', en: 'An adjusted budget without a reason' },
  about: {
    zh: '全年预算与年初预算相差两成以上的，应说明调整原因；调减到与支出相等的，执行率没有意义。',
    en: 'A budget changed by more than a fifth owes a reason.',
  },
  examine(statement) {
    const byTable = Map.groupBy(statement.funds, ({ region }) => region)
    return [...byTable.values()].flatMap((rows) => {
      // Once a table: the total's change is that of its parts.
      for (const row of rows) {
        const remark = remarkOn(row, statement)
        if (remark) return [remark]
      }
      return []
    })
  },
}
