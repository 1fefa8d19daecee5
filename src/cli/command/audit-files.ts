import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Audit, type AuditedFile, judgementFileOf, readJudgements, withJudgements } from '#audit'
import { fail, ok, type Result } from '#lib'
import { usageProblems } from '../command.ts'

/** What may hold an evaluation; old formats too, so that their owner is told what to do with them. */
const documents = /\.(?:docx?|wps|pdf|html?|xlsx?|et|txt)$/i

/** Every document in the folders named, and every file named, whatever it is. Problems: usage/unreadable. */
export async function listDocuments(names: readonly string[]): Promise<Result<readonly string[]>> {
  const files: string[] = []
  for (const name of names) {
    const is = await stat(name).catch(() => undefined)
    if (!is?.isDirectory()) {
      files.push(name)
      continue
    }
    const entries = await readdir(name, { recursive: true, withFileTypes: true })
    const found = entries
      .filter((entry) => entry.isFile() && documents.test(entry.name) && !/^[.~]/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    files.push(...found.sort())
  }
  if (files.length > 0) return ok(files)
  return fail(usageProblems.unreadable({ file: names.join('、'), reason: '文件夹里没有可以审核的文件' }))
}

export async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

/** An audit with the judgements that lie in the file beside its document. Problems: audit/bad-judgements. */
export async function judgedAudit(file: string, audit: Audit): Promise<Result<Audit>> {
  const kept = await readJudgements(judgementFileOf(file))
  if (!kept.ok) return kept
  return ok(kept.value.length === 0 ? audit : withJudgements(audit, await digestOf(file), kept.value))
}

/** The audits, each with the judgements that lie beside its document. */
export async function* judged(audits: AsyncIterable<AuditedFile>): AsyncGenerator<AuditedFile> {
  for await (const { file, result } of audits)
    yield { file, result: result.ok ? await judgedAudit(file, result.value) : result }
}
