import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares text that people read with the file of that name in this folder. A difference is left beside it under
 * `NAME-changed`, to be looked at and moved over it where it is meant; a missing file is written once, never in CI.
 */
export function expectGolden(name: string, actual: string): void {
  const path = join(import.meta.dirname, name)
  const changed = `${path}-changed`
  if (!existsSync(path) && !process.env.CI) writeFileSync(path, actual)
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (actual === expected) rmSync(changed, { force: true })
  else writeFileSync(changed, actual)
  expect(actual).toBe(expected)
}
