import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

/** The data flows from left to right; a folder imports only folders before it, and only by their door. */
const order = [
  ...['lib', 'workbook', 'db', 'access', 'registers', 'records', 'exchange', 'measures', 'systems'],
  ...['indicators', 'report', 'audit', 'review', 'publish', 'app', 'api', 'cli', 'web'],
]
/** The edges stand side by side: none imports another, but for the browser, which takes the API's types. */
const edges = new Set(['api', 'cli', 'web'])
const edgeImports = new Set(['web -> api', 'cli -> api'])

/** Reached by name, though no stages: the sample center and the benchmarks, for the command line alone. */
const outside = new Set(['sample', 'bench'])

const src = resolve(import.meta.dirname, '..', 'src')

interface Import {
  readonly file: string
  readonly specifier: string
}

function imports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))
  return files.flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '')
    const found = code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)
    return [...found].map(([, specifier]) => ({ file, specifier: specifier ?? '' }))
  })
}

const stageOf = (file: string) => file.split(sep)[0] ?? ''
/** Tests, and what a stage's tests share, may reach what all tests share. */
const isTest = (file: string) => file.endsWith('.test.ts') || file.includes(`${sep}test${sep}`)

test('every folder of src is a stage in the order', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((e) => e.isDirectory())
  expect(folders.map((f) => f.name).filter((name) => !order.includes(name))).toEqual([])
})

test('a stage imports only stages before it', () => {
  const wrong = imports().filter(({ file, specifier }) => {
    if (!specifier.startsWith('#')) return false
    const from = stageOf(file)
    const to = specifier.slice(1)
    if (outside.has(to)) return from !== 'cli'
    if (!order.includes(to)) return true
    if (edges.has(from) && edges.has(to)) return from !== to && !edgeImports.has(`${from} -> ${to}`)
    return order.indexOf(to) >= order.indexOf(from)
  })
  expect(wrong).toEqual([])
})

test('a relative import stays within its stage, and within its system', () => {
  const wrong = imports().filter(({ file, specifier }) => {
    if (!specifier.startsWith('.') || isTest(file)) return false
    const target = relative(src, resolve(src, dirname(file), specifier))
    if (stageOf(target) !== stageOf(file)) return true
    const [stage, system] = file.split(sep)
    if (stage !== 'systems' || !system || system.endsWith('.ts')) return false
    const [, targetSystem] = target.split(sep)
    return targetSystem !== system && !targetSystem?.endsWith('.ts')
  })
  expect(wrong).toEqual([])
})
