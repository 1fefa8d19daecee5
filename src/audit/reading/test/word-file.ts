import { strToU8, zipSync } from 'fflate'

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships>${Object.entries(targets)
    .map(([type, target]) => `<Relationship Id="${type}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A Word file from the XML of its body, and of its lists and styles where it has any. */
export function wordFile(
  body: string,
  parts: { readonly numbering?: string; readonly styles?: string; readonly before?: string } = {},
): Uint8Array {
  const { before = '', numbering = '', styles = '' } = parts
  return zipSync({
    '_rels/.rels': strToU8(relations({ officeDocument: 'word/document.xml' })),
    'word/_rels/document.xml.rels': strToU8(relations({ numbering: 'numbering.xml', styles: 'styles.xml' })),
    'word/document.xml': strToU8(`${before}<w:document ${space}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering ${space}>${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
  })
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`
export const table = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
