import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Sheet, SheetBlock } from '../sheet.ts'

const require = createRequire(import.meta.url)
const fonts = join(dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')), '400Regular')
let compiler: NodeCompiler | undefined

const quote = (text: string) => JSON.stringify(text)

function layBlock(block: SheetBlock): string {
  if (block.kind === 'paragraph') return `#par(${quote(block.text)})`
  if (block.kind === 'heading')
    return block.level === 0
      ? `#align(center, text(size: 18pt, ${quote(block.text)}))`
      : `#par(strong(${quote(block.text)}))`
  const cells = block.rows.flatMap((row) =>
    row.flatMap((cell) =>
      cell ? `table.cell(colspan: ${cell.columnSpan}, rowspan: ${cell.rowSpan}, ${quote(cell.text)})` : [],
    ),
  )
  // A narrow column breaks its words over lines, as published forms do.
  return `#text(size: 9pt, table(columns: (1fr,) * ${block.width}, inset: 4pt, ${cells.join(',\n')}))`
}

/** As it is published: A4, the page's number at the foot, tables ruled. */
export function layPdf(sheet: Sheet): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: '/sheet', fontArgs: [{ fontPaths: [fonts] }] })
  const content = sheet.parts.map(({ blocks }) => blocks.map(layBlock).join('\n\n')).join('\n#pagebreak()\n')
  const main = `#set document(date: none)
#set page(paper: "a4", margin: 2.2cm, footer: context align(center, [— #counter(page).display() —]))
#set text(lang: "zh", region: "cn", font: "Noto Serif SC", size: 14pt)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#show table: set par(justify: false, first-line-indent: 0pt)
${content}
`
  const compiled = compiler.compile({ mainFileContent: main, resetRead: true })
  const { result } = compiled
  if (!result) {
    const error = compiled.takeError()
    throw new Error(
      `${sheet.name}: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no result')}`,
    )
  }
  const bytes = compiler.pdf(result)
  compiler.evictCache(2)
  return new Uint8Array(bytes)
}
