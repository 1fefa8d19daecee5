import { backupTo, restoreFrom } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, withApp } from '../command.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: { zh: '备份全部数据到一个文件', en: 'back everything up to one file' },
  usage: 'youju backup FILE',
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, backupCommand, ['FILE'])
    if (!named.ok) return named
    return withApp(input, async (app) => {
      const { terminal } = input
      const done = await backupTo(app, named.value.FILE, (text) => terminal.progress(text))
      if (!done.ok) return done
      terminal.say(terminal.language === 'zh' ? `已备份到 ${named.value.FILE}` : `Backed up to ${named.value.FILE}`)
      terminal.value({ file: named.value.FILE, ...done.value })
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
    return withApp(
      input,
      async (app) => {
        const { terminal } = input
        const done = await restoreFrom(app, named.value.FILE, (text) => terminal.progress(text))
        if (!done.ok) return done
        terminal.say(terminal.language === 'zh' ? `已恢复：${named.value.FILE}` : `Restored from ${named.value.FILE}`)
        terminal.value({ file: named.value.FILE, ...done.value })
        return ok(0)
      },
      { create: true },
    )
  },
}
