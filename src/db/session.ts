import type { CompiledQuery, Kysely } from 'kysely'
import type { PoolClient } from 'pg'

/** On whose behalf a transaction runs: the second wall (row-level security) lets it see and write these units only. */
export interface Scope {
  /** Shown to the server's administrator beside the session's activity. */
  readonly actor: string
  readonly units: readonly string[]
  /** Of a unit that is not reached as a whole: whose records there are, as the tables' policies compare them. */
  readonly outside?: OutsideScope
}

/** Somebody from outside a unit. */
export interface OutsideScope {
  readonly unit: string
  readonly self: string
  readonly roles: readonly string[]
  readonly organisations: readonly string[]
  readonly regions: readonly string[]
  /** By column, a reference: the records it may lead to. */
  readonly seen: ReadonlyMap<string, readonly string[]>
}

/**
 * One open transaction. SQL is written with kysely's `sql` tag, so that it stays plain. What comes back: bigint as
 * `bigint`, numeric as text, date as `2024-12-31`, timestamptz as an Instant (`infinity` as that word), jsonb parsed,
 * bytea as a Buffer. The session's time zone is UTC.
 */
export interface Session {
  readonly db: Kysely<unknown>
  /** The driver's own client; for COPY and cursors only of an owner's session, the others send ahead. */
  readonly client: PoolClient
  /**
   * Sends a statement at once, behind those that were sent before, of an actor's session without waiting for their
   * answers. What is asked through `db` takes a while to get on its way, so it says nothing of its order.
   */
  send<T>(query: CompiledQuery<T>): Promise<readonly T[]>
  /** Questions may be sent before the one before is answered. */
  readonly isAhead: boolean
  /** Its tables lie on several servers, unit by unit. */
  readonly isDistributed: boolean
  /** Sends the transaction's last statement. Its answer comes with the commit's: so much shorter are its locks held. */
  endWith(query: CompiledQuery): void
}

/**
 * A PostgreSQL database, embedded or by URL. A stopped or restarted server makes requests fail with
 * db/unavailable (thrown as a Refusal), and they work again once it is back.
 */
export interface Database {
  /** Runs in a read-only transaction that sees one snapshot, taken by its first query. */
  read<T>(scope: Scope, work: (session: Session) => Promise<T>): Promise<T>
  /** Runs in a transaction that is rolled back when `work` throws. */
  write<T>(scope: Scope, work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What only the composition, migrations, backup and verification need: the owner's sessions. */
export interface OpenDatabase extends Database {
  readonly info: DatabaseInfo
  /** How a thread opens the same database; with the password, where there is one. */
  readonly address: DatabaseAddress
  /** Under the role that owns the tables, past row-level security; otherwise as `read` and `write`. */
  readonly owner: {
    /** `ahead`: questions may be sent before the one before is answered; there is no COPY in such a session. */
    read<T>(work: (session: Session) => Promise<T>, options?: { readonly ahead?: boolean }): Promise<T>
    write<T>(work: (session: Session) => Promise<T>): Promise<T>
  }
}

/** What `openDatabase` needs to find it: an embedded one by its folder, or a server's by its address. Plain. */
export type DatabaseAddress =
  | { readonly data: string }
  | { readonly url: string; readonly isDirect: boolean; readonly sessionUrl?: string }

export interface DatabaseInfo {
  readonly kind: 'embedded' | 'server'
  /** Where it is, for people: the data folder, or host and name without the password. */
  readonly place: string
  /** PostgreSQL's version, such as `18.4`. */
  readonly version: string
}
