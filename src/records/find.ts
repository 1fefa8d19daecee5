import { sql } from 'kysely'
import { type Instant, Refusal, unwrap } from '#lib'
import { findRegister } from './catalogue.ts'
import { columnOf } from './column.ts'
import type { Asking, RecordsContext } from './context.ts'
import { chosenSql } from './list.ts'
import { problems } from './problems.ts'
import { readableBy } from './readable.ts'
import type { RecordVersion } from './record.ts'
import { quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'

export interface FindRequest extends Asking {
  readonly register: string
  /** The version known at this moment; absent: the current one. */
  readonly asOf?: Instant
}

/** A record by its id. Throws a Refusal with access/not-your-unit, records/unknown-register. */
export function findRecord(
  ctx: RecordsContext,
  request: FindRequest & { readonly id: string },
): Promise<RecordVersion | undefined> {
  return findBy(ctx, request, 'id', request.id)
}

/** The same record where it must be there. Throws what `findRecord` does, and records/not-found. */
export async function getRecord(
  ctx: RecordsContext,
  request: FindRequest & { readonly id: string },
): Promise<RecordVersion> {
  const record = await findRecord(ctx, request)
  if (record) return record
  const { label } = unwrap(findRegister(ctx.catalogue, request.register))
  throw new Refusal(problems['not-found']({ register: label, id: request.id }, { record: request.id }))
}

/** A record by the key that people know it by; undefined too where the register has no key. Throws what `findRecord` does. */
export async function findByKey(
  ctx: RecordsContext,
  request: FindRequest & { readonly key: string },
): Promise<RecordVersion | undefined> {
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  return register.key === undefined ? undefined : findBy(ctx, request, columnOf(register.key), request.key)
}

async function findBy(
  ctx: RecordsContext,
  request: FindRequest,
  column: string,
  value: string,
): Promise<RecordVersion | undefined> {
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  const { scope, which, mask } = await readableBy(ctx, request, register)
  return ctx.database.read(scope, async ({ db }) => {
    const { rows } = await sql<RecordRow>`
      select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
      where ${chosenSql(register, which ? { ...request, which } : request)} and r.${sql.raw(quoted(column))}::text = ${value}`.execute(
      db,
    )
    const [row] = rows
    const record = row && recordOf(register, row)
    return record && mask ? mask(record) : record
  })
}
