import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { Refusal } from '#lib'
import type { ClusterOptions, Secrets } from './cluster.ts'
import { connectionTrouble } from './connection-trouble.ts'
import type { Location } from './location.ts'
import { type Endpoint, findEndpoint, logOf, startCluster, stopCluster } from './postmaster.ts'
import { problems } from './problems.ts'

/** How to connect, in the driver's words. */
export interface Login extends Endpoint {
  readonly user: string
  readonly password: string
  readonly database: string
}

/** What becomes of the cluster when this process leaves. */
export type Parting = 'stop-if-last' | 'let-run' | 'stop'

export const ownerRole = 'youju_owner'
export const databaseName = 'youju'

/**
 * Who has the cluster open is kept by PostgreSQL itself, as advisory locks of one connection a process: everyone
 * shares `open`, a server holds `serving` besides, and who can have `open` alone is the last and stops the cluster.
 * Unlike a file, such a lock vanishes with its process, however that ended.
 */
const locks = { open: 8_120_001, serving: 8_120_002, making: 8_120_003 }
/** How long a start may take, crash recovery included; milliseconds. */
const patience = 300_000

/** One process's part in the running cluster: the connection that keeps its locks, and where the cluster listens. */
export interface Hold {
  readonly keeper: Client
  readonly endpoint: Endpoint
}

async function ask(
  client: Client,
  call: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  lock: number,
): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select ${call}(${lock}) as held`)
  return rows[0]?.held === true
}

export function superuserLogin(endpoint: Endpoint, secrets: Secrets, database: string): Login {
  return { ...endpoint, user: 'postgres', password: secrets.superuser, database }
}

/** Joins the running cluster; `absent` where none runs, `passing` where it is starting or being stopped. */
async function joinRunning(
  location: Location,
  secrets: Secrets,
  name: string,
): Promise<Hold | 'absent' | 'passing'> {
  const endpoint = await findEndpoint(location)
  if (!endpoint) return 'absent'
  const keeper = new Client({
    ...superuserLogin(endpoint, secrets, 'postgres'),
    ...{ application_name: name, connectionTimeoutMillis: 10_000, keepAlive: true },
  })
  keeper.on('error', () => undefined)
  try {
    await keeper.connect()
    if (await ask(keeper, 'pg_try_advisory_lock_shared', locks.open)) return { keeper, endpoint }
    await keeper.end().catch(() => undefined)
    return 'passing'
  } catch (error) {
    await keeper.end().catch(() => undefined)
    const trouble = connectionTrouble(error)
    if (!trouble) throw error
    return trouble
  }
}

/** Joins the cluster, starting it where it does not run. Throws a Refusal with db/cannot-start, db/disk-full. */
export async function hold(
  location: Location,
  secrets: Secrets,
  name: string,
  options: ClusterOptions,
): Promise<Hold> {
  const began = Date.now()
  let reason = ''
  let isTold = false
  for (;;) {
    const joined = await joinRunning(location, secrets, name)
    if (typeof joined === 'object') return joined
    const waited = Date.now() - began
    if (waited > patience) break
    if (waited > 3_000 && !isTold) {
      isTold = true
      options.progress({ zh: '数据库正在启动或恢复，请稍候', en: 'The database is starting or recovering' })
    }
    if (joined === 'passing') {
      await pause(100)
      continue
    }
    const failed = await startCluster(location, options.durable, () => isListening(location))
    if (failed === undefined) continue
    reason = failed
    // Processes of a killed cluster take a moment to notice; every other reason stays.
    if (!/still in use|lock file .* already exists/.test(failed)) break
    await pause(200)
  }
  if (reason.includes('No space left on device')) throw new Refusal(problems['disk-full']({ reason }))
  throw new Refusal(problems['cannot-start']({ data: location.data, reason, log: logOf(location) }))
}

async function isListening(location: Location): Promise<boolean> {
  const endpoint = await findEndpoint(location)
  if (!endpoint) return false
  const probe = new Client({
    ...endpoint,
    user: 'postgres',
    password: '',
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    return true
  } catch (error) {
    return connectionTrouble(error) !== 'absent'
  } finally {
    await probe.end().catch(() => undefined)
  }
}

/** The login of everybody's sessions: it owns nothing, and there is no role of more rights that it could become. */
export const sessionRole = 'youju_session'

/** Follows from what is kept already, so that a cluster from before this login has its password as well. */
export function sessionPassword({ owner }: Secrets): string {
  return createHmac('sha256', owner).update(sessionRole).digest('base64url')
}

/** The roles and the database, made where they are missing; of two makers at once the second finds them. */
export async function ensureDatabase(keeper: Client, secrets: Secrets): Promise<void> {
  const { rows } = await keeper.query(
    `select from pg_database where datname = $1 and exists (select from pg_roles where rolname = $2)`,
    [databaseName, sessionRole],
  )
  if (rows.length > 0) return
  await keeper.query('select pg_advisory_lock($1)', [locks.making])
  try {
    await keeper.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'youju_app') then create role youju_app nologin; end if;
      if not exists (select from pg_roles where rolname = '${ownerRole}') then
        create role ${ownerRole} login nosuperuser in role youju_app password '${secrets.owner}';
      end if;
      if not exists (select from pg_roles where rolname = '${sessionRole}') then
        create role ${sessionRole} login nosuperuser in role youju_app password '${sessionPassword(secrets)}';
      end if;
    end $$`)
    const found = await keeper.query('select from pg_database where datname = $1', [databaseName])
    if (found.rows.length === 0) await keeper.query(`create database ${databaseName} owner ${ownerRole}`)
  } finally {
    await keeper.query('select pg_advisory_unlock($1)', [locks.making])
  }
}

/** Makes this process the data folder's server, unless another one is. */
export async function becomeServer({ keeper }: Hold): Promise<boolean> {
  return ask(keeper, 'pg_try_advisory_lock', locks.serving)
}

/** Throws a Refusal with db/second-server where another process serves from this data folder. */
export async function claimServing(hold: Hold, location: Location): Promise<void> {
  if (await becomeServer(hold)) return
  const { rows } = await hold.keeper.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = ${locks.serving}`,
  )
  throw new Refusal(
    problems['second-server']({ data: location.data, pid: rows[0]?.name.split(' ').at(-1) ?? '?' }),
  )
}

export function answers({ keeper }: Hold): Promise<boolean> {
  return keeper.query('select').then(
    () => true,
    () => false,
  )
}

/** Leaves the cluster, as `Parting` says. */
export async function letGo({ keeper }: Hold, location: Location, parting: Parting): Promise<void> {
  try {
    await keeper.query(`select pg_advisory_unlock_shared(${locks.open})`)
    const isLast = parting !== 'let-run' && (await ask(keeper, 'pg_try_advisory_lock', locks.open))
    if (isLast || parting === 'stop') await stopCluster(location)
  } catch (error) {
    // Stopped or killed by others meanwhile: nothing is left to stop.
    if (!connectionTrouble(error)) throw error
  } finally {
    await keeper.end().catch(() => undefined)
  }
}
