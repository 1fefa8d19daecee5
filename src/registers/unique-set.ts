import type { Condition } from './condition.ts'
import type { Register } from './register.ts'

/** Fields whose values no two current records share, where all of them are set. */
export interface UniqueSet {
  readonly fields: readonly string[]
  /**
   * It binds only the records for which this holds, such as those in some states: what was refused or given up frees
   * what it had taken. It speaks of the record's own fields and state, not of sub-rows.
   */
  readonly when?: Condition
}

/** The key and the unique sets of a register, each once. */
export function uniqueSets({ key, unique = [] }: Register): readonly UniqueSet[] {
  const declared = unique.map((set): UniqueSet => (isPlain(set) ? { fields: set } : set))
  const sets: UniqueSet[] = [...(key === undefined ? [] : [{ fields: [key] }]), ...declared]
  return [...new Map(sets.map((set) => [JSON.stringify([set.fields, set.when ?? null]), set])).values()]
}

/** The sets that bind every record: by the values of one of them people, and files, know a record. */
export function namingSets(register: Register): readonly (readonly string[])[] {
  return uniqueSets(register).flatMap(({ fields, when }) => (when === undefined ? [fields] : []))
}

function isPlain(set: readonly string[] | UniqueSet): set is readonly string[] {
  return Array.isArray(set)
}

/** Throws where a set's condition looks into sub-rows, which no index can. `where` says whose it is. */
export function indexable(condition: Condition, where: string): void {
  if ('and' in condition) for (const part of condition.and) indexable(part, where)
  else if ('or' in condition) for (const part of condition.or) indexable(part, where)
  else if ('not' in condition) indexable(condition.not, where)
  else if ('some' in condition || JSON.stringify(condition).includes('"sumOf"'))
    throw new Error(`${where}: its condition looks into sub-rows`)
}
