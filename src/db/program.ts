import { execFile } from 'node:child_process'
import { chown } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { SystemUser } from './system-user.ts'

export interface Outcome {
  readonly status: number
  readonly output: string
}

/** Runs one of PostgreSQL's programs to its end, under the account that owns the cluster. */
export function runAs(user: SystemUser | undefined, program: string, args: string[]): Promise<Outcome> {
  const options = {
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(process.platform === 'win32' ? { cwd: tmpdir(), env: process.env } : {}),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  }
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : 1) : 0
      resolve({ status, output: (stderr || stdout || error?.message || '').trim() })
    })
  })
}

/** Makes a file the account's own; there is none where we are no root. */
export async function give(user: SystemUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid)
}

/** What a program said last: usually its reason to fail. */
export function lastLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .at(-1) ?? ''
  )
}
