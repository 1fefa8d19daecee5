import { Writable } from 'node:stream'
import { sql } from 'kysely'
import type { Database, Session } from '#db'
import { Refusal } from '#lib'
import type { TableSource } from '#workbook'
import { appProblems } from '../problems.ts'
import { type JobKey, jobScope } from './job.ts'

/** A file of a job: uploaded for it, or made by it. */
export interface Part extends JobKey {
  readonly part: string
}

/** The parts of an import's job: what was uploaded, and the rows that were refused. */
export const importParts = { upload: 'upload', refused: 'refused' } as const

/** Bytes a piece: what is held of a file at once, and what one question brings. */
const pieceSize = 2 ** 20

/** Adds the next piece of a part, in the caller's transaction. The job must be there. */
export async function addPiece(
  { db }: Session,
  { unit, id, part }: Part,
  place: number,
  content: Uint8Array,
): Promise<void> {
  await sql`
    insert into job_piece (unit_id, job, part, place, content)
    values (${unit}, ${id}, ${part}, ${place}, ${Buffer.from(content)})`.execute(db)
}

/** What is written to it becomes a part, piece by piece; each piece stands at once. */
export class PartWriter extends Writable {
  readonly #database: Database
  readonly #part: Part
  #gathered: Buffer[] = []
  #gatheredSize = 0
  #place = 0
  /** Bytes so far. */
  size = 0

  constructor(database: Database, part: Part) {
    super()
    this.#database = database
    this.#part = part
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#gathered.push(chunk)
    this.#gatheredSize += chunk.length
    this.size += chunk.length
    if (this.#gatheredSize < pieceSize) done()
    else this.#flush(false).then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#flush(true).then(() => done(), done)
  }

  async #flush(isLast: boolean): Promise<void> {
    let rest = Buffer.concat(this.#gathered)
    // Pieces are of one size, so that an offset tells which one holds it.
    while (rest.length >= pieceSize || (isLast && rest.length > 0)) {
      const piece = rest.subarray(0, pieceSize)
      const place = this.#place++
      await this.#database.write(jobScope(this.#part.unit), (session) =>
        addPiece(session, this.#part, place, piece),
      )
      rest = rest.subarray(piece.length)
    }
    this.#gathered = [rest]
    this.#gatheredSize = rest.length
  }
}

/** One piece; undefined after the last, or where the job has been ended. */
async function readPiece(
  database: Database,
  { unit, id, part }: Part,
  place: number,
): Promise<Buffer | undefined> {
  return database.read(jobScope(unit), async ({ db }) => {
    const { rows } = await sql<{ content: Buffer }>`
      select content from job_piece
      where unit_id = ${unit} and job = ${id} and part = ${part} and place = ${place}`.execute(db)
    return rows[0]?.content
  })
}

/** A part from its beginning; no connection is held while nobody reads. */
export async function* piecesOf(database: Database, part: Part): AsyncGenerator<Buffer> {
  for (let place = 0; ; place++) {
    const piece = await readPiece(database, part, place)
    if (!piece) return
    yield piece
  }
}

/** A part as a whole; empty where there is none. */
export async function readPart(database: Database, part: Part): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(database, part)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Sheets of a workbook are read one beside the other. */
const mostKept = 4

/** A part as a table's source, read from the database as it is needed. It throws a Refusal with app/unknown-job where the job has been ended. */
export function partSource(
  database: Database,
  part: Part,
  { name, size }: { readonly name: string; readonly size: number },
): TableSource {
  const kept = new Map<number, Promise<Buffer>>()
  const pieceAt = (place: number): Promise<Buffer> => {
    const asked =
      kept.get(place) ??
      readPiece(database, part, place).then((piece) => {
        if (!piece) throw new Refusal(appProblems['unknown-job']())
        return piece
      })
    kept.delete(place)
    kept.set(place, asked)
    for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest)
    return asked
  }
  return {
    name,
    size,
    async read(offset, length) {
      const end = Math.min(offset + length, size)
      const parts: Buffer[] = []
      for (let at = offset; at < end; ) {
        const from = at % pieceSize
        const piece = (await pieceAt(Math.floor(at / pieceSize))).subarray(from, from + end - at)
        parts.push(piece)
        at += piece.length
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    },
    close: async () => kept.clear(),
  }
}
