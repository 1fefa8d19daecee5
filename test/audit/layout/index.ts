import type { DocumentFormat } from '#audit'
import type { Sheet } from '../sheet.ts'
import { layDocx } from './docx.ts'
import { layHtml } from './html.ts'
import { layPdf } from './pdf.ts'
import { layText } from './text.ts'
import { layXlsx } from './xlsx.ts'

export const layouts: {
  readonly [format in DocumentFormat]: (sheet: Sheet) => Uint8Array | Promise<Uint8Array>
} = { txt: layText, html: layHtml, docx: layDocx, xlsx: layXlsx, pdf: layPdf }

export const formats = ['txt', 'html', 'docx', 'xlsx', 'pdf'] as const satisfies readonly DocumentFormat[]
