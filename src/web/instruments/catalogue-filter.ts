import type { Filter } from '../address/filter-address.ts'
import type { CataloguePage } from './client/instrument.ts'

/** In the address: only what can be booked online. */
export const bookable: Filter = { field: 'bookable', test: 'is', values: ['true'] }

export function isBookable(filters: readonly Filter[]): boolean {
  return filters.some(({ field }) => field === bookable.field)
}

/** What was chosen of each facet. */
export function chosenOf(filters: readonly Filter[]): Record<string, string> {
  return Object.fromEntries(
    filters.flatMap(({ field, values: [first] }) =>
      first === undefined || field === bookable.field ? [] : [[field, first]],
    ),
  )
}

/** One choice of a facet takes the place of another; the same again leaves it. */
export function withChoice(filters: readonly Filter[], facet: string, value: string): Filter[] {
  const others = filters.filter(({ field }) => field !== facet)
  const isSame = filters.some(({ field, values }) => field === facet && values[0] === value)
  return isSame ? others : [...others, { field: facet, test: 'is', values: [value] }]
}

/** A filter as its facet words it; the facet of what was chosen still counts its other values. */
export function wordsOf({ field, values: [first] }: Filter, page: CataloguePage | undefined): string {
  const facet = page?.facets.find((one) => one.facet === field)
  const label = facet?.values.find(({ value }) => value === first)?.label ?? first ?? ''
  return facet ? `${facet.label}：${label}` : label
}
