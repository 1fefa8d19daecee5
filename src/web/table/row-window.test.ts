import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowHeight, rowsInSight } from './row-window.ts'

test('the rows in sight and a margin are drawn, whatever is scrolled to', () => {
  const scrolled = fc.record({ top: fc.nat(500_000), height: fc.integer({ min: 100, max: 1200 }) })
  fc.assert(
    fc.property(scrolled, fc.integer({ min: 201, max: 20_000 }), (at, count) => {
      const { first, end } = rowsInSight(at, count)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(first).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(count)
      const firstSeen = Math.floor(at.top / rowHeight)
      if (firstSeen < count) {
        expect(first).toBeLessThanOrEqual(firstSeen)
        expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((at.top + at.height) / rowHeight)))
      }
      expect(end - first).toBeLessThan(80)
    }),
  )
})
