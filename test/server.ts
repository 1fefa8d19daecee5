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

let folder: string | undefined

export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'youju-test-'))
  // As root the database runs under another account, which must be able to enter.
  await chmod(folder, 0o755)
  project.provide('testServer', folder)
}

export async function teardown(): Promise<void> {
  if (!folder) return
  if (existsSync(join(folder, 'postgres'))) {
    const server = await openEmbedded(folder, testServerOptions)
    await server.close('stop')
  }
  await rm(folder, { recursive: true, force: true })
}
