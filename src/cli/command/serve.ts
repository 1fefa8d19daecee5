import { ok } from '#lib'
import type { Command } from '../command.ts'
import { serveUntilStopped, servingOptions } from '../serving.ts'

export const serveCommand: Command = {
  name: 'serve',
  summary: { zh: '打开已有的数据并提供网页和接口', en: 'open the data and serve pages and API' },
  usage: 'youju serve [--port 8690] [--host 127.0.0.1]',
  options: servingOptions,
  run: (input) => serveUntilStopped(input, async () => ok(undefined)),
}
