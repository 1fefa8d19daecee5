import { compare, fail, multiply, ok, type Problem, sum, unwrap } from '#lib'
import {
  and,
  type CutOff,
  inState,
  is,
  oneOf,
  type Panel,
  type PanelScore,
  type RankPanel,
  rankItems,
  type ScoreSheetWord,
  type TakeFrom,
  type Values,
} from '#registers'
import { titleOf } from '../amend.ts'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import { sayRanked } from './panel-words.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/criterion-missing, procedure/criterion-unknown, procedure/criterion-twice, procedure/points-beyond. */
export async function performScoreSheet(
  { panel }: ScoreSheetWord,
  performing: Performing,
): ReturnType<Behaviour> {
  const { record, set } = performing.cause
  const criteria = await criteriaOf(panel, record, performing)
  const { scores: list } = panel.sheets
  const found: Problem[] = []
  const given = new Map<string, string>()
  for (const [index, row] of rowsOf(record.values, list).entries()) {
    const criterion = String(row[panel.sheets.criterion] ?? '')
    const points = String(row[panel.sheets.points] ?? '0')
    const at = { field: list, item: index + 1 }
    const bound = criteria.get(criterion)
    if (!bound) found.push(problems['criterion-unknown']({ criterion }, at))
    else if (given.has(criterion)) found.push(problems['criterion-twice']({ criterion }, at))
    else if (compare(points, bound.most) > 0 || compare(points, '0') < 0)
      found.push(problems['points-beyond']({ criterion, points, most: bound.most }, at))
    given.set(criterion, points)
  }
  const missing = [...criteria.keys()].filter((criterion) => !given.has(criterion))
  if (missing.length > 0)
    found.push(problems['criterion-missing']({ criteria: missing.join('、') }, { field: list }))
  if (found.length > 0) return fail(...found)
  const weighed = [...given].map(([criterion, points]) =>
    multiply(points, criteria.get(criterion)?.weight ?? '1'),
  )
  return set({ [panel.sheets.total]: sum(weighed) })
}

interface Criterion {
  readonly most: string
  readonly weight: string
}

/** The criteria of the round in which a sheet's item is judged. */
async function criteriaOf(
  { round, criteria: { list, name, most, weight }, items, sheets }: Panel,
  sheet: RecordVersion,
  { cause: { writer } }: Performing,
): Promise<ReadonlyMap<string, Criterion>> {
  const item = await writer.get(items.register, String(sheet.values[sheets.item]))
  const { values } = await writer.get(round, String(item.values[items.by]))
  return new Map(
    rowsOf(values, list).map((row) => [
      String(row[name]),
      { most: String(row[most] ?? '0'), weight: weight === undefined ? '1' : String(row[weight] ?? '1') },
    ]),
  )
}

/** Problems: procedure/sheets-open, procedure/scores-too-few, procedure/panel-empty, and those of the items' move. */
export async function performRankPanel({ panel }: RankPanel, performing: Performing): ReturnType<Behaviour> {
  const { cause, catalogue } = performing
  const { items, sheets } = panel
  const register = unwrap(findRegister(catalogue, items.register))
  const judged = await cause.writer.list(
    items.register,
    and(is(items.by, cause.record.id), inState(...items.in)),
  )
  if (judged.length === 0) return fail(problems['panel-empty']({ items: register.label }))
  const all = await cause.writer.list(
    sheets.register,
    oneOf(
      sheets.item,
      judged.map(({ id }) => id),
    ),
  )
  const titles = new Map(judged.map((item) => [item.id, titleOf(register, item)]))
  const titleOfSheet = ({ values }: RecordVersion) => titles.get(String(values[sheets.item])) ?? ''
  const open = all.filter(({ state }) => sheets.open.includes(state ?? ''))
  if (open.length > 0) {
    const waits = open.map((sheet) => `${titleOfSheet(sheet)}（${String(sheet.values[sheets.reviewer])}）`)
    return fail(problems['sheets-open']({ count: open.length, sheets: told(waits) }))
  }
  const scores = all
    .filter(({ state }) => sheets.submitted.includes(state ?? ''))
    .map((sheet) => scoreOf(panel, sheet))
  const counts = Map.groupBy(scores, ({ item }) => item)
  const few = judged.filter(({ id }) => (counts.get(id)?.length ?? 0) < panel.atLeast)
  if (few.length > 0) {
    const named = told(few.map(({ id }) => `${titles.get(id)}（${counts.get(id)?.length ?? 0}）`))
    return fail(problems['scores-too-few']({ count: few.length, least: panel.atLeast, items: named }))
  }
  const cut = cutOf(panel, cause.record.values)
  const byId = new Map(judged.map((item) => [item.id, item]))
  for (const ranked of rankItems(scores, panel.rule, cut)) {
    const item = byId.get(ranked.item)
    if (!item) continue
    await cause.writer.move(items.register, item.id, item.version, items.move, {
      [items.score]: ranked.score,
      [items.rank]: ranked.rank,
      [items.passed]: ranked.outcome === 'passed' || ranked.outcome === 'passed-tied',
      [items.reason]: sayRanked(ranked, panel.rule, cut),
    })
  }
  return ok({})
}

function cutOf({ threshold, most, ties }: Panel, values: Values): CutOff {
  const [least, places] = [threshold && values[threshold], most && values[most]]
  return {
    ties,
    ...(least === undefined ? {} : { threshold: String(least) }),
    ...(typeof places === 'number' ? { most: places } : {}),
  }
}

function scoreOf({ sheets }: Panel, { values }: RecordVersion): PanelScore {
  const criteria = rowsOf(values, sheets.scores).map((row) => [
    String(row[sheets.criterion]),
    String(row[sheets.points] ?? '0'),
  ])
  return {
    item: String(values[sheets.item]),
    reviewer: String(values[sheets.reviewer]),
    total: String(values[sheets.total]),
    criteria: Object.fromEntries(criteria),
  }
}

/** So many are named; of the rest only how many there are. */
const mostTold = 10

function told(names: readonly string[]): string {
  const more = names.length - mostTold
  return [...names.toSorted().slice(0, mostTold), ...(more > 0 ? [`另 ${more} 项`] : [])].join('、')
}

function rowsOf(values: Values, list: string): readonly Values[] {
  const rows = values[list]
  return Array.isArray(rows) ? rows : []
}

export async function performTakeFrom(
  { of, fields }: TakeFrom,
  { cause: { record, writer, set }, register }: Performing,
): ReturnType<Behaviour> {
  const field = register.fields[of]
  const id = record.values[of]
  if (field?.kind !== 'reference' || typeof id !== 'string') return ok({})
  const { values } = await writer.get(field.register, id)
  return set(Object.fromEntries(Object.entries(fields).map(([ours, theirs]) => [ours, values[theirs]])))
}
