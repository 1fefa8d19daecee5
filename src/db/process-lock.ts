import { randomBytes } from 'node:crypto'
import { type FileHandle, link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Longer than any work under the lock: an older lock whose number lives on belongs to another program by now. */
const oldest = 10 * 60_000

/** An empty lock is being written this moment, unless its writer was killed or found the disk full. */
const emptyFor = 5_000

async function isStale(path: string, holder: string): Promise<boolean> {
  if (holder !== '' && !isAlive(Number(holder.split(' ')[0]))) return true
  const made = await stat(path).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > (holder === '' ? emptyFor : oldest)
}

/** Takes a dead holder's lock away; where another process was quicker and holds it anew, gives it back. */
async function takeAway(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  await rename(path, aside).catch(() => undefined)
  if ((await readFile(aside, 'utf8').catch(() => holder)) !== holder)
    await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

/** Writes the lock where there is none; a full disk leaves none either. */
async function take(path: string, mine: string): Promise<boolean> {
  let file: FileHandle
  try {
    file = await open(path, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    await file.writeFile(mine)
    return true
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Lets one process of this machine at a time do `work`; the lock of a killed process is taken over. */
export async function withProcessLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${randomBytes(6).toString('hex')}`
  for (;;) {
    if (await take(path, mine)) break
    const holder = await readFile(path, 'utf8').catch(() => undefined)
    if (holder !== undefined && (await isStale(path, holder))) await takeAway(path, holder)
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    if ((await readFile(path, 'utf8').catch(() => undefined)) === mine) await rm(path, { force: true })
  }
}
