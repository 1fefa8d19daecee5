import type { Decimal, Result } from '#lib'
import { Refusal } from '#lib'
import { type RecordsContext, type RecordVersion, writeRecords } from '#records'
import type { RecordOf, Values } from '#registers'
import { tierPrice } from './fee.ts'
import { groupBuys } from './group-buy.ts'
import { problems } from './problems.ts'
import type { Whose } from './whose.ts'

export type GroupBuy = RecordOf<typeof groupBuys>
export type Participant = NonNullable<GroupBuy['participants']>[number]

export function quantityJoined({ participants = [] }: Pick<GroupBuy, 'participants'>): number {
  return participants.reduce((total, one) => total + one.quantity, 0)
}

/** How a group purchase stands: what all who joined reach together, and how far the next tier is. */
export interface Standing {
  readonly joined: number
  readonly quantity: number
  /** Absent: no tier is reached yet. */
  readonly price?: Decimal
  /** Absent: the last tier is reached. */
  readonly next?: { readonly more: number; readonly price: Decimal }
}

export function standingOf(groupBuy: GroupBuy): Standing {
  const { tiers, participants = [] } = groupBuy
  const quantity = quantityJoined(groupBuy)
  const price = tierPrice(tiers, quantity)
  const [next] = [...tiers].sort((a, b) => a.from - b.from).filter(({ from }) => from > quantity)
  return {
    joined: participants.length,
    quantity,
    ...(price === undefined ? {} : { price }),
    ...(next ? { next: { more: next.from - quantity, price: next.price } } : {}),
  }
}

/**
 * A body joins a group purchase, whoever else joins at the same moment. Problems: records/not-found,
 * instruments/group-closed, instruments/group-over, instruments/already-joined, those of the register.
 */
export function joinGroupBuy(
  ctx: RecordsContext,
  whose: Whose,
  { id, participant, today }: { readonly id: string; readonly participant: Values; readonly today: string },
): Promise<Result<RecordVersion>> {
  return writeRecords(ctx, { ...whose, action: `${groupBuys.name}/join` }, async (writer) => {
    const found = await writer.find(groupBuys, id)
    if (found?.state !== 'open')
      throw new Refusal(problems['group-closed']({ title: found?.values.title ?? id }))
    const { title, deadline, participants = [] } = found.values
    if (today > deadline) throw new Refusal(problems['group-over']({ title, deadline }))
    const before = participants.find(({ organisation }) => organisation === participant.organisation)
    if (before)
      throw new Refusal(
        problems['already-joined'](
          { name: before.name, quantity: before.quantity },
          { field: 'organisation' },
        ),
      )
    return writer.amend(groupBuys.name, id, found.version, { participants: [...participants, participant] })
  })
}
