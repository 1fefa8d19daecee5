import type { Report } from '../build/build-report.ts'

/** What `report.json` holds: the document, the evaluation that it prints, and the ground of every number. */
export function reportJson({ document, evaluation }: Report): string {
  const { title, subtitle, unit, year, asOf, head, template, parts, grounds } = document
  const report = { title, subtitle, unit, year, asOf, head, template, evaluation, parts, grounds }
  return `${JSON.stringify(report, null, 2)}\n`
}
