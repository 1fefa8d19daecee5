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

const menu = ['首页', '政务公开', '办事服务', '互动交流']

/** What a portal puts around a document: its name and menu, the way to the page, when it was put there, its foot. */
function framed({
  site,
  published = '',
  blocks,
}: Pick<Sheet, 'site' | 'published'> & { readonly blocks: string }) {
  if (site === undefined) return `<div class="content">\n${blocks}\n</div>`
  const items = menu.map((word) => `<li><a href="#">${word}</a></li>`).join('')
  return `<div class="top"><div class="logo">${escapeText(site)}</div><ul class="menu">${items}</ul></div>
<div class="path">当前位置：首页 &gt; 政务公开 &gt; 财政资金 &gt; 预算绩效</div>
<div class="info">发布日期：${published} 信息来源：${escapeText(site)} 阅读次数：<span></span> 字号：[大 中 小]</div>
<div id="zoom" class="content">
${blocks}
</div>
<div class="foot"><p>主办：${escapeText(site)}</p><a href="#">网站地图</a> <a href="#">打印</a> <a href="#">关闭</a></div>`
}

/** As a unit's site shows it: text in paragraphs, tables pasted from Word, a menu and a script around. */
export function layHtml(sheet: Sheet): Uint8Array {
  const blocks = sheet.parts.map((part) => part.blocks.map(element).join('\n')).join('\n<hr>\n')
  const title = sheet.site === undefined ? '信息公开' : `${sheet.title ?? ''}-${sheet.site}`
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${escapeText(title)}</title><style>p { margin: 0 }</style></head>
<body><script>document.title = '公开'</script>
${framed({ ...sheet, blocks })}
</body></html>
`)
}
