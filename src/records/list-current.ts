import { sql } from 'kysely'
import type { Condition, Register } from '#registers'
import { conditionSql } from './condition-sql.ts'
import type { RecordVersion } from './record.ts'
import { type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
import type { Writing } from './writing.ts'

/** The current records of a writing transaction for which a condition holds, in no order. */
export async function listCurrent(
  { session, unit }: Writing,
  register: Register,
  condition: Condition,
  limit?: number,
): Promise<RecordVersion[]> {
  const atMost = limit === undefined ? sql`` : sql`limit ${limit}`
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${conditionSql(register, condition, 'r')}
    ${atMost}`.execute(session.db)
  return rows.map((row) => recordOf(register, row))
}
