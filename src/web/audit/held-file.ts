import { useSyncExternalStore } from 'react'

/** The document that was dropped last; it outlives the page, so that one may look elsewhere and come back. */
export interface HeldFile {
  readonly id: number
  readonly file: File
}

let held: HeldFile | undefined
let count = 0
const listeners = new Set<() => void>()

export function holdFile(file: File | undefined): void {
  count += 1
  held = file && { id: count, file }
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useHeldFile(): HeldFile | undefined {
  return useSyncExternalStore(listen, () => held)
}
