import type { Register } from '#registers'
import type { RecordVersion } from '../record.ts'
import type { RecordWriter } from '../writer.ts'

/** A row, or a record's values, that names a record of one of several registers: one of these fields is set. */
export type Naming = { readonly [field: string]: unknown }

/**
 * The records that rows name, in the rows' order, each by whichever of the fields is set: `{ claim: claims, item: items }`.
 * A row that names none, or one that is not there, is a bug and throws.
 */
export async function referred<R extends Register>(
  writer: RecordWriter,
  rows: readonly Naming[],
  by: { readonly [field: string]: R },
): Promise<readonly RecordVersion<R>[]> {
  const found = new Map<string, RecordVersion<R>>()
  for (const [field, register] of Object.entries(by)) {
    const ids = rows.flatMap((row) => idIn(row, field) ?? [])
    if (ids.length === 0) continue
    for (const record of await writer.findMany(register, ids)) found.set(record.id, record)
  }
  return rows.map((row) => {
    const id = Object.keys(by).flatMap((field) => idIn(row, field) ?? [])[0]
    const record = id === undefined ? undefined : found.get(id)
    if (!record) throw new Error(`a row names ${id ?? 'nothing'}, which is not there`)
    return record
  })
}

function idIn(row: Naming, field: string): string | undefined {
  const id = row[field]
  return typeof id === 'string' ? id : undefined
}
