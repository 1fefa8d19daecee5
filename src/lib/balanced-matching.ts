import { chanceOf, shuffled } from './chance.ts'

/** Who may be given what. */
export interface MatchingAsked {
  /** For each task, the takers that may have it: 1 at their position. All rows are of one length. */
  readonly eligible: readonly Uint8Array[]
  /** For each task, how many different takers it needs. */
  readonly needs: readonly number[]
  /** What each taker has already. */
  readonly load: readonly number[]
  /** So much a taker has at most, what it has already included. */
  readonly most: number
  /** One seed gives one matching. */
  readonly seed: string
}

export interface Matching {
  /** For each task its takers, in ascending order. */
  readonly takers: readonly (readonly number[])[]
  /** What each taker has in the end. */
  readonly load: readonly number[]
  /** How many needs are met. */
  readonly met: number
}

/**
 * As many needs are met as can be met at all, and among such matchings the one whose most loaded taker has least: chance
 * gives each task those that have least, then augmenting paths mend what greed has spoiled, at the smallest bound of load
 * that meets as much. A path that is not found proves that there is none (Berge; Ford and Fulkerson).
 */
export function balancedMatching(asked: MatchingAsked): Matching {
  const demand = asked.needs.reduce((sum, need) => sum + need, 0)
  const already = asked.load.reduce((sum, has) => sum + has, 0)
  const work = new Work(asked)
  const least = Math.ceil((demand + already) / Math.max(asked.load.length, 1))
  let bound = Math.max(Math.min(least, asked.most), 0)
  work.draw(bound)
  work.mend(bound)
  while (work.met < demand && bound < asked.most) work.mend(++bound)
  return {
    takers: work.takers.map((of) => [...of].sort((a, b) => a - b)),
    load: [...work.load],
    met: work.met,
  }
}

const nobody = -1

class Work {
  readonly takers: readonly Set<number>[]
  /** The tasks of each taker. */
  readonly tasks: readonly Set<number>[]
  readonly load: Int32Array
  met = 0
  readonly #asked: MatchingAsked

  constructor(asked: MatchingAsked) {
    this.#asked = asked
    this.takers = asked.needs.map(() => new Set<number>())
    this.tasks = asked.load.map(() => new Set<number>())
    this.load = Int32Array.from(asked.load)
  }

  /** Each task in a drawn order is given those who have least; between equals chance decides. */
  draw(bound: number): void {
    const { eligible, needs, seed } = this.#asked
    const order = shuffled([...needs.keys()], chanceOf(seed))
    const chance = chanceOf(`${seed}\n`)
    for (const task of order) {
      const may = eligible[task]
      const free: { taker: number; at: number }[] = []
      this.load.forEach((has, taker) => {
        // A fraction of one decides between equals and never between others.
        if (may?.[taker] === 1 && has < bound) free.push({ taker, at: has + chance() })
      })
      free.sort((a, b) => a.at - b.at)
      for (const { taker } of free.slice(0, needs[task])) this.#give(task, taker)
    }
  }

  #give(task: number, taker: number): void {
    this.takers[task]?.add(taker)
    this.tasks[taker]?.add(task)
    this.load[taker] = (this.load[taker] ?? 0) + 1
    this.met++
  }

  /** Meets needs along augmenting paths until there is none left. */
  mend(bound: number): void {
    while (this.#augment(bound)) {
      // One need more is met each time.
    }
  }

  /** One breadth-first search from every task that lacks somebody. */
  #augment(bound: number): boolean {
    const { eligible, needs } = this.#asked
    const cameTo = new Int32Array(this.load.length).fill(nobody)
    const cameFrom = new Int32Array(needs.length).fill(nobody)
    const seen = new Uint8Array(needs.length)
    const queue: number[] = []
    needs.forEach((need, task) => {
      if ((this.takers[task]?.size ?? 0) >= need) return
      seen[task] = 1
      queue.push(task)
    })
    for (const task of queue) {
      const may = eligible[task]
      for (let taker = 0; taker < this.load.length; taker++) {
        if (may?.[taker] !== 1 || cameTo[taker] !== nobody || this.takers[task]?.has(taker)) continue
        cameTo[taker] = task
        if ((this.load[taker] ?? 0) < bound) {
          this.#shift(taker, { cameTo, cameFrom })
          return true
        }
        for (const other of this.tasks[taker] ?? [])
          if (seen[other] === 0) {
            seen[other] = 1
            cameFrom[other] = taker
            queue.push(other)
          }
      }
    }
    return false
  }

  /** The taker at the path's end takes one task, whose taker before takes the one before that, back to the task that lacked. */
  #shift(last: number, { cameTo, cameFrom }: { cameTo: Int32Array; cameFrom: Int32Array }): void {
    this.load[last] = (this.load[last] ?? 0) + 1
    this.met++
    for (let taker = last; taker !== nobody; ) {
      const task = cameTo[taker] ?? nobody
      const before = cameFrom[task] ?? nobody
      this.takers[task]?.add(taker)
      this.tasks[taker]?.add(task)
      if (before !== nobody) {
        this.takers[task]?.delete(before)
        this.tasks[before]?.delete(task)
      }
      taker = before
    }
  }
}
