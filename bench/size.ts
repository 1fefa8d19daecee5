import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measurement } from './benchmark.ts'
import { megabytes } from './program.ts'

const root = join(import.meta.dirname, '..')
/** Of the checkout, beside the packages: what the program runs on. */
const own = ['bin', 'dist', 'docs', 'examples', 'src', 'package.json', 'package-lock.json']

interface Lock {
  readonly packages: { readonly [path: string]: { readonly dev?: boolean; readonly devOptional?: boolean } }
}

/** What an installation takes on disk without the packages that only its makers need. */
export async function measureSize(progress: (text: string) => void): Promise<readonly Measurement[]> {
  progress('安装大小')
  const sizes = await packageSizes()
  const sum = (of: typeof sizes) => of.reduce((total, { size }) => total + size, 0)
  const whole = sum(sizes)
  const needed = sum(sizes.filter(({ isNeeded }) => isNeeded))
  let program = 0
  for (const path of own) program += await sizeOf(join(root, path))
  return [
    {
      what: '安装大小（不含开发依赖）',
      measured: megabytes(needed + program),
      baseline: `含开发依赖 ${megabytes(whole + program)}`,
      ratio: (needed + program) / (whole + program),
      wanted: '< 600 MB',
    },
  ]
}

/** Every installed package of the lock file, without those nested in it, which stand there themselves. */
async function packageSizes(): Promise<readonly { readonly size: number; readonly isNeeded: boolean }[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  return Promise.all(
    installed.map(async ([path, { dev, devOptional }]) => ({
      size: await sizeOf(join(root, path)),
      isNeeded: !dev && !devOptional,
    })),
  )
}

/** Bytes on disk of a file or folder, packages nested in it left out; 0 where it is not there. */
async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => undefined)
  if (!found) return 0
  const size = found.blocks * 512
  if (!found.isDirectory()) return size
  const names = (await readdir(path)).filter((name) => name !== 'node_modules')
  const inner = await Promise.all(names.map((name) => sizeOf(join(path, name))))
  return inner.reduce((total, each) => total + each, size)
}
