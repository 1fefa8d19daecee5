/*
 * What a file is, by its own first bytes: the name and the browser's word for it are only claims. Enough to serve it
 * back under an honest type and to notice a file that is not what its name says; it does not prove that it opens.
 */

const office = 'application/vnd.openxmlformats-officedocument'

/** First bytes as Latin-1 text, where they begin, and the type. */
const signatures: readonly (readonly [text: string, offset: number, mime: string])[] = [
  ['\x89PNG\r\n\x1a\n', 0, 'image/png'],
  ['\xff\xd8\xff', 0, 'image/jpeg'],
  ['GIF8', 0, 'image/gif'],
  ['WEBP', 8, 'image/webp'],
  ['II*\0', 0, 'image/tiff'],
  ['MM\0*', 0, 'image/tiff'],
  ['Rar!\x1a\x07', 0, 'application/vnd.rar'],
  ['7z\xbc\xaf\x27\x1c', 0, 'application/x-7z-compressed'],
]

/** A member that only such an archive has. OFD is GB/T 33190, the format of Chinese electronic documents and invoices. */
const members: readonly (readonly [member: string, mime: string])[] = [
  ['word/document.xml', `${office}.wordprocessingml.document`],
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  ['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroenabled.12'],
  ['ppt/presentation.xml', `${office}.presentationml.presentation`],
  ['OFD.xml', 'application/ofd'],
]

/** Older Office files share one container; which of them it is, only the name tells. */
const olderOffice: { readonly [extension: string]: string } = {
  doc: 'application/msword',
  wps: 'application/msword',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  dps: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
}

const other = 'application/octet-stream'

export function kindOf(content: Buffer, name: string): string {
  const head = content.subarray(0, 1024).toString('latin1')
  // Some writers put a few bytes before the header, and readers accept it.
  if (head.includes('%PDF-')) return 'application/pdf'
  const signed = signatures.find(([text, offset]) => head.startsWith(text, offset))
  if (signed) return signed[2]
  if (head.startsWith('PK\x03\x04')) return archiveKind(content)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return olderOffice[extensionOf(name)] ?? other
  return isText(content) ? (extensionOf(name) === 'csv' ? 'text/csv' : 'text/plain') : other
}

/** An archive lists its members at its end. */
function archiveKind(content: Buffer): string {
  const list = content.subarray(-(2 ** 17)).toString('latin1')
  return members.find(([member]) => list.includes(member))?.[1] ?? 'application/zip'
}

/** Line ends, tabs and escapes occur in text; other control characters do not. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)
}

function isText(content: Buffer): boolean {
  if (content.subarray(0, 2 ** 16).some(isControl)) return false
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(content)
      return true
    } catch {
      return false
    }
  })
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

const image = /^image\//
/** What an extension promises, where files of that kind are always told by their first bytes. */
const promises: { readonly [extension: string]: RegExp } = {
  pdf: /^application\/pdf$/,
  ofd: /^application\/ofd$/,
  docx: /wordprocessingml/,
  xlsx: /spreadsheetml/,
  pptx: /presentationml/,
  // Pictures are renamed from one kind to another all the time, and open all the same.
  ...Object.fromEntries(['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff'].map((one) => [one, image])),
}

/** Whether the content can be what the name says. */
export function isAsNamed(name: string, mime: string): boolean {
  return promises[extensionOf(name)]?.test(mime) ?? true
}
