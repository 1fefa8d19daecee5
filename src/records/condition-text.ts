import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Condition, Register } from '#registers'
import { conditionSql } from './condition-sql.ts'

/** Compiles, and never runs anything. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A condition as SQL text without parameters: for definitions, which can have none. */
export function conditionText(register: Register, condition: Condition, table: string): string {
  const { sql, parameters } = conditionSql(register, condition, table).compile(compiler)
  return sql.replace(/\$(\d+)/g, (_, place: string) => literal(parameters[Number(place) - 1]))
}

function literal(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' && !value.includes('\\')) return `'${value.replaceAll("'", "''")}'`
  throw new Error(`${String(value)} cannot stand in a definition`)
}
