import { useSyncExternalStore } from 'react'

/** The document that was dropped last; it outlives the page, so that one may look elsewhere and come back. */
export interface HeldFile {
  readonly id: number
  readonly file: File
}

/** A value that outlives the pages that show it. */
export class Held<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  hold(value: T): void {
    this.#value = value
    for (const tell of this.#listeners) tell()
  }

  readonly listen = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }
}

export function useHeld<T>(held: Held<T>): T {
  return useSyncExternalStore(held.listen, () => held.value)
}

const held = new Held<HeldFile | undefined>(undefined)
let count = 0

/** The same file chosen again is another one. */
export function nextFileId(): number {
  count += 1
  return count
}

export function holdFile(file: File | undefined): void {
  held.hold(file && { id: nextFileId(), file })
}

export const useHeldFile = (): HeldFile | undefined => useHeld(held)
