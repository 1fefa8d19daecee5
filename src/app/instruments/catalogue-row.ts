import type { Actor } from '#access'
import { listRecords, type RecordVersion } from '#records'
import { and, isSet, oneOf } from '#registers'
import { instrumentTerms, lowestPrice, type PriceStep, serviceOrders } from '#systems'
import type { App } from '../open.ts'

interface Whose {
  readonly actor: Actor
  readonly unit: string
}

/** So many instruments have terms of use at most; a page of the catalogue has so many reviews. */
const most = 10_000

/** Ids of the instruments that have terms of use. */
export async function bookableInstruments(app: App, whose: Whose): Promise<readonly string[]> {
  const terms = await listRecords(app, {
    ...whose,
    register: instrumentTerms.name,
    fields: ['instrument'],
    offset: 0,
    limit: most,
  })
  return terms.rows.map(({ values }) => String(values.instrument))
}

/** What stands beside an instrument in a list. */
export interface RowTold {
  readonly bookable: boolean
  readonly priceFrom?: string
  readonly stars?: string
  readonly reviewed: number
}

/** Prices and reviews of the instruments of a page, in one question each. */
export async function tellOf(
  app: App,
  whose: Whose,
  rows: readonly RecordVersion[],
): Promise<(id: string) => RowTold> {
  const ofThese = oneOf(
    'instrument',
    rows.map(({ id }) => id),
  )
  const from = { ...whose, offset: 0, limit: most }
  const [terms, reviews] = await Promise.all([
    listRecords(app, {
      ...from,
      register: instrumentTerms.name,
      where: ofThese,
      fields: ['instrument', 'prices'],
    }),
    listRecords(app, {
      ...from,
      register: serviceOrders.name,
      where: and(ofThese, isSet('stars')),
      fields: ['instrument', 'stars'],
    }),
  ])
  const prices = new Map(terms.rows.map(({ values }) => [values.instrument, values.prices]))
  const stars = Map.groupBy(reviews.rows, ({ values }) => values.instrument)
  return (id) => {
    const price = lowestPrice((prices.get(id) ?? []) as unknown as readonly PriceStep[], 'outside')
    const given = (stars.get(id) ?? []).map(({ values }) => Number(values.stars))
    return {
      bookable: prices.has(id),
      ...(price === undefined ? {} : { priceFrom: price }),
      ...meanStars(given),
      reviewed: given.length,
    }
  }
}

/** To one place; nothing where nobody gave any. */
export function meanStars(given: readonly number[]): { readonly stars?: string } {
  if (given.length === 0) return {}
  return { stars: (given.reduce((total, one) => total + one, 0) / given.length).toFixed(1) }
}
