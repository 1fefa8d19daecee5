import { beforeAll, expect, test } from 'vitest'
import { addDays, dayOf, endOfDay, parseYuan } from '#lib'
import { evaluationContent } from './evaluation.ts'
import { generateSample, type Sample } from './generate.ts'

let sample: Sample
beforeAll(() => {
  sample = generateSample()
})

/** Count and sum (fen) of the registered contracts of a year, by the versions known at the end of a day. */
function known(year: string, day: string) {
  const at = endOfDay(day)
  const current = new Map(sample.contracts.filter((v) => v.knownFrom <= at).map((v) => [v.id, v]))
  let count = 0
  let fen = 0n
  for (const { state, values } of current.values()) {
    if (state !== 'registered' || !String(values.registeredAt).startsWith(year)) continue
    count++
    fen += parseYuan(String(values.dealAmount)) ?? 0n
  }
  return { count, fen }
}
/** 亿元 with one decimal, half up. */
const yi = (fen: bigint) => Number((fen + 500_000_000n) / 1_000_000_000n) / 10

test('the year ends with 14,004 contracts and 1,080.3 亿元, and it stays so', () => {
  for (const day of ['2024-12-31', '2025-02-10', '2026-06-30']) {
    const { count, fen } = known('2024', day)
    expect([day, count, yi(fen)]).toEqual([day, 14_004, 1080.3])
  }
})

test('on the evening of 20 December 13,400 and 1,066.5 亿元 are known, and on no other day but the weekend after', () => {
  const { count, fen } = known('2024', '2024-12-20')
  expect([count, yi(fen)]).toEqual([13_400, 1066.5])
  const days: string[] = []
  for (let day = '2024-12-13'; day <= '2025-01-06'; day = addDays(day, 1))
    if (known('2024', day).count === 13_400) days.push(day)
  expect(days).toEqual(['2024-12-20', '2024-12-21', '2024-12-22'])
})

test('the year before has fewer than half as many contracts, and 6.8 % less money', () => {
  const before = known('2023', '2024-12-31')
  const { fen } = known('2024', '2024-12-31')
  expect(before.count * 2).toBeLessThan(13_400)
  expect(Number(((fen - before.fen) * 100_000n) / before.fen) / 1000).toBeCloseTo(6.8, 1)
})

test('some contracts are recorded late, some changed, cancelled, revoked or refused; none after March 2025', () => {
  const states = new Set(sample.contracts.map(({ state }) => state))
  for (const state of ['draft', 'submitted', 'accepted', 'correcting', 'passed', 'registered'])
    expect(states).toContain(state)
  for (const state of ['refused', 'cancelled', 'revoked']) expect(states).toContain(state)
  const first = sample.contracts.filter(({ version, state }) => version === 1 && state === 'registered')
  const late = first.filter(({ values, knownFrom }) => dayOf(knownFrom) > String(values.registeredAt))
  expect(late).toHaveLength(87)
  const last = sample.contracts
    .map(({ knownFrom }) => knownFrom)
    .sort()
    .at(-1)
  expect(last && last <= endOfDay('2025-03-31')).toBe(true)
})

test('firms, codes, registration numbers and certificates are each used once', () => {
  const organisations = sample.organisations.map(({ values }) => values)
  const registered = new Map(sample.contracts.map(({ id, values }) => [id, values]))
  const unique = (values: readonly unknown[]) => new Set(values).size === values.length
  expect(unique(organisations.map(({ code }) => code))).toBe(true)
  expect(unique(organisations.map(({ name }) => name))).toBe(true)
  for (const field of ['applicationNo', 'regNo', 'verifyCode'] as const) {
    const given = [...registered.values()]
      .map((values) => values[field])
      .filter((value) => value !== undefined)
    expect(unique(given)).toBe(true)
  }
})

test('the sample is the same whenever it is made', () => {
  expect(JSON.stringify(generateSample()) === JSON.stringify(sample)).toBe(true)
  expect([...evaluationContent()]).toEqual([...evaluationContent()])
})
