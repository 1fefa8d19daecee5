import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foundation, type Migration } from '#db'

/** Where the migrations of the record tables lie; `npm run migration -- NAME` writes the next one. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

/** Every step of the schema, in order: the static tables, then what the registers came to imply over time. */
export const migrations: readonly Migration[] = [
  ...foundation,
  ...readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({
      id: name.slice(0, -'.sql'.length),
      sql: readFileSync(join(migrationsFolder, name), 'utf8'),
    })),
].sort((a, b) => (a.id < b.id ? -1 : 1))
