import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Finding } from '#audit'
import type { Trait } from './sheet.ts'

/** A published report as its text came out of the PDF, with what is wrong in it and what only looks so. */
export interface Seed {
  readonly file: string
  readonly text: Uint8Array
  readonly find: readonly (Trait & Pick<Finding, 'severity'>)[]
  readonly clear: readonly Trait[]
}

export function readSeed(): Seed {
  const file = join(import.meta.dirname, 'seed.txt')
  const expected = parse(readFileSync(join(import.meta.dirname, 'seed.yaml'), 'utf8')) as Pick<
    Seed,
    'find' | 'clear'
  >
  return { file, text: readFileSync(file), ...expected }
}
