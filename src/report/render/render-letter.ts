import { writeFile } from 'node:fs/promises'
import { fail, ok, type Result, writeFailure } from '#lib'
import type { Letter } from '../document.ts'
import { problems } from '../problems.ts'

export const letterFormats = ['docx', 'pdf'] as const
export type LetterFormat = (typeof letterFormats)[number]

/** A letter in one format; the same bytes for the same letter. The writers are loaded when one is printed. */
export async function renderLetter(letter: Letter, format: LetterFormat): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./docx.ts')).renderDocx(letter)
  return (await import('./pdf.ts')).renderPdf(letter)
}

/** Writes a letter to a file, whose name says the format. Problems: report/cannot-write. */
export async function writeLetter(letter: Letter, path: string): Promise<Result<undefined>> {
  try {
    await writeFile(path, await renderLetter(letter, /\.pdf$/i.test(path) ? 'pdf' : 'docx'))
    return ok(undefined)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return fail(problems['cannot-write']({ path, reason: writeFailure(error) }))
    throw error
  }
}
