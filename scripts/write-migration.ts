/**
 * Compares what the registers imply with what the migrations so far make, and writes the difference as the next
 * migration, for review: `npm run migration -- what-it-is-for`.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { migrate, openDatabase } from '#db'
import { schemaDifference } from '#records'
import { migrations, migrationsFolder } from '../src/app/migrations.ts'
import { schemaParts } from '../src/app/schema.ts'

async function differenceNow(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-migration-'))
  await chmod(folder, 0o755)
  const database = await openDatabase({ data: join(folder, 'data'), connections: 1 })
  try {
    await migrate(database, migrations)
    return await database.owner.read((session) => schemaDifference(session, schemaParts))
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('Say what the migration is for: npm run migration -- contracts-gain-a-field\n')
  process.exit(2)
}
const sql = await differenceNow()
if (sql === '') process.stdout.write('The migrations already make what the registers imply.\n')
else {
  const number = String(migrations.length + 1).padStart(4, '0')
  const file = join(migrationsFolder, `${number}-${name}.sql`)
  await writeFile(file, sql)
  process.stdout.write(`${relative(process.cwd(), file)}\n`)
}
