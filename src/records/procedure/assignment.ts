import { balancedMatching, fail, type Matching, unwrap } from '#lib'
import {
  type Assign,
  type Avoiding,
  and,
  type Condition,
  inState,
  is,
  oneOf,
  sidesOf,
  type Values,
} from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import { Exclusions, exclude, type Sides, valuesAt } from '../conflict.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'
import { newVerifyCode } from './verify-code.ts'

/**
 * Draws who reviews what: the same for the same seed and the same records. What stands is kept; what could not be
 * assigned, and who must keep out, is written down with the reason.
 * Problems: procedure/nothing-to-assign, and what the sheets' register says.
 */
export async function performAssign(word: Assign, performing: Performing): ReturnType<Behaviour> {
  const { record, writer, set } = performing.cause
  const { items, sheets } = word
  const { catalogue, cause } = performing
  const pairs = unwrap(findRegister(catalogue, sheets.register))
  if (!pairs.avoids) throw new Error(`${pairs.name} does not say what it avoids`)
  const of = sidesOf(pairs.avoids, pairs, catalogue.registers, pairs.name)
  const sides: Sides = {
    items: inOrder(await writer.list(of.items.name, and(is(items.by, record.id), inState(...items.in)))),
    reviewers: inOrder(await writer.list(of.reviewers.name, word.reviewers ?? and())),
  }
  if (sides.items.length === 0 || sides.reviewers.length === 0) {
    const none = sides.items.length === 0 ? of.items : of.reviewers
    return fail(problems['nothing-to-assign']({ none: none.label }))
  }
  const exclusions = new Exclusions(sides.reviewers.length)
  const list = (name: string, where: Condition) => writer.list(name, where)
  const looking = { catalogue, today: cause.today, list }
  for (const conflict of pairs.avoids.conflicts) await exclude(conflict, sides, looking, exclusions)

  const ids = sides.items.map(({ id }) => id)
  const standing = await writer.list(sheets.register, oneOf(pairs.avoids.item, ids))
  const paired = { ...pairs.avoids, ...sheets }
  const perItem = Number(record.values[word.perItem] ?? 0)
  const most = Number(record.values[word.most] ?? 0)
  const given = record.values[word.seed]
  const seed = typeof given === 'string' ? given : newVerifyCode()
  const asked = { ...tableOf(paired, sides, standing, exclusions, perItem), most, seed }
  const drawn = balancedMatching(asked)

  await writer.proposeMany(sheets.register, sheetsOf(paired, sides, drawn))
  await note(word, sides, performing, { exclusions, drawn, asked: { ...asked, perItem } })
  return set(typeof given === 'string' ? {} : { [word.seed]: seed })
}

/** In an order that does not depend on how the database gives them. */
function inOrder(records: readonly RecordVersion[]): readonly RecordVersion[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

interface Table {
  readonly eligible: readonly Uint8Array[]
  readonly needs: readonly number[]
  readonly load: readonly number[]
}

/** Who may have what, what is still needed, and what everybody has. */
function tableOf(
  sheets: Avoiding & Assign['sheets'],
  { items, reviewers }: Sides,
  standing: readonly RecordVersion[],
  exclusions: Exclusions,
  perItem: number,
): Table {
  const itemAt = new Map(items.map(({ id }, at) => [id, at]))
  const reviewerAt = new Map(reviewers.map(({ id }, at) => [id, at]))
  const eligible = items.map((_, item) =>
    Uint8Array.from(reviewers, (__, reviewer) => (exclusions.has(item, reviewer) ? 0 : 1)),
  )
  const needs = items.map(() => perItem)
  const load = reviewers.map(() => 0)
  for (const { state, values } of standing) {
    const item = itemAt.get(String(values[sheets.item]))
    const reviewer = reviewerAt.get(String(values[sheets.reviewer]))
    const counts = sheets.counts.includes(state ?? '')
    if (item !== undefined && counts) needs[item] = Math.max((needs[item] ?? 0) - 1, 0)
    if (reviewer !== undefined && counts) load[reviewer] = (load[reviewer] ?? 0) + 1
    const row = item === undefined ? undefined : eligible[item]
    if (row && reviewer !== undefined) row[reviewer] = 0
  }
  return { eligible, needs, load }
}

function sheetsOf(
  sheets: Avoiding & Assign['sheets'],
  { items, reviewers }: Sides,
  { takers }: Matching,
): readonly Values[] {
  const gives = Object.entries(sheets.gives ?? {})
  return items.flatMap((item, at) =>
    (takers[at] ?? []).flatMap((taker) => {
      const reviewer = reviewers[taker]
      if (!reviewer) return []
      const given = gives.map(([theirs, from]) => {
        const [side, path = ''] = from.split('.')
        return [theirs, valuesAt(side === 'item' ? item : reviewer, path)[0]]
      })
      return [{ [sheets.item]: item.id, [sheets.reviewer]: reviewer.id, ...Object.fromEntries(given) }]
    }),
  )
}

interface Outcome {
  readonly exclusions: Exclusions
  readonly drawn: Matching
  readonly asked: Table & { readonly most: number; readonly perItem: number }
}

/** Writes down who must keep out of what, and which items lack reviewers; what stands there already is not said again. */
async function note(
  { exclusions: kept }: Assign,
  { items, reviewers }: Sides,
  { cause: { record, writer } }: Performing,
  { exclusions, drawn, asked }: Outcome,
): Promise<void> {
  const before = await writer.list(kept.register, is(kept.round, record.id))
  const known = new Set(before.map(({ values }) => keyOf(values, kept)))
  const rows = [...exclusions.all()].map(
    ({ item, reviewer, reason }): Values => ({
      [kept.round]: record.id,
      [kept.item]: items[item]?.id,
      [kept.reviewer]: reviewers[reviewer]?.id,
      [kept.reason]: reason,
    }),
  )
  for (const [item, of] of drawn.takers.entries()) {
    const lacks = (asked.needs[item] ?? 0) - of.length
    if (lacks > 0)
      rows.push({
        [kept.round]: record.id,
        [kept.item]: items[item]?.id,
        [kept.reason]: whyLacking(lacks, item, asked),
      })
  }
  const fresh = rows.filter((row) => !known.has(keyOf(row, kept)))
  await writer.proposeMany(kept.register, fresh)
}

function keyOf(values: Values, { item, reviewer, reason }: Assign['exclusions']): string {
  // Of a pair one reason is enough; of an item each time that it lacks somebody.
  return JSON.stringify([values[item], values[reviewer] ?? values[reason] ?? ''])
}

function whyLacking(
  lacks: number,
  item: number,
  { eligible, needs, perItem, most }: Outcome['asked'],
): string {
  const row = eligible[item] ?? new Uint8Array()
  const may = row.reduce((count, one) => count + one, 0)
  const out = row.length - may
  const wanted = `需 ${perItem} 人，缺 ${lacks} 人`
  return may < (needs[item] ?? 0)
    ? `${wanted}：${row.length} 位评委中 ${out} 位回避或已派过，只剩 ${may} 位`
    : `${wanted}：可评的 ${may} 位评委都已满每人 ${most} 项，调换也派不出`
}
