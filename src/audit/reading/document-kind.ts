import type { DocumentFormat } from '../document.ts'

/** What a file is by its content, whatever its name says. */
export type DocumentKind =
  | { readonly format: DocumentFormat }
  | { readonly refused: 'old-word' | 'old-excel' | 'old-office' | 'encrypted' }
  | { readonly other: string }

const magics: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: '图片（PNG）' },
  { bytes: [0xff, 0xd8, 0xff], name: '图片（JPEG）' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: '图片（GIF）' },
  { bytes: [0x42, 0x4d], name: '图片（BMP）' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: '图片（TIFF）' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: '图片（TIFF）' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: '压缩包（RAR）' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '压缩包（7z）' },
  { bytes: [0x1f, 0x8b], name: '压缩包（gzip）' },
  { bytes: [0x4d, 0x5a], name: '程序' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: '程序' },
]

const begins = (bytes: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * `names` lists what a zip archive holds; it is asked for only where the file is one. The file's own name tells a page
 * without its frame from a text that begins with a bracket.
 */
export async function documentKind(
  bytes: Buffer,
  name: string,
  names: () => Promise<readonly string[]>,
): Promise<DocumentKind> {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return kindOfArchive(await names())
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfContainer(bytes)
  // Some writers put a mark or a line before the header of a PDF.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  const magic = magics.find(({ bytes: own }) => begins(bytes, own))
  if (magic && !(magic.bytes.length === 2 && isAscii(bytes))) return { other: magic.name }
  return kindOfText(bytes.subarray(0, 4096), /\.x?html?$/i.test(name))
}

function isAscii(bytes: Buffer): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 9 && byte < 127)
}

function kindOfArchive(names: readonly string[]): DocumentKind {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.xml$/)) return { format: 'xlsx' }
  if (has(/^word\//)) return { format: 'docx' }
  if (has(/^xl\//)) return { format: 'xlsx' }
  if (has(/^ppt\//)) return { other: '演示文稿' }
  if (has(/^OFD\.xml$/i)) return { other: 'OFD 版式文件' }
  if (has(/^content\.xml$/)) return { other: 'OpenDocument 文件' }
  return { other: '压缩包' }
}

/** The old container of Office: its streams' names are in UTF-16. */
function kindOfContainer(bytes: Buffer): DocumentKind {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return { refused: 'encrypted' }
  if (has('WordDocument')) return { refused: 'old-word' }
  return { refused: has('Workbook') || has('Book') ? 'old-excel' : 'old-office' }
}

function kindOfText(head: Buffer, isCalledPage: boolean): DocumentKind {
  // UTF-16 looks like Latin text once its zero bytes are gone.
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('{\\rtf')) return { other: 'RTF 文档' }
  if (
    /^<!doctype html|^<(?:html|head|body|table|div|meta|style|title|p|h[1-6]|article|section|main)\b/.test(
      text,
    )
  )
    return { format: 'html' }
  if (/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+<(?:!doctype html|html)\b/.test(text)) return { format: 'html' }
  if (text.startsWith('mime-version:') || text.startsWith('content-type: multipart'))
    return { other: '单个文件网页（MHTML）' }
  if (isCalledPage && /^<[a-z!]/.test(text)) return { format: 'html' }
  if (text.startsWith('<?xml')) return { other: 'XML 文件' }
  return { format: 'txt' }
}
