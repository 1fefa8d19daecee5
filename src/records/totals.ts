import { sql } from 'kysely'
import { canonical, type Decimal, round, shift, unwrap } from '#lib'
import type { Condition, Register } from '#registers'
import { findRegister } from './catalogue.ts'
import { columnOf } from './column.ts'
import type { Asking, RecordsContext } from './context.ts'
import { chosenSql } from './list.ts'
import { readableBy } from './readable.ts'
import { quoted, recordTable } from './store.ts'

export interface TotalsRequest extends Asking {
  readonly register: string
  readonly where: Condition
  /** Fields that add up. */
  readonly of: readonly string[]
}

export interface StateTotals {
  readonly state: string
  readonly count: number
  /** Of each field asked for; an amount in 元 with two decimals. */
  readonly sums: readonly Decimal[]
}

/** How many current records stand in each state, and what some of their fields come to. Throws what `listRecords` does. */
export async function totalByState(
  ctx: RecordsContext,
  { actor, unit, register: name, where, of }: TotalsRequest,
): Promise<readonly StateTotals[]> {
  const register = unwrap(findRegister(ctx.catalogue, name))
  const { scope, which } = await readableBy(ctx, { actor, unit }, register)
  const sums = of.map((field) => sql`coalesce(sum(${sumColumn(register, field)}), 0)::text`)
  return ctx.database.read(scope, async ({ db }) => {
    const { rows } = await sql<{ state: string; count: bigint; sums: string[] }>`
      select r.state, count(*) as count, array[${sql.join(sums)}]::text[] as sums
      from ${recordTable(register)} as r
      where ${chosenSql(register, { unit, where, ...(which ? { which } : {}) })} and r.state is not null
      group by r.state order by r.state`.execute(db)
    return rows.map(({ state, count, sums: totals }) => ({
      state,
      count: Number(count),
      sums: of.map((field, index) => sumOf(register, field, totals[index])),
    }))
  })
}

/** The column of a field that adds up, of the row `r`. */
export function sumColumn(register: Register, field: string) {
  const kind = register.fields[field]?.kind
  if (kind !== 'money' && kind !== 'decimal' && kind !== 'integer')
    throw new Error(`${register.name}: ${field} is no number that adds up`)
  return sql.raw(`r.${quoted(columnOf(field))}`)
}

/** A sum as the database gives it (amounts in fen), as people write it. */
export function sumOf(register: Register, field: string, total: string | undefined): Decimal {
  const read = total ?? '0'
  return register.fields[field]?.kind === 'money' ? round(shift(read, -2), 2) : canonical(read)
}
