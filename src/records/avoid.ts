import type { Problem } from '#lib'
import type { Condition, Register } from '#registers'
import { type Avoiding, sidesOf } from '#registers'
import { titleOf } from './amend.ts'
import { Exclusions, exclude } from './conflict.ts'
import type { Draft } from './draft.ts'
import { listCurrent } from './list-current.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { findCurrent } from './store.ts'
import { getRegister, inRow, type Writing } from './writing.ts'

/** Of drafts that bring together, for the first time, two that a conflict keeps apart: why. */
export async function checkAvoiding(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const { avoids } = register
  if (!avoids) return []
  const asked = await newPairs(writing, register, avoids, drafts)
  if (asked.length === 0) return []
  const { session, unit, catalogue, today } = writing
  const of = sidesOf(avoids, register, catalogue.registers, register.name)
  const items = await findCurrent(session, unit, of.items, idsAt(asked, avoids.item))
  const reviewers = await findCurrent(session, unit, of.reviewers, idsAt(asked, avoids.reviewer))
  const exclusions = new Exclusions(reviewers.length)
  const list = (name: string, where: Condition) => listCurrent(writing, getRegister(writing, name), where)
  for (const conflict of avoids.conflicts)
    await exclude(conflict, { items, reviewers }, { catalogue, today, list }, exclusions)
  const reasons = new Map<string, string>()
  for (const { item, reviewer, reason } of exclusions.all())
    reasons.set(pairOf(items[item]?.id, reviewers[reviewer]?.id), reason)
  const titles = (among: Register, records: readonly RecordVersion[]) =>
    new Map(records.map((record) => [record.id, titleOf(among, record)]))
  const [itemTitles, reviewerTitles] = [titles(of.items, items), titles(of.reviewers, reviewers)]
  return asked.flatMap(({ values, row }) => {
    const [item, reviewer] = [String(values[avoids.item]), String(values[avoids.reviewer])]
    const reason = reasons.get(pairOf(item, reviewer))
    if (reason === undefined) return []
    const params = {
      reviewers: register.fields[avoids.reviewer]?.label ?? avoids.reviewer,
      reviewer: reviewerTitles.get(reviewer) ?? '',
      item: itemTitles.get(item) ?? '',
      reason,
    }
    return [inRow(problems['keeps-out'](params, { field: avoids.reviewer }), row)]
  })
}

const pairOf = (item: string | undefined, reviewer: string | undefined) => `${item} ${reviewer}`

/** Drafts whose two did not stand together before. */
async function newPairs(
  { session, unit }: Writing,
  register: Register,
  { item, reviewer }: Avoiding,
  drafts: readonly Draft[],
): Promise<readonly Draft[]> {
  const standing = drafts.flatMap(({ id, version }) => (version > 1 ? [id] : []))
  const before = standing.length === 0 ? [] : await findCurrent(session, unit, register, standing)
  const stood = new Map(before.map(({ id, values }) => [id, values]))
  return drafts.filter(
    ({ id, values }) =>
      values[item] !== undefined &&
      values[reviewer] !== undefined &&
      (stood.get(id)?.[item] !== values[item] || stood.get(id)?.[reviewer] !== values[reviewer]),
  )
}

function idsAt(drafts: readonly Draft[], field: string): readonly string[] {
  return [...new Set(drafts.map(({ values }) => String(values[field])))]
}
