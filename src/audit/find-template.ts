import { fail, ok, type Result } from '#lib'
import { type Template, templates } from '#report'
import { problems } from './problems.ts'

/** A template by its name. Problems: audit/unknown-template. */
export function findTemplate(name: string): Result<Template> {
  const template = templates.find((each) => each.name === name)
  const known = templates.map((each) => `${each.name}（${each.label}）`).join('、')
  return template ? ok(template) : fail(problems['unknown-template']({ template: name, known }))
}
