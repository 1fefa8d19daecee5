import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { defineProblems, fail, ok, type Result } from '#lib'
import type { Command, Input } from '../command.ts'
import { serveUntilStopped, servingOptions } from '../serving.ts'

const problems = defineProblems('start', {
  'sample-not-loaded': {
    zh: '示例没有装完',
    en: 'The sample was not loaded to its end',
    todo: {
      zh: '再次启动会接着装；不要示例时用 npm start -- --empty',
      en: 'Start again to go on; npm start -- --empty leaves it out',
    },
  },
})

export const startCommand: Command = {
  name: 'start',
  summary: {
    zh: '第一次建库并装入示例，随后提供网页',
    en: 'make the database and the sample the first time, then serve',
  },
  usage: 'youju start [--empty] [--port 8690] [--host 127.0.0.1]',
  options: { ...servingOptions, empty: { type: 'boolean' } },
  run: (input) =>
    serveUntilStopped(input, async (app) => {
      if (input.flag('empty')) return ok(undefined)
      const { isSampleDue } = await import('#sample')
      if (!(await isSampleDue(app))) return ok(undefined)
      return loadInProcessOfItsOwn(input)
    }),
}

/** The sample is made and loaded by `init --sample` in another process, whose memory goes when it ends. */
async function loadInProcessOfItsOwn(input: Input): Promise<Result<undefined>> {
  const main = join(import.meta.dirname, '..', 'main.ts')
  const args = [
    'init',
    '--sample',
    '--data',
    input.text('data') ?? './data',
    '--lang',
    input.terminal.language,
  ]
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: input.signal,
    killSignal: 'SIGTERM',
  })
  const [code] = await Promise.race([once(child, 'exit'), once(child, 'error').then(() => [1])])
  return code === 0 ? ok(undefined) : fail(problems['sample-not-loaded']())
}
