import { readFile, writeFile } from 'node:fs/promises'
import { type Actor, may, scopeOf } from '#access'
import { fail, fileProblems, ok, openFailure, type Result, settle, unwrap, writeFailure } from '#lib'
import { type HeadFile, headFileOf, listHeads, parseHeadFile, printHeadFile } from '#records'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { unitOf } from './unit.ts'

/**
 * Where the ledger of one unit ends, or of every unit that the actor sees: kept elsewhere, it proves later that nothing
 * was cut off, written anew or wiped. Problems: those of `unitOf`, access/not-your-role.
 */
export function askHead(app: App, actor: Actor, named?: string): Promise<Result<HeadFile>> {
  return settle(async () => {
    const unit = named ? unwrap(await unitOf(app, actor, named)) : undefined
    unwrap(may(actor, 'read', unit === undefined ? {} : { unit }))
    const madeAt = app.clock.now()
    const heads = await app.database.read(scopeOf(actor), (session) => listHeads(session, unit))
    return headFileOf(heads, madeAt)
  })
}

/** Writes a head file, over one that is there. Problems: app/cannot-write. */
export async function writeHead(head: HeadFile, file: string): Promise<Result<string>> {
  try {
    await writeFile(file, printHeadFile(head))
    return ok(file)
  } catch (error) {
    return fail(appProblems['cannot-write']({ file, reason: writeFailure(error) }))
  }
}

/** Problems: file/cannot-be-read, ledger/not-a-head. */
export async function readHead(file: string): Promise<Result<HeadFile>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return fail(fileProblems['cannot-be-read']({ file, reason: openFailure(code) }))
  }
  return parseHeadFile(text, file)
}
