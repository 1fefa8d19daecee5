import type { Severity } from '#lib'
import type { FindingShown, NumberShown } from '../client/audit.ts'

/** A stretch of one text that a finding speaks of; `finding` and `place` count from 0. */
export interface Mark {
  readonly finding: number
  readonly place: number
  readonly severity: Severity
  readonly from: number
  readonly to: number
}

/** A piece of a text over which the same marks lie. */
export interface Segment {
  readonly from: number
  readonly text: string
  readonly marks: readonly Mark[]
  /** Those of them that begin here. */
  readonly begins: readonly Mark[]
  readonly number?: NumberShown
}

type Standing = { readonly block: number; readonly row?: number; readonly column?: number }

/** Names a text of the document: a block, or a cell of one. */
export function textKey({ block, row, column }: Standing): string {
  return row === undefined ? `${block}` : `${block}/${row}/${column ?? 0}`
}

/** The marks of each text. Only the findings that `isShown` lets through leave any. */
export function marksByText(
  findings: readonly FindingShown[],
  isShown: (finding: FindingShown) => boolean,
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const [finding, one] of findings.entries()) {
    if (!isShown(one)) continue
    for (const [place, { spot }] of one.at.entries()) {
      if (!spot) continue
      const key = textKey(spot)
      const mark = { finding, place, severity: one.severity }
      const span = { from: spot.from ?? 0, to: spot.to ?? Number.POSITIVE_INFINITY }
      const known = marks.get(key)
      if (known) known.push({ ...mark, ...span })
      else marks.set(key, [{ ...mark, ...span }])
    }
  }
  return marks
}

export function numbersByText(numbers: readonly NumberShown[]): ReadonlyMap<string, readonly NumberShown[]> {
  return Map.groupBy(numbers, ({ spot }) => textKey(spot))
}

/** Cuts a text wherever a mark or a number begins or ends; joined, the pieces are the text. */
export function cutText(
  text: string,
  marks: readonly Mark[],
  numbers: readonly NumberShown[],
): readonly Segment[] {
  if (text === '') return marks.length > 0 ? [{ from: 0, text, marks, begins: marks }] : []
  const within = (at: number) => Math.min(Math.max(at, 0), text.length)
  const cuts = [
    ...[0, text.length],
    ...marks.flatMap(({ from, to }) => [within(from), within(to)]),
    ...numbers.flatMap(({ spot }) => [within(spot.from), within(spot.to)]),
  ]
  const ordered = [...new Set(cuts)].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? text.length
    const over = marks.filter((mark) => mark.from < to && mark.to > from)
    const number = numbers.find(({ spot }) => spot.from < to && spot.to > from)
    return {
      from,
      text: text.slice(from, to),
      marks: over,
      begins: over.filter((mark) => within(mark.from) === from),
      ...(number ? { number } : {}),
    }
  })
}

/** Which finding a click on a piece means: the gravest, and the next one where that is looked at already. */
export function markMeant(marks: readonly Mark[], selected: number | undefined): Mark | undefined {
  const at = marks.findIndex(({ finding }) => finding === selected)
  return marks[(at + 1) % Math.max(marks.length, 1)]
}
