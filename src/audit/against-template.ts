import { isZero } from '#lib'
import type { Template } from '#report'
import { isBlank } from './claims/field.ts'
import type { Statement } from './claims/statement.ts'
import { overlap } from './claims/subject.ts'
import type { Finding } from './finding.ts'
import type { FormKind } from './forms/form.ts'

export const templateCheck = 'against-template'

/** Holds a document against the form that it should follow: its sections, its tables, where a reason is due. */
export function checkAgainstTemplate(statement: Statement, template: Template): readonly Finding[] {
  return [...missingSections(statement, template), ...reasonsDue(statement, template)]
}

const tableKinds: Readonly<Record<string, FormKind>> = {
  budget: 'budget',
  indicators: 'indicators',
  tasks: 'tasks',
}

/** 「四、部门（单位）概况」 without its number and what is filled in. */
const plainHeading = (text: string) =>
  text
    .replace(/^[一二三四五六七八九十]+、/, '')
    .replace(/[：:]?\{.*$/, '')
    .replace(/[（）()\s：:]/g, '')

function missingSections(
  { document, regions, text }: Statement,
  { sections, label }: Template,
): readonly Finding[] {
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'heading' ? [plainHeading(block.text)] : [],
  )
  const kinds = new Set(regions.map(({ form }) => form.kind))
  return sections.flatMap((section): Finding[] => {
    const wanted = plainHeading(section.heading)
    const kind = section.kind === 'table' ? tableKinds[section.table.of] : undefined
    const isThere =
      (kind !== undefined && kinds.has(kind)) ||
      headings.some((heading) => heading.startsWith(wanted) || overlap(heading, wanted) >= 0.8) ||
      text.replace(/[（）()\s：:]/g, '').includes(wanted)
    if (isThere) return []
    const heading = section.heading.replace(/[：:]?\{.*$/, '')
    const message = `《${label}》要求有「${heading}」${kind === undefined ? '一节' : '一表'}，文中没有找到。`
    return [{ check: templateCheck, severity: 'warning', message, at: [], expected: heading }]
  })
}

/** Where a template's form asks for a reason for every deviation, one that met its target owes it too. */
function reasonsDue({ indicators }: Statement, { label }: Template): readonly Finding[] {
  const due = indicators.filter(
    ({ deviation, reason, isMet }) =>
      isMet === true &&
      reason !== undefined &&
      isBlank(reason) &&
      deviation?.quantity !== undefined &&
      !isZero(deviation.quantity.value),
  )
  return due.map((row) => ({
    check: templateCheck,
    severity: 'warning',
    message: `指标「${row.name}」偏差 ${row.deviation?.text}，《${label}》要求有偏差的都写原因，原因分析却是空的。`,
    at: [
      { ...row.place, quote: row.name },
      ...(row.deviation ? [{ ...row.deviation.place, quote: row.deviation.text }] : []),
    ],
    expected: '写明偏差的原因',
  }))
}
