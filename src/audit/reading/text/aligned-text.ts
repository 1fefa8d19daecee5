import { widthOf } from '../normal-text.ts'

interface Segment {
  readonly text: string
  /** In columns of a fixed-width font; the end is the first column behind it. */
  readonly from: number
  readonly to: number
}

/** Words of a line that two spaces or more part. */
function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const part of line.split(/( {2,}|\u3000{2,})/)) {
    const width = widthOf(part)
    if (part.trim() !== '') segments.push({ text: part.trim(), from: at, to: at + width })
    at += width
  }
  return segments
}

/**
 * Rows whose cells are held apart by spaces alone become rows with tabs: at least three lines one after the other, of
 * three words or more that stand under one another. Other lines stay as they are.
 */
export function alignedRows(lines: readonly string[]): readonly string[] {
  const out = [...lines]
  for (let at = 0; at < lines.length; ) {
    const run: { index: number; segments: readonly Segment[] }[] = []
    let next = at
    for (; next < lines.length; next++) {
      const line = lines[next] ?? ''
      if (line.includes('\t')) break
      const segments = segmentsOf(line)
      if (segments.length < 3) break
      run.push({ index: next, segments })
    }
    const columns = run.length >= 3 ? columnsOf(run.map(({ segments }) => segments)) : []
    if (columns.length >= 3)
      for (const { index, segments } of run) out[index] = rowOf(segments, columns).join('\t')
    at = Math.max(next, at + 1)
  }
  return out
}

type Span = readonly [from: number, to: number]

/** The stretches that words of any line cover, joined where they overlap. */
function columnsOf(rows: readonly (readonly Segment[])[]): readonly Span[] {
  const spans = rows
    .flat()
    .map(({ from, to }): Span => [from, to])
    .sort((a, b) => a[0] - b[0])
  const columns: [number, number][] = []
  for (const [from, to] of spans) {
    const last = columns.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else columns.push([from, to])
  }
  // Where words of one line fall into one column, they do not stand under one another.
  const most = rows.reduce((count, segments) => Math.max(count, segments.length), 0)
  return columns.length >= most ? columns : []
}

function rowOf(segments: readonly Segment[], columns: readonly Span[]): readonly string[] {
  return columns.map(([from, to]) =>
    segments
      .filter((segment) => segment.from < to && segment.to > from)
      .map(({ text }) => text)
      .join(' '),
  )
}
