import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withProcessLock } from './process-lock.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-lock-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('one at a time, and the lock is gone afterwards, also after a failure', async () => {
  const path = join(folder, 'lock')
  let inside = 0
  let most = 0
  const enter = (fails: boolean) =>
    withProcessLock(path, async () => {
      most = Math.max(most, ++inside)
      for (let i = 0; i < 5; i++) await turn()
      inside--
      if (fails) throw new Error('on purpose')
    })
  const ended = await Promise.allSettled([enter(false), enter(true), enter(false), enter(true)])
  expect(ended.map((e) => e.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(most).toBe(1)
  expect(existsSync(path)).toBe(false)
})

test('the lock of a process that is no more is taken over, by one of many', async () => {
  const path = join(folder, 'left')
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  await writeFile(path, `${gone} abc`)
  let inside = 0
  let most = 0
  const enter = () =>
    withProcessLock(path, async () => {
      most = Math.max(most, ++inside)
      for (let i = 0; i < 5; i++) await turn()
      inside--
    })
  await Promise.all([enter(), enter(), enter(), enter()])
  expect(most).toBe(1)
})

test.each([
  ['a very old lock, whose number another program has been given', `${process.pid} abc`],
  ['an empty lock that nobody goes on writing', ''],
])('so is %s', async (_, content) => {
  const path = join(folder, 'old')
  await writeFile(path, content)
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(path, longAgo, longAgo)
  expect(await withProcessLock(path, async () => 'done')).toBe('done')
})
