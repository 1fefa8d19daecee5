import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import {
  foundation,
  type Login,
  type Migration,
  migrate,
  type OpenDatabase,
  openDatabase,
  openEmbedded,
} from '#db'
import { sha256 } from '#lib'
import { testServerOptions } from './server.ts'

/** A database of its own for a test file: real PostgreSQL at the price of a copy. */
export interface TestDatabase {
  readonly database: OpenDatabase
  /** For SQL as the owner of the tables, who may disable triggers: tampering, for one. */
  readonly ownerUrl: string
  close(): Promise<void>
}

/** The server that the run's databases are on, and who may make them. */
interface TestServer {
  readonly admin: string
  /** Owner of the made databases; absent: the administrator itself. */
  readonly owner?: { readonly user: string; readonly password: string }
  leave(): Promise<void>
}

function urlOf({ host, port, user, password, database }: Login): string {
  const address = host.startsWith('/')
    ? `/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `${host}:${port}/${database}`
  return `postgres://${user}:${password}@${address}`
}

function withDatabase(url: string, database: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`)
}

function withLogin(url: string, { user, password }: { user: string; password: string }): string {
  return url.replace(/\/\/[^@/]*@/, `//${user}:${password}@`)
}

async function testServer(): Promise<TestServer> {
  const external = process.env.YOUJU_TEST_DATABASE_URL
  if (external) return { admin: external, leave: async () => undefined }
  const embedded = await openEmbedded(inject('testServer'), testServerOptions)
  const { user, password } = embedded.owner()
  return {
    admin: urlOf(embedded.superuser('postgres')),
    owner: { user, password },
    leave: () => embedded.close('let-run'),
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const lock = 8_120_020

/** What a database holds before a test begins, made once a run. */
export interface Content {
  /** Changes when the content does. */
  readonly key: string
  fill(database: OpenDatabase): Promise<void>
}

/** The migrated database that others are copied from; the first to need it makes it, under its final name only when whole. */
async function ensureTemplate(
  server: TestServer,
  admin: Client,
  migrations: readonly Migration[],
  content: Content | undefined,
): Promise<string> {
  const parts = [content?.key ?? '', ...migrations.map((m) => `${m.id}\n${m.sql}`)]
  const name = `youju_template_${sha256(parts.join('\n')).slice(0, 16)}`
  await admin.query('select pg_advisory_lock($1)', [lock])
  try {
    const found = await admin.query('select from pg_database where datname = $1', [name])
    if (found.rows.length > 0) return name
    const making = `${name}_making`
    await admin.query(`drop database if exists ${making} with (force)`)
    await admin.query(
      `create database ${making} ${server.owner ? `owner ${server.owner.user}` : ''} encoding 'UTF8' template template0`,
    )
    const database = await openDatabase({ url: ownerUrl(server, making), isDirect: true, connections: 1 })
    try {
      await migrate(database, migrations)
      await content?.fill(database)
    } finally {
      await database.close()
    }
    await admin.query(`alter database ${making} rename to ${name}`)
    return name
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [lock])
  }
}

function ownerUrl(server: TestServer, database: string): string {
  const url = withDatabase(server.admin, database)
  return server.owner ? withLogin(url, server.owner) : url
}

/**
 * A database that has been through `migrations` (the static tables unless told) and holds `content`, for one test file:
 * `const test = await testDatabase()` in a `beforeAll`, `close()` in the `afterAll`. It is on the run's embedded
 * server, or on the one that YOUJU_TEST_DATABASE_URL names (a user who may create databases).
 */
export async function testDatabase(
  migrations: readonly Migration[] = foundation,
  content?: Content,
): Promise<TestDatabase> {
  const server = await testServer()
  const name = `youju_test_${randomBytes(6).toString('hex')}`
  await withClient(server.admin, async (admin) => {
    const template = await ensureTemplate(server, admin, migrations, content)
    await admin.query(
      `create database ${name} ${server.owner ? `owner ${server.owner.user}` : ''} template ${template}`,
    )
  })
  const url = ownerUrl(server, name)
  const database = await openDatabase({ url, isDirect: true })
  return {
    database,
    ownerUrl: url,
    async close() {
      await database.close()
      await withClient(server.admin, (admin) => admin.query(`drop database if exists ${name} with (force)`))
      await server.leave()
    },
  }
}
