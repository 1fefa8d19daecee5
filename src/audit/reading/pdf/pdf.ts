import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fileProblems, type Problem, Refusal } from '#lib'
import type { Limits } from '../limits.ts'
import type { Reading } from '../piece.ts'
import { readingProblems } from '../problems.ts'
import { readPage } from './content.ts'
import { layOut } from './layout.ts'
import { getDocument, VerbosityLevel } from './pdf-js.ts'
import type { PageContent } from './shape.ts'

/** A department's whole final accounts, with its self-evaluations, have some 200. */
const mostPages = 300

const own = (folder: string): string => fileURLToPath(import.meta.resolve(`pdfjs-dist/${folder}/`))

/**
 * A PDF's text and tables, from where its characters and lines stand. Nothing in it is run and nothing is loaded from
 * elsewhere. Throws a Refusal.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: own('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: own('standard_fonts'),
    // Pictures are not looked at, so that none is unpacked.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise.catch((error: unknown) => {
      throw refusalOf(error, limits.file)
    })
    return await readPages(document, limits)
  } finally {
    await loading.destroy()
  }
}

async function readPages(document: PDFDocumentProxy, limits: Limits): Promise<Reading> {
  const { file } = limits
  const { numPages } = document
  if (numPages > mostPages)
    throw new Refusal(readingProblems['too-many-pages']({ file, pages: numPages, most: mostPages }, { file }))
  const pages: PageContent[] = []
  for (let number = 1; number <= numPages; number++) {
    limits.check()
    const page = await document.getPage(number).catch((error: unknown) => {
      throw refusalOf(error, file)
    })
    pages.push(await readPage(page))
    page.cleanup()
  }
  refuseUnreadable(pages, file)
  return { pieces: layOut(pages, limits), problems: scannedPages(pages) }
}

const lettersOf = (page: PageContent): number =>
  page.fragments.reduce((sum, { text }) => sum + text.length, 0)

/** A scan may carry a line of text, such as a stamp of the scanner, on every page. */
const fewestLetters = 8

const isScan = (page: PageContent): boolean => page.hasPicture && lettersOf(page) < fewestLetters

/** Characters of private use, and what stands for those that are not known. */
const unmapped = /[\ue000-\uf8ff\ufffd]/g

function refuseUnreadable(pages: readonly PageContent[], file: string): void {
  if (pages.some(isScan) && pages.every((page) => isScan(page) || lettersOf(page) === 0))
    throw new Refusal(readingProblems['scan-without-text']({ file }, { file }))
  let letters = 0
  let lost = 0
  for (const { fragments } of pages)
    for (const { text } of fragments) {
      letters += text.length
      lost += text.match(unmapped)?.length ?? 0
    }
  if (lost > letters * 0.2) throw new Refusal(readingProblems['garbled-text']({ file }, { file }))
}

function scannedPages(pages: readonly PageContent[]): readonly Problem[] {
  const scanned = pages.filter(isScan).map(({ page }) => page)
  if (scanned.length === 0) return []
  const named =
    scanned.length > 10 ? `${scanned.slice(0, 10).join('、')} 等 ${scanned.length}` : scanned.join('、')
  return [readingProblems['page-without-text']({ pages: named })]
}

function refusalOf(error: unknown, file: string): unknown {
  const at = { file }
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException') return new Refusal(fileProblems.encrypted(at, at))
  const reason =
    error.name === 'InvalidPDFException' ? { zh: '不是完整的 PDF', en: 'it is no whole PDF' } : error.message
  return new Refusal(fileProblems.damaged({ file, reason }, at))
}
