import { loadSample } from '#sample'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, withApp } from '../command.ts'

export const initCommand: Command = {
  name: 'init',
  summary: { zh: '建立数据库；--sample 装入示例中心', en: 'make the database; --sample loads the sample center' },
  usage: 'youju init [--sample]',
  options: { sample: { type: 'boolean' } },
  async run(input): Promise<Result<ExitStatus>> {
    return withApp(input, async (app) => {
      if (input.flag('sample')) {
        const loaded = await loadSample(app, app.actor, (text) => input.terminal.progress(text))
        if (!loaded.ok) return loaded
      }
      const zh = input.terminal.language === 'zh'
      input.terminal.say(zh ? `数据库已就绪：${app.where}` : `The database is ready: ${app.where}`)
      input.terminal.value({ data: app.where, sample: input.flag('sample') })
      return ok(0)
    }, { create: true })
  },
}
