import type { Database } from '#db'

/** Answers that stand for as long as the register was last written where it was, by database and question. */
const answers = new WeakMap<Database, Map<string, { readonly entry: bigint; readonly answer: unknown }>>()
const mostAnswers = 1000

/**
 * An answer that is kept of a question which only a write to the register can answer otherwise. `key` says the whole
 * question, register and unit included; `entry` is the last entry of the ledger that wrote it, as the asking session
 * sees it (absent: nothing was ever written, and nothing is kept).
 */
export function cachedAnswer<T>(
  database: Database,
  key: string,
  entry: bigint | undefined,
): { readonly answer: T } | undefined {
  const known = answers.get(database)
  const kept = known?.get(key)
  if (!known || !kept || kept.entry !== entry) return undefined
  // To the end: what is asked for stays longest.
  known.delete(key)
  known.set(key, kept)
  return { answer: kept.answer as T }
}

export function cacheAnswer(
  database: Database,
  key: string,
  entry: bigint | undefined,
  answer: unknown,
): void {
  if (entry === undefined) return
  const known = answers.get(database) ?? new Map()
  answers.set(database, known)
  known.set(key, { entry, answer })
  const [oldest] = known.keys()
  if (known.size > mostAnswers && oldest !== undefined) known.delete(oldest)
}

/** The answer that is kept, else the one that `work` gives, which is kept from then on. */
export async function cachedUntilWritten<T>(
  database: Database,
  key: string,
  entry: bigint | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const cached = cachedAnswer<T>(database, key, entry)
  if (cached) return cached.answer
  const answer = await work()
  cacheAnswer(database, key, entry, answer)
  return answer
}
