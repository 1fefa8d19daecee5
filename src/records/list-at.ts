import { sql } from 'kysely'
import type { Session } from '#db'
import type { Instant } from '#lib'
import type { Condition, Register } from '#registers'
import { chosenSql } from './list.ts'
import type { RecordVersion } from './record.ts'
import { type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'

export interface ListAtRequest {
  readonly unit: string
  readonly asOf: Instant
  readonly where?: Condition
}

/**
 * Every version of a register that was known at a moment, in no order, from a snapshot that is open already: for a
 * stage that answers from several registers at once. What the session may not see is not there.
 */
export async function listAt(
  { db }: Session,
  register: Register,
  request: ListAtRequest,
): Promise<readonly RecordVersion[]> {
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where ${chosenSql(register, request)}`.execute(db)
  return rows.map((row) => recordOf(register, row))
}
