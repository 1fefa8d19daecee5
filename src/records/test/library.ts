import { foundation } from '#db'
import { type Clock, type Instant, unwrap } from '#lib'
import type { FileReference, Values } from '#registers'
import { testDatabase } from '../../../test/database.ts'
import {
  type RecordsContext,
  type RecordVersion,
  type RecordWriter,
  schemaOf,
  storeFile,
  writeRecords,
} from '../index.ts'
import { administrator, books, catalogue, loans, seats, unit } from './library-catalogue.ts'

export { administrator, books, catalogue, clerk, loans, person, seats, unit } from './library-catalogue.ts'

/** A clock that a test sets; it does not go by itself. */
export class SetClock implements Clock {
  at: Instant = '2024-03-01T02:00:00.000Z'
  now(): Instant {
    return this.at
  }
}

export interface Library {
  readonly ctx: RecordsContext
  readonly clock: SetClock
  readonly ownerUrl: string
  readonly database: Awaited<ReturnType<typeof testDatabase>>['database']
  /** Writes as the administrator and gives what came of it, or fails the test. */
  write<T>(work: (writer: RecordWriter) => Promise<T>, action?: string): Promise<T>
  addBook(values?: Values): Promise<RecordVersion>
  /** Uploads a file as the administrator. */
  addFile(name: string, content: string | Buffer): Promise<FileReference>
  close(): Promise<void>
}

let serial = 0
export function bookValues(change: Values = {}): Values {
  serial++
  return { number: `B${String(serial).padStart(5, '0')}`, title: `书${serial}`, ...change }
}

/** A database of its own with the library's tables and its unit. */
export async function openLibrary(): Promise<Library> {
  const { database, ownerUrl, close } = await testDatabase([
    ...foundation,
    { id: 'library', sql: schemaOf({ registers: [books, loans, seats] }) },
  ])
  await database.owner.write(({ client }) =>
    client.query(
      `insert into unit (id, name, kind) values ('library', '图书馆', 'unit'), ('archive', '档案馆', 'unit')`,
    ),
  )
  const clock = new SetClock()
  const ctx = { database, clock, catalogue }
  const write: Library['write'] = async (work, action = 'test') =>
    unwrap(await writeRecords(ctx, { actor: administrator, unit, action }, work))
  return {
    ctx,
    clock,
    ownerUrl,
    database,
    write,
    addFile: async (name, content) =>
      unwrap(await storeFile(ctx, { actor: administrator, unit, name, content: Buffer.from(content) })),
    addBook: (values) => write((writer) => writer.propose('books', bookValues(values))),
    close,
  }
}
