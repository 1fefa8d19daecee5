import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Refusal, type Result, settle, writeFailure } from '#lib'
import {
  type Checksums,
  checksumsName,
  type Manifest,
  manifestName,
  notBackedUp,
  partName,
  type TableSum,
} from './backup-format.ts'
import { appliedMigrations } from './migrate.ts'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import type { OpenDatabase, Session } from './session.ts'
import { summing } from './table-sum.ts'
import { tarEnd, tarEntry } from './tar.ts'

export interface BackupSummary {
  readonly file: string
  readonly tables: number
  readonly rows: number
  readonly madeAt: string
}

/** A part's size: what is held of a table at once, in bytes. */
const partSize = 2 ** 20

interface TableRow {
  name: string
  columns: string[]
  refers: string[]
}

/** Every table with its stored columns, what is referred to before what refers. */
export async function listTables({ client }: Session): Promise<Manifest['tables']> {
  const { rows } = await client.query<TableRow>(
    `select c.relname as name,
       array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0
             and not attisdropped and attgenerated = '' order by attnum) as columns,
       array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
             where k.conrelid = c.oid and k.contype = 'f' and t.oid <> c.oid) as refers
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     order by c.relname`,
    [notBackedUp],
  )
  const { rows: counters } = await client.query(`select from pg_sequences where schemaname = 'public'`)
  if (counters.length > 0)
    throw new Error('ids are made in the application: a sequence would not be backed up')
  const placed: TableRow[] = []
  const isPlaced = (name: string) => placed.some((table) => table.name === name)
  while (placed.length < rows.length) {
    const next = rows.find((table) => !isPlaced(table.name) && table.refers.every(isPlaced))
    if (!next) throw new Error('tables refer to one another in a circle')
    placed.push(next)
  }
  return placed.map(({ name, columns }) => ({ name, columns }))
}

export function copyColumns(table: string, columns: readonly string[]): string {
  return `${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')})`
}

/** The archive of one snapshot, piece by piece. */
async function* archive(
  session: Session,
  manifest: Manifest,
  progress: Progress | undefined,
  sums: Record<string, TableSum>,
): AsyncGenerator<Buffer> {
  const seconds = Math.floor(Date.parse(manifest.madeAt) / 1000)
  const entry = (name: string, content: Buffer | string) =>
    tarEntry({ name, content: Buffer.from(content) }, seconds)
  yield entry(manifestName, JSON.stringify(manifest, null, 2))
  for (const { name, columns } of manifest.tables) {
    const sum = summing()
    let part = 0
    for await (const chunk of chunksOf(session, `copy ${copyColumns(name, columns)} to stdout`)) {
      sum.add(chunk)
      yield entry(partName(name, ++part), chunk)
    }
    const summed = sum.sum()
    sums[name] = summed
    if (summed.rows > 0)
      progress?.({ zh: `已备份 ${name}：${summed.rows} 行`, en: `Backed up ${name}: ${summed.rows} rows` })
  }
  yield entry(checksumsName, JSON.stringify({ tables: sums } satisfies Checksums, null, 2))
  yield tarEnd
}

async function* chunksOf(session: Session, copy: string): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of session.client.query(copyTo(copy)) as AsyncIterable<Buffer>) {
    gathered.push(chunk)
    size += chunk.length
    if (size < partSize) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

/** Trouble with the file itself, told apart from the database's. */
function fileTrouble(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (!/^(E[A-Z]+)$/.test(code ?? '') || !(error as NodeJS.ErrnoException).path) return error
  return new Refusal(problems['backup-not-written']({ file, reason: writeFailure(error) }))
}

/**
 * Everything in one file, of one moment, while others go on working. The file appears under its name when it is whole.
 * Problems: db/backup-exists, db/backup-not-written, db/disk-full, db/unavailable.
 */
export function backupDatabase(
  database: OpenDatabase,
  file: string,
  progress?: Progress,
): Promise<Result<BackupSummary>> {
  return settle(async () => {
    const taken = await access(file).then(
      () => true,
      () => false,
    )
    if (taken) throw new Refusal(problems['backup-exists']({ file }))
    const unfinished = `${file}.unfinished`
    try {
      const summary = await database.owner.read(async (session) => {
        // A row that a policy hid would be missing without a word: rather fail.
        await session.client.query('set local row_security = off')
        const manifest: Manifest = {
          ...{
            format: 'youju-backup',
            version: 1,
            madeAt: new Date().toISOString(),
            server: database.info.version,
          },
          ...{ migrations: await appliedMigrations(session), tables: await listTables(session) },
        }
        const sums: Record<string, TableSum> = {}
        await pipeline(
          archive(session, manifest, progress, sums),
          createGzip({ level: 6 }),
          createWriteStream(unfinished, { mode: 0o600, flush: true }),
        )
        const rows = Object.values(sums).reduce((total, sum) => total + sum.rows, 0)
        return { file, tables: manifest.tables.length, rows, madeAt: manifest.madeAt }
      })
      await rename(unfinished, file)
      return summary
    } catch (error) {
      await rm(unfinished, { force: true })
      throw fileTrouble(error, file)
    }
  })
}
