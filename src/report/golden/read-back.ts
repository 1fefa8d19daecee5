import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const fromEntities = (text: string) =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
  )

/** Text and structure of a Word file: a line a paragraph with its style, tables with their spans, page orientations. */
export function readDocx(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
  const pieces = xml.matchAll(
    /<w:pStyle w:val="(?<style>[^"]+)"|<w:rStyle w:val="(?<mark>[^"]+)"|<w:t(?: [^>]*)?>(?<text>[^<]*)<\/w:t>|<w:gridSpan w:val="(?<columns>\d+)"|<w:vMerge w:val="(?<merge>\w+)"|<w:tblHeader\/>|<w:cantSplit\/>|<w:tbl>|<w:tc>|<w:tr>|<w:pgSz (?<page>[^>]*)\/>|<w:u w:val="(?<line>\w+)"|<\/w:p>/g,
  )
  let out = ''
  for (const match of pieces) {
    const { style, mark, text, columns, merge, page, line } = match.groups ?? {}
    if (style) out += `[${style}] `
    else if (text !== undefined) out += fromEntities(text)
    else if (mark) out += `<${mark}>`
    else if (columns) out += `(columns ${columns}) `
    else if (merge) out += `(merge ${merge}) `
    else if (page) out += `--- page ${page.replace(/w:/g, '')}\n`
    else if (line) out += line === 'none' ? '' : `<${line}>`
    else
      out +=
        { '</w:p>': '\n', '<w:tbl>': '=== table\n', '<w:tr>': '--\n', '<w:tc>': '' }[match[0]] ??
        `${match[0]} `
  }
  return out
}

/** The text of a pdf page by page with each page's size, and the fonts that it carries. */
export async function readPdf(
  file: Uint8Array,
): Promise<{ readonly text: string; readonly fonts: readonly string[] }> {
  const loading = getDocument({
    data: new Uint8Array(file),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const pdf = await loading.promise
  const fonts = new Set<string>()
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    await page.getOperatorList()
    text += `--- page ${number}, ${page.view.slice(2).map(Math.round).join(' x ')} pt\n`
    for (const item of content.items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      if (page.commonObjs.has(item.fontName)) {
        const font = page.commonObjs.get(item.fontName) as { readonly name?: string }
        fonts.add((font.name ?? '').replace(/^[A-Z]{6}\+/, ''))
      }
    }
    text += '\n'
  }
  await loading.destroy()
  return { text, fonts: [...fonts].sort() }
}
