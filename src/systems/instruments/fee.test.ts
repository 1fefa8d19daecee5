import { describe, expect, test } from 'vitest'
import { feeOf, tierPrice } from './fee.ts'

const stepped = [
  { group: 'outside', fromHours: 0, price: '50.00' },
  { group: 'outside', fromHours: 2, price: '45.00' },
  { group: 'outside', fromHours: 5, price: '40.00' },
  { group: 'outside', fromHours: 7, price: '39.00' },
]
const used = (change: object) => ({
  group: 'outside',
  reservedMinutes: 600,
  usedMinutes: 600,
  samples: 0,
  ...change,
})
const amount = (charges: Parameters<typeof feeOf>[0], change: object = {}) =>
  feeOf(charges, used(change))?.amount

describe('what an instrument costs', () => {
  test('ten hours at 50, 45, 40 and 39 from 0, 2, 5 and 7 hours are 432', () => {
    const fee = feeOf({ basis: 'usage', prices: stepped }, used({}))
    expect(Number(fee?.amount)).toBe(432)
    expect(fee?.explained).toContain('3')
  })

  test.each([
    ['at a step', { usedMinutes: 120 }, 100],
    ['a minute past it', { usedMinutes: 121 }, 100.75],
    ['a third of a fen is rounded once', { usedMinutes: 1 }, 0.83],
    ['no time', { usedMinutes: 0 }, 0],
  ])('%s', (_, change, expected) => {
    expect(Number(amount({ prices: stepped }, change))).toBe(expected)
  })

  test('on the reservation, on the use, and on what goes beyond', () => {
    const times = { reservedMinutes: 120, usedMinutes: 180 }
    expect(Number(amount({ basis: 'reservation', prices: stepped }, times))).toBe(100)
    expect(Number(amount({ basis: 'usage', prices: stepped }, times))).toBe(145)
    expect(Number(amount({ basis: 'overage', prices: stepped, overageFactor: 150 }, times))).toBe(167.5)
    expect(Number(amount({ basis: 'overage', prices: stepped }, { ...times, usedMinutes: 60 }))).toBe(100)
  })

  test('samples, the least that is charged, and a group without prices', () => {
    expect(Number(amount({ samplePrice: '12.50' }, { samples: 3 }))).toBe(37.5)
    expect(Number(amount({ prices: stepped, minimumFee: '30.00' }, { usedMinutes: 6 }))).toBe(30)
    expect(feeOf({ prices: stepped }, used({ group: 'inside' }))).toBeUndefined()
  })
})

test('a group purchase costs what the tier that is reached says', () => {
  const tiers = [
    { from: 30, price: '80.00' },
    { from: 10, price: '90.00' },
  ]
  expect([9, 10, 29, 30, 500].map((quantity) => tierPrice(tiers, quantity))).toEqual([
    undefined,
    '90.00',
    '90.00',
    '80.00',
    '80.00',
  ])
})
