import { sql } from 'kysely'
import { listUnits, systemIn } from '#access'
import { dayOf, momentOf, type Problem } from '#lib'
import { type Condition, dueCondition, holds, type Move, type Register } from '#registers'
import { conditionSql } from './condition-sql.ts'
import type { RecordsContext } from './context.ts'
import { recordTable } from './store.ts'
import { writeRecords } from './write-records.ts'

export interface DueAsked {
  /** Only in these units; absent: in all of them. */
  readonly units?: readonly string[]
  /** Ends the work between two records. */
  readonly signal?: AbortSignal
}

/** A record whose time has come and that could not take its move: its own checks refuse it, now or for good. */
export interface DueRefused {
  readonly unit: string
  readonly register: string
  readonly id: string
  readonly move: string
  readonly problems: readonly Problem[]
}

export interface DuePerformed {
  /** How many records took their move. */
  readonly moved: number
  readonly refused: readonly DueRefused[]
}

/** So many records are asked for at once. */
const page = 500

/**
 * Makes every move whose time has come, each in a transaction of its own, for the system. It may be called at any time,
 * by any number of servers at once and again after it was broken off: each record is looked at anew in the transaction
 * that moves it. What a record's own checks refuse stays as it is and is told; it is tried again the next time.
 */
export async function performDue(ctx: RecordsContext, asked: DueAsked = {}): Promise<DuePerformed> {
  const units = asked.units ?? (await listUnits(ctx.database)).map(({ id }) => id)
  const refused: DueRefused[] = []
  let moved = 0
  for (const register of ctx.catalogue.registers.values())
    for (const [move, step] of Object.entries(register.lifecycle?.moves ?? {})) {
      if (!step.due) continue
      for await (const one of dueOf(ctx, register, move, units)) {
        if (asked.signal?.aborted) return { moved, refused }
        const done = await take(ctx, register, { ...one, move, step })
        if (done === true) moved++
        else if (done) refused.push({ ...one, register: register.name, move, problems: done })
      }
    }
  return { moved, refused }
}

interface DueRecord {
  readonly unit: string
  readonly id: string
}

/** Which records of a register are due for a move now. */
export function dueFor(
  { clock }: Pick<RecordsContext, 'clock'>,
  register: Register,
  move: string,
): Condition {
  const now = clock.now()
  const step = register.lifecycle?.moves[move]
  if (!step?.due) throw new Error(`${register.name} ${move} is never due`)
  return dueCondition(register, step, { today: dayOf(now), moment: momentOf(now) })
}

/** Records that are due, unit by unit; each is found once. */
async function* dueOf(
  ctx: RecordsContext,
  register: Register,
  move: string,
  units: readonly string[],
): AsyncGenerator<DueRecord> {
  const due = conditionSql(register, dueFor(ctx, register, move), 'r')
  let [unit, id] = ['', '']
  for (;;) {
    const { rows } = await ctx.database.read({ actor: 'system', units: [...units] }, ({ db }) =>
      sql<{ unit_id: string; id: string }>`
        select r.unit_id, r.id from ${recordTable(register)} as r
        where r.known_to = 'infinity' and r.unit_id = any(${[...units]}::text[])
          and (r.unit_id, r.id) > (${unit}, ${id}) and ${due}
        order by r.unit_id, r.id limit ${page}`.execute(db),
    )
    for (const row of rows) yield { unit: row.unit_id, id: row.id }
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    ;[unit, id] = [last.unit_id, last.id]
  }
}

/** True: it took its move; false: somebody else was first; else what refuses it. */
async function take(
  ctx: RecordsContext,
  register: Register,
  { unit, id, move, step }: DueRecord & { readonly move: string; readonly step: Move },
): Promise<boolean | readonly Problem[]> {
  const request = { actor: systemIn(unit), unit, action: `${register.name}/${move}`, bySystemFor: [] }
  const done = await writeRecords(ctx, request, async (writer) => {
    const record = await writer.get(register.name, id)
    const now = { today: dayOf(writer.at), moment: momentOf(writer.at) }
    const isDue = holds(dueCondition(register, step, now), record.values, record.state, register.fields)
    if (isDue) await writer.move(register.name, id, record.version, move)
    return isDue
  })
  return done.ok ? done.value : done.problems
}
