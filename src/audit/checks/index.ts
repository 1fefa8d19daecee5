import { readdirSync } from 'node:fs'
import type { Check } from './check.ts'

/** Every other file of this folder exports one `check`: a new check is a new file and its test. */
const own = new Set(['check.ts', 'index.ts'])

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !own.has(name))
  .sort()

/** All checks, in the order of their names. */
export const checks: readonly Check[] = await Promise.all(
  files.map(async (name) => {
    const { check } = (await import(new URL(name, import.meta.url).href)) as { readonly check: Check }
    return check
  }),
)
