import { compare, type Decimal, divide, isZero, multiply } from '#lib'
import { printedAs } from '../claims/agree.ts'
import { fieldAt, fieldOf } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import type { Region } from '../forms/recognise.ts'
import { type Check, quoted, type Remark } from './check.ts'

const percent = (part: Decimal, whole: Decimal, decimals = 2) =>
  divide(multiply(part, '100'), whole, decimals)

/** 在职人数 over 编制数, as 附件一 has it in one row. */
function staff(region: Region, statement: Statement): readonly Remark[] {
  const table = statement.tables[region.table]
  if (!table) return []
  const remarks: Remark[] = []
  for (let row = region.firstRow; row < Math.min(region.endRow, region.firstRow + 3); row += 1) {
    const [posts, people, rate] = (['posts', 'staff', 'rate'] as const).map((m) =>
      fieldOf(table, region, row, m),
    )
    if (!posts?.quantity || !people?.quantity || isZero(posts.quantity.value)) continue
    const expected = percent(
      people.quantity.value,
      posts.quantity.value,
      Math.max(2, rate?.quantity?.decimals ?? 2),
    )
    const at = [posts, people, rate].flatMap((field) => (field ? [quoted(field.place, field.text)] : []))
    if (rate?.quantity && !printedAs(rate.quantity, expected))
      remarks.push({
        severity: 'error',
        message: `在职人员控制率印为 ${rate.text}，按在职 ${people.text}、编制 ${posts.text} 计算应为 ${expected}%。`,
        at,
        expected: `${expected}%`,
        found: rate.text,
      })
    else if (compare(people.quantity.value, posts.quantity.value) > 0)
      remarks.push({
        severity: 'error',
        message: `在职 ${people.text} 人超过编制 ${posts.text} 人，控制率 ${expected}%，没有说明原因。`,
        at,
        expected: '不超过 100%',
        found: `${expected}%`,
      })
  }
  return remarks
}

const isControlled = (item: string) => /公用经费|三公|会议费|培训费|办公|接待|差旅|用车|出国/.test(item)

/** How far above its budget an expense is beyond doubt: by a tenth. */
const farOver = '110'

/** 决算 over 预算 of the year, line by line. */
function expenses(region: Region, statement: Statement): readonly Remark[] {
  const table = statement.tables[region.table]
  if (!table) return []
  const remarks: Remark[] = []
  for (let row = region.firstRow; row < region.endRow; row += 1) {
    const [budget, spent] = (['initial', 'spent'] as const).map((m) => fieldOf(table, region, row, m))
    const item = fieldAt(table, region, row, 0)
    if (!budget?.quantity || !spent?.quantity || item.text === '' || isZero(budget.quantity.value)) continue
    const rate = percent(spent.quantity.value, budget.quantity.value)
    if (compare(rate, farOver) <= 0) continue
    const name = nameOf(region, statement, row)
    remarks.push({
      severity: isControlled(name) || /项目支出/.test(name) ? 'error' : 'warning',
      message: `「${name}」决算 ${spent.text}，是预算 ${budget.text} 的 ${rate}%，没有说明原因。`,
      at: [quoted(item.place, name), quoted(budget.place, budget.text), quoted(spent.place, spent.text)],
      expected: '不超过 100%',
      found: `${rate}%`,
    })
  }
  return remarks
}

/** The words at the left of the numbers: 「其中：办公经费」 in the second column, 「公用经费」 in the first. */
function nameOf(region: Region, statement: Statement, row: number): string {
  const first = Math.min(
    ...['previous', 'initial', 'spent'].flatMap((m) => region.columns.get(m as 'initial') ?? []),
  )
  const words = (statement.tables[region.table]?.rows[row] ?? [])
    .slice(0, first)
    .map(({ text }) => text.trim())
  return words.findLast((text) => text !== '' && !/^[\d.]+$/.test(text)) ?? ''
}

/** 在职人员控制率 and its like among the indicators: above 100 % without a reason. */
function indicator({ name, done, actual, reason, place, isMet }: IndicatorRow): readonly Remark[] {
  if (!/控制率$/.test(name) || done?.unit !== '%' || compare(done.value, '100') <= 0 || !actual) return []
  if (isMet === false || (reason && reason.text !== '')) return []
  return [
    {
      severity: 'warning',
      message: `「${name}」为 ${actual.text}，超过 100%，没有说明原因。`,
      at: [quoted(place, name), quoted(actual.place, actual.text)],
      expected: '不超过 100%',
      found: actual.text,
    },
  ]
}

export const check: Check = {
  name: 'control-rate',
  label: { zh: '控制率', en: 'Control rates' },
  about: {
    zh: '在职人员控制率、公用经费和三公经费控制率超过 100% 的应当说明；印出的控制率应当算得出来。',
    en: 'Control rates above 100 % have to be explained; a printed one can be computed.',
  },
  examine: (statement) => [
    ...statement.regions.flatMap((region) =>
      region.form.kind === 'staff'
        ? staff(region, statement)
        : region.form.kind === 'expenses'
          ? expenses(region, statement)
          : [],
    ),
    ...statement.indicators.flatMap(indicator),
  ],
}
