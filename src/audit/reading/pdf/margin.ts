import { isPageNumber } from '../page-number.ts'
import type { TextLine } from './line.ts'

export interface PageLines {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** Parts of a page's height in which headers, footers and page numbers stand. */
const edge = 0.1

/** Numbers of pages differ; the rest of a running head does not. */
const shapeOf = (line: TextLine): string => line.text.replace(/\s/g, '').replace(/\d+/g, '#')

/** Page numbers, and what stands at the edge of half of the pages: the lines that belong to no text. */
export function runningLines(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const running = new Set<TextLine>()
  const byShape = new Map<string, TextLine[]>()
  for (const { height, lines } of pages) {
    for (const line of lines) {
      const isHigh = line.base < height * edge
      if (!isHigh && line.base < height * (1 - edge)) continue
      const bare = line.text.replace(/\s/g, '')
      if (isPageNumber(line.text) || /^\d{1,4}$/.test(bare) || /^[ivxlc]{1,6}$/i.test(bare)) {
        running.add(line)
        continue
      }
      const shape = `${isHigh ? '^' : '_'}${shapeOf(line)}`
      const known = byShape.get(shape)
      if (known) known.push(line)
      else byShape.set(shape, [line])
    }
  }
  for (const lines of byShape.values())
    if (lines.length >= Math.max(2, pages.length / 2)) for (const line of lines) running.add(line)
  return running
}
