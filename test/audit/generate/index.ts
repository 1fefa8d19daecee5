import { type Chance, chanceOf } from '../plant/plant.ts'
import { parseSheet, type Sheet } from '../sheet.ts'
import { makeFacts } from './facts.ts'
import { type GeneratedForm, usualForms } from './forms.ts'
import { turnedForms } from './layouts.ts'
import { makeStyle, narrow } from './style.ts'

/** Every form that documents are generated in. */
export const generatedForms: readonly GeneratedForm[] = [...usualForms, ...turnedForms]

/** A clean document of one form, in one author's words and numbers: the same for the same seed. */
export function generate(form: GeneratedForm, seed: number): Sheet {
  const chance: Chance = chanceOf(seed * 2_654_435 + 97)
  const facts = makeFacts(chance)
  const style = makeStyle(chance)
  const text = form.lay(facts, style, chance)
  const head = `region: 示例\nyear: ${facts.year}\nkind: 自评\nform: ${form.name}\nunit: ${facts.unit}\nfind: []`
  const body = style.width === 'half' ? narrow(text) : text
  return parseSheet(`${form.name} ${seed}`, `---\n${head}\n---\n${body}\n`)
}
