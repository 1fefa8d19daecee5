import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

test('one press of Ctrl-C that arrives twice stops the server in order, and its database with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-interrupt-'))
  await chmod(folder, 0o755)
  try {
    const { DATABASE_URL: _, ...env } = process.env
    const bin = resolve(import.meta.dirname, '..', 'bin', 'youju.js')
    const args = ['start', '--empty', '--port', '0', '--data', join(folder, 'data')]
    const server = spawn(bin, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended = new Promise<number | null>((done) => server.once('close', done))
    const said = text(server.stderr)
    // The first thing on standard output is the address.
    await new Promise((done) => server.stdout.once('data', done))
    const running = join(folder, 'data', 'postgres', 'postmaster.pid')
    expect(existsSync(running)).toBe(true)
    server.kill('SIGINT')
    server.kill('SIGTERM')
    expect(await ended, await said).toBe(0)
    expect(existsSync(running)).toBe(false)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
