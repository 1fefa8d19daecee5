import { sql } from 'kysely'
import { actsIn, isInsider, may } from '#access'
import type { OpenDatabase } from '#db'
import { fail, type Instant, ok, Refusal, type Result, settle, sha256, unwrap } from '#lib'
import type { FileReference } from '#registers'
import type { Asking, RecordsContext } from './context.ts'
import { extensionOf, isAsNamed, kindOf } from './file-kind.ts'
import { attachmentProblems as problems } from './file-problem.ts'
import { findRecord } from './find.ts'

/** Evidence is scans and letters; what is larger does not belong into every backup. */
export const mostFileMegabytes = 20
export const mostFileBytes = mostFileMegabytes * 2 ** 20

/** A name that the reader of a `file` field accepts. */
const longestName = 200

/**
 * Keeps a file, so that a record may refer to it; the same content is kept once a unit. It is no entry in the ledger:
 * the record that refers to it is, and its digest covers the file's hash.
 * Problems: access/…, attachment/empty, attachment/too-large, attachment/no-name, attachment/not-as-named.
 */
export function storeFile(
  { database, clock }: RecordsContext,
  { actor, unit, name: given, content }: Asking & { readonly name: string; readonly content: Buffer },
): Promise<Result<FileReference>> {
  return settle(async () => {
    unwrap(may(actor, 'attach', { unit }))
    const name = plainName(given)
    if (name === undefined) throw new Refusal(problems['no-name']())
    if (content.length === 0) throw new Refusal(problems.empty({ name }))
    if (content.length > mostFileBytes)
      throw new Refusal(problems['too-large']({ name, most: mostFileMegabytes }))
    const mime = kindOf(content, name)
    if (!isAsNamed(name, mime))
      throw new Refusal(problems['not-as-named']({ name, extension: extensionOf(name).toUpperCase() }))
    const hash = sha256(content)
    return database.write({ actor: actor.id, units: [unit] }, async ({ db }) => {
      await sql`
        insert into file (unit_id, sha256, name, mime, size, added_at, added_by, content)
        values (${unit}, ${hash}, ${name}, ${mime}, ${content.length}, ${clock.now()}, ${actor.id}, ${content})
        on conflict do nothing`.execute(db)
      const { rows } = await sql<{ mime: string }>`
        select mime from file where unit_id = ${unit} and sha256 = ${hash}`.execute(db)
      return { sha256: hash, name, size: content.length, mime: rows[0]?.mime ?? mime }
    })
  })
}

/** Control characters, and those that turn the direction of text and so disguise an extension. */
const disguise = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** The last part of a path, without what no name has; undefined where nothing is left. */
function plainName(given: string): string | undefined {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.toWellFormed().replace(disguise, '').trim()
  if (plain.replaceAll('.', '') === '') return undefined
  if (plain.length <= longestName) return plain
  const extension = extensionOf(plain)
  return `${plain.slice(0, longestName - 20).toWellFormed()}${extension && `.${extension}`}`
}

export interface FileAsked extends Asking {
  readonly sha256: string
}

export interface KeptFile extends FileReference {
  readonly content: Buffer
}

/**
 * What is known of a file, for those who may read a record that refers to it, and for who uploaded it while none does.
 * Problems: access/…, attachment/not-found.
 */
export function findFile(
  ctx: RecordsContext,
  { actor, unit, sha256: hash }: FileAsked,
): Promise<Result<FileReference>> {
  return settle(async () => {
    await mayReadFile(ctx, { actor, unit }, hash)
    return ctx.database.read({ actor: actor.id, units: [unit] }, async ({ db }) => {
      const { rows } = await sql<{ name: string; mime: string; size: bigint }>`
        select f.name, f.mime, f.size from file as f
        where f.unit_id = ${unit} and f.sha256 = ${hash} and (f.added_by = ${actor.id} or exists (
          select 1 from file_use as u where u.unit_id = f.unit_id and u.sha256 = f.sha256))`.execute(db)
      const [row] = rows
      if (!row) throw new Refusal(problems['not-found']())
      return { sha256: hash, name: row.name, mime: row.mime, size: Number(row.size) }
    })
  })
}

/**
 * Who is not one of the unit's own people reads the files of records that are theirs to read, and the own uploads: any
 * other file is as good as not there.
 */
async function mayReadFile(ctx: RecordsContext, asking: Asking, hash: string): Promise<void> {
  const { actor, unit } = asking
  if (isInsider(actor, unit)) return
  unwrap(actsIn(actor, unit))
  const uses = await ctx.database.read({ actor: actor.id, units: [unit] }, async ({ db }) => {
    const { rows } = await sql<{ register: string; record_id: string | null }>`
      select u.register, u.record_id from file_use as u where u.unit_id = ${unit} and u.sha256 = ${hash}
      union all
      select '' as register, null as record_id from file as f
      where f.unit_id = ${unit} and f.sha256 = ${hash} and f.added_by = ${actor.id}`.execute(db)
    return rows
  })
  for (const { register, record_id: id } of uses) {
    if (id === null) return
    const found = await settle(() => findRecord(ctx, { ...asking, register, id }))
    if (found.ok && found.value) return
  }
  throw new Refusal(problems['not-found']())
}

/** The file itself, as it was uploaded. Problems: those of `findFile`, attachment/damaged. */
export async function readFile(ctx: RecordsContext, asked: FileAsked): Promise<Result<KeptFile>> {
  const found = await findFile(ctx, asked)
  if (!found.ok) return found
  const { actor, unit, sha256: hash } = asked
  const content = await ctx.database.read({ actor: actor.id, units: [unit] }, async ({ db }) => {
    const { rows } = await sql<{ content: Buffer }>`
      select content from file where unit_id = ${unit} and sha256 = ${hash}`.execute(db)
    return rows[0]?.content
  })
  if (!content) return fail(problems['not-found']())
  if (sha256(content) !== hash) return fail(problems.damaged({ name: found.value.name }))
  return ok({ ...found.value, content })
}

/**
 * Deletes files that were uploaded before a moment and that no record refers to; gives how many there were. Those that a
 * record ever referred to stay: the database itself refuses to delete them.
 */
export async function sweepFiles(database: Pick<OpenDatabase, 'owner'>, before: Instant): Promise<number> {
  return database.owner.write(async ({ db }) => {
    const { numAffectedRows } = await sql`
      delete from file as f where f.added_at < ${before} and not exists (
        select 1 from file_use as u where u.unit_id = f.unit_id and u.sha256 = f.sha256)`.execute(db)
    return Number(numAffectedRows ?? 0n)
  })
}
