import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, sha256 } from '#lib'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import type { OpenDatabase, Session } from './session.ts'

/** One step of the schema. Its id orders and names it; once it has run somewhere, its text never changes. */
export interface Migration {
  /** `0001-foundation` */
  readonly id: string
  readonly sql: string
}

/** The static tables: units, ledger, files, code lists, search. Those of other stages come between them, by number. */
export const foundation: readonly Migration[] = [
  '0001-foundation',
  '0003-ledger-notes',
  '0011-quick-pairs',
].map((id) => ({
  id,
  sql: readFileSync(join(import.meta.dirname, 'migrations', `${id}.sql`), 'utf8'),
}))

export interface AppliedMigration {
  readonly id: string
  readonly hash: string
}

const lock = 8_120_010

/** The migrations that the database has been through, in the order they ran. */
export async function appliedMigrations({ client }: Session): Promise<AppliedMigration[]> {
  const found = await client.query(
    `select from pg_tables where schemaname = 'public' and tablename = 'schema_migration'`,
  )
  if (found.rows.length === 0) return []
  const { rows } = await client.query<AppliedMigration>(
    'select id, hash from schema_migration order by place',
  )
  return rows
}

/**
 * What is still to run of `migrations`, in their order.
 * Throws a Refusal with db/migration-changed, db/newer-schema.
 */
export function pending(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(migrations.map((m) => [m.id, m]))
  for (const { id, hash } of applied) {
    const migration = known.get(id)
    if (!migration) throw new Refusal(problems['newer-schema']({ id }))
    if (sha256(migration.sql) !== hash) throw new Refusal(problems['migration-changed']({ id }))
  }
  const ran = new Set(applied.map((m) => m.id))
  return migrations.filter((m) => !ran.has(m.id))
}

/** Runs within the caller's transaction, after a lock that lets one process migrate at a time. */
export async function applyMigrations(
  session: Session,
  migrations: readonly Migration[],
  limit = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const { client } = session
  await client.query('select pg_advisory_xact_lock($1)', [lock])
  await client.query(`create table if not exists schema_migration (
    id text primary key, hash text not null, place integer not null unique, applied_at timestamptz not null default now()
  )`)
  const applied = await appliedMigrations(session)
  const due = pending(migrations, applied).slice(0, limit)
  for (const [i, { id, sql }] of due.entries()) {
    await client.query(sql)
    const place = applied.length + i + 1
    await client.query('insert into schema_migration (id, hash, place) values ($1, $2, $3)', [
      id,
      sha256(sql),
      place,
    ])
  }
  return due.map((m) => m.id)
}

/**
 * Brings the schema up to date, each migration in a transaction of its own; gives the ids of those that ran. Of two
 * processes at once one waits and finds the work done.
 * Throws a Refusal with db/migration-changed, db/newer-schema.
 */
export async function migrate(
  database: OpenDatabase,
  migrations: readonly Migration[],
  progress?: Progress,
): Promise<string[]> {
  const ran: string[] = []
  for (;;) {
    const [id] = await database.owner.write((session) => applyMigrations(session, migrations, 1))
    if (id === undefined) return ran
    progress?.({ zh: `数据库结构已更新：${id}`, en: `Schema updated: ${id}` })
    ran.push(id)
  }
}
