import { execFile, spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Refusal } from '#lib'
import { problems } from './problems.ts'

const run = promisify(execFile)

/** The account under which the database's processes run when the program itself runs as root. */
export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root: the machine's `postgres`, else `youju`, which is made where it is missing.
 * Throws a Refusal with db/no-unprivileged-user.
 */
export async function unprivilegedUser(): Promise<SystemUser> {
  const existing = (await findUser('postgres')) ?? (await findUser('youju'))
  if (existing) return existing
  let reason = ''
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'youju']],
    ['adduser', ['-S', '-D', '-H', 'youju']],
  ]
  for (const [command, args] of ways) {
    try {
      await run(command, args)
    } catch (error) {
      reason ||= (error as Error).message.trim()
    }
    const made = await findUser('youju')
    if (made) return made
  }
  throw new Refusal(problems['no-unprivileged-user']({ reason }))
}

/** Who owns a file, as the account to run under; undefined for root's own files. */
export async function ownerOf(path: string): Promise<SystemUser | undefined> {
  const { uid, gid } = await stat(path)
  return uid === 0 ? undefined : { name: `uid ${uid}`, uid, gid }
}

/** Whether the account can enter a folder, asked of the operating system itself: modes, ACLs and mounts all count. */
export function canEnter(user: SystemUser, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return asked.status === 0
}
