import type { Lifecycle } from '#registers'

/** How a record goes through its lifecycle, as the bar over its page draws it. */
export interface Course {
  /** The states that it passes when all goes well, in order: the shortest way from the initial state to a good one. */
  readonly steps: readonly string[]
  /** Every other state that it may come to, with the first of the steps from which it may. */
  readonly asides: Readonly<Record<string, string>>
}

/** Without steps where no good state is reached. */
export function courseOf(lifecycle: Lifecycle): Course {
  const steps = stepsOf(lifecycle)
  const asides: Record<string, string> = {}
  for (const step of steps)
    for (const state of reachedFrom(step, lifecycle, steps)) if (!(state in asides)) asides[state] = step
  return { steps, asides }
}

function stepsOf(lifecycle: Lifecycle): readonly string[] {
  const ways: (readonly string[])[] = [[lifecycle.initial]]
  const reached = new Set([lifecycle.initial])
  for (const way of ways) {
    const last = way.at(-1) ?? lifecycle.initial
    if (lifecycle.states[last]?.tone === 'good') return way
    for (const to of next(last, lifecycle)) {
      if (reached.has(to)) continue
      reached.add(to)
      ways.push([...way, to])
    }
  }
  return []
}

/** The states that are reached from one without passing a step. */
function reachedFrom(step: string, lifecycle: Lifecycle, steps: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const open = [step]
  for (const state of open)
    for (const to of next(state, lifecycle)) {
      if (found.has(to) || steps.includes(to)) continue
      found.add(to)
      open.push(to)
    }
  return [...found]
}

function next(state: string, { moves }: Lifecycle): readonly string[] {
  return Object.values(moves).flatMap(({ from, to }) =>
    to !== undefined && from.includes(state) ? [to] : [],
  )
}
