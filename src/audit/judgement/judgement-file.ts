import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, type Instant, ok, type Result, writeFailure } from '#lib'
import { problems } from '../problems.ts'
import type { Judgement } from './judgement.ts'

/** Lies beside the documents that it speaks of. */
export const judgementFileName = '审核判断.json'

/** Where the judgements of a document lie. */
export const judgementFileOf = (document: string): string => join(dirname(document), judgementFileName)

const words = ['document', 'file', 'unit', 'year', 'check', 'message', 'quote', 'reason', 'by', 'at'] as const

function judgementOf(value: unknown): Judgement | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Readonly<Record<string, unknown>>
  const [severity, verdict] = [given.severity, given.verdict]
  if (severity !== 'error' && severity !== 'warning' && severity !== 'question') return undefined
  if (verdict !== 'right' && verdict !== 'wrong') return undefined
  const told: Partial<Record<(typeof words)[number], string>> = {}
  for (const name of words) {
    const text = given[name]
    if (typeof text !== 'string') return undefined
    told[name] = text
  }
  const { document = '', file = '', unit = '', year = '', check = '', message = '', quote = '' } = told
  const { reason = '', by = '', at = '' } = told
  return {
    document,
    file,
    unit,
    year,
    check,
    message,
    quote,
    severity,
    verdict,
    reason,
    by,
    at: at as Instant,
  }
}

/** The judgements kept in a file; none where there is no such file. Problems: audit/bad-judgements. */
export async function readJudgements(path: string): Promise<Result<readonly Judgement[]>> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing) return ok([])
    return fail(problems['bad-judgements']({ file: path }))
  }
  try {
    const read: unknown = JSON.parse(content)
    if (!Array.isArray(read)) return fail(problems['bad-judgements']({ file: path }))
    const judgements = read.map(judgementOf)
    const sound = judgements.filter((one) => one !== undefined)
    return sound.length === judgements.length ? ok(sound) : fail(problems['bad-judgements']({ file: path }))
  } catch {
    return fail(problems['bad-judgements']({ file: path }))
  }
}

/** Writes them whole, the earliest first. Problems: audit/cannot-keep-judgements. */
export async function writeJudgements(
  path: string,
  judgements: readonly Judgement[],
): Promise<Result<undefined>> {
  try {
    await writeFile(`${path}.part`, `${JSON.stringify(judgements, null, 2)}\n`)
    await rename(`${path}.part`, path)
    return ok(undefined)
  } catch (error) {
    return fail(problems['cannot-keep-judgements']({ file: path, reason: writeFailure(error) }))
  }
}

/** All judgements in the folders named, each folder's own and those below it. Problems: audit/bad-judgements. */
export async function judgementsIn(folders: readonly string[]): Promise<Result<readonly Judgement[]>> {
  const all: Judgement[] = []
  for (const folder of folders) {
    const is = await stat(folder).catch(() => undefined)
    const inside = is?.isDirectory() ? await readdir(folder, { recursive: true }) : []
    const files = is?.isFile()
      ? [folder]
      : inside.filter((name) => basename(name) === judgementFileName).map((name) => join(folder, name))
    for (const file of files) {
      const kept = await readJudgements(file)
      if (!kept.ok) return kept
      all.push(...kept.value)
    }
  }
  return ok(all)
}
