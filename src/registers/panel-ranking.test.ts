import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare } from '#lib'
import { type CutOff, type PanelScore, rankItems } from './panel-ranking.ts'

const given = (item: string, ...totals: readonly string[]): PanelScore[] =>
  totals.map((total, i) => ({ item, reviewer: `r${i}`, total }))
const open: CutOff = { ties: 'in' }

test('extremes are left out by how many there are; the mean is exact and rounded half up', () => {
  const rule = {
    places: 2,
    drop: [
      { from: 5, each: 1 },
      { from: 9, each: 2 },
    ],
  }
  const scores = [
    ...given('a', '70', '95', '86.5', '85.5', '87'),
    ...given('b', '80.005', '80.005'),
    ...given('c', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
  ]
  expect(rankItems(scores, rule, open)).toMatchObject([
    { item: 'a', score: '86.33', counted: 3, dropped: ['70.00', '95.00'], rank: 1 },
    { item: 'b', score: '80.01', counted: 2, dropped: [], rank: 2 },
    { item: 'c', score: '5.00', counted: 5, dropped: ['1.00', '2.00', '8.00', '9.00'], rank: 3 },
  ])
})

test('who is alike shares a rank; where the cut falls on them all pass, or none; a criterion may decide', () => {
  const scores = [...given('a', '90'), ...given('b', '80'), ...given('c', '80'), ...given('d', '70')]
  const outcomes = (cut: CutOff) =>
    rankItems(scores, { places: 2 }, cut).map(({ rank, outcome }) => `${rank} ${outcome}`)
  expect(outcomes({ most: 2, ties: 'in' })).toEqual([
    '1 passed',
    '2 passed-tied',
    '2 passed-tied',
    '4 beyond-cut',
  ])
  expect(outcomes({ most: 2, ties: 'out' })).toEqual([
    '1 passed',
    '2 tied-at-cut',
    '2 tied-at-cut',
    '4 beyond-cut',
  ])
  expect(outcomes({ most: 3, ties: 'out', threshold: '80.01' })).toEqual([
    '1 passed',
    '2 below-threshold',
    '2 below-threshold',
    '4 below-threshold',
  ])
  const told = [
    { item: 'b', reviewer: 'r', total: '80', criteria: { new: '7' } },
    { item: 'c', reviewer: 'r', total: '80', criteria: { new: '9' } },
  ]
  expect(rankItems(told, { places: 2, first: ['new'] }, { most: 1, ties: 'out' })).toMatchObject([
    { item: 'c', rank: 1, outcome: 'passed' },
    { item: 'b', rank: 2, outcome: 'beyond-cut' },
  ])
})

test('a strict and a lenient reviewer count alike once their scores are brought to one measure', () => {
  const scores = [
    { item: 'a', reviewer: 'strict', total: '60' },
    { item: 'b', reviewer: 'strict', total: '50' },
    { item: 'b', reviewer: 'lenient', total: '95' },
    { item: 'c', reviewer: 'lenient', total: '85' },
  ]
  const ranked = (isNormalised: boolean) =>
    rankItems(scores, { places: 1, isNormalised }, open).map(({ item }) => item)
  expect(ranked(false)).toEqual(['c', 'b', 'a'])
  expect(ranked(true)).toEqual(['a', 'b', 'c'])
})

const cents = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2))
const sheets = fc
  .array(fc.array(cents, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 })
  .map((items) => items.flatMap((totals, i) => given(`i${i}`, ...totals)))
const rules = fc.record({
  places: fc.constantFrom(0, 2, 4),
  isNormalised: fc.boolean(),
  drop: fc.constantFrom([], [{ from: 3, each: 1 }], [{ from: 5, each: 2 }]),
})
const cuts: fc.Arbitrary<CutOff> = fc.record({
  most: fc.integer({ min: 0, max: 8 }),
  ties: fc.constantFrom('in' as const, 'out' as const),
})

test('the order in which scores come changes nothing', () => {
  fc.assert(
    fc.property(
      sheets.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      rules,
      cuts,
      ([all, mixed], rule, cut) => {
        expect(rankItems(mixed, rule, cut)).toEqual(rankItems(all, rule, cut))
      },
    ),
  )
})

test('no score lies outside those that made it; no more pass than may, unless all that are alike do', () => {
  fc.assert(
    fc.property(sheets, rules, cuts, (all, { isNormalised: _, ...rule }, cut) => {
      const ranked = rankItems(all, { ...rule, places: 4 }, cut)
      for (const { item, score } of ranked) {
        const totals = all.filter((one) => one.item === item).map(({ total }) => Number(total))
        expect(Number(score)).toBeGreaterThanOrEqual(Math.min(...totals) - 1e-4)
        expect(Number(score)).toBeLessThanOrEqual(Math.max(...totals) + 1e-4)
      }
      const passed = ranked.filter(({ outcome }) => outcome.startsWith('passed'))
      const worst = passed.at(-1)
      if (cut.ties === 'out') expect(passed.length).toBeLessThanOrEqual(cut.most ?? 0)
      else expect(passed.length).toBeLessThanOrEqual((cut.most ?? 0) + (worst?.tied ?? 0))
      // Nobody passes past somebody better.
      ranked.forEach(({ score }, i) => {
        expect(compare(score, ranked[i + 1]?.score ?? '-1')).toBeGreaterThanOrEqual(0)
      })
      expect(ranked.slice(0, passed.length)).toEqual(passed)
    }),
  )
})

test('what a reviewer adds to all alike changes no order once scores are brought to one measure', () => {
  const all = fc
    .tuple(fc.array(fc.tuple(cents, cents), { minLength: 2, maxLength: 6 }), cents)
    .map(([pairs, more]) => {
      const scores = pairs.flatMap(([one, other], i) => given(`i${i}`, one, other))
      const shifted = scores.map((score) =>
        score.reviewer === 'r0' ? { ...score, total: add(score.total, more) } : score,
      )
      return [scores, shifted] as const
    })
  const order = (scores: readonly PanelScore[]) => {
    const ranked = rankItems(scores, { places: 12, isNormalised: true }, open)
    return new Map(ranked.map(({ item, rank }) => [item, rank]))
  }
  fc.assert(
    fc.property(all, ([scores, shifted]) => {
      const [before, after] = [order(scores), order(shifted)]
      // A spread of nothing says nothing: then all are alike.
      if (new Set(scores.map(({ total }) => total)).size === 1) return
      expect(after).toEqual(before)
    }),
  )
})
