import { backupTo, restoreFrom } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, goOnUnlessStopped, takePositionals, withApp } from '../command.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: { zh: '备份全部数据到一个文件', en: 'back everything up to one file' },
  usage: 'youju backup FILE',
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, backupCommand, ['FILE'])
    if (!named.ok) return named
    const { terminal } = input
    return withApp(input, async (app, actor) => {
      const done = await backupTo(app, actor, named.value.FILE, (note) => {
        goOnUnlessStopped(input)
        terminal.progress(note[terminal.language])
      })
      if (!done.ok) return done
      const { file, rows, head } = done.value
      terminal.say(
        terminal.language === 'zh' ? `已备份 ${rows} 行到 ${file}` : `Backed ${rows} rows up to ${file}`,
      )
      terminal.say(
        terminal.language === 'zh'
          ? `账目末端：${head}，请另存他处，供核验时对照（verify --head）`
          : `Ledger head: ${head}; keep it elsewhere, verify --head compares with it`,
      )
      terminal.value(done.value)
      return ok(0)
    })
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: { zh: '把备份恢复到一个空的数据库', en: 'restore a backup into an empty database' },
  usage: 'youju restore FILE [--data DIR]',
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, restoreCommand, ['FILE'])
    if (!named.ok) return named
    const { terminal } = input
    const target = { data: input.text('data') ?? './data', url: process.env.DATABASE_URL }
    const done = await restoreFrom(target, named.value.FILE, (note) => {
      goOnUnlessStopped(input)
      terminal.progress(note[terminal.language])
    })
    if (!done.ok) return done
    const { file, rows } = done.value
    terminal.say(
      terminal.language === 'zh' ? `已从 ${file} 恢复 ${rows} 行` : `Restored ${rows} rows from ${file}`,
    )
    terminal.value(done.value)
    return ok(0)
  },
}
