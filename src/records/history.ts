import { sql } from 'kysely'
import { canonicalJson, type Instant, type Json, unwrap } from '#lib'
import type { FieldValue, Register, Values } from '#registers'
import { findRegister } from './catalogue.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { readableBy } from './readable.ts'
import type { RecordVersion } from './record.ts'
import { type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'

export interface FieldChange {
  readonly field: string
  /** Absent: it was empty. */
  readonly before?: FieldValue
  /** Absent: it is empty now. */
  readonly after?: FieldValue
  /** What it says is not shown to who asks. */
  readonly isMasked?: true
}

/** A version with who wrote it, when, by what action, and what it changed. */
export interface HistoryVersion extends RecordVersion {
  readonly writtenBy: string
  /** When this system wrote it: of a version that was taken over, later than `knownFrom`. */
  readonly writtenAt: Instant
  readonly action: string
  /** Against the version before, in the order of the register's fields; of the first, everything it has. */
  readonly changes: readonly FieldChange[]
}

/**
 * Every version of a record, oldest first; none where there is no such record. To people from outside the ledger is
 * closed: they are told neither who wrote a version nor by what action. Throws a Refusal with access/…,
 * records/unknown-register.
 */
export async function recordHistory(
  ctx: RecordsContext,
  { actor, unit, register: name, id }: Asking & { readonly register: string; readonly id: string },
): Promise<HistoryVersion[]> {
  const register = unwrap(findRegister(ctx.catalogue, name))
  const { scope, which, mask } = await readableBy(ctx, { actor, unit }, register)
  const own = which ? conditionSql(register, which, 'r') : sql`true`
  const rows = await ctx.database.read(scope, async ({ db }) => {
    const found = await sql<RecordRow & { _actor: string; _at: Instant; _action: string }>`
      select ${recordColumns(register, 'r')}, coalesce(l.actor, '') as _actor, coalesce(l.at, r.known_from) as _at, coalesce(l.action, '') as _action
      from ${recordTable(register)} as r left join ledger as l on l.unit_id = r.unit_id and l.seq = r.entry
      where r.unit_id = ${unit} and r.id = ${id} and ${own} order by r.version`.execute(db)
    return found.rows
  })
  return rows.map((row, index) => {
    const before = rows[index - 1]
    const record = recordOf(register, row)
    const stood = before && recordOf(register, before)
    const changes = fieldChanges(register, stood?.values ?? {}, record.values)
    const shown = mask ? mask(record) : record
    const hidden = new Set([...(shown.masked ?? []), ...((mask && stood && mask(stood).masked) ?? [])])
    const { _actor: writtenBy, _at: writtenAt, _action: action } = row
    const told = changes.map((change) => (hidden.has(change.field) ? withoutValues(change) : change))
    return Object.freeze({ ...shown, writtenBy, writtenAt, action, changes: told })
  })
}

/** That a field changed, and not what it says. */
function withoutValues({ field }: FieldChange): FieldChange {
  return { field, isMasked: true }
}

/** The fields in which two versions differ, in the order of the register's fields. */
export function fieldChanges(register: Register, before: Values, after: Values): FieldChange[] {
  return Object.keys(register.fields).flatMap((field) => {
    const [a, b] = [before[field], after[field]]
    if (
      a === b ||
      (a !== undefined && b !== undefined && canonicalJson(a as Json) === canonicalJson(b as Json))
    )
      return []
    return [{ field, ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) }]
  })
}
