import { sql } from 'kysely'
import type { Session } from '#db'
import type { RefusedRowsKept } from '#exchange'
import { type HeldJob, type JobChange, settleJob } from './job.ts'
import { addPiece, importParts } from './piece.ts'

/**
 * Writes what came of an import, as `settleJob` does, and with it the rows that it refused, in place of what was kept of
 * them before.
 */
export async function settleImport(
  session: Session,
  job: Pick<HeldJob, 'unit' | 'id' | 'hold'>,
  change: JobChange,
  refused: RefusedRowsKept,
): Promise<boolean> {
  // First, since it keeps the job from being ended until the transaction is over.
  if (!(await settleJob(session, job, change))) return false
  const part = importParts.refused
  await sql`
    delete from job_piece where unit_id = ${job.unit} and job = ${job.id} and part = ${part}`.execute(
    session.db,
  )
  await addPiece(session, { ...job, part }, 0, Buffer.from(JSON.stringify(refused)))
  return true
}
