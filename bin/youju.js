#!/usr/bin/env node
// Runs on any Node from 18: hands over to a Node that strips types (24), the host's own or, where that is older, the
// one that came with the install.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const main = join(root, 'src', 'cli', 'main.ts')
const [major] = process.versions.node.split('.').map(Number)
const system = process.platform === 'win32' ? 'win' : process.platform
const bundled = join(
  root,
  'node_modules',
  `node-${system}-${process.arch}`,
  'bin',
  system === 'win' ? 'node.exe' : 'node',
)
const node = major >= 24 ? process.execPath : bundled

if (!existsSync(node)) {
  process.stderr.write(
    `需要 Node 24 或更新版本（现为 ${process.versions.node}）。请安装 Node 24，或重新执行 npm ci。\n`,
  )
  process.exit(2)
}
// The young heap is what a large import's memory and speed hang on: this is as much as keeps it below 400 MB.
// Threads that come and go (imports, audits) would each leave a part of the system's heap behind: two serve them all.
const env = { MALLOC_ARENA_MAX: '2', ...process.env }
const child = spawn(node, ['--max-semi-space-size=24', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
