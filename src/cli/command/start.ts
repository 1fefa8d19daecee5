import { ok } from '#lib'
import { isSampleDue, loadSample } from '#sample'
import type { Command } from '../command.ts'
import { servingOptions, serveUntilStopped } from '../serving.ts'

export const startCommand: Command = {
  name: 'start',
  summary: { zh: '第一次建库并装入示例，随后提供网页', en: 'make the database and the sample the first time, then serve' },
  usage: 'youju start [--empty] [--port 8690] [--host 127.0.0.1]',
  options: { ...servingOptions, empty: { type: 'boolean' } },
  run: (input) =>
    serveUntilStopped(input, async (app) => {
      if (input.flag('empty') || !(await isSampleDue(app))) return ok(undefined)
      return loadSample(app, (note) => input.terminal.progress(note[input.terminal.language]))
    }),
}
