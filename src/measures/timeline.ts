import { type Decimal, equals, type Instant } from '#lib'

/** How a value changed with what became known: a value holds from its moment until the next step's. */
export interface Timeline {
  readonly steps: readonly Step[]
  /** Exact to the moment, or seen at the end of each day on which something changed. */
  readonly precision: 'moment' | 'day'
}

export interface Step {
  readonly from: Instant
  readonly value: Decimal | null
}

/** Steps that change nothing are left out. */
export function timeline(steps: readonly Step[], precision: Timeline['precision']): Timeline {
  const kept: Step[] = []
  for (const step of steps) {
    const last = kept.at(-1)
    if (!last || !sameValue(last.value, step.value)) kept.push(step)
  }
  return { steps: kept, precision }
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
  while (i < a.steps.length || j < b.steps.length) {
    const stepA = a.steps[i]
    const stepB = b.steps[j]
    const from = stepA && (!stepB || stepA.from <= stepB.from) ? stepA.from : (stepB?.from ?? '')
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
  const precision = a.precision === 'day' || b.precision === 'day' ? 'day' : 'moment'
  return timeline(steps, precision)
}

function sameValue(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : equals(a, b)
}
