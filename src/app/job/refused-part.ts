import { sql } from 'kysely'
import type { Session } from '#db'
import type { RefusedRowsKept } from '#exchange'
import type { JobKey } from './job.ts'
import { addPiece, importParts } from './piece.ts'

/** Keeps what an import refused with its job, in place of what was kept before. */
export async function keepRefused(session: Session, job: JobKey, refused: RefusedRowsKept): Promise<void> {
  const part = importParts.refused
  await sql`
    delete from job_piece where unit_id = ${job.unit} and job = ${job.id} and part = ${part}`.execute(
    session.db,
  )
  await addPiece(session, { ...job, part }, 0, Buffer.from(JSON.stringify(refused)))
}
