import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Block, isLetter, type Letter, type ReportDocument, type Run, type Table } from '../document.ts'
import { marks } from '../ground-text.ts'
import { type Fonts, printFonts } from './fonts.ts'
import { markIcon } from './mark-icon.ts'
import { type PrintOptions, printOf } from './print.ts'

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
    { svg: markIcon(mark, '#595959'), label: marks[mark].label },
  ]),
)

/** What report.typ reads: the tree with each number's mark at hand. */
function printData(document: ReportDocument | Letter, fonts: Fonts, options: PrintOptions) {
  const { parts, grounds, isMarked } = printOf(document, options)
  const mark = (run: Run) =>
    run.kind === 'number' ? { ...run, mark: grounds.get(run.ground)?.mark ?? 'computed' } : run
  const rows = (of: Table['body']) =>
    of.map((cells) =>
      cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((runs) => runs.map(mark)) })),
    )
  const withMarks = (block: Block) =>
    block.kind === 'table'
      ? { ...block, head: rows(block.head), body: rows(block.body) }
      : { ...block, runs: block.runs.map(mark) }
  return {
    title: document.title,
    ...(isLetter(document) && document.letterhead ? { letterhead: document.letterhead } : {}),
    ...(document.subtitle === undefined ? {} : { subtitle: document.subtitle }),
    unit: document.unit.name,
    fonts,
    icons,
    links: isMarked,
    parts: parts.map(({ orientation, blocks }) => ({ orientation, blocks: blocks.map(withMarks) })),
  }
}

/**
 * The report as PDF, set by Typst, with its fonts embedded; the same bytes for the same tree.
 * `fonts` is a folder of the office's own fonts (小标宋, 仿宋, 楷体, 黑体), used before the ones that come along.
 */
export function renderPdf(
  document: ReportDocument | Letter,
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
