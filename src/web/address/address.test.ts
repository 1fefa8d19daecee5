import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFigureAddress, parseFigureAddress, parseScope } from './figure-address.ts'
import { type Filter, formatFilters, parseFilters } from './filter-address.ts'
import { formatQuery, parseQuery } from './query-text.ts'
import { formatRecordAddress, parseRecordAddress } from './record-address.ts'

const name = fc.stringMatching(/^[a-z][a-zA-Z.]{0,20}$/)
const period = fc.constantFrom('2024', '2024Q3', '2024-03', '2024-01-01..2024-06-30')
const asOf = fc.constantFrom('2024-12-20', '2024-12-20T15:59:59.999Z')

test('a figure comes back from its address', () => {
  const scope = fc.dictionary(
    name,
    fc.string({ minLength: 1 }).filter((text) => !text.includes('=')),
    {
      minKeys: 1,
      maxKeys: 3,
    },
  )
  const asked = fc.record({ measure: name, period, asOf, scope }, { requiredKeys: ['measure', 'period'] })
  fc.assert(
    fc.property(asked, (figure) => {
      expect(parseFigureAddress(formatFigureAddress(figure))).toEqual(figure)
    }),
  )
})

test('a figure reads well in an address', () => {
  const figure = {
    measure: 'contracts.registered.count',
    period: '2024',
    asOf: '2024-12-20',
    scope: { region: '320506' },
  }
  expect(formatFigureAddress(figure)).toBe('contracts.registered.count@2024@2024-12-20@region=320506')
})

test.each([undefined, '', 'contracts', '@2024', 'contracts@'])('%s names no figure', (text) => {
  expect(parseFigureAddress(text)).toBeUndefined()
})

test('the scope that a report states of a number goes into the address of its figure', () => {
  const figure = { measure: 'contracts.registered.count', period: '2024' }
  const scope = parseScope('region=320506&kind=2')
  expect(formatFigureAddress({ ...figure, scope })).toBe(
    'contracts.registered.count@2024@region=320506@kind=2',
  )
  expect(formatFigureAddress({ ...figure, scope: parseScope(undefined) })).toBe(
    'contracts.registered.count@2024',
  )
})

test('a record comes back from its address, and nothing from half of one', () => {
  const record = { register: 'contracts.lists', id: '01jfxyabcdefghjkmnpqrstvwx', asOf: '2024-12-20' }
  expect(formatRecordAddress(record)).toBe('contracts.lists/01jfxyabcdefghjkmnpqrstvwx@2024-12-20')
  expect(parseRecordAddress(formatRecordAddress(record))).toEqual(record)
  expect(parseRecordAddress('contracts/')).toBeUndefined()
})

test('filters come back from an address, through the query, whatever their values hold', () => {
  const filter: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({
      field: name,
      test: fc.constantFrom('is' as const, 'contains' as const, 'any' as const),
      values: fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      field: name,
      test: fc.constant('between' as const),
      values: fc.constant(['2024-01-01', '2024-06-30']),
    }),
    fc.record({
      field: name,
      test: fc.constantFrom('set' as const, 'unset' as const),
      values: fc.constant([]),
    }),
  )
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 4 }), (filters) => {
      const query = formatQuery({ filter: formatFilters(filters) })
      expect(parseFilters(parseQuery(query).filter)).toEqual(filters)
    }),
  )
})

test('what was cut off is left out, and the rest still filters', () => {
  expect(parseFilters('type:any:1,2;registeredAt:between:2024-01')).toEqual([
    { field: 'type', test: 'any', values: ['1', '2'] },
  ])
})

test('a query keeps the signs that people read', () => {
  expect(formatQuery({ figure: 'a.b@2024', record: 'contracts/1', q: '苏州 & 上海', none: undefined })).toBe(
    '?figure=a.b@2024&record=contracts/1&q=%E8%8B%8F%E5%B7%9E%20%26%20%E4%B8%8A%E6%B5%B7',
  )
})
