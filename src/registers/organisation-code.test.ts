import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkDigit,
  findRegion,
  isKnownRegion,
  isOrganisationCode,
  isWithin,
  regionPrefix,
  regions,
  regionsNear,
} from './index.ts'

test('codes with their check digits', () => {
  // 91350100M000100Y43 is the example that explanations of the standard carry.
  expect(isOrganisationCode('91350100M000100Y43')).toBe(true)
  expect(checkDigit('91350100M000100Y4')).toBe('3')
  expect(checkDigit('9135010')).toBeUndefined()
  expect(checkDigit('9135010OM000100Y4')).toBeUndefined()
})

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const codes = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...characters), minLength: 2, maxLength: 2 }),
    fc.stringMatching(/^\d{6}$/),
    fc.string({ unit: fc.constantFrom(...characters), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))
  .map((first17) => first17 + (checkDigit(first17) ?? ''))

test('one wrong character, or two neighbours exchanged, is always found', () => {
  fc.assert(
    fc.property(codes, fc.nat(17), fc.constantFrom(...characters), (code, at, other) => {
      expect(isOrganisationCode(code)).toBe(true)
      const mistyped = code.slice(0, at) + other + code.slice(at + 1)
      expect(isOrganisationCode(mistyped)).toBe(mistyped === code)
      const next = Math.min(at + 1, 17)
      const swapped = [...code]
      ;[swapped[at], swapped[next]] = [code.charAt(next), code.charAt(at)]
      expect(isOrganisationCode(swapped.join(''))).toBe(swapped.join('') === code)
    }),
    { numRuns: 500 },
  )
})

test.each(['', '91350100m000100y43', ' 91350100M000100Y43', '９１350100M000100Y43', '913501000000000I00'])(
  '「%s」 is no code',
  (text) => {
    expect(isOrganisationCode(text)).toBe(false)
  },
)

test('regions form a tree', () => {
  expect(findRegion('320506')).toEqual({
    code: '320506',
    label: { zh: '吴中区', en: 'Wuzhong' },
    parent: '320500',
  })
  expect(findRegion('320500')?.parent).toBe('320000')
  expect(findRegion('320000')?.parent).toBeUndefined()
  expect(findRegion('320599')).toBeUndefined()
  expect(regions.items.filter((item) => item.parent === '320500')).toHaveLength(10)
  expect(regions.items.filter((item) => item.parent === undefined)).toHaveLength(34)
})

test('where the list names the regions within one, there are no others', () => {
  const known = ['320506', '320100', '320102', '310115', '330000'].map(isKnownRegion)
  expect(known).toEqual([true, true, true, true, true])
  const unknown = ['320599', '321400', '990000', '990506', '32050', '吴中区', ''].map(isKnownRegion)
  expect(new Set(unknown)).toEqual(new Set([false]))
})

test.each([
  ['320599', ['320500', '320505', '320506']],
  ['321400', ['320000', '320100', '320200']],
  ['吴中', ['320506']],
  ['Kunshan', ['320583']],
  ['990000', ['110000', '120000', '130000']],
])('near %s are %j', (text, codes) => {
  expect(
    regionsNear(text)
      .map(({ code }) => code)
      .slice(0, codes.length),
  ).toEqual(codes)
})

test('a region lies in itself and in those above it', () => {
  expect([
    regionPrefix('320000'),
    regionPrefix('320500'),
    regionPrefix('321000'),
    regionPrefix('320506'),
  ]).toEqual(['32', '3205', '3210', '320506'])
  expect(isWithin('320506', '320506') && isWithin('320506', '320500') && isWithin('320571', '320000')).toBe(
    true,
  )
  expect(isWithin('320506', '320507') || isWithin('320500', '320506') || isWithin('330000', '320000')).toBe(
    false,
  )
})
