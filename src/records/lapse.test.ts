import fc from 'fast-check'
import { expect, test } from 'vitest'
import { date, defineRegister, integer, text, type Values } from '#registers'
import { withoutLapsed } from './lapse.ts'

const label = { zh: '样', en: 'sample' }
const stated = ['value', 'source']
const register = defineRegister({
  name: 'stated',
  label,
  titled: '{value}',
  fields: {
    value: integer({ label }),
    source: text({ label }),
    note: text({ label }),
    by: text({ label, lapsesWith: stated }),
    on: date({ label, lapsesWith: stated }),
  },
})

const values = fc.record(
  {
    value: fc.integer({ min: 0, max: 2 }),
    source: fc.constantFrom('甲', '乙'),
    note: fc.constantFrom('一', '二'),
    by: fc.constantFrom('丙', '丁'),
    on: fc.constantFrom('2024-12-01', '2024-12-02'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Values>

test('who confirmed it falls with what was confirmed, unless somebody confirms it anew; nothing else is touched', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const left = withoutLapsed(register, before, after)
      const isChanged = stated.some((name) => before[name] !== after[name])
      for (const name of ['value', 'source', 'note']) expect(left[name]).toBe(after[name])
      for (const name of ['by', 'on'])
        expect(left[name]).toBe(isChanged && before[name] === after[name] ? undefined : after[name])
    }),
  )
})

test('a field that lapses with one that is not there is a bug of the description', () => {
  const odd = () =>
    defineRegister({
      name: 'odd',
      label,
      titled: '{by}',
      fields: { by: text({ label, lapsesWith: ['nothing'] }) },
    })
  expect(odd).toThrow('nothing')
})
