import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#lib'
import { openDatabase } from './open.ts'

const opener = resolve(import.meta.dirname, '../../test/opener.ts')
const isRoot = process.getuid?.() === 0

interface Opened {
  readonly process: ChildProcess
  /** The next line that it prints. */
  next(): Promise<Record<string, unknown>>
  tell(command: string): void
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Another process on the data folder; what it prints first is left to be read. */
function open(data: string, kind: 'server' | 'command'): Opened {
  const child = spawn(process.execPath, [opener, data, kind], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.add(child)
  const exited = once(child, 'exit').then(() => running.delete(child))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    process: child,
    async next() {
      const { value } = await lines.next()
      return JSON.parse(value ?? '{"ended":true}')
    },
    tell: (command) => void child.stdin.write(`${command}\n`),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function pidFile(data: string): string {
  return join(data, 'postgres', 'postmaster.pid')
}

async function postmaster(data: string): Promise<number> {
  return Number((await readFile(pidFile(data), 'utf8')).split('\n')[0])
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error) => (error instanceof Refusal ? error.problems[0] : error),
  )
}

/** A folder that the database's account can enter when the test runs as root. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-embedded-'))
  await chmod(folder, 0o755)
  return folder
}

let folder: string
let data: string
beforeAll(async () => {
  folder = await newFolder()
  data = join(folder, 'data')
  // As the kill of a process that was making the database leaves it.
  await mkdir(join(data, 'postgres.new-999999'), { recursive: true })
  await writeFile(join(data, 'postgres.starting'), '999999 abc')
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  // Whoever comes last stops the database.
  await (await openDatabase({ data })).close()
  await rm(folder, { recursive: true, force: true })
})

test('after a killed maker two processes at once share one new database, and the last one out stops it', async () => {
  const both = [open(data, 'command'), open(data, 'command')]
  for (const each of both)
    expect(await each.next()).toEqual({
      open: { kind: 'embedded', place: data, version: expect.stringMatching(/^18\./) },
    })
  for (const each of both) each.tell('ask')
  for (const each of both) expect(await each.next()).toEqual({ one: 1 })
  both[0]?.tell('close')
  expect(await both[0]?.next()).toEqual({ closed: true })
  both[1]?.tell('ask')
  expect(await both[1]?.next()).toEqual({ one: 1 })
  expect(existsSync(pidFile(data))).toBe(true)
  both[1]?.tell('close')
  expect(await both[1]?.next()).toEqual({ closed: true })
  expect(existsSync(pidFile(data))).toBe(false)
  expect(await readdir(data)).toEqual(['postgres'])
})

test('a command joins a running server, a second server is refused and told the first', async () => {
  const server = open(data, 'server')
  expect(await server.next()).toHaveProperty('open')
  const command = open(data, 'command')
  expect(await command.next()).toHaveProperty('open')
  const second = open(data, 'server')
  expect(await second.next()).toEqual({
    problems: [
      { code: 'db/second-server', severity: 'error', params: { data, pid: String(server.process.pid) } },
    ],
  })
  // The server leaves; the command goes on.
  server.tell('close')
  expect(await server.next()).toEqual({ closed: true })
  command.tell('ask')
  expect(await command.next()).toEqual({ one: 1 })
  command.tell('close')
  expect(await command.next()).toEqual({ closed: true })
})

test('a killed server is no obstacle: the next one takes its database over', async () => {
  const server = open(data, 'server')
  await server.next()
  const before = await postmaster(data)
  await server.kill()
  const next = open(data, 'server')
  expect(await next.next()).toHaveProperty('open')
  expect(await postmaster(data)).toBe(before)
  next.tell('close')
  await next.next()
  expect(existsSync(pidFile(data))).toBe(false)
})

test('a killed database fails the request under way, and is brought back for the next', async () => {
  const server = open(data, 'server')
  await server.next()
  server.tell('sleep')
  expect(await server.next()).toEqual({ sleeping: true })
  const before = await postmaster(data)
  process.kill(before, 'SIGKILL')
  expect(await server.next()).toMatchObject({ problems: [{ code: 'db/unavailable' }] })
  server.tell('ask')
  expect(await server.next()).toEqual({ one: 1 })
  expect(await postmaster(data)).not.toBe(before)
  // It is still the server.
  expect(await open(data, 'server').next()).toMatchObject({ problems: [{ code: 'db/second-server' }] })
  server.tell('close')
  await server.next()
})

test('both killed, and the pid file names another program by now', async () => {
  const server = open(data, 'server')
  await server.next()
  const [pid, ...rest] = (await readFile(pidFile(data), 'utf8')).split('\n')
  await server.kill()
  process.kill(Number(pid), 'SIGKILL')
  await writeFile(pidFile(data), [process.pid, ...rest].join('\n'))
  const database = await openDatabase({ data })
  expect(
    await database.read(
      { actor: 'a', units: [] },
      async ({ client }) => (await client.query('select 1 as one')).rows,
    ),
  ).toEqual([{ one: 1 }])
  await database.close()
})

test('actors’ sessions come under a login that owns nothing and can become nobody else', async () => {
  const database = await openDatabase({ data })
  const scope = { actor: 'a', units: ['u'] }
  const who = `select session_user as came, current_user as acts,
    pg_has_role(session_user, 'youju_owner', 'member') as owns,
    (select bool_or(rolsuper or rolcreaterole or rolbypassrls) from pg_roles
      where pg_has_role(session_user, oid, 'member')) as reaches`
  try {
    const found = await database.read(scope, async ({ client }) => {
      await client.query('reset role')
      return (await client.query(who)).rows[0]
    })
    expect(found).toEqual({ came: 'youju_session', acts: 'youju_session', owns: false, reaches: false })
    for (const role of ['youju_owner', 'postgres'])
      await expect(
        database.read(scope, ({ client }) => client.query(`set role ${role}`)),
      ).rejects.toMatchObject({ code: '42501' })
  } finally {
    await database.close()
  }
})

test('a path too long for a socket', async () => {
  const long = join(folder, 'a'.repeat(60), 'b'.repeat(60))
  const database = await openDatabase({ data: long })
  await database.close()
  expect(await readdir(long)).toEqual(['postgres'])
})

describe('what cannot be opened says why', () => {
  test('data of another major version', async () => {
    const version = join(data, 'postgres', 'PG_VERSION')
    const now = await readFile(version, 'utf8')
    await writeFile(version, '17\n')
    expect(await refusal(openDatabase({ data }))).toMatchObject({
      code: 'db/data-of-another-version',
      params: { found: '17', needed: '18' },
    })
    await writeFile(version, now)
  })

  test('a data folder that is a file', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(await refusal(openDatabase({ data: file }))).toMatchObject({ code: 'db/cannot-create' })
  })

  test('a database that does not start, with the reason from its log', async () => {
    const control = join(data, 'postgres', 'global', 'pg_control')
    const content = await readFile(control)
    await writeFile(control, content.subarray(0, 10))
    expect(await refusal(openDatabase({ data }))).toMatchObject({
      code: 'db/cannot-start',
      params: { reason: expect.stringContaining('pg_control') },
    })
    await writeFile(control, content)
  })
})

describe.runIf(isRoot)('as root', () => {
  test('the database runs under an account without rights, in the data folder itself where it can', async () => {
    const database = await openDatabase({ data })
    const owner = await database.owner.read(
      async ({ client }) =>
        (await client.query(`select rolsuper from pg_roles where rolname = current_user`)).rows,
    )
    expect(owner).toEqual([{ rolsuper: false }])
    const status = await readFile(`/proc/${await postmaster(data)}/status`, 'utf8')
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0)
    await database.close()
  })

  test('and elsewhere, with a pointer and a line that says so, where it cannot', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'youju-closed-'))
    const told: string[] = []
    const open = () => openDatabase({ data: join(closed, 'data'), progress: ({ en }) => told.push(en) })
    await (await open()).close()
    const home = (await readFile(join(closed, 'data', 'database-is-at'), 'utf8')).trim()
    expect(told.filter((line) => line.includes(home))).toEqual([
      expect.stringContaining('PostgreSQL does not run as root'),
      expect.any(String),
    ])
    told.length = 0
    await (await open()).close()
    expect(told).toEqual([])
    await rm(home, { recursive: true })
    expect(await refusal(open())).toMatchObject({ code: 'db/data-gone' })
    await rm(closed, { recursive: true })
  })
})
