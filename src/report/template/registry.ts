import { suzhou2024 } from './suzhou-2024.ts'
import type { Template } from './template.ts'

/** Every form that a report can be printed in. Another region's is another data file, listed here. */
export const templates: readonly Template[] = [suzhou2024]

/** The template of a form rule, which has the same name: that there is one is proven by a test. */
export function templateNamed(name: string): Template {
  const template = templates.find((each) => each.name === name)
  if (!template) throw new Error(`no template ${name}`)
  return template
}
