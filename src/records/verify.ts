import { type Actor, may } from '#access'
import type { OpenDatabase, Session } from '#db'
import { type Problem, unwrap } from '#lib'
import type { Register } from '#registers'
import type { Catalogue } from './catalogue.ts'
import { tableOf } from './column.ts'
import type { LedgerHead } from './ledger.ts'
import { quoted } from './store.ts'
import { missingHeads } from './verify-chain.ts'
import { ledgerProblems } from './verify-problem.ts'
import { type ChainProof, mostProblems, UnitAudit } from './verify-unit.ts'

export interface Verification {
  readonly units: number
  readonly entries: number
  readonly rows: number
  /** One of each unit, in the order of `unit`. */
  readonly chains: readonly ChainProof[]
  /** None: everything is as it was written. */
  readonly problems: readonly Problem[]
}

export interface VerifyRequest {
  readonly actor: Actor
  /** One unit; absent: all of them, which takes an administrator. */
  readonly unit?: string
  /**
   * Ends of chains that were noted elsewhere (`HeadFile`). The entry of that number must have that hash, however much
   * was written since; only by them does it show that a chain was cut, written anew or wiped. With `unit`, those of
   * others are left aside.
   */
  readonly heads?: readonly LedgerHead[]
  readonly progress?: (progress: {
    readonly unit: string
    readonly rows: number
    readonly entries: number
  }) => void
}

/**
 * Recomputes everything that was ever written from what stands now, in one snapshot and with flat memory. Finds any
 * version or entry that was edited, deleted, slipped in or exchanged, whoever did it. Works as the tables' owner, so
 * that nothing hides behind row-level security.
 * Throws a Refusal with what `may` says. The problems found are ledger/….
 */
export async function verifyLedger(
  { database, catalogue }: { readonly database: OpenDatabase; readonly catalogue: Catalogue },
  { actor, unit, ...options }: VerifyRequest,
): Promise<Verification> {
  unwrap(
    unit === undefined
      ? may(actor, 'administer', { what: '核验全部单位的账目' })
      : may(actor, 'read', { unit }),
  )
  return database.owner.read(
    (session) => verifySession(session, catalogue, { ...options, ...(unit === undefined ? {} : { unit }) }),
    { ahead: true },
  )
}

/** The same in a session of the owner that is open already. */
export async function verifySession(
  session: Session,
  catalogue: Catalogue,
  { unit, heads = [], progress }: Omit<VerifyRequest, 'actor'>,
): Promise<Verification> {
  // Sorted, as the lines of a digest are.
  const registers = [...catalogue.registers.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: Problem[] = unit === undefined ? await strangers(session, registers) : []
  const units = unit === undefined ? await unitIds(session) : [unit]
  if (unit === undefined) found.push(...missingHeads(heads.filter((head) => !units.includes(head.unit))))
  const chains: ChainProof[] = []
  let entries = 0
  let rows = 0
  for (const one of units) {
    const audit = new UnitAudit(
      session,
      one,
      registers,
      heads.filter((head) => head.unit === one),
    )
    await audit.run((done) =>
      progress?.({ unit: one, rows: rows + done.rows, entries: entries + done.entries }),
    )
    entries += audit.entries
    rows += audit.rows
    chains.push(audit.proof)
    found.push(...audit.found)
  }
  const problems =
    found.length > mostProblems ? [...found.slice(0, mostProblems), ledgerProblems['and-more']()] : found
  return Object.freeze({ units: units.length, entries, rows, chains, problems: Object.freeze(problems) })
}

async function unitIds({ client }: Session): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from unit order by id')
  return rows.map(({ id }) => id)
}

/** Rows that no unit owns: no session of the application sees them, and nobody wrote them through it. */
async function strangers({ client }: Session, registers: readonly Register[]): Promise<Problem[]> {
  const found: Problem[] = []
  for (const table of ['ledger', 'ledger_note', 'file', 'file_use', ...registers.map(tableOf)]) {
    const { rows } = await client.query<{ unit: string; count: string }>(
      `select unit_id as unit, count(*)::text as count from ${quoted(table)} as r
       where not exists (select 1 from unit where id = r.unit_id) group by unit_id order by unit_id`,
    )
    for (const { unit, count } of rows)
      found.push(ledgerProblems['unit-unknown']({ table, unit, count }, { table }))
  }
  return found
}
