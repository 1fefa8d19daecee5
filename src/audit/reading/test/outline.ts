import type { AuditDocument } from '../../document.ts'
import { readDocument } from '../read-document.ts'

/** A document in lines that a person can compare: `H2 （一）…`, paragraphs, and tables row by row, covered cells with a star. */
export function outlineOf(document: AuditDocument): readonly string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'heading') return [`H${block.level} ${block.number}${block.text}`]
    return [
      `table ${block.headRows}${block.caption === '' ? '' : ` ${block.caption}`}`,
      ...block.rows.map((row) => row.map(({ covered, text }) => (covered ? `${text}*` : text)).join(' | ')),
    ]
  })
}

/** Reads what must be readable. */
export async function read(from: string | Uint8Array, name = 'report'): Promise<AuditDocument> {
  const result = await readDocument(from, name)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

export async function outline(from: string | Uint8Array, name?: string): Promise<readonly string[]> {
  return outlineOf(await read(from, name))
}

/** The code of the one problem for which a file is not read. */
export async function refusal(from: string | Uint8Array, name = 'report'): Promise<string> {
  const result = await readDocument(from, name)
  return result.ok ? 'read' : result.problems.map(({ code }) => code).join(', ')
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
