import { expect, test } from 'vitest'
import { addDays, unwrap } from '#lib'
import type { RecordVersion } from '#records'
import type { Values } from '#registers'
import { people } from '../../../test/contract-office.ts'
import { buyer, codesOf, openDesk, seller, voucherPeople } from './test/desk.ts'

const desk = openDesk()

const { clerk } = people
const { approver } = voucherPeople
/** Each test has a year of its own, since a kind and level has one programme a year. */
let year = 2040
const programmeOf = (change: Values = {}) => desk.programme({ kind: 'research', year: ++year, ...change })

let serial = 0
const applied = (programme: RecordVersion, faceValue: string) =>
  desk.office.propose('vouchers.coupons', {
    number: `Q${++serial}`,
    programme: programme.id,
    applicant: buyer,
    applicantName: '示例市乙制造有限公司',
    region: '320583',
    faceValue,
  })
/** Good for use for ten days, and for redemption for twenty, each with its last day. */
const issue = (coupon: RecordVersion) =>
  desk.office.move(coupon, 'issue', approver, {
    useBy: addDays(desk.day, 10),
    redeemBy: addDays(desk.day, 20),
  })
const issued = async (programme: RecordVersion, faceValue: string) =>
  unwrap(await issue(await applied(programme, faceValue)))
const used = (coupon: RecordVersion, orderNo: string) =>
  desk.must(coupon, 'use', clerk, { usedOn: desk.day, provider: seller, orderNo })
/** An item by which a coupon is redeemed, with its evidence, not filed yet. */
const itemOn = async (programme: RecordVersion, coupon: RecordVersion, amount: string) => {
  const { orderNo } = coupon.values
  const item = await desk.item(programme, { coupon: coupon.id, orderNo: String(orderNo) })
  await desk.evidence({ item }, amount)
  return item
}

test('from application to write-off: the face value is held, caps the amount, and what it leaves is freed', async () => {
  const programme = await programmeOf({ budget: '10000.00' })
  const coupon = await issued(programme, '4000.00')
  expect(coupon.values).toMatchObject({ issuedOn: desk.day, reserved: '4000.00' })
  const ready = await used(coupon, 'FW-WHOLE')
  const filed = await desk.must(await itemOn(programme, ready, '12000.00'), 'submit', clerk)
  const steps = filed.values.steps as readonly { step: string; decides?: boolean }[]
  expect(filed.values.amount).toBe('4000.00')
  expect(steps.filter(({ decides }) => decides)).toMatchObject([{ step: 'face' }])
  expect(await desk.now(coupon)).toMatchObject({ state: 'redeeming', values: { item: filed.id } })

  const checked = await desk.must(filed, 'check', clerk)
  await desk.must(checked, 'approve', approver, { approvedAmount: '3500.00' })
  expect((await desk.now(coupon)).values.reserved).toBe('500.00')
  const rival = await desk.filedItem(programme, '40000.00')
  expect(rival.values.amount).toBe('6000.00')

  await desk.granted(programme)
  const list = await desk.sent(programme)
  await desk.must(list, 'settle', clerk, { paidOn: desk.day, voucherNo: 'ZF9' })
  expect(await desk.now(coupon)).toMatchObject({
    state: 'redeemed',
    values: { redeemedAmount: '3500.00', redeemedOn: desk.day },
  })
  expect((await desk.now(coupon)).values.reserved).toBeUndefined()
  const freed = await desk.filedItem(programme, '40000.00')
  expect(freed.values.amount).toBe('6500.00')
})

test('used on its last day and not the day after', async () => {
  const programme = await programmeOf()
  const [intime, late] = [await issued(programme, '1000.00'), await issued(programme, '1000.00')]
  desk.pass(10)
  await used(intime, 'FW-IN-TIME')
  expect(codesOf(await desk.office.move(late, 'expire', clerk))).toEqual(['procedure/not-due-yet'])
  desk.pass(1)
  const given = { usedOn: desk.day, provider: seller, orderNo: 'FW-LATE' }
  expect(codesOf(await desk.office.move(late, 'use', clerk, given))).toEqual(['registers/check-failed'])
  expect(
    codesOf(await desk.office.move(late, 'use', clerk, { ...given, usedOn: addDays(desk.day, 1) })),
  ).toEqual(['vouchers/coupon-used-later'])
  const expired = await desk.must(late, 'expire', clerk)
  expect(expired).toMatchObject({ state: 'expired', values: { endedOn: desk.day } })
  expect(expired.values.reserved).toBeUndefined()
})

test('redeemed on its last day and not the day after; a correction keeps what was filed in time', async () => {
  const programme = await programmeOf()
  const coupons = []
  for (const orderNo of ['FW-R1', 'FW-R2'])
    coupons.push(await used(await issued(programme, '1000.00'), orderNo))
  const [intime, late] = coupons
  if (!intime || !late) throw new Error('no coupons')
  const items = [await itemOn(programme, intime, '3000.00'), await itemOn(programme, late, '3000.00')]
  const [first, second] = items
  if (!first || !second) throw new Error('no items')
  desk.pass(20)
  const filed = await desk.must(first, 'submit', clerk)
  desk.pass(1)
  expect(codesOf(await desk.office.move(second, 'submit', clerk))).toEqual(['vouchers/coupon-ran-out'])
  const corrected = await desk.office.walk(
    filed,
    ['return', clerk, { correctionNote: '补盖章' }],
    ['resubmit', clerk],
  )
  expect(corrected.values.amount).toBe('1000.00')
  expect(await desk.now(intime)).toMatchObject({ state: 'redeeming' })
})

test('what ran out is ended in one step, what is still good stays, and the budget is free again', async () => {
  const programme = await programmeOf({ budget: '3000.00' })
  const unused = await issued(programme, '1000.00')
  const unredeemed = await used(await issued(programme, '1000.00'), 'FW-E1')
  desk.pass(21)
  const good = await issued(programme, '1000.00')
  expect(codesOf(await issue(await applied(programme, '0.01')))).toEqual(['procedure/budget-exhausted'])
  await desk.must(await desk.now(programme), 'expireCoupons', clerk)
  expect([(await desk.now(unused)).state, (await desk.now(unredeemed)).state]).toEqual(['expired', 'expired'])
  expect((await desk.now(good)).state).toBe('issued')
  expect(codesOf(await desk.office.move(await desk.now(programme), 'expireCoupons', clerk))).toEqual([
    'procedure/none-due',
  ])
  await issued(programme, '2000.00')
})

test('vouchers are issued while their programme is open, and within its days alone', async () => {
  const days = { opensOn: desk.day, closesOn: addDays(desk.day, 1) }
  const programme = await programmeOf(days)
  const late = await applied(programme, '100.00')
  await issued(programme, '100.00')
  desk.pass(1)
  await issued(programme, '100.00')
  desk.pass(1)
  expect(codesOf(await issue(late))).toEqual(['procedure/call-over'])
  const closed = await desk.office.walk(await programmeOf(), ['close', clerk])
  expect(codesOf(await issue(await applied(closed, '100.00')))).toEqual(['procedure/call-not-open'])
})

test('a refused item gives its coupon back, whole; only its own order redeems it', async () => {
  const programme = await programmeOf({ budget: '5000.00' })
  const coupon = await used(await issued(programme, '4000.00'), 'FW-B1')
  const stranger = await desk.item(programme, { coupon: coupon.id, orderNo: 'FW-OTHER' })
  await desk.evidence({ item: stranger }, '3000.00')
  expect(codesOf(await desk.office.move(stranger, 'submit', clerk))).toEqual(['vouchers/coupon-of-another'])
  const filed = await desk.must(await itemOn(programme, coupon, '6000.00'), 'submit', clerk)
  const approved = await desk.approved(filed)
  expect((await desk.now(coupon)).values.reserved).toBe('1000.00')
  await desk.must(approved, 'refuse', approver, { refusalReason: '服务未完成' })
  expect(await desk.now(coupon)).toMatchObject({ state: 'used', values: { reserved: '4000.00' } })
  expect((await desk.now(coupon)).values.item).toBeUndefined()
  const again = await desk.must(await itemOn(programme, coupon, '6000.00'), 'submit', clerk)
  expect(again.values.amount).toBe('3000.00')
})

test('50 coupons issued at the same moment against budget for 30: exactly 30', async () => {
  const programme = await programmeOf({ budget: '30000.00' })
  const waiting = []
  for (let at = 0; at < 50; at++) waiting.push(await applied(programme, '1000.00'))
  const results = await Promise.all(waiting.map(issue))
  expect(results.filter(({ ok }) => ok)).toHaveLength(30)
  expect(results.flatMap(codesOf)).toEqual(Array.from({ length: 20 }, () => 'procedure/budget-exhausted'))
})
