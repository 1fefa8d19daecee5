import { absolute, compare, type Decimal, subtract, sum } from '#lib'
import { type Field, isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { cellPlace } from '../claims/passage.ts'
import type { Statement } from '../claims/statement.ts'
import type { Region } from '../forms/recognise.ts'
import { type Check, quoted, type Remark } from './check.ts'

const points = (field: Field | undefined): Decimal | undefined =>
  field && !isBlank(field) && field.quantity?.unit !== '%' ? field.quantity?.value : undefined

const ofClass = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]/

/** Where rows have no weight of their own: a class of met targets earns what its head says. */
function shortClasses(rows: readonly IndicatorRow[]): readonly Remark[] {
  if (rows.some(({ weight }) => weight !== undefined)) return []
  return [...Map.groupBy(rows, (row) => row.group)].flatMap(([name, members]) => {
    const full = ofClass.exec(name)?.[1]
    const scores = members.flatMap((row) => points(row.score) ?? [])
    if (!full || scores.length < members.length || !members.every(({ isMet }) => isMet === true)) return []
    const got = sum(scores)
    if (compare(got, full) >= 0) return []
    const broken = members.find(({ score }) => (score?.quantity?.decimals ?? 0) > 0) ?? members[0]
    if (!broken?.score) return []
    return [
      {
        severity: 'error' as const,
        message: `「${name}」下的指标全部达到目标，得分合计却是 ${got}；「${broken.name}」目标 ${broken.target?.text}、完成 ${broken.actual?.text}，得 ${broken.score.text}，应按完成值与目标值之比给满分。`,
        at: [
          quoted(broken.place, broken.name),
          ...[broken.target, broken.actual, broken.score].flatMap((field) =>
            field ? [quoted(field.place, field.text)] : [],
          ),
        ],
        expected: full,
        found: got,
      },
    ]
  })
}

const reasonLabel = /原因/

/** A row of the form that asks for the reason and was left empty: its label, and nothing beside it. */
function blankReasonRow({ tables }: Statement, region: Region) {
  const table = tables[region.table]
  for (const [at, row] of (table?.rows ?? []).entries()) {
    const [label, ...rest] = row.filter(({ covered }) => !covered)
    if (!table || !label || !reasonLabel.test(label.text) || label.text.length > 30) continue
    if (rest.length > 0 && rest.every(({ text }) => text.trim() === ''))
      return quoted(cellPlace(table, region.table, at, row.indexOf(label)), label.text)
  }
  return undefined
}

/** Points were lost, and nowhere in the table stands why. */
function unexplained(
  rows: readonly IndicatorRow[],
  region: Region,
  statement: Statement,
): Remark | undefined {
  const total = statement.totals.findLast((row) => row.region === region && points(row.score) !== undefined)
  const got = points(total?.score)
  const reasonRow = blankReasonRow(statement, region)
  if (!total?.score || got === undefined || !reasonRow || compare(got, '100') >= 0 || compare(got, '50') < 0)
    return undefined
  if (rows.some(({ reason }) => reason && !isBlank(reason))) return undefined
  return {
    severity: 'error',
    message: `总分 ${got}，扣了 ${absolute(subtract('100', got))} 分，「${reasonRow.quote}」却是空的。`,
    at: [quoted(total.score.place, `${total.label} ${total.score.text}`), reasonRow],
    expected: '写明扣分原因',
    found: '（空）',
  }
}

export const check: Check = {
  name: 'deduction-without-reason',
  label: { zh: '扣分无原因', en: 'Points lost without a reason' },
  about: {
    zh: '达到目标却没有得满分，或总分不满而原因栏空着。',
    en: 'Targets met without full points, or a total below 100 with the reason left empty.',
  },
  examine(statement) {
    const byRegion = Map.groupBy(statement.indicators, ({ region }) => region)
    return [...byRegion].flatMap(([region, rows]) => [
      ...shortClasses(rows),
      ...[unexplained(rows, region, statement)].filter((remark) => remark !== undefined),
    ])
  },
}
