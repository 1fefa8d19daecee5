import { sql } from 'kysely'
import { type Actor, may } from '#access'
import type { Database, Session } from '#db'
import { type Day, type Instant, type Place, type Problem, unwrap } from '#lib'
import type { Register } from '#registers'
import { type Catalogue, findRegister } from './catalogue.ts'
import { contentOf, hashContent, markOf } from './content.ts'
import { type FileUse, filesOf, hasFiles, noteUses } from './file-use.ts'
import type { EntryDigest } from './ledger.ts'
import { noteFiles } from './ledger-note.ts'
import type { RecordVersion } from './record.ts'
import { batchOf, type RowBatch } from './row-batch.ts'
import type { Seen } from './seen.ts'
import { closeVersions, insertVersions } from './store.ts'

/** One writing transaction of a unit: what everything that writes in it shares. */
export interface Writing {
  readonly database: Database
  readonly session: Session
  readonly catalogue: Catalogue
  readonly actor: Actor
  readonly isMadeElsewhere: boolean
  readonly unit: string
  /** The entry that it becomes. */
  readonly seq: number
  readonly at: Instant
  readonly today: Day
  readonly digest: EntryDigest
  /** How many versions were stored in bulk, by table. */
  readonly grown: Map<string, number>
  readonly remarks: Problem[]
  /** Ids of records that were found in it, by register: records never go, so they are not looked for again. */
  readonly found: Map<string, Set<string>>
  /** Ids that were made in it, one by one, of which nobody else has any. */
  readonly made: Set<string>
  readonly seen: Seen
  /** It has written so much that its statements are planned anew each time. */
  isLarge: boolean
}

export function getRegister(writing: Writing, name: string): Register {
  return unwrap(findRegister(writing.catalogue, name))
}

/** By the system itself, past roles, or on behalf of the actor. */
export type Behalf = 'actor' | 'system'

/**
 * Who sets fields: what the system computes is the system's own to set, and an administrator's who brings in records
 * that were made elsewhere.
 */
export function setterOf({ actor, unit, isMadeElsewhere }: Writing, behalf: Behalf): 'person' | 'system' {
  if (behalf === 'system') return 'system'
  return isMadeElsewhere && may(actor, 'administer', { unit }).ok ? 'system' : 'person'
}

/** What a problem may be said of: a row of several, or a version that is taken over, by its record. */
export interface Origin {
  readonly id: string
  readonly row?: number
  readonly takenOver?: object
}

/** Where a problem of one of several rows is: its row is added to its place. */
export function inRow(problem: Problem, row: number | undefined): Problem {
  return row === undefined ? problem : placed(problem, { row })
}

/** Where a problem of one of several drafts is: its row, or its record. */
export function inOrigin(problem: Problem, { id, row, takenOver }: Origin): Problem {
  return takenOver ? placed(problem, { record: id }) : inRow(problem, row)
}

function placed(problem: Problem, place: Place): Problem {
  return Object.freeze({ ...problem, at: { ...place, ...problem.at } })
}

/** Versions in the form in which the database takes them. */
export interface Encoded {
  readonly rows: RowBatch
  /** Records whose version before is replaced. */
  readonly replaced: readonly string[]
  readonly files: readonly FileUse[]
}

/** Hashes versions, notes them for the entry's digest, and makes their rows: all that needs no database. */
export function encodeVersions(
  { digest, session }: Writing,
  register: Register,
  versions: readonly RecordVersion[],
): Encoded {
  const rows = versions.map((version) => {
    const hash = hashContent(contentOf(version))
    digest.add(register.name, version.id, version.version, hash)
    return { version, ...markOf(hash) }
  })
  const replaced = versions.flatMap(({ id, version, takenOver }) => (version > 1 && !takenOver ? [id] : []))
  return { rows: batchOf(register, rows, session.isDistributed), replaced, files: usesOf(register, versions) }
}

function usesOf(register: Register, versions: readonly RecordVersion[]): readonly FileUse[] {
  if (!hasFiles(register)) return []
  return versions.flatMap(({ id, values }) =>
    filesOf(register, values).map(({ file }) => ({ id, sha256: file.sha256 })),
  )
}

/** Plans hold for so many rows; one that was made before more came may be bad for what is there now. */
const plansHold = 100

/**
 * Stores versions: closes the ones before them and adds them. False: a unique index or a constraint forbids it, and the transaction
 * (or the savepoint) has to be rolled back.
 */
export async function storeVersions(
  writing: Writing,
  register: Register,
  { rows, replaced, files }: Encoded,
): Promise<boolean> {
  const { session, unit, at, seen } = writing
  if (!writing.isLarge && writing.digest.rows >= plansHold) {
    writing.isLarge = true
    await sql`set local plan_cache_mode = force_custom_plan`.execute(session.db)
  }
  if (replaced.length > 0) {
    const closed = await closeVersions(session, { unit, register, at, ids: replaced })
    if (closed !== replaced.length)
      throw new Error(`${register.name}: ${replaced.length} versions to close, ${closed} found`)
  }
  if (!(await insertVersions(session, register, rows))) return false
  if (files.length > 0) {
    await noteUses(session, unit, register, files)
    await noteFiles(writing, [...new Set(files.map(({ sha256 }) => sha256))])
  }
  seen.forget(register.name)
  return true
}
