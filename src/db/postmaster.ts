import { mkdtemp, readFile, rename, rm, rmdir, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { binariesFor } from './binaries.ts'
import { lockOf } from './cluster.ts'
import type { Location } from './location.ts'
import { withProcessLock } from './process-lock.ts'
import { give, lastLine, runAs } from './program.ts'

/** Where a running cluster listens: a unix socket's folder, or a local address. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** A socket's path must fit into 104 bytes on some systems. */
const longestSocketFolder = 85
const socketLock = '.s.PGSQL.5432.lock'
const temporaryPrefix = join(tmpdir(), 'youju-socket-')

export function logOf(location: Location): string {
  return join(location.cluster, 'server.log')
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

/** No process can have this number. */
const nobody = 2 ** 31 - 2

/**
 * A pid file that a killed cluster left blocks a start where its number lives on: another program has it by now, or
 * nobody has asked yet how the process ended (in a container perhaps nobody ever does). Only the number is changed: by
 * the rest of the file PostgreSQL still finds out whether processes of the killed cluster are at work.
 */
async function freePidFile(location: Location): Promise<void> {
  const file = await readPidFile(location)
  if (!file || process.platform !== 'linux') return
  const [commandLine, status] = await Promise.all(
    ['cmdline', 'status'].map((name) => readFile(`/proc/${file.pid}/${name}`, 'utf8').catch(() => '')),
  )
  const isDead = /^State:\s+[ZX]/m.test(status ?? '')
  const isForeign = commandLine !== '' && !commandLine?.includes('postgres')
  if (!isDead && !isForeign) return
  for (const path of [join(location.cluster, 'postmaster.pid'), join(file.socketFolder, socketLock)]) {
    const [pid, ...rest] = (await readFile(path, 'utf8').catch(() => '')).split('\n')
    if (Number(pid) === file.pid) await writeFile(path, [nobody, ...rest].join('\n'))
  }
}

/** Takes a temporary socket folder away, of a stopped or killed cluster; never anything else that may be in it. */
async function dropSocketFolder(folder: string | undefined): Promise<void> {
  if (!folder?.startsWith(temporaryPrefix)) return
  for (const name of ['.s.PGSQL.5432', socketLock]) await rm(join(folder, name), { force: true })
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

/** What this machine has, or the container that we are in, in MB. */
function memory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20
}

/** PostgreSQL's whole configuration, written at every start; `alter system` still has the last word. */
async function settings(
  durable: boolean,
  socket: string | undefined,
): Promise<Record<string, string | number>> {
  return {
    ...(socket
      ? { listen_addresses: '', port: 5432, unix_socket_directories: socket }
      : { listen_addresses: '127.0.0.1', port: await freePort(), unix_socket_directories: '' }),
    ...{ max_connections: 60, password_encryption: 'scram-sha-256', timezone: 'UTC', log_timezone: 'UTC' },
    ...{ datestyle: 'iso, ymd', lc_messages: 'C', log_min_messages: 'warning', max_wal_size: '512MB' },
    // Measured on a million-row aggregate: without just-in-time compilation and with 64 MB it is 3 times faster.
    ...{ jit: 'off', work_mem: '64MB', maintenance_work_mem: '128MB' },
    // A table that has its place there is read several times as fast as from the system's cache; what is not needed is
    // never taken.
    shared_buffers: `${Math.round(Math.min(1024, Math.max(128, memory() / 8)))}MB`,
    effective_cache_size: `${Math.round(Math.max(256, memory() / 2))}MB`,
    random_page_cost: 1.1,
    // After a kill: one call in place of one for each of the files, and no more to do again than takes two seconds or so.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    // Backups are taken by COPY, so nothing reads the log for replication.
    ...{ wal_level: 'minimal', max_wal_senders: 0 },
    ...((await isSharedMemorySmall()) ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

/** Written aside and only where it differs: a full disk must not leave half a configuration. */
async function configure(location: Location, durable: boolean, socket: string | undefined): Promise<void> {
  const lines = Object.entries(await settings(durable, socket)).map(
    ([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`,
  )
  const text = `# Written by youju at every start; change settings with alter system.\n${lines.join('\n')}\n`
  const file = join(location.cluster, 'postgresql.conf')
  if ((await readFile(file, 'utf8')) === text) return
  const fresh = `${file}.new`
  await writeFile(fresh, text, { mode: 0o600 })
  await give(location.user, fresh)
  await rename(fresh, file)
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
  await freePidFile(location)
  const socket = await socketFolder(location)
  const unwritten = await configure(location, durable, socket).catch((error: Error) => error.message)
  if (unwritten) return unwritten
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
  const args = ['stop', '-D', location.cluster, '-m', 'fast', '-w', '-t', '60', '-s']
  await runAs(location.user, join(programs, 'pg_ctl'), args)
  await dropSocketFolder(folder)
}
