import { createReadStream } from 'node:fs'
import { pipeline as pipe, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openFailure, Refusal, type Result, settle } from '#lib'
import { type BackupSummary, copyColumns, listTables } from './backup.ts'
import { type Checksums, checksumsName, type Manifest, manifestName, tableOf } from './backup-format.ts'
import {
  type AppliedMigration,
  appliedMigrations,
  applyMigrations,
  type Migration,
  pending,
} from './migrate.ts'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import type { OpenDatabase, Session } from './session.ts'
import { summing } from './table-sum.ts'
import { readTar, TarCutOff, TarDamage, type TarEntry } from './tar.ts'

/** The archive's entries with a look at the one that comes next. */
interface Entries {
  next(): TarEntry | undefined
  advance(): Promise<void>
  close(): void
}

async function openArchive(file: string): Promise<Entries> {
  // pipe, not a promise: what goes wrong with either stream reaches whoever reads the second.
  const unzipped = pipe(createReadStream(file), createGunzip(), () => undefined)
  const entries = readTar(unzipped as AsyncIterable<Buffer>)
  let current: TarEntry | undefined
  const advance = async () => {
    current = (await entries.next()).value ?? undefined
  }
  await advance()
  return { next: () => current, advance, close: () => unzipped.destroy() }
}

/** What the unpacker says of a file that ends too early. */
const cutOff = 'Z_BUF_ERROR'

/** Throws a Refusal with db/backup-unreadable, db/not-a-backup, db/backup-incomplete. */
async function openBackup(file: string): Promise<{ manifest: Manifest; entries: Entries }> {
  try {
    const entries = await openArchive(file)
    const first = entries.next()
    const manifest = JSON.parse(
      first?.name === manifestName ? first.content.toString() : 'null',
    ) as Manifest | null
    if (manifest?.format !== 'youju-backup' || manifest.version !== 1)
      throw new Refusal(problems['not-a-backup']({ file }))
    await entries.advance()
    return { manifest, entries }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('E'))
      throw new Refusal(problems['backup-unreadable']({ file, reason: openFailure(code) }))
    throw new Refusal(problems[code === cutOff ? 'backup-incomplete' : 'not-a-backup']({ file }))
  }
}

/**
 * Whether it is a backup, and all of one, before anything is made for it.
 * Throws as `openBackup` does, and a Refusal with db/backup-damaged.
 */
export async function proveBackup(file: string): Promise<void> {
  const { entries } = await openBackup(file)
  try {
    while (entries.next()) await entries.advance()
  } catch (error) {
    throw damage(error, file)
  } finally {
    entries.close()
  }
}

/** Reference tables are filled by the program itself, so rows in them do not make a database somebody's. */
const referenceTables = new Set(['code_list_item'])

async function checkEmpty(session: Session, place: string): Promise<void> {
  for (const { name } of await listTables(session)) {
    if (referenceTables.has(name)) continue
    const { rows } = await session.client.query(`select from ${escapeIdentifier(name)} limit 1`)
    if (rows.length > 0) throw new Refusal(problems['not-empty']({ place, table: name }))
  }
}

/** Gives the empty database exactly the schema that the backup's rows fit. */
async function fitSchema(
  session: Session,
  wanted: readonly AppliedMigration[],
  migrations: readonly Migration[],
): Promise<void> {
  // Refuses what this version does not know or knows differently.
  pending(migrations, wanted)
  const applied = await appliedMigrations(session)
  const isWanted = (id: string) => wanted.some((migration) => migration.id === id)
  if (!applied.every(({ id }) => isWanted(id))) {
    await session.client.query('drop schema public cascade')
    await session.client.query('create schema public')
    await session.client.query('grant usage on schema public to public')
  }
  await applyMigrations(
    session,
    migrations.filter(({ id }) => isWanted(id)),
  )
}

async function fill(
  session: Session,
  { tables }: Manifest,
  entries: Entries,
  progress?: Progress,
): Promise<Checksums> {
  const sums: Record<string, Checksums['tables'][string]> = {}
  for (const { name, columns } of tables) {
    const table = escapeIdentifier(name)
    if (referenceTables.has(name)) await session.client.query(`delete from ${table}`)
    const sum = summing()
    async function* parts(): AsyncGenerator<Buffer> {
      for (let entry = entries.next(); entry && tableOf(entry.name) === name; entry = entries.next()) {
        sum.add(entry.content)
        yield entry.content
        await entries.advance()
      }
    }
    await pipeline(
      Readable.from(parts()),
      session.client.query(copyFrom(`copy ${copyColumns(name, columns)} from stdin`)),
    )
    await session.client.query(`analyze ${table}`)
    const summed = sum.sum()
    sums[name] = summed
    const { rows } = summed
    if (rows > 0) progress?.({ zh: `已恢复 ${name}：${rows} 行`, en: `Restored ${name}: ${rows} rows` })
  }
  return { tables: sums }
}

/** Compares what was read with what the backup's maker wrote down, to the archive's very end. */
async function checkSums(entries: Entries, read: Checksums): Promise<number> {
  const last = entries.next()
  if (last?.name !== checksumsName)
    throw new TarDamage(`${last?.name ?? 'the end'} stands where the checksums should`)
  const written = JSON.parse(last.content.toString()) as Checksums
  for (const [name, sum] of Object.entries(read.tables))
    if (sum.sha256 !== written.tables[name]?.sha256) throw new TarDamage(`${name} is not what was backed up`)
  await entries.advance()
  return Object.values(read.tables).reduce((total, { rows }) => total + rows, 0)
}

/** What a damaged archive makes the reader, the unpacker or PostgreSQL say. */
function damage(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (error instanceof TarCutOff || code === cutOff)
    return new Refusal(problems['backup-incomplete']({ file }))
  const isDamage = error instanceof TarDamage || error instanceof SyntaxError || /^(Z_|22|23|42)/.test(code)
  return isDamage ? new Refusal(problems['backup-damaged']({ file })) : error
}

/**
 * Brings a backup into an empty database, all or nothing, and the schema up to date after it. The backup may come
 * from another engine and from an older version of this program.
 * Problems: db/backup-unreadable, db/not-a-backup, db/backup-incomplete, db/backup-damaged, db/not-empty,
 * db/newer-schema, db/migration-changed, db/disk-full, db/unavailable.
 */
export function restoreDatabase(
  database: OpenDatabase,
  file: string,
  migrations: readonly Migration[],
  progress?: Progress,
): Promise<Result<BackupSummary>> {
  return settle(async () => {
    const { manifest, entries } = await openBackup(file)
    try {
      return await database.owner.write(async (session) => {
        await checkEmpty(session, database.info.place)
        await fitSchema(session, manifest.migrations, migrations)
        const rows = await checkSums(entries, await fill(session, manifest, entries, progress))
        await applyMigrations(session, migrations)
        return { file, tables: manifest.tables.length, rows, madeAt: manifest.madeAt }
      })
    } catch (error) {
      throw damage(error, file)
    } finally {
      entries.close()
    }
  })
}
