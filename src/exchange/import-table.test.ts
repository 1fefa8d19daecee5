import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyTable } from './import-table.ts'

const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ minLength: 60, maxLength: 70 }),
  fc.integer({ min: 0, max: 3000 }).map((number) => `BENCH-${number}`),
)

test('texts have the numbers that a map would give them, however many there are', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), (keys) => {
      const table = new KeyTable()
      const map = new Map<string, number>()
      keys.forEach((text, number) => {
        expect(table.set(text, number)).toBe(map.get(text))
        map.set(text, number)
      })
      for (const text of keys) expect(table.get(text)).toBe(map.get(text))
    }),
    { numRuns: 20 },
  )
})
