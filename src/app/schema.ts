import type { SchemaParts } from '#records'
import { ourHouse } from './house.ts'

/** What the database must hold: a table for every register, and every code list. */
export const schemaParts: SchemaParts = ourHouse.schema
