import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checks } from './index.ts'

test('every file of the folder is one check of its own name, with a test beside it', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const names = files.map((name) => name.slice(0, -3)).filter((name) => name !== 'check' && name !== 'index')
  expect(checks.map(({ name }) => name)).toEqual(names.sort())
  for (const name of names) expect(existsSync(`${import.meta.dirname}/${name}.test.ts`), name).toBe(true)
})
