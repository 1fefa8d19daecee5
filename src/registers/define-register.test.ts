import { expect, expectTypeOf, test } from 'vitest'
import { defineRegister, integer, list, money, type RecordOf, text } from './index.ts'

const label = { zh: '样', en: 'sample' }
const sample = defineRegister({
  name: 'samples',
  label,
  titled: '{name}',
  fields: {
    name: text({ label, required: true }),
    people: integer({ label }),
    lines: list({
      label,
      required: true,
      fields: { amount: money({ label, required: true }), note: text({ label }) },
    }),
  },
})

test('a record type follows from the fields', () => {
  type Sample = RecordOf<typeof sample>
  expectTypeOf<Sample['name']>().toEqualTypeOf<string>()
  expectTypeOf<Sample['people']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<Sample['lines'][number]['amount']>().toEqualTypeOf<string>()
})

test('a description that names what it does not have is a bug', () => {
  expect(() => defineRegister({ ...sample, name: 'others', titled: '{title}' })).toThrow(
    'unknown field title',
  )
  expect(() => defineRegister({ ...sample, name: 'others', unique: [['code']] })).toThrow(
    'unknown field code',
  )
})

test('a move that asks a person for what the system sets is a bug', () => {
  const lifecycle = {
    initial: 'draft',
    states: { draft: { label, tone: 'busy' }, numbered: { label, tone: 'good' } },
    moves: { number: { label, from: ['draft'], to: 'numbered', by: ['clerk'], asks: ['number'] } },
  } as const
  const fields = { name: text({ label }), number: text({ label, computed: true }) }
  expect(() => defineRegister({ name: 'others', label, titled: '{name}', fields, lifecycle })).toThrow(
    'asks for number',
  )
})
