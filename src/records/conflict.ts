import { type Day, unwrap } from '#lib'
import { and, type Condition, type Conflict, ge, oneOf, or, some, type Values, value } from '#registers'
import { titleOf } from './amend.ts'
import { type Catalogue, findRegister } from './catalogue.ts'
import type { RecordVersion } from './record.ts'

/** Who must keep out of what, by the positions of item and reviewer, and why. */
export class Exclusions {
  readonly #reasons = new Map<number, string>()
  readonly #reviewers: number

  constructor(reviewers: number) {
    this.#reviewers = reviewers
  }

  /** The first reason that is found is the one that is told. */
  add(item: number, reviewer: number, reason: string): void {
    const pair = item * this.#reviewers + reviewer
    if (!this.#reasons.has(pair)) this.#reasons.set(pair, reason)
  }

  has(item: number, reviewer: number): boolean {
    return this.#reasons.has(item * this.#reviewers + reviewer)
  }

  *all(): Iterable<{ readonly item: number; readonly reviewer: number; readonly reason: string }> {
    for (const [pair, reason] of this.#reasons)
      yield { item: Math.floor(pair / this.#reviewers), reviewer: pair % this.#reviewers, reason }
  }
}

/** The two sides of a conflict. */
export interface Sides {
  readonly items: readonly RecordVersion[]
  readonly reviewers: readonly RecordVersion[]
}

/** Where conflicts are looked for. */
export interface Looking {
  readonly catalogue: Catalogue
  readonly today: Day
  /** Current records of a register for which a condition holds. */
  list(register: string, where: Condition): Promise<readonly RecordVersion[]>
}

/** Adds the pairs that a conflict keeps apart. */
export async function exclude(
  conflict: Conflict,
  sides: Sides,
  looking: Looking,
  exclusions: Exclusions,
): Promise<void> {
  const items = byValue(sides.items, conflict.items)
  const reviewers = byValue(sides.reviewers, conflict.reviewers)
  const apart = (one: readonly number[], other: readonly number[], reason: string) => {
    for (const item of one) for (const reviewer of other) exclusions.add(item, reviewer, reason)
  }
  const says = conflict.says.zh
  if (!conflict.through) {
    for (const [shared, of] of items) apart(of, reviewers.get(shared) ?? [], `${says}：${shared}`)
    return
  }
  const { register: name, between } = conflict.through
  const links = unwrap(findRegister(looking.catalogue, name))
  const asked = linking(conflict.through, [...reviewers.keys()], looking.today)
  for (const link of await looking.list(name, asked)) {
    const [left, right] = between.map((paths) => paths.flatMap((path) => valuesAt(link, path)))
    const reason = `${says}：${titleOf(links, link)}`
    for (const [a, b] of [
      [left, right],
      [right, left],
    ])
      for (const ours of a ?? [])
        for (const theirs of b ?? []) apart(items.get(ours) ?? [], reviewers.get(theirs) ?? [], reason)
  }
}

/** Of the linking register only what a reviewer has a part in, within the time that counts. */
function linking(
  { between, within, when }: NonNullable<Conflict['through']>,
  reviewers: readonly string[],
  today: Day,
): Condition {
  const part = between.flat().map((path) => {
    const [name = '', inner] = path.split('.')
    return inner === undefined ? oneOf(name, reviewers) : some(name, oneOf(inner, reviewers))
  })
  const since = within ? [ge(within.of, value(yearsBefore(today, within.years)))] : []
  return and(or(...part), ...since, ...(when ? [when] : []))
}

/** The same day so many years ago; of a leap day the day before. */
export function yearsBefore(day: Day, years: number): Day {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)]
  return `${Number(year) - years}${rest === '-02-29' && years % 4 !== 0 ? '-02-28' : rest}`
}

/** The positions of records by each value that they have at some paths. */
function byValue(records: readonly RecordVersion[], paths: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [index, record] of records.entries())
    for (const found of new Set(paths.flatMap((path) => valuesAt(record, path)))) {
      const at = positions.get(found) ?? []
      positions.set(found, at)
      at.push(index)
    }
  return positions
}

export function valuesAt(
  { id, values }: Pick<RecordVersion, 'id' | 'values'>,
  path: string,
): readonly string[] {
  if (path === 'id') return [id]
  const [name = '', inner] = path.split('.')
  const found = values[name]
  if (inner === undefined) return found === undefined ? [] : [String(found)]
  const rows: readonly Values[] = Array.isArray(found) ? found : []
  return rows.flatMap((row) => (row[inner] === undefined ? [] : [String(row[inner])]))
}
