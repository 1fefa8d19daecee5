import type { SchemaParts } from '#records'
import { systems } from '#systems'
import { catalogue } from './catalogue.ts'

/** What the database must hold: a table for every register, and every code list. */
export const schemaParts: SchemaParts = {
  registers: [...catalogue.registers.values()],
  codeLists: systems.flatMap((system) => system.codeLists),
}
