import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Problem, wordProblem } from '#lib'
import {
  checkDigit,
  code,
  date,
  decimal,
  defineCodeList,
  defineRegister,
  type Field,
  file,
  ge,
  inState,
  integer,
  is,
  isSet,
  list,
  longText,
  moment,
  money,
  organisation,
  parseValues,
  type Register,
  reference,
  region,
  sumOf,
  text,
  validateValues,
  yesNo,
} from './index.ts'

const label = { zh: '某项', en: 'Item' }
const kinds = defineCodeList({
  name: 'kinds',
  label: { zh: '种类', en: 'Kinds' },
  items: [
    { code: '01', label: { zh: '开发', en: 'Development' } },
    { code: '02', label: { zh: '服务', en: 'Service' } },
    { code: '03', label: { zh: '其他', en: 'Other' } },
    { code: '04', label: { zh: '其他', en: 'Other' } },
  ],
})

/** A register of one field. */
function of(field: Field): Register {
  return defineRegister({ name: 'things', label, titled: '{it}', fields: { it: field } })
}
const read = (field: Field, raw: unknown) => {
  const { values, errors } = parseValues(of(field), { it: raw })
  return errors.length > 0
    ? errors.map((problem) => problem.code.replace('registers/', '!')).join()
    : values.it
}

describe('what people and JSON give becomes one canonical form', () => {
  const cases: [string, Field, [unknown, unknown][]][] = [
    [
      'text',
      text({ label, maxLength: 4 }),
      [
        [' 甲 乙 ', '甲 乙'],
        ['甲\r\n乙', '甲 乙'],
        [12, '12'],
        ['', undefined],
        ['  ', undefined],
        [null, undefined],
        ['一二三四五', '!too-long'],
        ['𠀀𠀀𠀀𠀀', '𠀀𠀀𠀀𠀀'],
        ['a\u0000', '!control-character'],
        ['\ud800', '!control-character'],
        [true, '!not-text'],
        [{}, '!not-text'],
      ],
    ],
    [
      'pattern',
      text({ label, pattern: { source: '\\d{2}|x', says: label } }),
      [
        ['12', '12'],
        ['x', 'x'],
        ['12x', '!pattern-missed'],
      ],
    ],
    [
      'long text',
      longText({ label }),
      [
        ['甲\r\n乙\r丙\n', '甲\n乙\n丙'],
        ['a\u0007', '!control-character'],
        ['x'.repeat(200_001), '!too-long'],
      ],
    ],
    [
      'date',
      date({ label }),
      [
        ['2024-02-29', '2024-02-29'],
        ['2024/2/9', '2024-02-09'],
        ['2024.12.31', '2024-12-31'],
        ['２０２４年３月１日', '2024-03-01'],
        ['20240301', '2024-03-01'],
        ['2023-02-29', '!not-a-date'],
        ['2024-13-01', '!not-a-date'],
        ['昨天', '!not-a-date'],
        [45000, '!not-a-date'],
        ['1024-01-01', '!date-out-of-range'],
      ],
    ],
    [
      'moment',
      moment({ label }),
      [
        ['2024-02-29T09:05+08:00', '2024-02-29T09:05+08:00'],
        ['2024-02-29 9:05', '2024-02-29T09:05+08:00'],
        ['2024/2/9　23：59', '2024-02-09T23:59+08:00'],
        ['2024年2月9日8时30分', '!not-a-moment'],
        ['2024年2月9日 8时30分', '2024-02-09T08:30+08:00'],
        ['2024-12-31 09:30:00', '2024-12-31T09:30+08:00'],
        ['2024-12-31T20:00:00.000Z', '2025-01-01T04:00+08:00'],
        ['2024-12-31T20:00+01:00', '2025-01-01T03:00+08:00'],
        ['2024-12-31 09:30:15', '!not-a-moment'],
        ['2024-12-31', '!not-a-moment'],
        ['2024-12-31 24:00', '!not-a-moment'],
        ['2024-02-30 09:00', '!not-a-moment'],
        ['2024-02-30T09:00+08:00', '!not-a-moment'],
        ['1024-01-01 09:00', '!date-out-of-range'],
        [45000.5, '!not-a-moment'],
        ['', undefined],
      ],
    ],
    [
      'money',
      money({ label, min: '0' }),
      [
        ['1234.5', '1234.50'],
        [0.1, '0.10'],
        ['1,234,567.89', '1234567.89'],
        ['１，２３４．５０', '1234.50'],
        ['¥12 元', '12.00'],
        ['+3', '3.00'],
        ['-0', '0.00'],
        ['007', '7.00'],
        ['1.500', '1.50'],
        ['1.005', '!amount-finer-than-fen'],
        ['12万元', '!not-an-amount'],
        ['1,23', '!not-an-amount'],
        [Number.NaN, '!not-an-amount'],
        ['-1', '!too-small'],
        ['1'.repeat(16), '!not-an-amount'],
        ['999999999999999.99', '999999999999999.99'],
      ],
    ],
    [
      'decimal',
      decimal({ label, places: 3 }),
      [
        ['1.50', '1.5'],
        ['-0.0', '0'],
        [2.125, '2.125'],
        ['1.2345', '!too-many-decimals'],
        ['1e5', '!not-a-number'],
        ['五', '!not-a-number'],
      ],
    ],
    [
      'integer',
      integer({ label, min: -5, max: 10 }),
      [
        ['7', 7],
        ['7.0', 7],
        ['-0', 0],
        [7.5, '!not-an-integer'],
        ['9007199254740993', '!not-an-integer'],
        [-6, '!too-small'],
        [11, '!too-large'],
      ],
    ],
    [
      'yes or no',
      yesNo({ label }),
      [
        ['是', true],
        ['否', false],
        [true, true],
        ['TRUE', true],
        [0, false],
        ['也许', '!not-yes-or-no'],
      ],
    ],
    [
      'code',
      code({ label, list: kinds }),
      [
        ['01', '01'],
        ['开发', '01'],
        [' 服务 ', '02'],
        ['Service', '02'],
        ['其他', '!not-in-list'],
        ['05', '!not-in-list'],
      ],
    ],
    [
      'organisation',
      organisation({ label }),
      [
        ['91320506ma1abcde2x', '91320506MA1ABCDE2X'],
        ['９１３２０５０６MA1ABCDE2X', '91320506MA1ABCDE2X'],
        ['91320506MA1ABCDE21', '!organisation-check-digit'],
        ['1234', '!not-an-organisation-code'],
        [913205061234567900, '!not-an-organisation-code'],
      ],
    ],
    [
      'region',
      region({ label }),
      [
        ['320506', '320506'],
        ['吴中区', '320506'],
        ['440300', '440300'],
        ['000000', '!not-a-region'],
        ['不知道', '!not-a-region'],
      ],
    ],
    [
      'reference',
      reference({ label, register: 'others' }),
      [
        [' X-1 ', 'X-1'],
        ['x'.repeat(201), '!not-a-reference'],
      ],
    ],
    [
      'file',
      file({ label }),
      [
        [
          { sha256: 'a'.repeat(64), name: 'a.pdf', size: 1, mime: 'application/pdf', more: 1 },
          { sha256: 'a'.repeat(64), name: 'a.pdf', size: 1, mime: 'application/pdf' },
        ],
        ['a.pdf', '!not-a-file'],
        [{ sha256: 'a' }, '!not-a-file'],
      ],
    ],
    [
      'list',
      list({ label, fields: { a: integer({ label }) } }),
      [
        [
          [{ a: '1' }, { a: null }],
          [{ a: 1 }, {}],
        ],
        [[], undefined],
        ['x', '!not-a-list'],
        [[1], '!not-a-row'],
        [[{ b: 1 }], '!unknown-field'],
      ],
    ],
  ]
  test.each(cases)('%s', (_, field, pairs) => {
    for (const [raw, expected] of pairs) expect(read(field, raw), JSON.stringify(raw)).toEqual(expected)
  })

  test('and that form is read as itself', () => {
    const register = defineRegister({
      name: 'all',
      label,
      titled: '',
      fields: Object.fromEntries(cases.map(([, field], index) => [`f${index}`, field])),
    })
    const raw = fc.record(
      Object.fromEntries(
        cases.map(([, , pairs], index) => [`f${index}`, fc.constantFrom(...pairs.map(([given]) => given))]),
      ),
    )
    fc.assert(
      fc.property(raw, (given) => {
        const once = parseValues(register, given)
        expect(parseValues(register, once.values)).toEqual({ values: once.values, errors: [], remarks: [] })
      }),
    )
  })

  test('nothing that anybody sends makes it throw', () => {
    const register = defineRegister({
      name: 'all',
      label,
      titled: '',
      fields: Object.fromEntries(cases.map(([, field], index) => [`f${index}`, field])),
    })
    const names = fc.constantFrom(...Object.keys(register.fields), 'other', '__proto__', 'constructor')
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (raw) => {
        const { values, errors } = validateValues(register, raw)
        expect(JSON.parse(JSON.stringify(values))).toEqual(values)
        for (const problem of errors) {
          // What was sent may hold braces itself; every parameter of the sentence is filled in.
          const sent = Object.values(problem.params).map(String)
          const own = sent.reduce((said, text) => said.replaceAll(text, ''), wordProblem(problem).message)
          expect(own).not.toMatch(/\{\w+\}/)
        }
      }),
    )
  })
})

const contract = defineRegister({
  name: 'contracts',
  label,
  titled: '{title}',
  fields: {
    title: text({ label: { zh: '名称', en: 'Title' }, required: true }),
    kind: code({ label: { zh: '种类', en: 'Kind' }, list: kinds }),
    reason: text({ label: { zh: '理由', en: 'Reason' }, required: is('kind', '02') }),
    signedOn: date({ label: { zh: '签订日期', en: 'Signed' }, required: inState('signed') }),
    total: money({ label: { zh: '总额', en: 'Total' } }),
    number: text({ label: { zh: '编号', en: 'Number' }, computed: true }),
    parties: list({
      label: { zh: '当事人', en: 'Parties' },
      minItems: 2,
      maxItems: 3,
      fields: {
        code: organisation({ label: { zh: '代码', en: 'Code' } }),
        name: text({ label: { zh: '姓名', en: 'Name' }, required: isSet('code') }),
        share: money({ label: { zh: '份额', en: 'Share' } }),
      },
    }),
  },
  checks: [
    {
      name: 'shares',
      that: ge('total', sumOf('parties', 'share')),
      when: isSet('total'),
      at: 'parties',
      says: { zh: '份额超过总额 {total}', en: 'Shares over {total}' },
    },
    {
      name: 'kinded',
      that: isSet('kind'),
      at: 'kind',
      says: { zh: '未填种类', en: 'No kind' },
      severity: 'question',
    },
  ],
  lifecycle: {
    initial: 'draft',
    states: { draft: { label, tone: 'plain' }, signed: { label, tone: 'good' } },
    moves: {},
  },
})
const said = (problems: readonly Problem[]) =>
  problems.map(
    ({ code, at }) =>
      `${code.replace('registers/', '')} ${at?.field}${at?.item === undefined ? '' : ` ${at.item}`}`,
  )

describe('what must hold of the whole', () => {
  const good = `91320506MA1ABCDE2${checkDigit('91320506MA1ABCDE2')}`

  test('required by condition, by state, within items; nothing is said twice', () => {
    const raw = {
      kind: '服务',
      signedOn: 'soon',
      parties: [{ code: good }, { code: good, name: {} }, { code: 'x', share: '1' }, {}],
    }
    expect(said(validateValues(contract, raw, 'signed').errors)).toEqual([
      'not-a-date signedOn',
      'not-text parties.name 2',
      'not-an-organisation-code parties.code 3',
      'required title',
      'required reason',
      'too-many-items parties',
      'required parties.name 1',
    ])
    expect(said(validateValues(contract, { title: '甲' }, 'signed').errors)).toEqual(['required signedOn'])
    expect(said(validateValues(contract, { title: '甲' }, 'draft').errors)).toEqual([])
  })

  test('checks say their sentence with the values in it; the weightless ones do not refuse', () => {
    const raw = { title: '甲', total: 10, parties: [{ share: 7 }, { share: '3.01' }] }
    const { errors, remarks } = validateValues(contract, raw)
    expect(
      errors.map((problem) => [
        problem.severity,
        problem.at,
        wordProblem(problem).message,
        wordProblem(problem, 'en').message,
      ]),
    ).toEqual([['error', { field: 'parties' }, '份额超过总额 10.00', 'Shares over 10.00']])
    expect(remarks.map((problem) => [problem.severity, wordProblem(problem).message])).toEqual([
      ['question', '未填种类'],
    ])
  })

  test('a check over a field that could not be read stays silent', () => {
    expect(
      said(
        validateValues(contract, { title: '甲', total: 1, parties: [{ share: 'x' }, { share: 9 }] }).errors,
      ),
    ).toEqual(['not-an-amount parties.share 1'])
  })

  test('computed fields are the system’s to set', () => {
    expect(said(parseValues(contract, { number: '1' }, 'person').errors)).toEqual(['computed-field number'])
    expect(said(parseValues(contract, { number: null }, 'person').errors)).toEqual(['computed-field number'])
    expect(parseValues(contract, { number: '1' }).values).toEqual({ number: '1' })
  })
})
