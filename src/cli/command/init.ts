import { type App, addUnit, localActor } from '#app'
import { distributeDatabase } from '#db'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, goOnUnlessStopped, withApp } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const initCommand: Command = {
  name: 'init',
  summary: {
    zh: '建立数据库；--unit 设一个预算单位，--sample 装入示例中心，--distribute 把数据按单位分布到几台服务器',
    en: 'make the database; --unit sets up a unit, --sample loads the sample center, --distribute spreads the data over several servers by unit',
  },
  usage: 'youju init [--distribute] [--unit CODE --name NAME [--parent CODE]] [--sample]',
  options: {
    sample: { type: 'boolean' },
    distribute: { type: 'boolean' },
    unit: { type: 'string' },
    name: { type: 'string' },
    parent: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const { terminal } = input
    const isSample = input.flag('sample')
    if (input.flag('distribute')) {
      // Opened for itself: a database that is open does not know that its tables have been given other places.
      const distributed = await withApp(input, (app) => distribute(app, terminal), { create: true })
      if (!distributed.ok) return distributed
    }
    return withApp(
      input,
      async (app) => {
        if (isSample) {
          const { loadSample } = await import('#sample')
          const loaded = await loadSample(app, (note) => {
            goOnUnlessStopped(input)
            terminal.progress(note[terminal.language])
          })
          if (!loaded.ok) return loaded
        }
        const id = input.text('unit')
        if (id !== undefined) {
          const asked = { id, name: input.text('name') ?? '', parent: input.text('parent') }
          const added = await addUnit(app, await localActor(app), asked)
          if (!added.ok) return added
          terminal.say(
            terminal.language === 'zh'
              ? `已设立单位：${added.value.name}`
              : `The unit is set up: ${added.value.name}`,
          )
        }
        const { place } = app.info
        terminal.say(
          terminal.language === 'zh' ? `数据库已就绪：${place}` : `The database is ready: ${place}`,
        )
        terminal.value({ data: place, sample: isSample, ...(id === undefined ? {} : { unit: id }) })
        return ok(0)
      },
      { create: true },
    )
  },
}

async function distribute(app: App, terminal: Terminal): Promise<Result<ExitStatus>> {
  const done = await distributeDatabase(app.database, (note) => terminal.progress(note[terminal.language]))
  if (!done.ok) return done
  const { tables, workers } = done.value
  terminal.say(
    terminal.language === 'zh'
      ? `数据按单位分布：${tables} 张表，${workers} 个节点`
      : `The data is distributed by unit: ${tables} tables on ${workers} nodes`,
  )
  return ok(0)
}
