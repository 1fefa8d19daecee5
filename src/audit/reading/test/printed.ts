import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')), '400Regular')

let compiler: NodeCompiler | undefined

/** A PDF set from Typst source, in the font that comes with the install. */
export function printed(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: '/reading', fontArgs: [{ fontPaths: [folder] }] })
  const { result } = compiler.compile({
    mainFileContent: `#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")\n#set par(first-line-indent: (amount: 2em, all: true), justify: true)\n${source}`,
    resetRead: true,
  })
  if (!result) throw new Error('the source does not compile')
  return new Uint8Array(compiler.pdf(result))
}

/** A PDF written by hand from its objects; the first is its catalogue. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  const places: number[] = []
  let out = '%PDF-1.7\n'
  for (const [at, object] of objects.entries()) {
    places.push(out.length)
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${out}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${out.length}\n%%EOF`,
    'latin1',
  )
}

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`

/** The objects of a document with one page, which uses `resources` and draws `content`. */
export const onePage = (resources: string, content: string): readonly string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << ${resources} >> /Contents 4 0 R >>`,
  stream(content),
]
