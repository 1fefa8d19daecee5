import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'

const root = join(import.meta.dirname, '..', '..')

/**
 * The browser that came with npm, unpacked once into the checkout. The package would put it into the machine's common
 * folder for temporary files, where another person's is in the way, or one that is only half unpacked.
 */
export async function unpackedChromium(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${await versionOfChromium()}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(`${folder}-`)
  const usual = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    await chromium.executablePath()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  // Where another worker was faster, its own is as good.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
  return program
}

async function versionOfChromium(): Promise<string> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
