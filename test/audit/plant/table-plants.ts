import type { Draft, DraftCell, DraftRow } from './draft.ts'
import { type Chance, otherNumber, type Plant, pick } from './plant.ts'

const indicators = (draft: Draft) => draft.rows(/指标名称|三级指标/, /目标值|指标值/, /完成值/)
const name = (row: DraftRow) => row.cell(/指标名称|三级指标/)?.text ?? ''
const target = (row: DraftRow) => row.cell(/目标值|指标值/)
const actual = (row: DraftRow) => row.cell(/完成值/)
const isFilled = (cell: DraftCell | undefined): cell is DraftCell => cell !== undefined && cell.text !== ''

/** Picks a row whose cell is fit to be spoilt. */
function pickRow(
  rows: readonly DraftRow[],
  cellOf: (row: DraftRow) => DraftCell | undefined,
  fits: (text: string, row: DraftRow) => boolean,
  chance: Chance,
): { readonly row: DraftRow; readonly cell: DraftCell } | undefined {
  const fit = rows.flatMap((row) => {
    const cell = cellOf(row)
    return isFilled(cell) && fits(cell.text, row) ? [{ row, cell }] : []
  })
  return pick(fit, chance)
}

/** Spoils one cell of the indicators and is recognised by the row's name and what stands there now. */
function cellPlant(
  named: Pick<Plant, 'name' | 'label'>,
  cellOf: (row: DraftRow) => DraftCell | undefined,
  fits: (text: string, row: DraftRow) => boolean,
  by: (text: string, row: DraftRow, chance: Chance) => string,
): Plant {
  return {
    ...named,
    plant: (draft, chance) => {
      const chosen = pickRow(indicators(draft), cellOf, fits, chance)
      if (!chosen) return undefined
      const { row, cell } = chosen
      const now = by(cell.text, row, chance)
      cell.write(now)
      const quotes = now === '' ? [name(row)] : [name(row), now]
      return { quotes, why: `「${name(row)}」的 ${cell.text} 写成 ${now || '空'}` }
    },
  }
}

const isPercent = (text: string) => /^-?\d+\.\d+%$/.test(text)
const funds = (draft: Draft) => draft.rows(/年初预算/, /执行数|支出数/)

/** Defects of tables. */
export const tablePlants: readonly Plant[] = [
  cellPlant(
    { name: 'deviation', label: '偏差算错' },
    (row) => row.cell(/偏差情况/),
    (text) => isPercent(text) && !/^0\.00%$/.test(text),
    (text, _row, chance) => otherNumber(text, chance),
  ),
  cellPlant(
    { name: 'reason-missing', label: '未达目标而无原因' },
    (row) => row.cell(/原因/),
    (_text, row) => /^[=≥]100%$/.test(target(row)?.text ?? '') && actual(row)?.text !== '100%',
    () => '',
  ),
  cellPlant(
    { name: 'actual-blank', label: '完成值空着' },
    actual,
    (text) => /\d/.test(text),
    () => '',
  ),
  cellPlant(
    { name: 'actual-repeats-target', label: '完成值照抄目标' },
    actual,
    (_text, row) => /^(>=|≥)\d/.test(target(row)?.text ?? ''),
    (_text, row) => target(row)?.text ?? '',
  ),
  cellPlant(
    { name: 'ceiling', label: '要完成的数量写成上限' },
    target,
    (text) => /^≥\d+(?:公里|亩|人|座)?$/.test(text),
    (text) => text.replace('≥', '≤'),
  ),
  cellPlant(
    { name: 'percent-sign', label: '丢了百分号' },
    target,
    (text, row) => /^(>=|<=|=|≥|≤)\d+%$/.test(text) && /%$/.test(actual(row)?.text ?? ''),
    (text) => text.replace('%', ''),
  ),
  cellPlant(
    { name: 'unit-differs', label: '目标与完成的单位不同' },
    actual,
    (text) => /^\d+(?:公里|座|亩|人)$/.test(text),
    (text) => text.replace(/\D+$/, '项'),
  ),
  cellPlant(
    { name: 'score-above-weight', label: '得分超过分值' },
    (row) => row.cell(/得分/),
    (text, row) => text === row.cell(/分值/)?.text,
    (text) => String(Number(text) + 3),
  ),
  cellPlant(
    { name: 'score-without-reason', label: '达到目标却扣分' },
    (row) => row.cell(/得分/),
    (text, row) => text === row.cell(/分值/)?.text,
    (text) => String(Number(text) - 2),
  ),
  {
    name: 'score-total',
    label: '总分加错',
    plant: (draft, chance) => {
      const totals = draft.rows(/三级指标/, /得分/).flatMap((row) => {
        const isTotal = row.table.rows[row.row]?.[0]?.text === '总分'
        const cell = row.cell(/得分/)
        return isTotal && isFilled(cell) ? [cell] : []
      })
      const cell = pick(totals, chance)
      if (!cell) return undefined
      const now = String(Number(cell.text) - 1.5)
      cell.write(now)
      return { quotes: [now], why: `总分 ${cell.text} 写成 ${now}` }
    },
  },
  {
    name: 'budget-sum',
    label: '预算各项相加不等于合计',
    plant: (draft, chance) => {
      const chosen = pickRow(
        funds(draft),
        (row) => row.cell(/年初预算/),
        (text) => /^\d+\.\d+$/.test(text),
        chance,
      )
      if (!chosen) return undefined
      const now = otherNumber(chosen.cell.text, chance)
      chosen.cell.write(now)
      return { quotes: [now], why: `${chosen.cell.text} 写成 ${now}` }
    },
  },
  {
    name: 'execution-rate',
    label: '表中执行率算错',
    plant: (draft, chance) => {
      const chosen = pickRow(
        funds(draft),
        (row) => row.cell(/执行率/),
        (text) => isPercent(text),
        chance,
      )
      if (!chosen) return undefined
      const now = otherNumber(chosen.cell.text, chance)
      chosen.cell.write(now)
      return { quotes: [now], why: `${chosen.cell.text} 写成 ${now}` }
    },
  },
  {
    name: 'control-rate',
    label: '超编或超预算而无说明',
    plant: (draft, chance) => {
      const rows = draft.rows(/决算数/, /预算数/)
      const chosen = pickRow(
        rows,
        (row) => row.cell(/2023年决算数|决算数$/),
        (text) => /^\d+\.\d+$/.test(text),
        chance,
      )
      if (!chosen) return undefined
      const budget = chosen.row.cell(/预算数/)?.text ?? '0'
      const cells = chosen.row.table.rows[chosen.row.row] ?? []
      const last = cells.findLast((cell) => cell !== undefined)
      const now = (Number(budget) * 1.9).toFixed(2)
      if (!last) return undefined
      ;(last as { text: string }).text = now
      return { quotes: [now], why: `决算 ${now} 是预算 ${budget} 的 190%` }
    },
  },
]
