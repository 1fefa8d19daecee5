import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, ReportDocument, Run } from '../document.ts'
import { marks } from '../ground-text.ts'
import { type Fonts, printFonts } from './fonts.ts'
import { markIcon } from './mark-icon.ts'
import { type PrintOptions, printedParts } from './print.ts'

/** Where the compiler believes its files to be; nothing is read from a disk there. */
const workspace = '/report'
const layout = readFileSync(join(import.meta.dirname, 'report.typ'), 'utf8')

// Making a compiler reads the fonts, which takes longer than setting a report: one is kept for each set of fonts.
const compilers = new Map<string, NodeCompiler>()

function compilerFor(fonts: Fonts): NodeCompiler {
  const key = fonts.folders.join('\n')
  const kept = compilers.get(key)
  if (kept) return kept
  const made = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts.folders] }] })
  compilers.set(key, made)
  return made
}

const icons = Object.fromEntries(
  (['manual', 'frozen'] as const).map((mark) => [
    mark,
    { svg: markIcon(mark, 'stroke="#595959"'), label: marks[mark].label },
  ]),
)

/** What report.typ reads: the tree with each number's mark at hand, and each ground's anchor in the last table. */
function printData(document: ReportDocument, fonts: Fonts, options: PrintOptions) {
  const markOf = new Map(document.grounds.map((ground) => [ground.id, ground.mark]))
  const mark = (run: Run) =>
    run.kind === 'number' ? { ...run, mark: markOf.get(run.ground) ?? 'computed' } : run
  const withMarks = (block: Block): unknown => {
    if (block.kind !== 'table') return { ...block, runs: block.runs.map(mark) }
    const rows = (of: typeof block.body) =>
      of.map((cells) =>
        cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((runs) => runs.map(mark)) })),
      )
    return { ...block, head: rows(block.head), body: rows(block.body) }
  }
  const parts = printedParts(document, options)
  const isListed = parts.length > document.parts.length
  return {
    title: document.title,
    subtitle: document.subtitle,
    unit: document.unit.name,
    fonts,
    links: isListed,
    icons,
    parts: parts.map((part, i) => ({
      orientation: part.orientation,
      blocks: part.blocks.map((block) =>
        isListed && i === parts.length - 1 && block.kind === 'table'
          ? withAnchors(block, document)
          : withMarks(block),
      ),
    })),
  }
}

function withAnchors(block: Block & { readonly kind: 'table' }, document: ReportDocument): unknown {
  const body = block.body.map((cells, row) =>
    cells.map((cell, i) => (i === 0 ? { ...cell, anchor: document.grounds[row]?.id } : cell)),
  )
  return { ...block, body }
}

/**
 * The report as PDF, set by Typst, with its fonts embedded; the same bytes for the same tree.
 * `fonts` is a folder of the office's own fonts (小标宋, 仿宋, 楷体, 黑体), used before the ones that come along.
 */
export function renderPdf(
  document: ReportDocument,
  options: PrintOptions & { readonly fonts?: string } = {},
): Uint8Array {
  const fonts = printFonts(options.fonts)
  const compiler = compilerFor(fonts)
  compiler.mapShadow(
    `${workspace}/report.json`,
    Buffer.from(JSON.stringify(printData(document, fonts, options))),
  )
  const compiled = compiler.compile({ mainFileContent: layout, resetRead: true })
  const { result } = compiled
  if (!result) {
    const error = compiled.takeError()
    throw new Error(`report.typ: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no result')}`)
  }
  const bytes = compiler.pdf(result)
  // The compiler remembers what it has set; a long-running server must not.
  compiler.evictCache(2)
  return new Uint8Array(bytes)
}
