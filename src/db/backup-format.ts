import type { AppliedMigration } from './migrate.ts'

/*
 * A backup is a gzipped tar that any machine can open: `manifest.json`, then each table's rows as PostgreSQL's COPY
 * writes them (`tables/ledger/000001.copy`, …; together they are the table), at last `checksums.json`.
 */

/** What a backup says of itself before the data. */
export interface Manifest {
  readonly format: 'youju-backup'
  readonly version: 1
  readonly madeAt: string
  /** PostgreSQL's version. */
  readonly server: string
  /** The schema that the rows fit. */
  readonly migrations: readonly AppliedMigration[]
  /** In the order in which they can be filled: what is referred to comes first. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[]
}

export interface TableSum {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What the data must add up to, written after it. */
export interface Checksums {
  readonly tables: { readonly [table: string]: TableSum }
}

export const manifestName = 'manifest.json'
export const checksumsName = 'checksums.json'

export function partName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.copy`
}

export function tableOf(name: string): string | undefined {
  return /^tables\/([a-z0-9_]+)\/\d+\.copy$/.exec(name)?.[1]
}

/**
 * The tables themselves are made by migrations, which keep this record of their own; and work under way is no history:
 * what a job would have written it has not.
 */
export const notBackedUp: readonly string[] = ['schema_migration', 'schedule', 'job', 'job_piece']
