import { createHash } from 'node:crypto'
import type { FigureScope } from '#measures'
import type { Block, Cell, Ground, Heading, Mark, ReportDocument, Run, Table } from '../document.ts'
import { asOfText, groundLines, groundNote, marks } from '../ground-text.ts'
import { script, style } from './html-style.ts'
import { markSymbols } from './mark-icon.ts'

/**
 * The report as one page that needs nothing else: each number is a link to its grounds, which the page's small script
 * shows in a panel. Its own content security policy allows that script and that style sheet and nothing more.
 */
export function renderHtml(document: ReportDocument): string {
  const grounds = new Map(document.grounds.map((ground) => [ground.id, ground]))
  const sheet = `${style}\n${columnRules(document)}`
  const title = document.title.join('')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyFor(sheet, script))}">
<title>${escapeHtml(`${document.unit.name} ${document.year} 年度 ${title}`)}</title>
<style>${sheet}</style>
</head>
<body>
${markSymbols()}
<a class="skip" href="#report">跳到正文</a>
<header class="bar"><strong>截至 ${asOfText(document.asOf)} 的数据</strong>${legend()}</header>
<main id="report">
<article>
<h1>${document.title.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>
<p class="subtitle">${escapeHtml(document.subtitle)}</p>
${renderParts(document, grounds)}
</article>
</main>
<section class="grounds" aria-labelledby="grounds-title">
<h2 id="grounds-title">数据依据</h2>
<p>${escapeHtml(groundNote(document))}</p>
<ol>
${document.grounds.map((ground) => renderGround(ground, grounds)).join('\n')}
</ol>
</section>
<script>${script}</script>
</body>
</html>
`
}

const policyFor = (sheet: string, code: string) =>
  `default-src 'none'; style-src '${hashOf(sheet)}'; script-src '${hashOf(code)}'; base-uri 'none'; form-action 'none'`

/** The policy under which a rendered page works and nothing else in it would: that of its own head. */
export function htmlPolicy(page: string): string {
  // What people wrote stands there escaped, so the first of each is the page's own.
  const within = (element: string) => new RegExp(`<${element}>([^]*?)</${element}>`).exec(page)?.[1] ?? ''
  return policyFor(within('style'), within('script'))
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

function tables(document: ReportDocument): Table[] {
  return document.parts.flatMap((part) => part.blocks).filter((block) => block.kind === 'table')
}

/** Column widths as rules: the policy allows no style attributes. */
function columnRules(document: ReportDocument): string {
  return tables(document)
    .flatMap(({ columns }, t) => {
      const whole = columns.reduce((sum, column) => sum + column.share, 0)
      return columns.map(
        ({ share }, c) => `.t${t} col:nth-child(${c + 1}){width:${((share / whole) * 100).toFixed(2)}%}`,
      )
    })
    .join('\n')
}

/** The small sign after a number; `reading` says how it is told to those who do not see it. */
function sign(mark: Mark, reading: string): string {
  return mark === 'computed' ? '' : `<svg class="sign" ${reading}><use href="#mark-${mark}"/></svg>`
}

function legend(): string {
  const items = (Object.keys(marks) as Mark[]).map(
    (mark) =>
      `<li><span class="number ${mark}">1234${sign(mark, 'aria-hidden="true"')}</span> ${marks[mark].label}</li>`,
  )
  return `<ul class="legend" aria-label="图例">${items.join('')}</ul>`
}

function renderGround(ground: Ground, grounds: ReadonlyMap<string, Ground>): string {
  const lines = groundLines(ground).map(
    ([name, words]) =>
      `<dt>${escapeHtml(name)}</dt><dd${/摘要|版本/.test(name) ? ' class="code"' : ''}>${escapeHtml(words)}</dd>`,
  )
  const parts = (ground.parts ?? []).flatMap((id) => {
    const part = grounds.get(id)
    return part
      ? [`<dt>算自</dt><dd>${numberLink(part, `${part.label} ${part.value}（${part.period}）`)}</dd>`]
      : []
  })
  return `<li id="${ground.id}" tabindex="-1"><h3>${escapeHtml(ground.label)}<span class="tag">${marks[ground.mark].label}</span></h3><div class="code">${escapeHtml(ground.name)}</div><dl>${lines.join('')}${parts.join('')}</dl></li>`
}

/** Data attributes let a page that embeds the report open the live figure instead. */
function numberLink(ground: Ground, text: string): string {
  const { figure } = ground
  const data = figure
    ? ` data-measure="${escapeHtml(figure.measure)}"${dataScope(figure.scope)} data-period="${escapeHtml(figure.period)}" data-as-of="${figure.asOf}" data-digest="${figure.digest}"`
    : ` data-manual="${escapeHtml(ground.name)}"`
  return `<a class="number ${ground.mark}" href="#${ground.id}" data-ground="${ground.id}"${data} title="${escapeHtml(ground.label)}">${escapeHtml(text)}${sign(ground.mark, `role="img" aria-label="${marks[ground.mark].label}"`)}</a>`
}

/** What narrows the figure besides its unit, as `name=value` pairs. */
function dataScope(scope: FigureScope): string {
  const narrowed = Object.entries(scope).filter(([name]) => name !== 'unit')
  return narrowed.length > 0
    ? ` data-scope="${escapeHtml(narrowed.map((pair) => pair.join('=')).join('&'))}"`
    : ''
}

function renderRuns(runs: readonly Run[], grounds: ReadonlyMap<string, Ground>): string {
  return runs
    .map((run) => {
      const words = renderRun(run, grounds)
      return run.isStrong ? `<strong>${words}</strong>` : words
    })
    .join('')
}

function renderRun(run: Run, grounds: ReadonlyMap<string, Ground>): string {
  if (run.kind === 'missing') return `<span class="missing">${escapeHtml(run.text)}</span>`
  const ground = run.kind === 'number' ? grounds.get(run.ground) : undefined
  return ground ? numberLink(ground, run.text) : escapeHtml(run.text)
}

function renderParts(document: ReportDocument, grounds: ReadonlyMap<string, Ground>): string {
  let table = 0
  let title = ''
  const render = (block: Block, orientation: string): string => {
    if (block.kind === 'paragraph')
      return `<p${block.stands ? ` class="${block.stands}"` : ''}>${block.marker ? `${escapeHtml(block.marker)} ` : ''}${renderRuns(block.runs, grounds)}</p>`
    if (block.kind === 'heading') {
      title = block.runs.map((run) => run.text).join('')
      return renderHeading(block, grounds)
    }
    // Reached by keyboard, so that what is too wide for a screen can be scrolled.
    const frame = `class="wide ${orientation}" tabindex="0" role="group" aria-label="${escapeHtml(title)}"`
    return `<div ${frame}>${renderTable(block, table++, grounds)}</div>`
  }
  return document.parts
    .map((part) => part.blocks.map((block) => render(block, part.orientation)).join('\n'))
    .join('\n')
}

function renderHeading({ level, number, runs }: Heading, grounds: ReadonlyMap<string, Ground>): string {
  return `<h${level + 1}>${escapeHtml(number)}${renderRuns(runs, grounds)}</h${level + 1}>`
}

function renderTable(table: Table, index: number, grounds: ReadonlyMap<string, Ground>): string {
  const row = (cells: readonly Cell[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => renderCell(cell, tag, grounds)).join('')}</tr>`
  const head = table.head.map((cells) => row(cells, 'th')).join('\n')
  const body = table.body.map((cells) => row(cells, 'td')).join('\n')
  return `<table class="t${index}"><colgroup>${table.columns.map(() => '<col>').join('')}</colgroup>
<thead>${head}</thead>
<tbody>
${body}
</tbody></table>`
}

function renderCell(cell: Cell, tag: 'th' | 'td', grounds: ReadonlyMap<string, Ground>): string {
  const isHead = tag === 'th' || cell.isHead
  const scope =
    tag === 'th' ? ' scope="col"' : isHead ? ` scope="${(cell.rowSpan ?? 1) > 1 ? 'rowgroup' : 'row'}"` : ''
  const span = `${cell.columnSpan ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}`
  const [only, ...more] = cell.paragraphs
  const content =
    more.length > 0
      ? cell.paragraphs.map((runs) => `<p>${renderRuns(runs, grounds)}</p>`).join('')
      : renderRuns(only ?? [], grounds)
  const name = isHead && content !== '' ? 'th' : 'td'
  return `<${name}${name === 'th' ? scope : ''}${span} class="${cell.align}">${content}</${name}>`
}
