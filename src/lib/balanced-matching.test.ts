import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balancedMatching, type MatchingAsked } from './balanced-matching.ts'

const small: fc.Arbitrary<MatchingAsked> = fc
  .record({ tasks: fc.integer({ min: 1, max: 4 }), takers: fc.integer({ min: 1, max: 4 }) })
  .chain(({ tasks, takers }) => {
    const bit = fc.constantFrom(0, 1, 1)
    const row = fc.array(bit, { minLength: takers, maxLength: takers }).map((bits) => Uint8Array.from(bits))
    return fc.record({
      eligible: fc.array(row, { minLength: tasks, maxLength: tasks }),
      needs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: tasks, maxLength: tasks }),
      load: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: takers, maxLength: takers }),
      most: fc.integer({ min: 0, max: 4 }),
      seed: fc.string({ maxLength: 4 }),
    })
  })

/** By trying everything: how much can be met, and the least that the most loaded taker then has of what is new. */
function best({ eligible, needs, load, most }: MatchingAsked): { met: number; highest: number } {
  let found = { met: -1, highest: Number.POSITIVE_INFINITY }
  const has = [...load]
  const takesNew = load.map(() => 0)
  const look = (task: number, met: number): void => {
    if (task === needs.length) {
      const highest = Math.max(0, ...has.filter((_, taker) => (takesNew[taker] ?? 0) > 0))
      if (met > found.met || (met === found.met && highest < found.highest)) found = { met, highest }
      return
    }
    for (let set = 0; set < 1 << load.length; set++) {
      const chosen = load.flatMap((_, taker) => ((set >> taker) & 1 ? [taker] : []))
      if (chosen.length > (needs[task] ?? 0)) continue
      if (chosen.some((taker) => eligible[task]?.[taker] !== 1 || (has[taker] ?? 0) >= most)) continue
      for (const taker of chosen) {
        has[taker] = (has[taker] ?? 0) + 1
        takesNew[taker] = (takesNew[taker] ?? 0) + 1
      }
      look(task + 1, met + chosen.length)
      for (const taker of chosen) {
        has[taker] = (has[taker] ?? 0) - 1
        takesNew[taker] = (takesNew[taker] ?? 0) - 1
      }
    }
  }
  look(0, 0)
  return found
}

test('as much is met as can be, each by different eligible takers within the bound, and the highest load is the least possible', () => {
  fc.assert(
    fc.property(small, (asked) => {
      const { takers, load, met } = balancedMatching(asked)
      const counted = [...asked.load]
      for (const [task, of] of takers.entries()) {
        expect(new Set(of).size).toBe(of.length)
        expect(of.length).toBeLessThanOrEqual(asked.needs[task] ?? 0)
        for (const taker of of) {
          expect(asked.eligible[task]?.[taker]).toBe(1)
          counted[taker] = (counted[taker] ?? 0) + 1
        }
      }
      expect(load).toEqual(counted)
      expect(met).toBe(takers.flat().length)
      const ideal = best(asked)
      const bound = Math.ceil(
        (asked.needs.reduce((a, b) => a + b, 0) + asked.load.reduce((a, b) => a + b, 0)) / load.length,
      )
      const highest = Math.max(0, ...load.filter((has, taker) => has > (asked.load[taker] ?? 0)))
      expect(highest).toBeLessThanOrEqual(asked.most)
      expect(met).toBe(ideal.met)
      // Below the mean of all there is nothing to gain.
      expect(highest).toBeLessThanOrEqual(Math.max(ideal.highest, Math.min(bound, asked.most)))
    }),
    { numRuns: 500 },
  )
})

test('one seed gives one matching, another seed another', () => {
  const asked = {
    eligible: Array.from({ length: 40 }, () => new Uint8Array(20).fill(1)),
    needs: new Array<number>(40).fill(3),
    load: new Array<number>(20).fill(0),
    most: 9,
  }
  const drawn = (seed: string) => balancedMatching({ ...asked, seed }).takers
  expect(drawn('2024-A')).toEqual(drawn('2024-A'))
  expect(drawn('2024-A')).not.toEqual(drawn('2024-B'))
  expect(new Set(balancedMatching({ ...asked, seed: 'x' }).load)).toEqual(new Set([6]))
})
