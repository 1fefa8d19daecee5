import { compare, isZero, subtract } from '#lib'
import { executionOf, isBelow } from '../claims/execution.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { recoveredWords } from '../claims/vocabulary.ts'
import { type Check, quoted, type Remark } from './check.ts'

const carryOver = /结转结余率|结余结转率|^结[转余]率/
const progress = /支付进度|资金支付(?:及时|进度)?率|支出进度|资金支付进度/

/** Somewhere the text says where the money went; reasons stand in the table. */
function isExplained({ text, indicators }: Statement): boolean {
  return (
    recoveredWords.test(text) ||
    indicators.some(({ reason }) => reason && /收回|缴回|上缴|核减/.test(reason.text))
  )
}

function rowCells(row: IndicatorRow) {
  return [row.target, row.actual].flatMap((field) => (field ? [quoted(field.place, field.text)] : []))
}

function examine(statement: Statement): readonly Remark[] {
  const execution = executionOf(statement)
  if (!execution || !isBelow(execution, '99.5') || isExplained(statement)) return []
  const left = subtract('100', execution.rate)
  const carried = statement.indicators.find(
    ({ name, done }) => carryOver.test(name) && done && isZero(done.value),
  )
  const paid = statement.indicators.find(
    ({ name, done }) => progress.test(name) && done?.unit === '%' && compare(done.value, '100') >= 0,
  )
  const rate = statement.indicators.find(({ name }) => /^预算执行率$/.test(name))
  const beside = [...(rate ? [quoted(rate.place, rate.name), ...rowCells(rate)] : []), execution.at]
  const remarks: Remark[] = []
  if (carried)
    remarks.push({
      severity: 'warning',
      message: `预算执行率 ${execution.text}，有 ${left}% 的预算没有用完，「${carried.name}」却为 ${carried.actual?.text}：只有余额全部被收回才成立，文中没有说明。`,
      at: [quoted(carried.place, carried.name), ...rowCells(carried), ...beside],
      expected: '说明余额去向，或更正结转结余率',
      found: carried.actual?.text ?? '',
    })
  if (paid)
    remarks.push({
      severity: 'warning',
      message: `「${paid.name}」为 ${paid.actual?.text}，预算执行率只有 ${execution.text}，两者需要说明。`,
      at: [quoted(paid.place, paid.name), ...rowCells(paid), ...beside],
      expected: '说明既定支付进度的口径',
      found: paid.actual?.text ?? '',
    })
  return remarks
}

export const check: Check = {
  name: 'unspent-money',
  label: { zh: '未用完的钱', en: 'Unspent money' },
  about: {
    zh: '预算没有用完，结转结余率却为零或支付进度为 100% 的，应说明余额去向。',
    en: 'Unspent money beside no carry-over or full payment progress has to be explained.',
  },
  examine,
}
