import { sql } from 'kysely'
import { may } from '#access'
import { type Instant, unwrap } from '#lib'
import type { Asking, RecordsContext } from './context.ts'
import type { LedgerEntry } from './ledger.ts'

interface EntryRow extends Omit<LedgerEntry, 'unit' | 'seq' | 'rows' | 'at'> {
  readonly seq: bigint
  readonly at: Instant
  readonly rows: bigint | number
}

/** A unit's newest ledger entries, newest first. Throws a Refusal with access/not-your-unit. */
export async function listEntries(
  ctx: RecordsContext,
  { actor, unit, limit }: Asking & { readonly limit: number },
): Promise<readonly LedgerEntry[]> {
  unwrap(may(actor, 'read', { unit }))
  return ctx.database.read({ actor: actor.id, units: [unit] }, async ({ db }) => {
    const { rows } = await sql<EntryRow>`
      select seq, at, actor, action, rows, digest, previous, hash from ledger
      where unit_id = ${unit} order by seq desc limit ${limit}`.execute(db)
    return rows.map((row) => Object.freeze({ ...row, unit, seq: Number(row.seq), rows: Number(row.rows) }))
  })
}
