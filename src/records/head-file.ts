import { sql } from 'kysely'
import type { Session } from '#db'
import { fail, type Instant, ok, type Result } from '#lib'
import type { LedgerHead } from './ledger.ts'
import { ledgerProblems } from './verify-problem.ts'

const format = 'youju-ledger-head'

/** Where chains ended at a moment, to be kept where nobody who can change the database can change it too. */
export interface HeadFile {
  readonly format: typeof format
  readonly version: 1
  readonly madeAt: Instant
  /** One of each unit that has entries, by unit. */
  readonly heads: readonly LedgerHead[]
}

/** The ends of the chains that a session sees, of one unit or of all. */
export async function listHeads({ db }: Session, unit?: string): Promise<LedgerHead[]> {
  const only = unit === undefined ? sql`` : sql`where unit_id = ${unit}`
  const { rows } = await sql<{ unit: string; seq: bigint; at: Instant; hash: string }>`
    select distinct on (unit_id) unit_id as unit, seq, at, hash from ledger ${only}
    order by unit_id, seq desc`.execute(db)
  return rows.map(({ unit, seq, at, hash }) => Object.freeze({ unit, seq: Number(seq), at, hash }))
}

export function headFileOf(heads: readonly LedgerHead[], madeAt: Instant): HeadFile {
  return Object.freeze({ format, version: 1, madeAt, heads: Object.freeze(heads) })
}

/** A head file as it is written: one line a unit. */
export function printHeadFile({ heads, ...head }: HeadFile): string {
  const lines = heads.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  const start = JSON.stringify(head, null, 2).slice(0, -2)
  return `${start},\n  "heads": [${lines && `\n${lines}\n  `}]\n}\n`
}

/** Problems: ledger/not-a-head. */
export function parseHeadFile(text: string, name: string): Result<HeadFile> {
  const read = parsed(text)
  if (read === null || read.format !== format || read.version !== 1 || !Array.isArray(read.heads))
    return fail(ledgerProblems['not-a-head']({ file: name }))
  const heads = read.heads.map(headOf).filter((head) => head !== undefined)
  return heads.length === read.heads.length && typeof read.madeAt === 'string'
    ? ok(headFileOf(heads, read.madeAt))
    : fail(ledgerProblems['not-a-head']({ file: name }))
}

type Members = { readonly [member: string]: unknown }

function parsed(text: string): Members | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Members | null) : null
  } catch {
    return null
  }
}

function headOf(value: unknown): LedgerHead | undefined {
  const { unit, seq, at, hash } = (value ?? {}) as Members
  const isEntry = typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0
  const isNamed = typeof unit === 'string' && typeof at === 'string'
  const isHash = typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
  return isEntry && isNamed && isHash ? Object.freeze({ unit, seq, at, hash }) : undefined
}
