import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
/** As bin/youju.js runs it, but without the process that only waits for it. */
const youju = ['--max-semi-space-size=24', join(root, 'src', 'cli', 'main.ts')]

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { DATABASE_URL: _, ...inherited } = process.env
  return spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...inherited, ...environment },
  })
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** A command in a process of its own, from its start to its end. Gives the most memory that it held, in bytes. */
export async function runCommand(args: readonly string[], folder: string): Promise<number> {
  const peakFile = join(folder, 'peak')
  const watch = ['--import', join(import.meta.dirname, 'peak.ts')]
  const child = run([...watch, ...youju, ...args], { YOUJU_BENCH_PEAK: peakFile })
  child.stdout?.resume()
  const status = await ended(child)
  if (status !== 0) throw new Error(`youju ${args.join(' ')} ended with ${status}`)
  return Number(await readFile(peakFile, 'utf8'))
}

/** A server in a process of its own. */
export interface Served {
  readonly url: string
  readonly pid: number
  /** Gives when it has ended. */
  stop(): Promise<void>
}

/** Starts `youju start` or `serve`; done when it says where it listens. */
export async function startServer(args: readonly string[]): Promise<Served> {
  const child = run([...youju, ...args, '--port', '0', '--json'])
  const stop = async () => {
    child.kill('SIGTERM')
    await ended(child)
  }
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (!said.endsWith('}\n')) continue
    const { url } = JSON.parse(said) as { url: string }
    return { url, pid: child.pid ?? 0, stop }
  }
  throw new Error(`youju ${args.join(' ')} ended with ${await ended(child)}`)
}

/** The memory that a running process holds, in bytes; undefined where the system does not tell. */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

/** A Node that does nothing. */
export async function memoryOfBareNode(): Promise<number | undefined> {
  const child = run(['-e', 'console.log("up"); setInterval(() => undefined, 1000)'])
  try {
    if (child.stdout) await once(child.stdout, 'data')
    return await memoryOf(child.pid ?? 0)
  } finally {
    child.kill()
    await ended(child)
  }
}

export const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '—' : `${Math.round(bytes / 2 ** 20)} MB`
