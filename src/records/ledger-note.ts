import { sql } from 'kysely'
import { canonicalJson, type Instant, type Json, sha256 } from '#lib'
import type { Writing } from './writing.ts'

/**
 * What is no record and yet must be proven, as an entry of the ledger found it: `unit` what the unit and each above it
 * is called and where it stands, `file` what a file is called, of what type it is and who brought it.
 */
export type NoteKind = 'unit' | 'file'

export interface LedgerNote {
  readonly kind: NoteKind
  /** The unit's code, the file's hash. */
  readonly key: string
  /** Canonical JSON, kept as it is hashed. */
  readonly content: string
}

/** What a note adds to its entry's digest. No register's name begins so, and these lines come before all of theirs. */
export function noteLine(kind: string, key: string, entry: number, content: string): string {
  return `@${kind} ${key} ${entry} ${sha256(content)}`
}

/** Writes notes of a writing transaction, for its entry to prove. */
export async function writeNotes(
  { session, unit, seq, digest }: Writing,
  notes: readonly LedgerNote[],
): Promise<void> {
  if (notes.length === 0) return
  for (const { kind, key, content } of notes) digest.addNote(noteLine(kind, key, seq, content))
  const rows = notes.map(({ kind, key, content }) => sql`(${unit}, ${kind}, ${key}, ${seq}, ${content})`)
  await sql`
    insert into ledger_note (unit_id, kind, key, entry, content) values ${sql.join(rows)}`.execute(session.db)
}

export interface UnitRow {
  readonly name: string
  readonly kind: string
  readonly parent_id: string | null
}

export function unitContent({ name, kind, parent_id }: UnitRow): string {
  return canonicalJson({ name, kind, parent: parent_id })
}

/** Notes who the unit is and who stands above it, with the first entry that can. */
export async function noteUnit(writing: Writing): Promise<void> {
  const { session, unit } = writing
  const { rows } = await sql<UnitRow & { id: string }>`
    with recursive above as (
      select id, name, kind, parent_id from unit where id = ${unit}
      union select u.id, u.name, u.kind, u.parent_id from unit as u join above on u.id = above.parent_id
    ) select id, name, kind, parent_id from above`.execute(session.db)
  await writeNotes(
    writing,
    rows.map((row) => ({ kind: 'unit', key: row.id, content: unitContent(row) })),
  )
}

export interface FileRow {
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly size: bigint | string
  readonly added_at: Instant
  readonly added_by: string
}

export function fileContent({ name, mime, size, added_at, added_by }: Omit<FileRow, 'sha256'>): string {
  const content: Json = { name, mime, size: Number(size), addedAt: added_at, addedBy: added_by }
  return canonicalJson(content)
}

/** Notes what files are called, with the first record that refers to each. */
export async function noteFiles(writing: Writing, hashes: readonly string[]): Promise<void> {
  const { session, unit } = writing
  const { rows } = await sql<FileRow>`
    select sha256, name, mime, size, added_at, added_by from file as f
    where unit_id = ${unit} and sha256 = any(${hashes}::text[]) and not exists (
      select from ledger_note as n where n.unit_id = f.unit_id and n.kind = 'file' and n.key = f.sha256)`.execute(
    session.db,
  )
  await writeNotes(
    writing,
    rows.map((row) => ({ kind: 'file', key: row.sha256, content: fileContent(row) })),
  )
}
