import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { backupDatabase } from './backup.ts'
import { foundation, type Migration, migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { proveBackup, restoreDatabase } from './restore.ts'
import type { OpenDatabase } from './session.ts'

const notes: Migration = {
  id: '0002-note',
  sql: `create table note (unit_id text references unit (id), id text, body text, amount numeric, tags jsonb, kept_to timestamptz, primary key (unit_id, id));
        insert into code_list_item values ('kind', 'a', '甲', 'A', null, 1)`,
}
const later: Migration = {
  id: '0003-later',
  sql: 'alter table note add column seen boolean not null default false',
}
const strange = 'tab\tnewline\n\\. back\\slash\r "quotes" 名称\u{20000}'

let source: TestDatabase
let folder: string
let file: string

const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((p) => p.code))

async function contents(database: OpenDatabase): Promise<unknown[]> {
  const queries = ['unit', 'ledger', 'file', 'code_list_item'].map(
    (table) => sql`select * from ${sql.table(table)} order by 1, 2`,
  )
  queries.push(sql`select unit_id, id, body, amount, tags, kept_to from note order by id`)
  return database.owner.read(async ({ db }) => {
    const found: unknown[] = []
    for (const query of queries) found.push((await query.execute(db)).rows)
    return found
  })
}

/** The checksums that an archive ends with. */
async function sumsIn(path: string): Promise<string> {
  const text = gunzipSync(await readFile(path)).toString('latin1')
  return text.slice(text.lastIndexOf('"tables": {')).replaceAll('\0', '')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-backup-'))
  file = join(folder, 'first.youju')
  source = await testDatabase([...foundation, notes])
  await source.database.owner.write(async ({ db }) => {
    // The child first: a table that refers to itself must come back all the same.
    await sql`insert into unit values ('centre', 'bureau', '中心', 'unit'), ('bureau', null, '主管局', 'department')`.execute(
      db,
    )
    await sql`insert into ledger values ('centre', 1, '2024-12-20T15:59:59.999Z', 'a', 'import', 2, 'd', '', 'h')`.execute(
      db,
    )
    await sql`insert into file values ('centre', ${'0'.repeat(64)}, '附件.pdf', 'application/pdf', 3, now(), 'a', '\\x00ff0a')`.execute(
      db,
    )
    await sql`insert into file_use values ('centre', ${'0'.repeat(64)}, 'contracts', 'c1')`.execute(db)
    await sql`insert into note values ('centre', 'n1', ${strange}, 1234567890.123456789, '{"a": [1, "二"]}', 'infinity'), ('centre', 'n2', null, null, null, null)`.execute(
      db,
    )
    await sql`insert into note select 'centre', 'm' || i, repeat('长文', 100), i, null, now() from generate_series(1, 3000) i`.execute(
      db,
    )
  })
  const made = await backupDatabase(source.database, file)
  expect(made).toMatchObject({ ok: true, value: { tables: 7, rows: 2 + 1 + 1 + 1 + 1 + 3002 } })
})
afterAll(async () => {
  await source.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup comes back', () => {
  test('into a database of the same server, and back again byte for byte', async () => {
    const target = await testDatabase([...foundation, notes])
    try {
      expect(codes(await restoreDatabase(target.database, file, [...foundation, notes]))).toEqual([])
      expect(await contents(target.database)).toEqual(await contents(source.database))
      const again = join(folder, 'again.youju')
      expect(codes(await backupDatabase(target.database, again))).toEqual([])
      expect(await sumsIn(again)).toEqual(await sumsIn(file))
      expect(codes(await restoreDatabase(target.database, file, [...foundation, notes]))).toEqual([
        'db/not-empty',
      ])
    } finally {
      await target.close()
    }
  })

  test('into an embedded database of its own, and the schema is brought up to date after it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'youju-restore-'))
    await chmod(data, 0o755)
    const target = await openDatabase({ data })
    try {
      // Already newer than the backup, and empty.
      await migrate(target, [...foundation, notes, later])
      expect(codes(await restoreDatabase(target, file, [...foundation, notes, later]))).toEqual([])
      expect(await contents(target)).toEqual(await contents(source.database))
      const seen = await target.owner.read(({ db }) => sql`select distinct seen from note`.execute(db))
      expect(seen.rows).toEqual([{ seen: false }])
      const asActor = await target.read({ actor: 'a', units: ['centre'] }, ({ db }) =>
        sql`select seq from ledger`.execute(db),
      )
      expect(asActor.rows).toEqual([{ seq: 1n }])
    } finally {
      await target.close()
      await rm(data, { recursive: true, force: true })
    }
  })
})

describe('what is refused leaves nothing behind', () => {
  let target: TestDatabase
  beforeAll(async () => {
    target = await testDatabase([...foundation, notes])
  })
  afterAll(() => target.close())

  async function restoring(path: string, migrations = [...foundation, notes]): Promise<string[]> {
    const refused = codes(await restoreDatabase(target.database, path, migrations))
    const left = await target.database.owner.read(({ db }) => sql`select from unit`.execute(db))
    expect(left.rows).toHaveLength(0)
    return refused
  }

  test('a file that is cut off or has a changed byte, wherever', async () => {
    const whole = await readFile(file)
    const path = join(folder, 'damaged.youju')
    for (const at of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      await writeFile(path, whole.subarray(0, Math.floor(whole.length * at)))
      expect(await restoring(path)).toEqual(['db/backup-incomplete'])
      await expect(proveBackup(path)).rejects.toThrow('db/backup-incomplete')
      const changed = Buffer.from(whole)
      const place = Math.floor(whole.length * at)
      changed.writeUInt8((changed.readUInt8(place) + 1) % 256, place)
      await writeFile(path, changed)
      expect(await restoring(path)).toEqual([
        expect.stringMatching(/^db\/(backup-(damaged|incomplete)|not-a-backup)$/),
      ])
    }
  })

  test('a file of another kind, and none at all', async () => {
    const path = join(folder, 'letter.txt')
    await writeFile(path, '不是备份')
    expect(await restoring(path)).toEqual(['db/not-a-backup'])
    expect(await restoring(join(folder, 'nowhere'))).toEqual(['db/backup-unreadable'])
  })

  test('a backup of a newer version, and one whose migrations were changed', async () => {
    expect(await restoring(file, [...foundation])).toEqual(['db/newer-schema'])
    expect(await restoring(file, [...foundation, { ...notes, sql: `${notes.sql} ` }])).toEqual([
      'db/migration-changed',
    ])
  })

  test('a backup does not overwrite a file, and says where it cannot write', async () => {
    expect(codes(await backupDatabase(source.database, file))).toEqual(['db/backup-exists'])
    expect(codes(await backupDatabase(source.database, join(folder, 'no', 'such', 'folder')))).toEqual([
      'db/backup-not-written',
    ])
  })
})
