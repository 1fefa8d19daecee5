import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/**
 * What a test file needs: `pure` nothing but its code, `database` a PostgreSQL or the program itself, `browser` a
 * Chromium beside it.
 */
export type Project = 'pure' | 'database' | 'browser'

const root = resolve(import.meta.dirname, '..')
const places = ['src', 'test', 'examples']

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

/** The files that `file` imports by a path, whatever they are. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const found = code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.[^']+)'/g)
  return [...found].map(([, path]) => resolve(dirname(file), path ?? '')).filter((path) => existsSync(path))
}

const marks: readonly (readonly [Project, (path: string, code: string) => boolean])[] = [
  ['browser', (path) => path.startsWith('test/browser/')],
  ['database', (path) => path === 'test/database.ts' || path === 'test/server.ts'],
  // The program in a process of its own, or a database that the test opens itself.
  ['database', (_, code) => /bin\W+youju|cli\/main|openEmbedded\(|openDatabase\(|openApp\(/.test(code)],
]

/**
 * Which project a test file belongs to, by what it reaches over its relative imports: nothing to keep in step by hand.
 */
export function projectOf(file: string): Project {
  const seen = new Set<string>()
  const open = [file]
  const found = new Set<Project>()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || !statSync(next).isFile()) continue
    seen.add(next)
    const path = relative(root, next)
    // Code under test is not what a test needs: only tests, and what they share, are looked through.
    if (next !== file && !/(?:^|\/)test\//.test(path)) continue
    const code = readFileSync(next, 'utf8')
    for (const [project, isIt] of marks) if (isIt(path, code)) found.add(project)
    open.push(...importsOf(next))
  }
  return found.has('browser') ? 'browser' : found.has('database') ? 'database' : 'pure'
}

/** Every test file by its project, as paths from the root. */
export function testFiles(): Record<Project, string[]> {
  const files: Record<Project, string[]> = { pure: [], database: [], browser: [] }
  for (const file of places.flatMap((place) => filesBelow(join(root, place))))
    if (file.endsWith('.test.ts')) files[projectOf(file)].push(relative(root, file))
  return files
}
