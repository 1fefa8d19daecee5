import { type Actor, actorLabel, may } from '#access'
import {
  type BackupSummary,
  backupDatabase,
  type OpenDatabase,
  openDatabase,
  type Progress,
  proveBackup,
  restoreDatabase,
} from '#db'
import { type Language, ok, type Result, settle, unwrap } from '#lib'
import { type LedgerEntry, listEntries, type Verification, type VerifyRequest, verifyLedger } from '#records'
import { wordAction } from './deed.ts'
import { migrations } from './migrations.ts'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

/** A ledger entry with who acted and what was done in words. */
export interface LedgerEntryShown extends LedgerEntry {
  readonly by: string
  readonly says: string
}

export interface LedgerPage {
  /** The newest first. */
  readonly entries: readonly LedgerEntryShown[]
  /** The newest of all; absent where nothing was ever written. */
  readonly head?: LedgerEntryShown
}

/** The newest entries of a unit's ledger. Problems: those of `unitOf`. */
export async function askLedger(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly limit: number; readonly language: Language },
): Promise<Result<LedgerPage>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const { limit, language } = asked
  const listed = await listEntries(app, { actor, unit: unit.value, limit })
  const entries = listed.map((entry) => ({
    ...entry,
    by: actorLabel(entry.actor)[language],
    says: wordAction(app, entry.action, language),
  }))
  const [head] = entries
  return ok({ entries, ...(head ? { head } : {}) })
}

/**
 * Recomputes every hash of one unit's records and ledger, or of every unit's that the actor sees.
 * Problems: those of `unitOf`, access/not-your-role; what was tampered with is in the answer.
 */
export function verifyEverything(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly progress?: VerifyRequest['progress'] },
): Promise<Result<Verification>> {
  const { unit: named, progress } = asked
  return settle(async () => {
    const one = named ? { unit: unwrap(await unitOf(app, actor, named)) } : {}
    return verifyLedger(app, { actor, ...one, ...(progress ? { progress } : {}) })
  })
}

/** Everything into one file. Problems: access/not-your-role, db/cannot-write … */
export async function backupTo(
  app: App,
  actor: Actor,
  file: string,
  progress: Progress,
): Promise<Result<BackupSummary>> {
  const allowed = may(actor, 'administer')
  return allowed.ok ? backupDatabase(app.database, file, progress) : allowed
}

/**
 * A backup into a database that is empty yet. It is no use case of an open house: there is nothing to act in before.
 * Problems: those of `openDatabase` and `restoreDatabase`.
 */
export function restoreFrom(
  target: { readonly data: string; readonly url?: string | undefined },
  file: string,
  progress: Progress,
): Promise<Result<BackupSummary>> {
  return settle(async () => {
    await proveBackup(file)
    const { data, url } = target
    const database: OpenDatabase = await openDatabase({ data, ...(url ? { url } : {}), progress })
    try {
      return unwrap(await restoreDatabase(database, file, migrations, progress))
    } finally {
      await database.close()
    }
  })
}
