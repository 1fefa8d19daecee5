import { readdirSync } from 'node:fs'
import type { Form } from './form.ts'

/** Every other file of this folder exports one `form`: a new region's form is a new file. */
const own = new Set(['form.ts', 'index.ts', 'recognise.ts'])

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !own.has(name))
  .sort()

const loaded = await Promise.all(
  files.map(async (name) => {
    const { form } = (await import(new URL(name, import.meta.url).href)) as { readonly form: Form }
    return form
  }),
)

/** A form that asks for more is tried before one that asks for less. */
export const forms: readonly Form[] = loaded.sort(
  (a, b) => b.requires.length - a.requires.length || (a.name < b.name ? -1 : 1),
)
