import type { Label } from '#lib'
import { templateCheck } from './against-template.ts'
import { checks } from './checks/index.ts'
import { typedNumbersCheck } from './own-report.ts'
import { recordsCheck } from './records/against-records.ts'

/** What a document is held against besides itself. */
const furtherLabels: Readonly<Record<string, Label>> = {
  [templateCheck]: { zh: '与模板不符', en: 'Against the template' },
  [recordsCheck]: { zh: '与台账不符', en: 'Against the records' },
  [typedNumbersCheck]: { zh: '手工写的数', en: 'Numbers typed by hand' },
}

const labels = new Map([
  ...checks.map(({ name, label }) => [name, label] as const),
  ...Object.entries(furtherLabels),
])

/** What a finding's check is called; its name, where nobody knows it. */
export function labelOfCheck(name: string): Label {
  return labels.get(name) ?? { zh: name, en: name }
}
