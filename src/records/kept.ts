import type { Database } from '#db'

/** Answers that stand for as long as the unit's ledger ends where it did, by database and question. */
const answers = new WeakMap<Database, Map<string, { readonly head: bigint; readonly answer: unknown }>>()
const mostAnswers = 1000

/**
 * An answer that only a write to the unit can change: worked out once for each end of its ledger. `key` says the whole
 * question, the unit included; `head` is the ledger's last number as the asking session sees it (absent: nothing was
 * ever written, and nothing is kept).
 */
export async function keptUntilWritten<T>(
  database: Database,
  key: string,
  head: bigint | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const known = answers.get(database) ?? new Map()
  answers.set(database, known)
  const kept = known.get(key)
  if (kept && kept.head === head) {
    // To the end: what is asked for stays longest.
    known.delete(key)
    known.set(key, kept)
    return kept.answer as T
  }
  const answer = await work()
  if (head === undefined) return answer
  known.set(key, { head, answer })
  const [oldest] = known.keys()
  if (known.size > mostAnswers && oldest !== undefined) known.delete(oldest)
  return answer
}
