import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fontSubstitutes } from './docx-style.ts'

/** Files in a zip need a date; this one says nothing about when the report was made. */
const stillDate = new Date(2000, 0, 1)

/**
 * Takes out of a Word file what differs between two writings of one report (times, running numbers of bookmarks), and
 * names the fonts to take where an office lacks one.
 */
export function settleDocx(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file)
  const settled: Record<string, Uint8Array> = {}
  for (const name of Object.keys(parts).sort()) {
    const content = parts[name] ?? new Uint8Array()
    settled[name] = settlePart(name, content)
  }
  return zipSync(settled, { mtime: stillDate, level: 6 })
}

function settlePart(name: string, content: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml')
    return strToU8(strFromU8(content).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  if (name === 'word/document.xml') return strToU8(numberBookmarks(strFromU8(content)))
  if (name === 'word/fontTable.xml') return strToU8(fontTable())
  return content
}

/** Bookmarks count from 1 within this file; a start and its end keep one number. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g, (_, before, id, after) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return `${before}${numbers.get(id)}${after}`
  })
}

function fontTable(): string {
  const fonts = Object.entries(fontSubstitutes).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
