import { rmSync } from 'node:fs'
import { chmod, chown, cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, createUnit, localAdministrator } from '#access'
import { type App, openApp } from '#app'
import { unwrap } from '#lib'
import { loadSample, sampleUnit, sampleUnits } from '#sample'

/** A data folder of a benchmark's own, with the sample center in it. */
export interface House {
  readonly app: App
  readonly actor: Actor
  /** For the files of the benchmark. */
  readonly folder: string
  /** What `--data` names. */
  readonly data: string
}

/** Empty units beside the sample's, to import into. */
export const emptyUnits = ['bench-1', 'bench-2', 'bench-3'] as const
export const sampleYear = 2024

/** A folder that is gone afterwards. As root the database runs under another account, which must be able to enter. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-bench-'))
  try {
    await chmod(folder, 0o755)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The house, opened on a folder of its own and filled with the sample; closed and gone afterwards. */
export function inHouse<T>(progress: (text: string) => void, work: (house: House) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data')
    filled ??= fill(progress)
    await copy(await filled, data)
    const app = unwrap(await openApp({ data, create: false, progress: ({ zh }) => progress(zh) }))
    try {
      return await work({ app, actor, folder, data })
    } finally {
      await app.close()
    }
  })
}

const actor = localAdministrator([...sampleUnits.map(({ id }) => id), ...emptyUnits])

/** The data folder that every benchmark of a run begins with a copy of: the sample is made once. */
let filled: Promise<string> | undefined

async function fill(progress: (text: string) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  const app = unwrap(await openApp({ data, create: true, progress: ({ zh }) => progress(zh) }))
  try {
    unwrap(await loadSample(app, ({ zh }) => progress(zh)))
    for (const id of emptyUnits)
      unwrap(await createUnit(app.database, actor, { id, name: id, kind: 'unit', parent: 'science-bureau' }))
    await analyze(app)
  } finally {
    await app.close()
  }
  return data
}

/** Copies a folder; what is copied belongs to whom it belonged to, which is the database's own account under root. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, preserveTimestamps: true })
  if (process.getuid?.() !== 0) return
  for (const path of ['', ...(await readdir(from, { recursive: true }))]) {
    const { uid, gid } = await stat(join(from, path))
    await chown(join(to, path), uid, gid)
  }
}

/** As autovacuum does sooner or later: what is measured must not hang on whether it has come by. */
export async function analyze(app: App): Promise<void> {
  await app.database.owner.write(({ client }) => client.query('analyze'))
}

/** Hand-written SQL on the same path to the same server: what a baseline asks. */
export function ask(
  { app, actor }: House,
  queries: readonly string[],
  units: readonly string[] = [sampleUnit],
): Promise<void> {
  return app.database.read({ actor: actor.id, units }, async ({ client }) => {
    for (const query of queries) await client.query(query)
  })
}
