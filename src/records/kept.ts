import type { Database } from '#db'

/** Answers that stand for as long as the register was last written where it was, by database and question. */
const answers = new WeakMap<Database, Map<string, { readonly entry: bigint; readonly answer: unknown }>>()
const mostAnswers = 1000

/**
 * An answer that only a write to the register can change: worked out once for each entry of the ledger that wrote it.
 * `key` says the whole question, register and unit included; `entry` is the last such entry as the asking session
 * sees it (absent: nothing was ever written, and nothing is kept).
 */
export async function keptUntilWritten<T>(
  database: Database,
  key: string,
  entry: bigint | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const known = answers.get(database) ?? new Map()
  answers.set(database, known)
  const kept = known.get(key)
  if (kept && kept.entry === entry) {
    // To the end: what is asked for stays longest.
    known.delete(key)
    known.set(key, kept)
    return kept.answer as T
  }
  const answer = await work()
  if (entry === undefined) return answer
  known.set(key, { entry, answer })
  const [oldest] = known.keys()
  if (known.size > mostAnswers && oldest !== undefined) known.delete(oldest)
  return answer
}
