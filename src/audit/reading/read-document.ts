import { isMainThread } from 'node:worker_threads'
import { fail, fileProblems, ok, type Problem, Refusal, type Result } from '#lib'
import { bytesSource, openZip } from '#workbook'
import type { AuditDocument, DocumentFormat } from '../document.ts'
import { documentKind } from './document-kind.ts'
import { type Limits, limitsOf, mostBytes, mostCharacters } from './limits.ts'
import type { Piece, Reading } from './piece.ts'
import { readingProblems } from './problems.ts'
import { readApart } from './read-apart.ts'
import { readFormat } from './read-format.ts'
import { bytesOf } from './source-bytes.ts'
import { structure } from './structure.ts'

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** After how many seconds a reading is given up. */
  readonly seconds?: number
}

/**
 * Reads a document by what it holds, whatever its name says. Problems: file/cannot-be-read, empty, old-workbook,
 * encrypted, with-macros, damaged, not-text, too-large; reading/nothing-to-read, not-a-document, old-word, old-office,
 * too-many-pages, too-much-text, took-too-long, was-stopped, scan-without-text, garbled-text. What only a part of it suffers from is in
 * the document.
 */
export async function readDocument(
  from: string | Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<AuditDocument>> {
  const limits = limitsOf(name, options.signal, options.seconds)
  try {
    limits.check()
    const bytes = await bytesOf(from, name, mostBytes)
    const format = await formatOf(bytes, name)
    const { pieces, problems } = await read(format, bytes, limits, options.signal)
    refuseTooMuch(pieces, name)
    const blocks = structure(pieces)
    if (blocks.length === 0 && problems.length === 0)
      return fail(readingProblems['nothing-to-read']({ file: name }, { file: name }))
    return ok(Object.freeze({ file: name, format, blocks, problems }))
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems.map(ownProblem))
    throw error
  }
}

/** Whatever comes after the reading takes time and memory by the character. */
function refuseTooMuch(pieces: readonly Piece[], file: string): void {
  let left = mostCharacters
  const take = (text: string) => {
    left -= text.length
    if (left < 0)
      throw new Refusal(readingProblems['too-much-text']({ file, most: mostCharacters }, { file }))
  }
  for (const piece of pieces) {
    if (piece.kind === 'text') take(piece.text)
    else for (const row of piece.rows) for (const cell of row) if (cell && !cell.covered) take(cell.text)
  }
}

/** A page's parser cannot be asked to stop; a small one has no time to go astray. */
const smallPage = 200_000

/** Parsers that are not ours run where they can be ended; in a thread of its own, the caller sees to that. */
function read(
  format: DocumentFormat,
  bytes: Buffer,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const isForeign = format === 'pdf' || (format === 'html' && bytes.length > smallPage)
  return isForeign && isMainThread
    ? readApart(format, bytes, limits, signal)
    : readFormat(format, bytes, limits)
}

const refusals = {
  'old-word': readingProblems['old-word'],
  'old-excel': fileProblems['old-workbook'],
  'old-office': readingProblems['old-office'],
  encrypted: fileProblems.encrypted,
}

async function formatOf(bytes: Buffer, name: string): Promise<DocumentFormat> {
  const at = { file: name }
  const kind = await documentKind(bytes, name, async () => [
    ...(await openZip(bytesSource(name, bytes))).entries.keys(),
  ])
  if ('refused' in kind) throw new Refusal(refusals[kind.refused](at, at))
  if ('other' in kind)
    throw new Refusal(readingProblems['not-a-document']({ file: name, what: kind.other }, at))
  return kind.format
}

/** A workbook that is none of a kind to import is no document to audit either. */
function ownProblem(problem: Problem): Problem {
  if (problem.code !== 'file/not-a-table') return problem
  const { file = '', what = '' } = problem.params
  return readingProblems['not-a-document']({ file, what }, problem.at)
}
