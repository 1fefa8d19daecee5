import { columnLetter } from './cell.ts'
import { escapeXml } from './xml.ts'

/** Words put to a cell: 1-based row, 0-based column. */
export interface SheetComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

export function commentsXml(comments: readonly SheetComment[]): string {
  const list = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetter(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  )
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>有据</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** The boxes of the comments: spreadsheets still keep them in this older drawing language. */
export function drawingXml(comments: readonly SheetComment[]): string {
  const shapes = comments.map(({ row, column, text }, index) => {
    const height = Math.min(12, 2 + Math.ceil(text.length / 16) + text.split('\n').length)
    const anchor = `${column + 1}, 15, ${Math.max(0, row - 2)}, 10, ${column + 4}, 15, ${row + height}, 4`
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  })
  // A drawing reserves its shapes' numbers in blocks of 1,024.
  const blocks = Array.from(
    { length: Math.ceil((comments.length + 2) / 1024) },
    (_, index) => index + 1,
  ).join(',')
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}
