import { sql } from 'kysely'
import type { Session } from '#db'
import { unwrap } from '#lib'
import {
  accountsIn,
  type Catalogue,
  chosenSql,
  findCurrent,
  findMissingFiles,
  findRegister,
  isRecordId,
  type Person,
  type RecordRow,
  type RecordVersion,
  recordColumns,
  recordOf,
  recordTable,
} from '#records'
import { type Condition, type FileReference, oneOf, or, peopleRegister, type Register } from '#registers'

/** What an import asks of the records that stand: a preview asks a snapshot, the import itself its transaction. */
export interface RecordLookup {
  /** It is known that a register has no records: there is nothing to ask. */
  hasNone(register: string): Promise<boolean>
  /** Current records for which a condition holds. */
  list(register: string, condition: Condition): Promise<readonly RecordVersion[]>
  findMany(register: string, ids: readonly string[]): Promise<readonly RecordVersion[]>
  /** Of some files those that were never uploaded. */
  missingFiles(files: readonly FileReference[]): Promise<ReadonlySet<FileReference>>
  /** All that a batch asks has been answered: the database is free until the next batch. */
  answered(): void
}

export function snapshotLookup(session: Session, catalogue: Catalogue, unit: string): RecordLookup {
  const registerOf = (name: string): Register => unwrap(findRegister(catalogue, name))
  return {
    hasNone: async () => false,
    async list(name, where) {
      const register = registerOf(name)
      const { rows } = await sql<RecordRow>`
        select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
        where ${chosenSql(register, { unit, where })}`.execute(session.db)
      return rows.map((row) => recordOf(register, row))
    },
    findMany: (name, ids) => findCurrent(session, unit, registerOf(name), ids),
    missingFiles: (files) => findMissingFiles(session, unit, files),
    answered: () => undefined,
  }
}

/** The ids of the records that people name by their keys (or by the ids themselves, which win). */
export async function findByNames(
  lookup: RecordLookup,
  register: Register,
  names: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const { key } = register
  if (key !== undefined)
    for (const { id, values } of await lookup.list(register.name, oneOf(key, names)))
      found.set(String(values[key]), id)
  const ids = names.filter(isRecordId)
  for (const { id } of ids.length > 0 ? await lookup.findMany(register.name, ids) : []) found.set(id, id)
  return found
}

/** Those of the unit's people whom somebody may mean who writes these texts: by account, name or id. */
export async function findPeopleNamed(
  lookup: RecordLookup,
  texts: readonly string[],
): Promise<readonly Person[]> {
  const where = or(oneOf('account', texts.flatMap(accountsIn)), oneOf('name', texts))
  const ids = texts.filter(isRecordId)
  const found = [
    ...(await lookup.list(peopleRegister, where)),
    ...(ids.length > 0 ? await lookup.findMany(peopleRegister, ids) : []),
  ]
  const byId = new Map(
    found.map(({ id, values }) => [id, { id, account: String(values.account), name: String(values.name) }]),
  )
  return [...byId.values()]
}
