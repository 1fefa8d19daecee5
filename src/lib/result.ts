import type { Problem } from './problem.ts'

/** What an operation that can be expected to fail gives back: a value, or every problem it found. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(...problems: readonly Problem[]): {
  readonly ok: false
  readonly problems: readonly Problem[]
} {
  return { ok: false, problems }
}

/** Carries expected problems through a throw, where a transaction must be rolled back on the way. */
export class Refusal extends Error {
  readonly problems: readonly Problem[]
  constructor(...problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(', '))
    this.name = 'Refusal'
    this.problems = problems
  }
}

/** The value, or a Refusal with the problems: for use inside a transaction. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(...result.problems)
}

/** Runs work that may throw a Refusal and gives its problems as a value. Bugs are thrown on. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems)
    throw error
  }
}
