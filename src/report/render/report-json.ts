import type { Report } from '../build/build-report.ts'

/** What `report.json` holds: the document, the evaluation that it prints, and the ground of every number. */
export function reportJson({ document, evaluation }: Report): string {
  const { title, subtitle, unit, year, asOf, template, parts, grounds } = document
  return `${JSON.stringify({ title, subtitle, unit, year, asOf, template, evaluation, parts, grounds }, null, 2)}\n`
}
