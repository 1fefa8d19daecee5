import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  statfs,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#lib'
import { binariesFor, carriedMajor } from './binaries.ts'
import type { Location } from './location.ts'
import { problems } from './problems.ts'
import { withProcessLock } from './process-lock.ts'
import type { Progress } from './progress.ts'
import type { SystemUser } from './system-user.ts'

/** Where a running cluster listens: a unix socket's folder, or a local address. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** Made by chance when the cluster is made, kept in its own directory, readable by its owner only. */
export interface Secrets {
  /** Of `postgres`, who makes the roles and the database. */
  readonly superuser: string
  /** Of `youju_owner`, under whom the program works. */
  readonly owner: string
}

export interface ClusterOptions {
  /** False only for tests: nothing is flushed to disk. */
  readonly durable: boolean
  readonly progress: Progress
}

const secretsName = 'youju.json'
const logName = 'server.log'
/** A socket's path must fit into 104 bytes on some systems. */
const longestSocketFolder = 85
const temporaryPrefix = join(tmpdir(), 'youju-socket-')

export function logOf(location: Location): string {
  return join(location.cluster, logName)
}

interface Outcome {
  readonly status: number
  readonly output: string
}

function runAs(user: SystemUser | undefined, program: string, args: string[]): Promise<Outcome> {
  const options = {
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(process.platform === 'win32' ? { cwd: tmpdir(), env: process.env } : {}),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  }
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : 1) : 0
      resolve({ status, output: (stderr || stdout || error?.message || '').trim() })
    })
  })
}

async function give(user: SystemUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid)
}

/** Under the lock of this file one process at a time makes or starts the cluster. */
function lockOf(location: Location): string {
  return join(location.home, 'postgres.starting')
}

/** Unfinished clusters of makers that were killed. */
async function sweep(home: string): Promise<void> {
  for (const name of await readdir(home))
    if (name.startsWith('postgres.new-')) await rm(join(home, name), { recursive: true, force: true })
}

/**
 * Makes the cluster where there is none. It is made aside and renamed into place whole, so that a killed maker leaves
 * nothing half done; of two makers at once the second finds it made.
 * Throws a Refusal with db/cannot-create, db/data-of-another-user, db/data-of-another-version.
 */
export async function ensureCluster(location: Location, options: ClusterOptions): Promise<Secrets> {
  const standing = await readSecrets(location)
  if (standing) return standing
  try {
    return await withProcessLock(
      lockOf(location),
      async () => (await readSecrets(location)) ?? makeCluster(location, options),
    )
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(problems['cannot-create']({ data: location.data, reason: (error as Error).message }))
  }
}

async function makeCluster(location: Location, { durable, progress }: ClusterOptions): Promise<Secrets> {
  const { home, cluster, user } = location
  progress({ zh: `正在 ${home} 建立数据库`, en: `Making the database in ${home}` })
  await sweep(home)
  const fresh = join(home, `postgres.new-${process.pid}`)
  const passwordFile = `${fresh}.password`
  const secrets = {
    superuser: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
  }
  try {
    await mkdir(fresh, { mode: 0o700 })
    await writeFile(passwordFile, secrets.superuser, { mode: 0o600 })
    await give(user, fresh)
    await give(user, passwordFile)
    await initialise(location, fresh, passwordFile, durable)
    const secretsFile = join(fresh, secretsName)
    await writeFile(secretsFile, JSON.stringify(secrets), { mode: 0o600 })
    await give(user, secretsFile)
    await rename(fresh, cluster)
    return secrets
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

async function initialise(
  location: Location,
  cluster: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const programs = await binariesFor(location.user, location.home)
  const args = [
    ...[`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    // PostgreSQL's own C.UTF-8: the same order on every machine, whatever its C library.
    ...[
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    ...(durable ? [] : ['--no-sync']),
  ]
  const { status, output } = await runAs(location.user, join(programs, 'initdb'), args)
  if (status !== 0)
    throw new Refusal(problems['cannot-create']({ data: location.data, reason: lastLine(output) }))
}

function lastLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .at(-1) ?? ''
  )
}

async function readSecrets(location: Location): Promise<Secrets | undefined> {
  try {
    const text = await readFile(join(location.cluster, secretsName), 'utf8')
    const version = (await readFile(join(location.cluster, 'PG_VERSION'), 'utf8')).trim()
    const needed = await carriedMajor()
    if (version !== needed)
      throw new Refusal(problems['data-of-another-version']({ data: location.data, found: version, needed }))
    return JSON.parse(text) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new Refusal(problems['data-of-another-user']({ data: location.data }))
    throw error
  }
}

/** What PostgreSQL's own pid file tells about the running (or killed) cluster. */
interface PidFile extends Partial<Endpoint> {
  readonly pid: number
  readonly socketFolder: string
}

async function readPidFile(location: Location): Promise<PidFile | undefined> {
  const text = await readFile(join(location.cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const [pid, , , port, socketFolder = '', address = ''] = text?.split('\n').map((line) => line.trim()) ?? []
  if (!pid) return undefined
  const host = socketFolder || address
  return { pid: Number(pid), socketFolder, ...(port && host ? { host, port: Number(port) } : {}) }
}

/** Where the cluster listens if it runs; whether it answers is for a connection to find out. */
export async function findEndpoint(location: Location): Promise<Endpoint | undefined> {
  const file = await readPidFile(location)
  return file?.host && file.port ? { host: file.host, port: file.port } : undefined
}

/** A pid file that a killed cluster left and whose number another program has since been given blocks a start. */
async function dropForeignPidFile(location: Location): Promise<void> {
  const file = await readPidFile(location)
  if (!file || process.platform !== 'linux') return
  const commandLine = await readFile(`/proc/${file.pid}/cmdline`, 'utf8').catch(() => '')
  if (commandLine && !commandLine.includes('postgres'))
    await rm(join(location.cluster, 'postmaster.pid'), { force: true })
}

/** Takes a temporary socket folder away, of a stopped or killed cluster; never anything else that may be in it. */
async function dropSocketFolder(folder: string | undefined): Promise<void> {
  if (!folder?.startsWith(temporaryPrefix)) return
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(folder, name), { force: true })
  await rmdir(folder).catch(() => undefined)
}

/** Where the unix socket goes; undefined where the system has none. */
async function socketFolder(location: Location): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  await dropSocketFolder((await readPidFile(location))?.socketFolder)
  if (Buffer.byteLength(location.cluster) <= longestSocketFolder) return location.cluster
  const folder = await mkdtemp(temporaryPrefix)
  await give(location.user, folder)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** PostgreSQL's whole configuration, written at every start; `alter system` still has the last word. */
async function configure(location: Location, durable: boolean, socket: string | undefined): Promise<void> {
  const listen = socket
    ? { listen_addresses: '', port: 5432, unix_socket_directories: socket }
    : { listen_addresses: '127.0.0.1', port: await freePort(), unix_socket_directories: '' }
  const settings: Record<string, string | number> = {
    ...listen,
    ...{ max_connections: 60, password_encryption: 'scram-sha-256', timezone: 'UTC', log_timezone: 'UTC' },
    ...{ datestyle: 'iso, ymd', lc_messages: 'C', log_min_messages: 'warning', max_wal_size: '1GB' },
    // Measured on a million-row aggregate: without just-in-time compilation and with 64 MB it is 3 times faster.
    ...{ jit: 'off', work_mem: '64MB', shared_buffers: '128MB', maintenance_work_mem: '128MB' },
    effective_cache_size: `${Math.max(256, Math.round(totalmem() / 2 / 2 ** 20))}MB`,
    random_page_cost: 1.1,
    // Backups are taken by COPY, so nothing reads the log for replication.
    ...{ wal_level: 'minimal', max_wal_senders: 0 },
    ...((await isSharedMemorySmall()) ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`,
  )
  const file = join(location.cluster, 'postgresql.conf')
  await writeFile(
    file,
    `# Written by youju at every start; change settings with alter system.\n${lines.join('\n')}\n`,
  )
  await give(location.user, file)
}

/** A container's /dev/shm of 64 MB is too small for parallel queries. */
async function isSharedMemorySmall(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  return statfs('/dev/shm').then(
    ({ bsize, blocks }) => bsize * blocks < 256 * 2 ** 20,
    () => true,
  )
}

/**
 * Starts the cluster, apart from this process, and waits until it answers; gives the reason where it does not. One
 * process at a time starts it: who comes second finds it running.
 */
export function startCluster(
  location: Location,
  durable: boolean,
  isRunning: () => Promise<boolean>,
): Promise<string | undefined> {
  return withProcessLock(lockOf(location), async () =>
    (await isRunning()) ? undefined : start(location, durable),
  )
}

async function start(location: Location, durable: boolean): Promise<string | undefined> {
  const programs = await binariesFor(location.user, location.home)
  await dropForeignPidFile(location)
  const socket = await socketFolder(location)
  await configure(location, durable, socket)
  const log = logOf(location)
  await rename(log, `${log}.before`).catch(() => undefined)
  const args = ['start', '-D', location.cluster, '-l', log, '-w', '-t', '300', '-s']
  const { status, output } = await runAs(location.user, join(programs, 'pg_ctl'), args)
  if (status === 0) return undefined
  await dropSocketFolder(socket)
  const told = await readFile(log, 'utf8').catch(() => '')
  return /(?:FATAL|PANIC|ERROR):\s*(.*)/.exec(told)?.[1] ?? lastLine(told || output)
}

/** Stops the cluster: open sessions are ended, what was committed stays. */
export async function stopCluster(location: Location): Promise<void> {
  const programs = await binariesFor(location.user, location.home)
  const folder = (await readPidFile(location))?.socketFolder
  await runAs(location.user, join(programs, 'pg_ctl'), [
    'stop',
    '-D',
    location.cluster,
    '-m',
    'fast',
    '-w',
    '-t',
    '60',
    '-s',
  ])
  await dropSocketFolder(folder)
}
