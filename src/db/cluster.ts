import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#lib'
import { binariesFor, carriedMajor } from './binaries.ts'
import type { Location } from './location.ts'
import { problems } from './problems.ts'
import { withProcessLock } from './process-lock.ts'
import { give, lastLine, runAs } from './program.ts'
import type { Progress } from './progress.ts'

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

/** Under the lock of this file one process at a time makes or starts the cluster. */
export function lockOf(location: Location): string {
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
