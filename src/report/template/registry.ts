import { type Template, wholeForms } from '#indicators'

/** Every form that a report can be printed in, as its file says. */
export const templates: readonly Template[] = wholeForms.map(({ template }) => template)

/** The template of a form rule, which is of the same form. */
export function templateNamed(name: string): Template {
  const template = templates.find((each) => each.name === name)
  if (!template) throw new Error(`no template ${name}`)
  return template
}
