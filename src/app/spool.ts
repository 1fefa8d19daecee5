import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DatabaseInfo } from '#db'
import { Refusal, writeFailure } from '#lib'
import { appProblems } from './problems.ts'

/** A file that stays no longer than it is worked on, in a folder of its own, which goes with it. */
export interface Spooled {
  readonly folder: string
  readonly path: string
}

/**
 * Where uploads, and files to be downloaded, lie while they are worked on: below the data folder, or in the system's folder
 * for such things where the database is elsewhere. What a process left behind that has ended, however it did, goes when the next one begins.
 */
export class Spool {
  readonly #root: string
  #ready: Promise<void> | undefined

  constructor({ kind, place }: DatabaseInfo) {
    this.#root = kind === 'embedded' ? join(place, 'spool') : join(tmpdir(), 'youju-spool')
  }

  /** Removes what processes left that are no more. A folder that cannot be read is told by the first file. */
  clear(): Promise<void> {
    this.#ready ??= clearOf(this.#root).catch(() => undefined)
    return this.#ready
  }

  /**
   * Keeps what arrives; when it ends early, or the disk is full, nothing of it stays.
   * Throws a Refusal with app/cannot-keep-file, and whatever the content throws.
   */
  async keep(content: AsyncIterable<Uint8Array>, name: string): Promise<Spooled> {
    const { folder, path } = await this.room(name)
    try {
      await pipeline(content, createWriteStream(path, { mode: 0o600 }))
      return { folder, path }
    } catch (error) {
      await this.remove({ folder })
      throw worded(error)
    }
  }

  /** Room for a file that somebody else writes. Throws a Refusal with app/cannot-keep-file. */
  async room(name: string): Promise<Spooled> {
    await this.clear()
    const folder = await this.#folder()
    return { folder, path: join(folder, plainName(name)) }
  }

  async remove({ folder }: Pick<Spooled, 'folder'>): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }

  async #folder(): Promise<string> {
    try {
      await mkdir(this.#root, { recursive: true, mode: 0o700 })
      return await mkdtemp(join(this.#root, `${process.pid}-`))
    } catch (error) {
      throw worded(error)
    }
  }
}

/** What no file system takes, what leads elsewhere, and what nobody sees. */
const odd = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"/\\|?*]/gu

/** Its sender's name for the file, by which problems call it, as a name within its folder. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const ending = extname(last).replace(odd, '').slice(0, 10)
  const stem = last.slice(0, last.length - extname(last).length).replace(odd, '')
  const shown = [...stem.replace(/^[\s.]+/, '')].slice(0, 60).join('').trim()
  return `${shown === '' ? 'file' : shown}${ending}`
}

/** Of the system's errors those of a disk; the sender's going away, or what the content throws, comes back as it was. */
function worded(error: unknown): unknown {
  const isOfDisk =
    error instanceof Error &&
    'syscall' in error &&
    ['open', 'write', 'mkdir', 'mkdtemp', 'close'].includes(String(error.syscall))
  return isOfDisk ? new Refusal(appProblems['cannot-keep-file']({ reason: writeFailure(error) })) : error
}

async function clearOf(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1])
    // One that has our own number had it before us.
    if (pid === process.pid ? !begun.has(root) : !isAlive(pid))
      await rm(join(root, name), { recursive: true, force: true })
  }
  begun.add(root)
}

/** Roots that this process has cleared: from then on what has its number is its own. */
const begun = new Set<string>()

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0)
  } catch (error) {
    // One of another account is alive, and may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
