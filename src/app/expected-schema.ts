import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compareSchema,
  describeSchema,
  distributedSchema,
  parseSchema,
  type SchemaObject,
  type Session,
} from '#db'
import type { Problem } from '#lib'
import { migrationsFolder } from './migrations.ts'

/** Where the schema is described that the migrations make; `npm run migration` writes it anew. */
export const expectedSchemaFile = join(migrationsFolder, 'schema.txt')

let expected: readonly SchemaObject[] | undefined

/** What of the schema is not as the migrations make it, in a session of the owner. Problems: schema/…. */
export async function schemaProblems(session: Session): Promise<Problem[]> {
  expected ??= parseSchema(readFileSync(expectedSchemaFile, 'utf8'))
  const wanted = session.isDistributed ? distributedSchema(expected) : expected
  return compareSchema(wanted, await describeSchema(session))
}
