import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './index.ts'

const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('json')),
    fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(tie('json'), fc.constant(undefined))),
  ),
}))

/** Absent members left out, which JSON itself does with undefined and not with null. */
function present(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => present(item as Json))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, present(member as Json)]))
}

test('it is JSON of the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(present(value))))
    }),
  )
})

/** The same value, its members in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => reversed(item as Json))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).reverse()
  return Object.fromEntries(
    members.map(([key, member]) => [key, member === undefined ? undefined : reversed(member)]),
  )
}

test('one value, one text, in whatever order its members came', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }),
  )
  expect(canonicalJson({ b: [1, 'é"\n'], a: null, B: true, '2': undefined, '10': -0 })).toBe(
    '{"10":0,"B":true,"b":[1,"é\\"\\n"]}',
  )
  expect(() => canonicalJson(0.5)).toThrow('not a safe integer')
})
