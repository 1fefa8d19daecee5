import type { Draft, DraftCell, DraftRow } from './draft.ts'
import { type Chance, otherNumber, type Plant, pick } from './plant.ts'

const indicators = (draft: Draft) =>
  draft.rows(/指标名称|三级指标/, /目标值|指标值|计划完成值/, /(?<!计划)完成值/)
const name = (row: DraftRow) => row.cell(/指标名称|三级指标/)?.text ?? ''
const target = (row: DraftRow) => row.cell(/目标值|指标值|计划完成值/)
const actual = (row: DraftRow) => row.cell(/(?<!计划)完成值(?!来源)/)
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
      const rows = indicators(draft).filter((row) => name(row) !== '')
      const chosen = pickRow(rows, cellOf, fits, chance)
      if (!chosen) return undefined
      const { row, cell } = chosen
      const now = by(cell.text, row, chance)
      cell.write(now)
      const quotes = now === '' ? [name(row)] : [name(row), now]
      return { quotes, why: `「${name(row)}」的 ${cell.text} 写成 ${now || '空'}` }
    },
  }
}

const number = (text: string | undefined) => Number(/\d+(?:\.\d+)?/.exec(text ?? '')?.[0] ?? Number.NaN)
const isScored = (row: DraftRow) => /^\d/.test(row.cell(/得分/)?.text ?? '')
const isPercent = (text: string) => /^-?\d+\.\d+%$/.test(text)
const planned = /年初预算|预算数|安排资金/
const funds = (draft: Draft) => draft.rows(planned, /执行数|支出数|实际支出|使用资金/)

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
    (_text, row) =>
      number(actual(row)?.text) < number(target(row)?.text) && !/[≤<月]/.test(target(row)?.text ?? ''),
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
    (text) => /^(?:≥|>=)\d+(?!%)\D*$/.test(text),
    (text) => text.replace(/≥|>=/, '≤'),
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
    (text) => /^\d+(?!年|月|万元|%)\p{Script=Han}+$/u.test(text),
    (text) => text.replace(/\D+$/, '吨'),
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
        const isTotal = /^(?:总分|合计)$/.test(row.table.rows[row.row]?.[0]?.text ?? '')
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
        (row) => row.cell(planned),
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
        (row) => row.cell(/执行率|使用率/),
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
  cellPlant(
    { name: 'approximate', label: '完成值写成约数' },
    actual,
    (text) => /^\d{2,}(?!%|年|月|万元)\D*$/.test(text),
    (text) => text.replace(/^(\d+)/, '$1余'),
  ),
  cellPlant(
    { name: 'broken-number', label: '数字写坏' },
    actual,
    (text) => /^\d{3,}\D*$/.test(text),
    (text) => text.replace(/^(\d)(\d\d)/, '$1,$2,'),
  ),
  cellPlant(
    { name: 'both-blank', label: '指标值和完成值都空着却有得分' },
    actual,
    (_text, row) => isScored(row) && isFilled(target(row)),
    (_text, row) => {
      target(row)?.write('')
      return ''
    },
  ),
  cellPlant(
    { name: 'operator-missing', label: '漏了大于等于号' },
    target,
    (text) => /^(?:≥|>=)\d/.test(text),
    (text) => text.replace(/^(?:≥|>=)/, ''),
  ),
  cellPlant(
    { name: 'weight', label: '分值改动后与总分不合' },
    (row) => row.cell(/分值|权重/),
    (text) => /^\d+$/.test(text),
    (text) => String(Number(text) + 5),
  ),
  cellPlant(
    { name: 'full-score-unmet', label: '未达目标却得满分' },
    (row) => row.cell(/得分/),
    (text, row) => text !== row.cell(/分值|权重/)?.text && row.cell(/分值|权重/) !== undefined,
    (_text, row) => row.cell(/分值|权重/)?.text ?? '',
  ),
  cellPlant(
    { name: 'late-month', label: '时间晚于目标' },
    actual,
    (text, row) => /^\d+月$/.test(text) && /^(?:≤|<=)\d+月$/.test(target(row)?.text ?? ''),
    (_text, row) => {
      target(row)?.write('≤6月')
      return '11月'
    },
  ),
  cellPlant(
    { name: 'goes-the-wrong-way', label: '越低越好的指标超出目标' },
    actual,
    (_text, row) => /率$/.test(name(row)) && /^(?:≤|<=)\d+%$/.test(target(row)?.text ?? ''),
    (_text, row) => `${(number(target(row)?.text) * 1.6).toFixed(2)}%`,
  ),
  cellPlant(
    { name: 'reason-is-instruction', label: '原因栏是填写说明' },
    (row) => row.cell(/原因/),
    (text) => text.length > 4,
    () => '请说明未完成的原因及改进措施',
  ),
  {
    name: 'reason-of-another',
    label: '原因说的是别的指标',
    plant: (draft, chance) => {
      const rows = indicators(draft).filter((row) => name(row) !== '')
      const chosen = pickRow(
        rows,
        (row) => row.cell(/原因/),
        (text) => text.length > 6,
        chance,
      )
      const other = pick(
        rows.filter((row) => row !== chosen?.row && name(row).length > 5),
        chance,
      )
      if (!chosen || !other) return undefined
      chosen.cell.write(`${name(other)}因合同变更没有按期完成`)
      return {
        quotes: [name(chosen.row)],
        says: '原因|行',
        why: `「${name(chosen.row)}」的原因写的是「${name(other)}」`,
      }
    },
  },
  cellPlant(
    { name: 'blank-row', label: '没有填的空行' },
    (row) => row.cell(/指标名称|三级指标/),
    (text, row) => text !== '' && isFilled(actual(row)),
    (_text, row) => {
      for (const cell of [
        target(row),
        actual(row),
        row.cell(/得分/),
        row.cell(/分值|权重/),
        row.cell(/^完成值来源$/),
        row.cell(/偏差情况/),
        row.cell(/原因/),
        row.cell(/原因/),
      ])
        cell?.write('')
      return '指标2：'
    },
  ),
  {
    name: 'goal-copied',
    label: '完成情况照抄目标',
    plant: (draft, chance) => {
      const heads = [/^(?:预期目标|总体目标|项目年度目标)$/, /完成情况/] as const
      const chosen = pickRow(
        draft.goals(...heads),
        (row) => row.cell(heads[1]),
        (text) => text.length > 8,
        chance,
      )
      const goal = chosen?.row.cell(heads[0])
      if (!chosen || !goal) return undefined
      chosen.cell.write(goal.text)
      return {
        quotes: [goal.text.slice(0, 10)],
        says: '照抄|相同|一样|重复|一字不差|照搬',
        why: '完成情况照抄目标',
      }
    },
  },
  {
    name: 'unit-in-cell',
    label: '表头有单位，格里又写单位',
    plant: (draft, chance) => {
      const chosen = pickRow(
        funds(draft),
        (row) => row.cell(planned),
        (text) => /^\d+\.\d+$/.test(text),
        chance,
      )
      if (!chosen) return undefined
      const now = `${chosen.cell.text}万`
      chosen.cell.write(now)
      return { quotes: [now], says: '单位|万元', why: `${chosen.cell.text} 写成 ${now}` }
    },
  },
  {
    name: 'broken-money',
    label: '金额的千分位写错',
    plant: (draft, chance) => {
      const chosen = pickRow(
        funds(draft),
        (row) => row.cell(planned),
        (text) => /^\d{3,}\.\d+$/.test(text),
        chance,
      )
      if (!chosen) return undefined
      const now = chosen.cell.text.replace(/(\d\d)(?=\.)/, ',$1')
      chosen.cell.write(now)
      return { quotes: [now], says: '写法|千分位|分节|逗号|数字', why: `${chosen.cell.text} 写成 ${now}` }
    },
  },
  {
    name: 'rate-blank',
    label: '执行率空着',
    plant: (draft, chance) => {
      const chosen = pickRow(funds(draft), (row) => row.cell(/执行率|使用率/), isPercent, chance)
      if (!chosen) return undefined
      chosen.cell.write('')
      return {
        quotes: [chosen.row.cell(planned)?.text ?? ''],
        says: '执行率|使用率',
        why: '有预算有执行，执行率空着',
      }
    },
  },
  {
    name: 'zero-by-zero',
    label: '零除以零写成百分之百',
    plant: (draft, chance) => {
      const rows = funds(draft)
      const chosen = pickRow(rows.slice(1), (row) => row.cell(/执行率|使用率/), isPercent, chance)
      if (!chosen) return undefined
      for (const head of [planned, /全年预算|调整/, /执行数|支出数|实际支出|使用资金/])
        chosen.row.cell(head)?.write('0.00')
      chosen.cell.write('100%')
      return { quotes: ['0.00', '100%'], why: '预算和执行都是零，执行率写 100%' }
    },
  },
  {
    name: 'execution-score',
    label: '预算执行得分算错',
    plant: (draft, chance) => {
      const chosen = pickRow(
        funds(draft),
        (row) => row.cell(/得分/),
        (text) => /^\d+\.\d+$/.test(text),
        chance,
      )
      if (!chosen) return undefined
      const now = String(Math.ceil(Number(chosen.cell.text)))
      chosen.cell.write(now)
      return { quotes: [now], says: '得分', why: `预算执行得分 ${chosen.cell.text} 写成 ${now}` }
    },
  },
]
