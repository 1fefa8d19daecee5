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
import { type Label, type Language, ok, type Result, settle, unwrap } from '#lib'
import {
  type HeadFile,
  type LedgerEntry,
  listEntries,
  type Verification,
  type VerifyRequest,
  verifyLedger,
} from '#records'
import { wordAction } from './action-words.ts'
import { schemaProblems } from './expected-schema.ts'
import { askHead, writeHead } from './ledger-head.ts'
import { proofOf } from './ledger-proof.ts'
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

export interface Verified extends Verification {
  /** What is proven and what is not, in sentences. */
  readonly proof: readonly Label[]
}

/**
 * Recomputes every hash of one unit's records and ledger, or of every unit's that the actor sees, and compares the
 * chains with a head that was noted earlier, where one is given, and the schema with what the migrations make.
 * Problems: those of `unitOf`, access/not-your-role; what was tampered with is in the answer.
 */
export function verifyEverything(
  app: App,
  actor: Actor,
  asked: {
    readonly unit?: string | undefined
    readonly head?: HeadFile | undefined
    readonly progress?: VerifyRequest['progress']
  },
): Promise<Result<Verified>> {
  const { unit: named, head, progress } = asked
  return settle(async () => {
    const one = named ? { unit: unwrap(await unitOf(app, actor, named)) } : {}
    const verification = await verifyLedger(app, {
      ...{ actor, ...one, ...(head ? { heads: head.heads } : {}) },
      ...(progress ? { progress } : {}),
    })
    const problems = [...(await app.database.owner.read(schemaProblems)), ...verification.problems]
    return { ...verification, problems, proof: proofOf(verification, head, app.clock.now()) }
  })
}

export interface BackedUp extends BackupSummary {
  /** The ledger's head, written beside it: kept apart from the backup it proves that too. */
  readonly head: string
}

/** Everything into one file, and the ledger's head beside it. Problems: access/not-your-role, db/cannot-write … */
export function backupTo(
  app: App,
  actor: Actor,
  file: string,
  progress: Progress,
): Promise<Result<BackedUp>> {
  return settle(async () => {
    unwrap(may(actor, 'administer'))
    // Before the backup's snapshot: what is written meanwhile may be in the backup, and is in no case behind the head.
    const head = unwrap(await askHead(app, actor))
    const summary = unwrap(await backupDatabase(app.database, file, progress))
    return { ...summary, head: unwrap(await writeHead(head, `${file}.head.json`)) }
  })
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
