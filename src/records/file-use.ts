import { sql } from 'kysely'
import type { Session } from '#db'
import type { Label, Place } from '#lib'
import type { FileReference, Register, Values } from '#registers'
import { holdersOf, sitesOfKind } from './field-site.ts'

/** A file that a record refers to. */
export interface FileSite {
  readonly file: FileReference
  readonly label: Label
  readonly at: Place
}

export function hasFiles(register: Register): boolean {
  return holdersOf(register, 'file').length > 0
}

/** Every file in some values. */
export function filesOf(register: Register, values: Values): FileSite[] {
  return sitesOfKind(register, 'file', values).flatMap(({ field, value, at }) =>
    typeof value === 'object' && 'sha256' in value ? [{ file: value, label: field.label, at }] : [],
  )
}

/** Of some files those that were never uploaded, or not as they are told to be; by their hashes. */
export async function findMissingFiles(
  { db }: Session,
  unit: string,
  files: readonly FileReference[],
): Promise<ReadonlySet<FileReference>> {
  if (files.length === 0) return new Set()
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))]
  const { rows } = await sql<{ sha256: string; size: bigint; mime: string }>`
    select sha256, size, mime from file where unit_id = ${unit} and sha256 = any(${hashes}::text[])`.execute(
    db,
  )
  const kept = new Set(rows.map(({ sha256, size, mime }) => `${sha256} ${size} ${mime}`))
  return new Set(files.filter(({ sha256, size, mime }) => !kept.has(`${sha256} ${size} ${mime}`)))
}

/** Which record refers to which file. */
export interface FileUse {
  readonly id: string
  readonly sha256: string
}

/** Notes that records refer to files, so that their readers may read them and nothing may delete them. */
export async function noteUses(
  { db }: Session,
  unit: string,
  register: Register,
  uses: readonly FileUse[],
): Promise<void> {
  const rows = uses.map(({ sha256, id }) => sql`(${unit}, ${sha256}, ${register.name}, ${id})`)
  await sql`
    insert into file_use (unit_id, sha256, register, record_id) values ${sql.join(rows)}
    on conflict do nothing`.execute(db)
}
