import { access, chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Refusal } from '#lib'
import { systemHome } from './binaries.ts'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import { canEnter, isRoot, ownerOf, type SystemUser, unprivilegedUser } from './system-user.ts'

/** Where an embedded database's files are, and who runs it. */
export interface Location {
  /** The folder that people name with --data, absolute. */
  readonly data: string
  /** The folder that holds the database: the same, or the one that a pointer file there names. */
  readonly home: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  /** Only as root. */
  readonly user?: SystemUser
}

const pointerName = 'database-is-at'

async function pointedTo(data: string): Promise<string | undefined> {
  const text = await readFile(join(data, pointerName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Refusal(problems['data-of-another-user']({ data }))
  })
  return text?.trim()
}

async function stands(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A home below /var/lib for a data folder that the database's account cannot enter; the data folder points to it. */
async function homeElsewhere(data: string, user: SystemUser, progress: Progress): Promise<string> {
  await mkdir(systemHome, { recursive: true, mode: 0o755 })
  const home = await mkdtemp(join(systemHome, 'data-'))
  await chmod(home, 0o755)
  await writeFile(join(data, pointerName), `${home}\n`)
  progress({
    zh: `系统用户 ${user.name} 进不了 ${data}（PostgreSQL 不以 root 运行），数据库改放在 ${home}`,
    en: `The system user ${user.name} cannot enter ${data} (PostgreSQL does not run as root): the database is kept in ${home}`,
  })
  return home
}

/**
 * Finds, or decides on, the place of the database that a data folder stands for. As an ordinary user that is the
 * folder itself; as root it may be elsewhere, because the account that runs PostgreSQL must be able to enter it.
 * Throws a Refusal with db/cannot-create, db/data-gone, db/data-out-of-reach, db/data-of-another-user.
 */
export async function locate(folder: string, progress: Progress): Promise<Location> {
  const data = resolve(folder)
  const refuse = (error: Error) => {
    throw new Refusal(problems['cannot-create']({ data, reason: error.message }))
  }
  await mkdir(data, { recursive: true, mode: 0o755 }).catch(refuse)
  const pointed = await pointedTo(data)
  const home = pointed ?? data
  const cluster = join(home, 'postgres')
  const begun = await stands(cluster)
  if (pointed && !(await stands(pointed))) throw new Refusal(problems['data-gone']({ data, home }))
  if (!isRoot()) return { data, home, cluster }
  const user = (begun ? await ownerOf(cluster) : undefined) ?? (await unprivilegedUser())
  if (canEnter(user, home)) return { data, home, cluster, user }
  if (begun) throw new Refusal(problems['data-out-of-reach']({ data: home, user: user.name }))
  const elsewhere = await homeElsewhere(data, user, progress).catch(refuse)
  return { data, home: elsewhere, cluster: join(elsewhere, 'postgres'), user }
}
