import type { Problem } from '#lib'
import { entryHash, type LedgerEntry, type LedgerHead } from './ledger.ts'
import { ledgerProblems } from './verify-problem.ts'
import { exactInstant, type TextCells } from './verify-row.ts'

export const entryColumns =
  'unit_id::text, seq::text, at::text, actor::text, action::text, rows::text, digest::text, previous::text, hash::text'

export function entryOf([
  unit,
  seq,
  at,
  actor,
  action,
  rows,
  digest,
  previous,
  hash,
]: TextCells): LedgerEntry {
  return {
    unit: unit ?? '',
    seq: Number(seq),
    at: exactInstant(at ?? ''),
    actor: actor ?? '',
    action: action ?? '',
    rows: Number(rows),
    digest: digest ?? '',
    previous: previous ?? '',
    hash: hash ?? '',
  }
}

/** How a problem names an entry. */
export function named({ seq, actor, at, action }: LedgerEntry): {
  entry: number
  actor: string
  at: string
  action: string
} {
  return { entry: seq, actor, at, action }
}

/** Follows a unit's chain, entry by entry. */
export class Chain {
  readonly #heads: readonly LedgerHead[]
  readonly #met = new Set<LedgerHead>()
  #proven: LedgerHead | undefined
  #before: LedgerEntry | undefined

  /** `heads`: ends of the chain that were noted elsewhere and must still be in it. */
  constructor(heads: readonly LedgerHead[]) {
    this.#heads = heads
  }

  /** What is wrong with the next entry, by itself and after the one before. */
  follow(entry: LedgerEntry): Problem[] {
    const before = this.#before
    this.#before = entry
    for (const head of this.#heads)
      if (head.seq === entry.seq && head.hash === entry.hash) {
        this.#met.add(head)
        this.#proven = head
      }
    const found: Problem[] = []
    const expected = (before?.seq ?? 0) + 1
    if (entry.seq !== expected)
      found.push(ledgerProblems['entries-missing']({ from: expected, to: entry.seq - 1 }))
    if (entry.hash !== hashOf(entry)) found.push(ledgerProblems['entry-altered'](named(entry)))
    const follows = entry.previous === (before?.hash ?? '') && (before === undefined || before.at < entry.at)
    if (entry.seq === expected && !follows) found.push(ledgerProblems['chain-broken'](named(entry)))
    return found
  }

  /** The newest of the noted ends that the chain has in it: it and all before it are as they were then. */
  get proven(): LedgerHead | undefined {
    return this.#proven
  }

  /** The last entry of the chain. */
  get last(): LedgerEntry | undefined {
    return this.#before
  }

  /** Noted ends that never came. */
  finish(): Problem[] {
    return missingHeads(this.#heads.filter((head) => !this.#met.has(head)))
  }
}

/** What is said of ends that were noted elsewhere and are not there. */
export function missingHeads(heads: readonly LedgerHead[]): Problem[] {
  return heads.map(({ unit, seq, at, hash }) =>
    ledgerProblems['chain-cut']({ unit, entry: seq, at, hash: hash.slice(0, 16) }),
  )
}

/** A number that cannot be one of an entry has no hash: it was altered. */
function hashOf(entry: LedgerEntry): string | undefined {
  return Number.isSafeInteger(entry.seq) && Number.isSafeInteger(entry.rows) ? entryHash(entry) : undefined
}
