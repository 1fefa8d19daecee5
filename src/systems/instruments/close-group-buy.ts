import { fail } from '#lib'
import type { Behaviour } from '#records'
import { tierPrice } from './fee.ts'
import type { groupBuys } from './group-buy.ts'
import { quantityJoined } from './join-group-buy.ts'
import { problems } from './problems.ts'

/** The price is that of the tier that all who joined reach together. */
export const closeGroupBuy: Behaviour<typeof groupBuys> = async ({ record: { values: groupBuy }, set }) => {
  const { tiers } = groupBuy
  const quantity = quantityJoined(groupBuy)
  const price = tierPrice(tiers, quantity)
  if (price === undefined) {
    const least = Math.min(...tiers.map(({ from }) => from))
    return fail(problems['group-too-small']({ quantity, least }, { field: 'participants' }))
  }
  return set({ price, quantity: String(quantity) })
}
