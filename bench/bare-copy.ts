import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from, to } from 'pg-copy-streams'
import type { OpenDatabase } from '#db'
import { time } from './benchmark.ts'

/** Rows as COPY writes them, and the table that they are of. */
export interface CopiedRows {
  readonly table: string
  readonly content: readonly Buffer[]
}

/** What stands in a table, of one unit or of all. */
export function copyOut(database: OpenDatabase, table: string, unit?: string): Promise<CopiedRows> {
  const where = unit === undefined ? '' : ` where unit_id = '${unit}'`
  return database.owner.read(async ({ client }) => {
    const content: Buffer[] = []
    const rows = client.query(to(`copy (select * from ${table}${where}) to stdout`))
    for await (const chunk of rows) content.push(chunk as Buffer)
    return { table, content }
  })
}

/** Milliseconds of a bare COPY of those rows: no check, no index, no ledger; a table of the same columns, gone afterwards. */
export async function timeBareCopy(database: OpenDatabase, { table, content }: CopiedRows): Promise<number> {
  const { owner } = database
  await owner.write(({ client }) => client.query(`create table bench_bare (like ${table})`))
  try {
    return await time(() =>
      owner.write(({ client }) =>
        pipeline(Readable.from(content), client.query(from('copy bench_bare from stdin'))),
      ),
    )
  } finally {
    await owner.write(({ client }) => client.query('drop table bench_bare'))
  }
}
