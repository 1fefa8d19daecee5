/**
 * Lets so many through at once and so many more wait in line; whoever comes then is turned away. For work that takes
 * memory or a core each time it is asked for.
 */
export class Turnstile {
  readonly #most: number
  readonly #mostWaiting: number
  readonly #line: (() => void)[] = []
  #inside = 0

  constructor({ most, waiting }: { readonly most: number; readonly waiting: number }) {
    this.#most = most
    this.#mostWaiting = waiting
  }

  /** Runs `work` when its turn comes; undefined where the line is full and it was not run. */
  async pass<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#inside >= this.#most && this.#line.length >= this.#mostWaiting) return undefined
    if (this.#inside < this.#most) this.#inside++
    else await new Promise<void>((resolve) => this.#line.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#line.shift()
      // The place is handed on, so that nobody who comes just now takes it.
      if (next) next()
      else this.#inside--
    }
  }
}
