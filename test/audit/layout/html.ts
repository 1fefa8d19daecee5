import type { Sheet, SheetBlock } from '../sheet.ts'

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function element(block: SheetBlock): string {
  if (block.kind === 'paragraph') return `<p>${escapeText(block.text)}</p>`
  // Published pages seldom have real headings: a bold paragraph is one.
  if (block.kind === 'heading')
    return block.level === 0
      ? `<p style="text-align:center"><span>${escapeText(block.text)}</span></p>`
      : `<p><strong>${escapeText(block.text)}</strong></p>`
  const rows = block.rows.map((row) => {
    const cells = row.flatMap((cell) => {
      if (!cell) return []
      const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
      const down = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
      return `<td${columns}${down}><p>${escapeText(cell.text) || '&nbsp;'}</p></td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table border="1"><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** As a unit's site shows it: text in paragraphs, tables pasted from Word, a menu and a script around. */
export function layHtml(sheet: Sheet): Uint8Array {
  const content = sheet.parts.map(({ blocks }) => blocks.map(element).join('\n')).join('\n<hr>\n')
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>信息公开</title><style>p { margin: 0 }</style></head>
<body><script>document.title = '公开'</script>
<div class="content">
${content}
</div>
</body></html>
`)
}
