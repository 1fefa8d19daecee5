import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { systems } from '#systems'

const src = resolve(import.meta.dirname, '..', 'src')
/** Who acts is every stage's to know: people and their grants are kept as records, and are no business of their own. */
const names = systems.map(({ name }) => name).filter((name) => name !== 'people')

/** One list of the systems in each stage; what else a system adds lies in a folder of its name. */
const isList = (path: string) => /^(?:app|api|web)\/systems\.ts$/.test(path)
const isOfSystem = (path: string) => path.split('/').some((part) => names.includes(part))

/** Plural and singular, alone or as the beginning or end of a longer name: `voucherWords`, `InstrumentTime`. */
const named = names
  // An organisation is a kind of field as well: of that system only the register's name is looked for.
  .map((name) => (name === 'organisations' ? "'organisations" : name.replace(/s$/, '')))
  .map((name) => new RegExp(`(?<![a-z])(?:${name}|${name[0]?.toUpperCase()}${name.slice(1)})(?:s)?(?![a-z])`))

test('outside its own folders nothing in the use cases, the interface and the pages names a system', () => {
  const found = ['app', 'api', 'web'].flatMap((stage) =>
    readdirSync(join(src, stage), { recursive: true, encoding: 'utf8' })
      .map((file) => `${stage}/${file.split(sep).join('/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .filter((path) => !isList(path) && !isOfSystem(path))
      .flatMap((path) =>
        readFileSync(join(src, path), 'utf8')
          // Examples in comments may name what they like.
          .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
          .split('\n')
          .map((line, index) => ({ line: line.replace(/\/\/.*$/, ''), at: `${path}:${index + 1}` }))
          .filter(({ line }) => named.some((name) => name.test(line)))
          .map(({ line, at }) => `${at}: ${line.trim()}`),
      ),
  )
  expect(found).toEqual([])
})
