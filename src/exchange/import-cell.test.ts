import { describe, expect, test } from 'vitest'
import {
  code,
  date,
  decimal,
  defineCodeList,
  type Field,
  integer,
  list,
  money,
  text,
  yesNo,
} from '#registers'
import type { Cell } from '#workbook'
import { itemsText, parseItems } from './csv-value.ts'
import { CellFault, cellReader } from './import-cell.ts'

const label = { zh: '样', en: 'sample' }
const levels = defineCodeList({
  name: 'import-cell.level',
  label,
  items: ['01', '02', '10'].map((number) => ({
    code: number,
    label: { zh: `${number}级`, en: `level ${number}` },
  })),
})
const rate = decimal({ label, places: 4, unit: '%' })

/** The raw value of a cell, or the code of what is wrong with it. */
function read(
  field: Field,
  kind: Cell['kind'],
  given: string,
  { places = 0, dates = 1900 as 1900 | 1904, isGuarded = false } = {},
) {
  const raw = cellReader(field, places, { dates, isGuarded })({ kind, text: given })
  return raw instanceof CellFault ? raw.at({}).code : raw
}

describe('days', () => {
  test.each([
    ['date', '2024-12-31', '2024-12-31'],
    ['date', '2024-12-31 09:30:00', '2024-12-31'],
    ['number', '45657', '2024-12-31'],
    ['number', '45657.5', '2024-12-31'],
    ['number', '20241231', '20241231'],
    ['number', '2024', '2024'],
    ['text', '45657', '2024-12-31'],
    ['text', '2024/12/31 0:00', '2024/12/31'],
    ['text', '2024-12-31T00:00:00.000Z', '2024-12-31'],
    ['text', '2024年12月31日 09:30', '2024年12月31日'],
    ['text', '31/12/2024', '31/12/2024'],
  ] as const)('%s %s', (kind, given, raw) => {
    expect(read(date({ label }), kind, given)).toBe(raw)
  })

  test('a bare serial number counts from 1904 where the workbook does', () => {
    expect(read(date({ label }), 'number', '44195', { dates: 1904 })).toBe('2024-12-31')
  })
})

describe('numbers', () => {
  test.each([
    ['a head in 万元 moves the point', money({ label }), 'number', '1080.33', 4, '10803300'],
    [
      'of text with separators and wide digits too',
      money({ label }),
      'text',
      '１，０８０．３',
      4,
      '10803000',
    ],
    ['what is no number is left to the validator', money({ label }), 'text', '约 3', 4, '约 3'],
    ['a shown percent is what is shown', rate, 'percent', '0.9261', 0, '92.61'],
    [
      'where the unit is another it is the number',
      decimal({ label, places: 4 }),
      'percent',
      '0.9261',
      0,
      '0.9261',
    ],
    ['a written percent sign', rate, 'text', '92.61％', 0, '92.61'],
    [
      'more digits than a spreadsheet is sure of',
      integer({ label }),
      'number',
      '1234567890123456000',
      0,
      'import/digits-lost',
    ],
  ] as const)('%s', (_, field, kind, given, places, raw) => {
    expect(read(field, kind, given, { places })).toBe(raw)
  })
})

describe('texts and codes', () => {
  test.each([
    ['a number as text', text({ label }), 'number', '320506', '320506'],
    [
      'a long number that lost its digits',
      text({ label }),
      'number',
      '913205011234567000',
      'import/digits-lost',
    ],
    ['a code whose zero is gone', code({ label, list: levels }), 'number', '1', '01'],
    ['a code that is whole', code({ label, list: levels }), 'number', '10', '10'],
    ['a yes', yesNo({ label }), 'yesNo', 'true', 'true'],
    ['white space only', text({ label }), 'text', ' \u3000\n', null],
    ['an error value', text({ label }), 'error', '#REF!', 'import/error-value'],
    ['a formula without its value', text({ label }), 'uncomputed', '', 'import/formula-without-value'],
  ] as const)('%s', (_, field, kind, given, raw) => {
    expect(read(field, kind, given)).toBe(raw)
  })

  test('the apostrophe before a formula is taken off in a text table, and only there', () => {
    expect(
      ["'=1+1", "''=1", "'007"].map((given) => read(text({ label }), 'text', given, { isGuarded: true })),
    ).toEqual(['=1+1', "'=1", "'007"])
    expect(read(text({ label }), 'text', "'=1+1")).toBe("'=1+1")
  })
})

describe('sub-rows in one cell', () => {
  const lines = list({ label, fields: { name: text({ label }), amount: money({ label }) } })

  test('read as they were written, whatever is in them', () => {
    const items = [{ name: '甲|;\\乙\n丙', amount: '1.00' }, { name: '丁' }]
    const written = itemsText(lines, items, (_, value) => String(value))
    expect(written).toBe('甲\\|\\;\\\\乙\\n丙|1.00;丁|')
    expect(parseItems(lines, written)).toEqual([
      { name: '甲|;\\乙\n丙', amount: '1.00' },
      { name: '丁', amount: null },
    ])
  })

  test('a last semicolon ends the last item; an item with other parts is told', () => {
    expect(parseItems(lines, '甲|1;')).toHaveLength(1)
    expect(parseItems(lines, '甲|1;乙')).toEqual({ item: 2, count: 1, parts: 2 })
  })
})
