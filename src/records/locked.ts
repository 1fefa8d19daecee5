import { sql } from 'kysely'
import { type Problem, unwrap } from '#lib'
import type { LockedBy, Register, Values } from '#registers'
import { stateLabel, titleOf } from './amend.ts'
import { findRegister } from './catalogue.ts'
import { columnOf } from './column.ts'
import type { Draft } from './draft.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
import { inOrigin, type Writing } from './writing.ts'

/**
 * Which drafts belong to something that is locked, as they are to stand or as they stood before: nothing is added to
 * it and nothing taken away. Problems: records/locked-by.
 */
export async function checkLocked(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const found: Problem[] = []
  for (const lock of register.lockedBy ?? []) {
    const locked = await lockedParents(writing, lock)
    if (locked.length === 0) continue
    for (const draft of drafts) {
      const parent = parentOf(lock, locked, draft.values) ?? parentOf(lock, locked, draft.before ?? {})
      if (parent) found.push(inOrigin(lockedProblem(writing, register, draft, parent), draft))
    }
  }
  return found
}

/** Those that lock what belongs to them. */
async function lockedParents(
  { session, unit, catalogue }: Writing,
  { of, in: states }: LockedBy,
): Promise<readonly RecordVersion[]> {
  const register = unwrap(findRegister(catalogue, of))
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity'
      and ${sql.raw(`r.${quoted(columnOf('state'))}`)} = any(${[...states]}::text[])`.execute(session.db)
  return rows.map((row) => recordOf(register, row))
}

function parentOf(
  { by }: LockedBy,
  locked: readonly RecordVersion[],
  values: Values,
): RecordVersion | undefined {
  return locked.find((parent) =>
    Object.entries(by).every(([theirs, ours]) => {
      const held = theirs === 'id' ? parent.id : parent.values[theirs]
      return held !== undefined && held === values[ours]
    }),
  )
}

function lockedProblem(
  { catalogue }: Writing,
  register: Register,
  { id, values }: Draft,
  parent: RecordVersion,
): Problem {
  const of = unwrap(findRegister(catalogue, parent.register))
  const params = {
    title: titleOf(register, { id, values }),
    register: of.label,
    parent: titleOf(of, parent),
    state: stateLabel(of, parent.state),
  }
  return problems['locked-by'](params, { record: id })
}
