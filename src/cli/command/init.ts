import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, withApp } from '../command.ts'

export const initCommand: Command = {
  name: 'init',
  summary: {
    zh: '建立数据库；--sample 装入示例中心',
    en: 'make the database; --sample loads the sample center',
  },
  usage: 'youju init [--sample]',
  options: { sample: { type: 'boolean' } },
  async run(input): Promise<Result<ExitStatus>> {
    const { terminal } = input
    const isSample = input.flag('sample')
    return withApp(
      input,
      async (app) => {
        if (isSample) {
          const { loadSample } = await import('#sample')
          const loaded = await loadSample(app, (note) => terminal.progress(note[terminal.language]))
          if (!loaded.ok) return loaded
        }
        const { place } = app.info
        terminal.say(
          terminal.language === 'zh' ? `数据库已就绪：${place}` : `The database is ready: ${place}`,
        )
        terminal.value({ data: place, sample: isSample })
        return ok(0)
      },
      { create: true },
    )
  },
}
