import { fail, ok } from '#lib'
import type { Behaviour } from '#records'
import type { RecordOf } from '#registers'
import { tierPrice } from './fee.ts'
import type { groupBuys } from './group-buy.ts'
import { problems } from './problems.ts'

/** The price is that of the tier that all who joined reach together. */
export const closeGroupBuy: Behaviour = async ({ record }) => {
  const { tiers, participants = [] } = record.values as unknown as RecordOf<typeof groupBuys>
  const quantity = participants.reduce((total, one) => total + one.quantity, 0)
  const price = tierPrice(tiers, quantity)
  if (price === undefined) {
    const least = Math.min(...tiers.map(({ from }) => from))
    return fail(problems['group-too-small']({ quantity, least }, { field: 'participants' }))
  }
  return ok({ patch: { price, quantity: String(quantity) } })
}
