import { fail, ok, type Problem, Refusal, type Result } from '#lib'
import type { TableSource } from '#records'
import type { AuditDocument, DocumentFormat } from '../document.ts'
import { documentKind } from './document-kind.ts'
import { type Limits, limitsOf, mostBytes } from './limits.ts'
import type { Reading } from './piece.ts'
import { readPlainText } from './plain-text.ts'
import { readingProblems } from './problems.ts'
import { bytesOf } from './source-bytes.ts'
import { structure } from './structure.ts'
import { decodeBytes, isReadable } from './text-encoding.ts'

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** After how many seconds a reading is given up. */
  readonly seconds?: number
}

/**
 * Reads a document by what it holds, whatever its name says. Problems: reading/cannot-be-read, empty, nothing-to-read,
 * not-a-document, old-word, old-excel, old-office, encrypted, with-macros, damaged, not-text, too-large, too-many-pages,
 * took-too-long, was-stopped, scan-without-text, garbled-text. What only a part of it suffers from is in the document.
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
    const { format, reading } = await readBytes(bytes, name, limits)
    const blocks = structure(reading.pieces)
    if (blocks.length === 0 && reading.problems.length === 0)
      return fail(readingProblems['nothing-to-read']({ file: name }, { file: name }))
    return ok(Object.freeze({ file: name, format, blocks, problems: reading.problems }))
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems.map(ownProblem))
    throw error
  }
}

async function readBytes(
  bytes: Buffer,
  name: string,
  limits: Limits,
): Promise<{ format: DocumentFormat; reading: Reading }> {
  const at = { file: name }
  const source = async (): Promise<TableSource> => (await import('#records')).bytesSource(name, bytes)
  const kind = await documentKind(bytes, async () => {
    const { openZip } = await import('#records')
    return [...(await openZip(await source())).entries.keys()]
  })
  if ('refused' in kind) throw new Refusal(readingProblems[kind.refused](at, at))
  if ('other' in kind)
    throw new Refusal(readingProblems['not-a-document']({ file: name, what: kind.other }, at))
  const { format } = kind
  switch (format) {
    case 'txt':
      return { format, reading: { pieces: readPlainText(textOf(bytes, name)), problems: [] } }
    case 'docx':
      return { format, reading: await (await import('./docx.ts')).readDocx(await source(), limits) }
    case 'xlsx':
      return { format, reading: await (await import('./xlsx.ts')).readXlsx(await source(), limits) }
    case 'html':
      return { format, reading: (await import('./html.ts')).readHtml(bytes, limits) }
    case 'pdf':
      return { format, reading: await (await import('./pdf.ts')).readPdf(bytes, limits) }
  }
}

function textOf(bytes: Buffer, name: string): string {
  const text = decodeBytes(bytes)
  if (text === undefined || !isReadable(text))
    throw new Refusal(readingProblems['not-text']({ file: name }, { file: name }))
  return text
}

/** Files of records have problems of their own, whose words speak of importing. */
function ownProblem(problem: Problem): Problem {
  const file = String(problem.params.file ?? '')
  const reason = String(problem.params.reason ?? '')
  switch (problem.code) {
    case 'file/damaged':
      return readingProblems.damaged({ file, reason }, problem.at)
    case 'file/too-large':
      return readingProblems['too-large']({ file, reason }, problem.at)
    case 'file/encrypted':
      return readingProblems.encrypted({ file }, problem.at)
    case 'file/with-macros':
      return readingProblems['with-macros']({ file }, problem.at)
    case 'file/not-a-table':
      return readingProblems['not-a-document']({ file, what: String(problem.params.what ?? '') }, problem.at)
    default:
      return problem
  }
}
