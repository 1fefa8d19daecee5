import type { Actor } from '#access'
import { dayOf, groupThousands, type Language, ok, type Result, settle, unwrap } from '#lib'
import { listRecords } from '#records'
import { inState, type Values } from '#registers'
import { type GroupBuy, groupBuys, joinGroupBuy, standingOf } from '#systems'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'

export interface GroupBuyShown {
  readonly record: RecordShown
  readonly tiers: readonly { readonly from: number; readonly price: string; readonly reached: boolean }[]
  readonly joined: number
  readonly quantity: number
  /** What all who joined pay by now; absent: the first tier is not reached. */
  readonly price?: string
  readonly next?: { readonly more: number; readonly price: string }
  /** Its deadline has passed: nobody joins any more. */
  readonly isOver: boolean
}

export interface GroupBuysShown {
  /** Those that can be joined come first, the nearest deadline before the others. */
  readonly open: readonly GroupBuyShown[]
  /** The latest that are closed. */
  readonly closed: readonly GroupBuyShown[]
}

interface Asked {
  readonly unit?: string | undefined
  readonly language: Language
}

/** Group purchases: the open ones, and those that are closed. Problems: those of `unitOf`. */
export function askGroupBuys(app: App, actor: Actor, asked: Asked): Promise<Result<GroupBuysShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const from = { actor, unit, register: groupBuys.name, offset: 0 }
    const today = dayOf(app.clock.now())
    const [open, closed] = await Promise.all([
      listRecords(app, { ...from, where: inState('open'), sort: [{ field: 'deadline' }], limit: 200 }),
      listRecords(app, {
        ...from,
        where: inState('reached', 'missed'),
        sort: [{ field: 'heldOn', descending: true }],
        limit: 50,
      }),
    ])
    const show = (page: typeof open) =>
      page.rows.map((row) => showGroupBuy(showRecord(groupBuys, row, asked.language), today))
    return { open: show(open).sort((a, b) => Number(a.isOver) - Number(b.isOver)), closed: show(closed) }
  })
}

function showGroupBuy(record: RecordShown, today: string): GroupBuyShown {
  const groupBuy = record.values as unknown as GroupBuy
  const { price, next, joined, quantity } = standingOf(groupBuy)
  return {
    record,
    tiers: [...groupBuy.tiers]
      .sort((a, b) => a.from - b.from)
      .map((tier) => ({
        from: tier.from,
        price: groupThousands(tier.price),
        reached: tier.from <= quantity,
      })),
    joined,
    quantity,
    ...(price === undefined ? {} : { price: groupThousands(price) }),
    ...(next ? { next: { more: next.more, price: groupThousands(next.price) } } : {}),
    isOver: today > groupBuy.deadline,
  }
}

/** Joins a group purchase, and gives how it stands then. Problems: those of `unitOf` and `joinGroupBuy`. */
export async function joinGroup(
  app: App,
  actor: Actor,
  asked: Asked & { readonly id: string; readonly participant: Values },
): Promise<Result<GroupBuyShown>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const { id, participant } = asked
  const today = dayOf(app.clock.now())
  const joined = await joinGroupBuy(app, { actor, unit: unit.value }, { id, participant, today })
  if (!joined.ok) return joined
  return ok(showGroupBuy(showRecord(groupBuys, joined.value, asked.language), today))
}
