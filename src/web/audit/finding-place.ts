import type { FindingShown } from '../client/audit.ts'
import type { auditWords } from '../words/audit.ts'

type Place = FindingShown['at'][number]
type Words = (typeof auditWords)['zh']

/** Places of a finding that are told in one line: the cells of one row. */
export interface PlaceLine {
  /** The first of them, among the finding's places. */
  readonly place: number
  readonly at: Place
  readonly quotes: readonly string[]
}

export function placeLines(at: readonly Place[]): readonly PlaceLine[] {
  const lines: PlaceLine[] = []
  for (const [place, one] of at.entries()) {
    const last = lines.at(-1)
    const isSameRow =
      last?.at.table !== undefined &&
      last.at.row !== undefined &&
      last.at.table === one.table &&
      last.at.row === one.row &&
      last.at.section === one.section
    if (last && isSameRow) lines[lines.length - 1] = { ...last, quotes: [...last.quotes, one.quote] }
    else lines.push({ place, at: one, quotes: [one.quote] })
  }
  return lines
}

/** 「表 2 · 第 7 行 · 八、年度重点任务」 */
export function placeText({ section, page, table, row }: Place, words: Words): string {
  const parts = [
    table !== undefined && table !== section ? table : undefined,
    table !== undefined && row !== undefined ? words.row(row) : undefined,
    page === undefined ? undefined : words.page(page),
    section,
  ]
  return parts.filter(Boolean).join(' · ') || words.whole
}
