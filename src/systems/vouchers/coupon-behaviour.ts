import { fail, ok, type Result, round, subtract } from '#lib'
import type { Behaviour, Cause, RecordVersion, RecordWriter } from '#records'
import { and, inState, is } from '#registers'
import { coupons } from './coupon.ts'
import { couponOf, type MemberCause, programmeOf } from './facts.ts'
import type { items } from './item.ts'
import { problems } from './problems.ts'

type Coupon = RecordVersion<typeof coupons>
type CouponBehaviour = Behaviour<typeof coupons>
type ItemBehaviour = Behaviour<typeof items>

/** Vouchers are issued for research alone, to be used on a day that is still to come. */
export const researchOnly: CouponBehaviour = async ({ writer, record, today }) => {
  const { useBy = today } = record.values
  const { kind, name } = (await programmeOf(writer, record.values)).values
  if (kind !== 'research') return fail(problems['wrong-kind']({ name }, { field: 'programme' }))
  return useBy < today ? fail(problems['coupon-too-late']({ day: useBy }, { field: 'useBy' })) : ok({})
}

/** A use is recorded when it was made or after it. */
export const fitUse: CouponBehaviour = async ({ record, today }) => {
  const { usedOn, provider, applicant } = record.values
  if (provider === applicant) return fail(problems['own-service']({}, { field: 'provider' }))
  if (usedOn !== undefined && usedOn > today)
    return fail(problems['coupon-used-later']({ day: usedOn }, { field: 'usedOn' }))
  return ok({})
}

/** Filing an item takes its coupon; one that a correction put another in the place of is given back. */
export const redeemCoupon: ItemBehaviour = async (cause) => {
  const { writer, record } = cause
  const coupon = await couponOf(cause)
  const held = await heldBy(writer, record.id)
  for (const other of held)
    if (other.id !== coupon?.id) await writer.move(coupons, other.id, other.version, 'giveBack')
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

/** What the approved amount leaves of the face value stays held until the item is paid. */
export async function holdRest(cause: MemberCause, approved: string): Promise<void> {
  const coupon = await couponOf(cause)
  if (!coupon) return
  const reserved = round(subtract(coupon.values.faceValue, approved), 2)
  await cause.writer.amend(coupons, coupon.id, coupon.version, { reserved })
}

function heldBy(writer: RecordWriter, item: string): Promise<readonly Coupon[]> {
  return writer.list(coupons, and(is('item', item), inState('redeeming')))
}
