import { formatMoment, type Moment } from './instant.ts'

/** From a minute up to, and not with, a later one: what ends at ten and what begins at ten do not meet. */
export interface Span {
  readonly from: Moment
  readonly to: Moment
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** The time that two have in common; undefined where they do not meet. */
export function commonOf(a: Span, b: Span): Span | undefined {
  const [, from = a.from] = [a.from, b.from].sort()
  const [to = a.to] = [a.to, b.to].sort()
  return from < to ? { from, to } : undefined
}

/** The same time as spans that are apart and in order: what several cover counts once. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (from >= to) continue
    const last = union.at(-1)
    if (last === undefined || last.to < from) union.push({ from, to })
    else if (last.to < to) union[union.length - 1] = { from: last.from, to }
  }
  return union
}

/** What of a span none of the others takes, in order. */
export function freeWithin(within: Span, taken: readonly Span[]): Span[] {
  const free: Span[] = []
  let { from } = within
  for (const span of unionOf(taken)) {
    if (span.to <= from) continue
    if (span.from >= within.to) break
    if (span.from > from) free.push({ from, to: span.from })
    from = span.to
  }
  if (from < within.to) free.push({ from, to: within.to })
  return free
}

/** As people read it: `2024-12-20 09:00–10:30`, the second day only where it is another. */
export function formatSpan({ from, to }: Span): string {
  const [start, end] = [formatMoment(from), formatMoment(to)]
  return `${start}–${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`
}
