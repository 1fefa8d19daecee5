import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// Builds the web application into dist/web, unless what it is built from is what it was built from last time.
// Runs after every install (npm's `prepare`); `--force` builds whatever the stamp says.

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist', 'web')
const stampFile = join(root, 'dist', 'web.stamp')

function sourceFiles(): string[] {
  const web = join(root, 'src', 'web')
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .map((name) => join(web, name))
    .filter((file) => !file.endsWith('.test.ts') && statSync(file).isFile())
  return [...files.sort(), join(root, 'vite.config.ts'), join(root, 'package-lock.json')]
}

/** One digest over all that the build reads: its sources, its settings, the versions of its packages. */
function stamp(): string {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) {
    if (!existsSync(file)) continue
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function isInstalled(name: string): boolean {
  return existsSync(join(root, 'node_modules', name, 'package.json'))
}

const now = stamp()
const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
const stands = existsSync(join(built, 'index.html'))

if (stands && before === now && !process.argv.includes('--force')) {
  process.stderr.write('web: dist/web is up to date\n')
} else if (!isInstalled('vite')) {
  // An install without development packages cannot build; it serves what stands.
  process.stderr.write(
    stands
      ? 'web: development packages are not installed; dist/web stays as it is\n'
      : 'web: dist/web is not built and development packages are not installed. Run npm ci with them once, or copy dist/web from another machine.\n',
  )
} else {
  // Whoever calls this, what is built is what people use: a test's environment would put React's own checks into it.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, now)
  process.stderr.write('web: built into dist/web\n')
}
