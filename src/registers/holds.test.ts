import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  and,
  code,
  contains,
  date,
  decimal,
  defineCodeList,
  eq,
  type Fields,
  ge,
  gt,
  holds,
  inState,
  integer,
  is,
  isSet,
  le,
  list,
  lt,
  minus,
  money,
  ne,
  not,
  oneOf,
  or,
  plus,
  some,
  startsWith,
  sumOf,
  text,
  type Values,
  value,
  yesNo,
} from './index.ts'

const label = { zh: '样', en: 'sample' }
const kinds = defineCodeList({
  name: 'holds-kinds',
  label,
  items: [
    { code: '010', label },
    { code: '10', label },
  ],
})
const fields: Fields = {
  deal: money({ label }),
  tech: money({ label }),
  rate: decimal({ label, places: 4 }),
  people: integer({ label }),
  name: text({ label }),
  kind: code({ label, list: kinds }),
  signed: date({ label }),
  related: yesNo({ label }),
  lines: list({ label, fields: { amount: money({ label }), kind: text({ label }) } }),
}
const contract: Values = {
  deal: '1000.00',
  tech: '900.50',
  rate: '7.3900',
  people: 12,
  name: 'Alpha 研究所',
  kind: '010',
  signed: '2024-03-05',
  related: false,
  lines: [{ amount: '99.50', kind: 'equipment' }, { kind: 'other' }],
}
const says = (condition: Parameters<typeof holds>[0], values: Values = contract, state?: string) =>
  holds(condition, values, state, fields)

test('numbers compare by value, exactly', () => {
  expect(says(ge('deal', 'tech'))).toBe(true)
  expect(says(gt('deal', value(999)))).toBe(true)
  expect(says(is('rate', '7.39'))).toBe(true)
  expect(says(lt('people', value(100)))).toBe(true)
  expect(says(eq(minus('deal', 'tech'), sumOf('lines', 'amount')))).toBe(true)
  expect(says(eq(plus('deal', value('0.10')), value('1000.10')))).toBe(true)
  expect(says(gt('deal', value('99999999999999999999.01')))).toBe(false)
})

test('text, codes and days compare as they are written', () => {
  expect(says(is('kind', '10'))).toBe(false)
  expect(says(oneOf('kind', ['010', '020']))).toBe(true)
  expect(says(and(ge('signed', value('2024-01-01')), le('signed', value('2024-12-31'))))).toBe(true)
  expect(says(contains('name', 'alpha'))).toBe(true)
  expect(says(startsWith('name', 'alpha'))).toBe(false)
  expect(says(startsWith('name', 'Alpha'))).toBe(true)
  expect(says(is('related', false))).toBe(true)
  expect(says(oneOf('people', [12, 13]))).toBe(true)
})

test('an atom over an absent value is false, and its negation true', () => {
  for (const atom of [
    eq('deal', 'tech'),
    ne('deal', 'tech'),
    lt('deal', value(1)),
    ge(plus('deal', value(1)), value(0)),
    oneOf('kind', ['010']),
    contains('name', ''),
    startsWith('name', ''),
    isSet('deal'),
    isSet('lines'),
    some('lines', isSet('kind')),
    inState('registered'),
  ]) {
    expect(says(atom, {})).toBe(false)
    expect(says(not(atom), {})).toBe(true)
  }
  expect(says(is('deal', 0), {})).toBe(false)
  expect(says(eq(sumOf('lines', 'amount'), value(0)), {})).toBe(true)
  expect(says(isSet('lines'), { lines: [] })).toBe(false)
})

test('states, lists, and, or', () => {
  expect(says(inState('registered', 'changed'), contract, 'changed')).toBe(true)
  expect(says(isSet('state'), contract, 'draft')).toBe(true)
  expect(says(some('lines', and(is('kind', 'equipment'), gt('amount', value(50)))))).toBe(true)
  expect(says(some('lines', and(is('kind', 'other'), gt('amount', value(50)))))).toBe(false)
  expect([says(and()), says(or())]).toEqual([true, false])
})

test('without the fields, texts that are written as numbers compare as numbers', () => {
  expect(holds(gt('deal', 'tech'), contract)).toBe(true)
  expect(holds(is('kind', '10'), contract)).toBe(false)
  expect(holds(gt('signed', value('2024-02-28')), contract)).toBe(true)
})

test('comparisons agree with each other, whatever the amounts', () => {
  const amounts = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((fen) => {
    const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
    return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  })
  fc.assert(
    fc.property(amounts, amounts, (deal, tech) => {
      const values = { deal, tech }
      const less = says(lt('deal', 'tech'), values)
      const equal = says(eq('deal', 'tech'), values)
      expect(less).toBe(Number(deal) < Number(tech))
      expect(equal).toBe(deal === tech)
      expect(says(le('deal', 'tech'), values)).toBe(less || equal)
      expect(says(gt('deal', 'tech'), values)).toBe(!less && !equal)
      expect(says(ge('deal', 'tech'), values)).toBe(!less)
      expect(says(ne('deal', 'tech'), values)).toBe(!equal)
    }),
  )
})
