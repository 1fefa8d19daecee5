import fc from 'fast-check'
import { type Instant, shift } from '#lib'
import type { TakenOver } from '#records'
import { checkDigit, type Values } from '#registers'

/** Organisations that do not exist, with codes that could. */
export const organisations: readonly string[] = ['1', '2', '3', '4'].map((digit) => {
  const first17 = `9132050${digit}MA000000${digit}0`.slice(0, 17).padEnd(17, digit)
  return `${first17}${checkDigit(first17)}`
})

export const regions = ['320506', '320507', '320100', '310000'] as const

const days = [
  '2023-02-28',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-06-30',
  '2024-07-01',
  '2024-12-31',
  '2025-01-01',
]
const day = fc.constantFrom(...days)
const yuan = fc
  .integer({ min: 0, max: 120_000 })
  .map((fen) => shift(String(fen), -2))
  .map((text) => fixed(text))
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined, freq: 4 })

function fixed(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

const payment = fc.record({
  paidOn: maybe(day),
  amount: maybe(yuan),
  payee: maybe(fc.constantFrom(...organisations)),
  kind: maybe(fc.constantFrom('a', 'b')),
})

const values = fc.record({
  title: fc.constant('项目'),
  kind: maybe(fc.constantFrom('a', 'b')),
  place: maybe(fc.constantFrom(...regions)),
  lead: maybe(fc.constantFrom(...organisations)),
  year: maybe(fc.integer({ min: 2023, max: 2025 })),
  startedOn: maybe(day),
  endedOn: maybe(day),
  budget: maybe(yuan),
  extra: maybe(yuan),
  score: maybe(fc.constantFrom('0', '1.5', '88.125', '100')),
  staff: maybe(fc.integer({ min: 0, max: 50 })),
  payments: maybe(fc.array(payment, { minLength: 1, maxLength: 3 })),
})

/** When things became known: few moments, so that they meet. */
const moments: readonly Instant[] = [
  '2024-03-01T01:00:00.000Z',
  '2024-03-01T15:59:59.999Z',
  '2024-03-01T16:00:00.000Z',
  '2024-09-10T08:30:00.123Z',
  '2024-12-20T07:00:00.000Z',
  '2025-01-15T02:00:00.000Z',
]

const record = fc
  .subarray([...moments], { minLength: 1 })
  .chain((known) =>
    fc.tuple(...known.map((at) => fc.tuple(fc.constant(at), fc.constantFrom('open', 'done'), values))),
  )

/** Histories of a few records, each of some versions, as an older system would hand them over. */
export const histories: fc.Arbitrary<readonly TakenOver[]> = fc
  .array(record, { maxLength: 7 })
  .map((records) =>
    records.flatMap((versions, index) =>
      versions.map(([knownFrom, state, given], position) => ({
        id: `p${index}`,
        version: position + 1,
        state,
        knownFrom,
        values: withoutAbsent(given),
      })),
    ),
  )

function withoutAbsent(given: object): Values {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, Values[string]][] => {
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? value.map(withoutAbsent) : value]]
    }),
  )
}
