import { Refusal } from '#lib'
import { readingProblems } from './problems.ts'

/** What one document may take; asked often, so that a reading ends soon after it should. */
export interface Limits {
  readonly file: string
  /** Seconds from the beginning. */
  readonly seconds: number
  /** Throws a Refusal where the time is over or the caller has stopped it. */
  check(): void
}

/** A honest report is read in a second or two, on the slowest machine. */
const mostSeconds = 15
/** Bytes of a file as it lies on disk. */
export const mostBytes = 200 * 1024 * 1024

/** Characters of text and tables together; a city's whole final accounts, with their self-evaluations, have a tenth. */
export const mostCharacters = 2_000_000

export function limitsOf(file: string, signal?: AbortSignal, seconds: number = mostSeconds): Limits {
  const until = performance.now() + seconds * 1000
  return {
    file,
    seconds,
    check() {
      if (signal?.aborted) throw new Refusal(readingProblems['was-stopped']({ file }, { file }))
      if (performance.now() > until)
        throw new Refusal(readingProblems['took-too-long']({ file, seconds }, { file }))
    },
  }
}
