/**
 * Compares what the registers imply with what the migrations so far make, and writes the difference as the next
 * migration, for review: `npm run migration -- what-it-is-for`. Each migration is noted in the manifest with its hash
 * and is frozen by that; one that was written by hand is noted by `npm run migration -- --note`.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describeSchema, type Migration, migrate, openDatabase, printSchema, type Session } from '#db'
import { sha256 } from '#lib'
import { schemaDifference } from '#records'
import { expectedSchemaFile } from '../src/app/expected-schema.ts'
import manifest from '../src/app/migrations/manifest.json' with { type: 'json' }
import { migrations, migrationsFolder } from '../src/app/migrations.ts'
import { schemaParts } from '../src/app/schema.ts'

/** A fresh database that has been through some migrations. */
async function migrated<T>(all: readonly Migration[], work: (session: Session) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-migration-'))
  await chmod(folder, 0o755)
  const database = await openDatabase({ data: join(folder, 'data'), connections: 1 })
  try {
    await migrate(database, all)
    return await database.owner.read(work)
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Adds what is not noted yet; what is noted stays as it was. Describes the schema that they all make, which verification
 * compares with. Gives false where one was changed since it was noted.
 */
async function note(all: readonly Migration[]): Promise<boolean> {
  const noted = new Map(Object.entries(manifest))
  const changed = all.filter(({ id, sql }) => noted.has(id) && noted.get(id) !== sha256(sql))
  for (const { id } of changed)
    process.stderr.write(
      `${id} is not what was noted. Where it has landed, undo that and write a new one; else take its line out of manifest.json and note it again.\n`,
    )
  const entries = all.map(({ id, sql }) => [id, noted.get(id) ?? sha256(sql)])
  const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
  await writeFile(join(migrationsFolder, 'manifest.json'), text)
  await writeFile(
    expectedSchemaFile,
    await migrated(all, async (session) => printSchema(await describeSchema(session))),
  )
  return changed.length === 0
}

const name = process.argv[2] ?? ''
if (name !== '--note' && !/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('Say what the migration is for: npm run migration -- contracts-gain-a-field\n')
  process.exit(2)
}
if (name === '--note') process.exitCode = (await note(migrations)) ? 0 : 1
else {
  const sql = await migrated(migrations, (session) => schemaDifference(session, schemaParts))
  if (sql === '') process.stdout.write('The migrations already make what the registers imply.\n')
  else {
    const id = `${String(migrations.length + 1).padStart(4, '0')}-${name}`
    const file = join(migrationsFolder, `${id}.sql`)
    await writeFile(file, sql)
    await note([...migrations, { id, sql }])
    process.stdout.write(`${relative(process.cwd(), file)}\n`)
  }
}
