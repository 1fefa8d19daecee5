import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result, writeFailure } from '#lib'
import type { Report } from '../build/build-report.ts'
import { problems } from '../problems.ts'
import { checkFonts } from './fonts.ts'
import { renderHtml } from './html.ts'
import type { PrintOptions } from './print.ts'
import { reportJson } from './report-json.ts'

export const reportFormats = ['html', 'docx', 'pdf', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export interface RenderOptions extends PrintOptions {
  /** A folder of the office's own fonts, for the pdf. */
  readonly fonts?: string
}

/**
 * A report in one format; the same bytes for the same report. The writers of docx and pdf are heavy, so that they are
 * loaded when a report is printed and not by every command that starts.
 */
export async function renderFormat(
  report: Report,
  format: ReportFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(report.document)
    case 'docx':
      return (await import('./docx.ts')).renderDocx(report.document, options)
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(report.document, options)
    case 'json':
      return reportJson(report)
  }
}

/**
 * Writes report.html, report.docx, report.pdf and report.json into a folder, which is made where it is missing. All
 * four are whole before the first takes its name. Gives their paths. Problems: report/unreadable-fonts, report/cannot-write.
 */
export async function renderReport(
  report: Report,
  directory: string,
  options: RenderOptions = {},
): Promise<Result<readonly string[]>> {
  const fonts = checkFonts(options.fonts)
  if (!fonts.ok) return fonts
  const files: { readonly path: string; readonly part: string; readonly content: string | Uint8Array }[] = []
  for (const format of reportFormats) {
    const path = join(directory, `report.${format}`)
    files.push({ path, part: `${path}.part`, content: await renderFormat(report, format, options) })
  }
  try {
    await makeFolder(directory)
    for (const { part, content } of files) await writeFile(part, content)
    for (const { part, path } of files) await rename(part, path)
    return ok(files.map(({ path }) => path))
  } catch (error) {
    for (const { part } of files) await rm(part, { force: true }).catch(() => undefined)
    return fail(problems['cannot-write']({ path: directory, reason: writeFailure(error) }))
  }
}

/**
 * A folder with those above it. Step by step, since Node's own way never returns where a file system has no place for
 * new folders (/proc says of each that its parent is missing).
 */
async function makeFolder(path: string): Promise<void> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isThere) return
  const above = dirname(resolve(path))
  if (above !== resolve(path)) await makeFolder(above)
  await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
    // Somebody else made it meanwhile.
    if (error.code !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error
  })
}
