/**
 * Completes package-lock.json: a registry that does not carry the builds for other platforms makes npm leave them out,
 * and `npm ci` then refuses the lock file everywhere. What is added is what npm writes where it can see them: version,
 * platform, optional. Run after every change of dependencies: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  version?: string
  dev?: true
  devOptional?: true
  optional?: true
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

const systems: Readonly<Record<string, string>> = {
  ...{
    android: 'android',
    darwin: 'darwin',
    freebsd: 'freebsd',
    linux: 'linux',
    win32: 'win32',
    windows: 'win32',
  },
  ...{
    netbsd: 'netbsd',
    openbsd: 'openbsd',
    sunos: 'sunos',
    aix: 'aix',
    openharmony: 'openharmony',
    fsevents: 'darwin',
  },
}
const processors = new Set([
  'arm',
  'arm64',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
])

/** The platform that a package is built for, as its name says. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = (name.split('/').pop() ?? name).split('-')
  const os = words.map((word) => systems[word]).find((word) => word !== undefined)
  const cpu = words
    .map((word) => (/^arm(v7|eabi|hf)?$/.test(word) ? 'arm' : word))
    .find((word) => processors.has(word))
  if (!os && !cpu) throw new Error(`${name}: for which platform?`)
  const libc = words.includes('musl') ? 'musl' : undefined
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) }
}

let added = 0
for (const [path, { optionalDependencies = {}, dev, devOptional }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const own = `${path ? `${path}/` : ''}node_modules/${name}`
    const top = `node_modules/${name}`
    if (lock.packages[own] || lock.packages[top]) continue
    const kind = dev ? { dev } : devOptional ? { devOptional } : {}
    lock.packages[top] = {
      version: range.replace(/^[\^~]/, ''),
      ...kind,
      optional: true,
      ...platformOf(name),
    }
    added++
  }
}
const root = lock.packages['']
const rest = Object.entries(lock.packages).filter(([path]) => path !== '')
lock.packages = {
  ...(root ? { '': root } : {}),
  ...Object.fromEntries(rest.sort(([a], [b]) => a.localeCompare(b, 'en'))),
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} packages for other platforms added\n`)
