import { compare, fail, ok, type Result, round, subtract } from '#lib'
import type { Behaviour, Cause, RecordVersion, RecordWriter } from '#records'
import { and, type Condition, inState, is, lt, or, value } from '#registers'
import { coupons } from './coupon.ts'
import { budgetLeft, couponOf, type MemberCause, programmeOf } from './facts.ts'
import type { items } from './item.ts'
import { problems } from './problems.ts'
import type { programmes } from './programme.ts'

type Coupon = RecordVersion<typeof coupons>
type CouponBehaviour = Behaviour<typeof coupons>
type ItemBehaviour = Behaviour<typeof items>

/** The face value is taken of the budget, in the transaction that issues: whoever comes next finds less. */
export const issueCoupon: CouponBehaviour = async ({ writer, record, today, set }) => {
  const { faceValue, useBy = today } = record.values
  const programme = await programmeOf(writer, record.values)
  const { kind, name: title, budget, opensOn, closesOn } = programme.values
  const at = { field: 'programme' }
  if (kind !== 'research') return fail(problems['wrong-kind']({ name: title }, at))
  if (programme.state !== 'open')
    return fail(problems['programme-not-open']({ name: title, day: today, from: opensOn, to: closesOn }, at))
  if (useBy < today) return fail(problems['coupon-too-late']({ day: useBy }, { field: 'useBy' }))
  const left = await budgetLeft(writer, programme)
  if (compare(left, faceValue) < 0)
    return fail(
      problems['budget-exhausted']({ name: title, budget, left: round(left, 2) }, { field: 'faceValue' }),
    )
  return set({ issuedOn: today, reserved: round(faceValue, 2) })
}

/** A use is recorded when it was made or after it. */
export const useCoupon: CouponBehaviour = async ({ record, today }) => {
  const { usedOn, provider, applicant } = record.values
  if (provider === applicant) return fail(problems['own-service']({}, { field: 'provider' }))
  if (usedOn !== undefined && usedOn > today)
    return fail(problems['coupon-used-later']({ day: usedOn }, { field: 'usedOn' }))
  return ok({})
}

/** It ends without having been redeemed: the budget is free again. */
export const endCoupon: CouponBehaviour = async ({ today, set }) =>
  set({ endedOn: today, reserved: undefined })

/** One that is still good is not expired, whoever asks for it. */
export const expireCoupon: CouponBehaviour = async (cause) => {
  const { record, today } = cause
  const last = lastDay(record)
  if (last !== undefined && today <= last) return fail(problems['coupon-still-good']({ day: last }))
  return endCoupon(cause)
}

/** The last day on which a coupon can take its next step. */
function lastDay({ state, values }: Coupon): string | undefined {
  return state === 'issued' ? values.useBy : values.redeemBy
}

/** Coupons that could not take their next step any more on a day. */
export const expiredOn = (today: string): Condition =>
  or(and(inState('issued'), lt('useBy', value(today))), and(inState('used'), lt('redeemBy', value(today))))

/** All of a programme that ran out unused or unredeemed. */
export const expireCoupons: Behaviour<typeof programmes> = async ({ writer, record, today }) => {
  const due = await writer.list(coupons, and(is('programme', record.id), expiredOn(today)))
  if (due.length === 0) return fail(problems['no-coupon-expired']({}))
  for (const { id, version } of due) await writer.move(coupons, id, version, 'expire')
  return ok({})
}

/** Filing an item takes its coupon; one that a correction put another in the place of is given back. */
export const redeemCoupon: ItemBehaviour = async (cause) => {
  const { writer, record } = cause
  const coupon = await couponOf(cause)
  const held = await heldBy(writer, record.id)
  for (const other of held) if (other.id !== coupon?.id) await giveBack(writer, other)
  if (!coupon || held.some(({ id }) => id === coupon.id)) return ok({})
  const fits = fitsItem(coupon, cause)
  if (!fits.ok) return fits
  await writer.move(coupons, coupon.id, coupon.version, 'redeem', { item: record.id })
  return ok({})
}

/** Problems: vouchers/coupon-not-used, vouchers/coupon-of-another, vouchers/coupon-ran-out. */
function fitsItem({ state, values }: Coupon, { record, today }: Cause<typeof items>): Result<undefined> {
  const item = record.values
  const { number, redeemBy = today } = values
  const at = { field: 'coupon' }
  if (state !== 'used') return fail(problems['coupon-not-used']({ number }, at))
  const shared = ['programme', 'applicant', 'provider', 'orderNo'] as const
  if (shared.some((field) => values[field] !== item[field]))
    return fail(problems['coupon-of-another']({ number }, at))
  // A correction does not lose what was filed in time.
  const filedOn = item.submittedAt ?? today
  return filedOn > redeemBy ? fail(problems['coupon-ran-out']({ number, day: redeemBy }, at)) : ok(undefined)
}

/** What became of its item leaves it as it was before. */
export const giveBackCoupon: ItemBehaviour = async ({ writer, record }) => {
  for (const coupon of await heldBy(writer, record.id)) await giveBack(writer, coupon)
  return ok({})
}

/** What the approved amount leaves of the face value stays held until the item is paid. */
export async function holdRest(cause: MemberCause, approved: string): Promise<void> {
  const coupon = await couponOf(cause)
  if (!coupon) return
  const reserved = round(subtract(coupon.values.faceValue, approved), 2)
  await cause.writer.amend(coupons, coupon.id, coupon.version, { reserved })
}

/** Paid: the coupon is spent, and what it was not needed for is free. */
export const writeOffCoupon: ItemBehaviour = async (cause) => {
  const coupon = await couponOf(cause)
  if (!coupon) return ok({})
  await cause.writer.move(coupons, coupon.id, coupon.version, 'writeOff', {
    reserved: null,
    redeemedOn: cause.today,
    redeemedAmount: cause.record.values.committed,
  })
  return ok({})
}

function heldBy(writer: RecordWriter, item: string): Promise<readonly Coupon[]> {
  return writer.list(coupons, and(is('item', item), inState('redeeming')))
}

function giveBack(writer: RecordWriter, { id, version, values }: Coupon): Promise<unknown> {
  return writer.move(coupons, id, version, 'giveBack', { item: null, reserved: round(values.faceValue, 2) })
}
