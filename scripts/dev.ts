import { spawn } from 'node:child_process'
import { join } from 'node:path'

// The house while it is being changed: the server starts again when its code changes, the pages change in place.
//
//   npm run dev                      pages on 127.0.0.1:5173, the server on 127.0.0.1:8691, data in ./data
//   npm run dev -- --empty           whatever `youju start` takes is handed on

const root = join(import.meta.dirname, '..')
const port = '8691'

const server = spawn(
  process.execPath,
  [
    ...['--watch', '--watch-preserve-output', join(root, 'src', 'cli', 'main.ts')],
    ...['start', '--port', port, ...process.argv.slice(2)],
  ],
  { stdio: 'inherit', cwd: root },
)
const pages = spawn(
  process.execPath,
  [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), '--host', '127.0.0.1'],
  {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, YOUJU_API: `http://127.0.0.1:${port}` },
  },
)

const both = [server, pages]
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of both) child.kill(signal)
  })
for (const child of both)
  child.on('exit', (code) => {
    for (const other of both) if (other !== child) other.kill('SIGTERM')
    process.exitCode ??= code ?? 1
  })
