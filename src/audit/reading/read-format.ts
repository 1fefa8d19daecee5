import { fileProblems, Refusal } from '#lib'
import type { DocumentFormat } from '../document.ts'
import { type Limits, mostCharacters } from './limits.ts'
import type { Reading } from './piece.ts'
import { readingProblems } from './problems.ts'
import { readPlainText } from './text/plain-text.ts'
import { decodeBytes, isReadable } from './text/text-encoding.ts'

/**
 * Reads bytes that are known to be of a format. The readers of the heavier formats are loaded only where one is asked
 * for. Throws a Refusal.
 */
export async function readFormat(format: DocumentFormat, bytes: Buffer, limits: Limits): Promise<Reading> {
  switch (format) {
    case 'txt':
      return readPlainText(textOf(bytes, limits.file), limits)
    case 'docx':
      return (await import('./docx/docx.ts')).readDocx(await sourceOf(bytes, limits.file), limits)
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(await sourceOf(bytes, limits.file), limits)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, limits)
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(bytes, limits)
  }
}

async function sourceOf(bytes: Buffer, file: string) {
  const { bytesSource } = await import('#workbook')
  return bytesSource(file, bytes)
}

/** Bytes of text, of which a character takes four at most; a report has some tens of thousands. */
const mostText = 4 * mostCharacters

function textOf(bytes: Buffer, file: string): string {
  if (bytes.length > mostText)
    throw new Refusal(readingProblems['too-much-text']({ file, most: mostCharacters }, { file }))
  const text = decodeBytes(bytes)
  if (text !== undefined && isReadable(text)) return text
  const called = /\.(pdf|docx|xlsx)$/i.exec(file)?.[1]
  if (called === undefined) throw new Refusal(fileProblems['not-text']({ file }, { file }))
  const reason = {
    zh: `内容不是 ${called.toLowerCase()} 文件`,
    en: `its content is no ${called.toLowerCase()} file`,
  }
  throw new Refusal(fileProblems.damaged({ file, reason }, { file }))
}
