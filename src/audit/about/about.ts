import type { AuditDocument } from '../document.ts'
import { headLines, isOfPortal } from './line.ts'
import { readTitle } from './title.ts'
import { readUnit } from './unit-name.ts'
import { readYear } from './year.ts'

/** What a document is, as far as it says so itself. */
export interface About {
  readonly title: string
  readonly unit: string
  readonly year: string
  readonly kind: '自评报告' | '自评表' | '监控报告' | '评价报告' | '其他'
}

function kindOf(title: string, text: string): About['kind'] {
  if (/监控/.test(title)) return '监控报告'
  if (/自评[价]?表|目标自评/.test(title)) return '自评表'
  if (/自评/.test(title)) return '自评报告'
  if (/评价/.test(title)) return '评价报告'
  return /自评/.test(text) ? '自评报告' : '其他'
}

/** As much of a document as names whom and when it is about. */
const longestText = 20_000

function textOf({ blocks }: AuditDocument): string {
  const lines: string[] = []
  let length = 0
  for (const block of blocks) {
    const own =
      block.kind === 'table'
        ? block.rows
            .slice(0, 4)
            .flatMap((row) => row.filter(({ covered }) => !covered).map(({ text }) => text))
        : isOfPortal(block.text)
          ? []
          : [block.text]
    lines.push(...own)
    length += own.reduce((sum, text) => sum + text.length, 0)
    if (length > longestText) break
  }
  return lines.join('\n')
}

/** Year, unit, title and kind: from the body's own layout, its letterhead and signature, and what it names most. */
export function readAbout(document: AuditDocument): About {
  const title = readTitle(document)
  const text = textOf(document)
  const head = headLines(document)
    .map((line) => line.text)
    .join('\n')
  return {
    title,
    unit: readUnit(document, title, text),
    year: readYear(document, title, text),
    kind: kindOf(title, head),
  }
}

/** The place in a unit's name: 苏州市 of 苏州市生产力促进中心. */
export function placeOf(unit: string): string {
  return /^\p{Script=Han}{2,4}?(?:省|自治区|市|县|区|州|镇|乡)/u.exec(unit)?.[0] ?? ''
}
