import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#db'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the run's own PostgreSQL; the first test that needs it makes and starts it. */
    testServer: string
  }
}

/** Nothing is flushed to disk: a test's database need not outlive the machine. */
export const testServerOptions = { server: false, durable: false, progress: () => undefined }

/** The run's one folder: several projects of a run set it up, each by a copy of this module, and share what is kept here. */
interface Shared {
  folder: Promise<string> | undefined
  projects: number
}
const key = Symbol.for('youju.test-server')
const house = globalThis as { [key]?: Shared }
house[key] ??= { folder: undefined, projects: 0 }
const shared = house[key]

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-test-'))
  // As root the database runs under another account, which must be able to enter.
  await chmod(folder, 0o755)
  return folder
}

export async function setup(project: TestProject): Promise<void> {
  shared.projects += 1
  shared.folder ??= makeFolder()
  project.provide('testServer', await shared.folder)
}

export async function teardown(): Promise<void> {
  shared.projects -= 1
  if (shared.projects > 0 || !shared.folder) return
  const folder = await shared.folder
  shared.folder = undefined
  if (existsSync(join(folder, 'postgres'))) {
    const server = await openEmbedded(folder, testServerOptions)
    await server.close('stop')
  }
  await rm(folder, { recursive: true, force: true })
}
