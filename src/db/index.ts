export { appRole } from './app-role.ts'
export { type BackupSummary, backupDatabase } from './backup.ts'
export { compareSchema } from './compare-schema.ts'
export { describeSchema, parseSchema, printSchema, type SchemaObject } from './describe-schema.ts'
export { coordinatorTables, type Distributed, distributeDatabase, referenceTables } from './distribute.ts'
export { distributedSchema } from './distributed-schema.ts'
export { type Embedded, openEmbedded } from './embedded.ts'
export type { Login } from './hold.ts'
export { type AppliedMigration, foundation, type Migration, migrate } from './migrate.ts'
export { type OpenOptions, openDatabase } from './open.ts'
export type { Progress } from './progress.ts'
export { proveBackup, restoreDatabase } from './restore.ts'
export type {
  Database,
  DatabaseAddress,
  DatabaseInfo,
  OpenDatabase,
  OutsideScope,
  Scope,
  Session,
} from './session.ts'
export { listSql, reachedSql, seenSql, settingSql } from './wall.ts'
