import { type Decimal, equals, type Instant } from '#lib'

/** How a value changed with what became known, in order: each step holds until the next. */
export type Timeline = readonly Step[]

export interface Step {
  readonly from: Instant
  readonly value: Decimal | null
}

/** Without the steps that change nothing. */
export function timeline(steps: Iterable<Step>): Timeline {
  const kept: Step[] = []
  for (const step of steps) {
    const last = kept.at(-1)
    if (!last || !sameValue(last.value, step.value)) kept.push(step)
  }
  return kept
}

/**
 * The timeline of a value that is computed from two others. Before a timeline's first step its value is `before`:
 * what its measure gives where no record is known.
 */
export function joinTimelines(
  [a, b]: readonly [Timeline, Timeline],
  before: readonly [Decimal | null, Decimal | null],
  combine: (a: Decimal | null, b: Decimal | null) => Decimal | null,
): Timeline {
  const steps: Step[] = []
  let [valueA, valueB] = before
  let [i, j] = [0, 0]
  for (;;) {
    const [stepA, stepB] = [a[i], b[j]]
    const from = earlier(stepA?.from, stepB?.from)
    if (from === undefined) return timeline(steps)
    if (stepA?.from === from) {
      valueA = stepA.value
      i++
    }
    if (stepB?.from === from) {
      valueB = stepB.value
      j++
    }
    steps.push({ from, value: combine(valueA, valueB) })
  }
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}

function sameValue(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : a === b || equals(a, b)
}
