import type { ReadinessItemShown } from '../client/readiness.ts'

/** So many of a kind stand one by one; more are folded under the first of them. */
const few = 3

/** Items that ask for the same thing, in the order of the first of each kind. */
export interface ReadinessKind {
  readonly first: ReadinessItemShown
  /** The others, where there are so many that they are folded. */
  readonly folded: readonly ReadinessItemShown[]
}

/** The items with those of one kind brought together, so that a hundred empty fields do not hide the one contradiction. */
export function kindsOf(items: readonly ReadinessItemShown[]): readonly ReadinessKind[] {
  const kinds = Map.groupBy(
    items,
    ({ severity, code, field }) => `${severity} ${code} ${field?.register ?? ''}`,
  )
  return [...kinds.values()].flatMap(([first, ...others]): ReadinessKind[] => {
    if (!first) return []
    if (others.length < few) return [first, ...others].map((item) => ({ first: item, folded: [] }))
    return [{ first, folded: others }]
  })
}
