import { ok } from '#lib'
import type { Command } from '../command.ts'
import { formatTable } from '../terminal.ts'

/** The list of commands, made from the commands themselves. */
export function helpCommand(commands: readonly Command[]): Command {
  return {
    name: 'help',
    summary: { zh: '显示全部命令', en: 'list the commands' },
    usage: 'youju help',
    async run({ terminal }) {
      const language = terminal.language
      const rows = commands.map((command) => [command.usage, command.summary[language]])
      const heads = language === 'zh' ? ['命令', '用途'] : ['command', 'what it does']
      terminal.say(formatTable(heads, rows))
      terminal.say(
        language === 'zh'
          ? '\n通用选项：--data 目录（默认 ./data；设了 DATABASE_URL 则连接该数据库）  --json  --lang en'
          : '\nEverywhere: --data DIR (default ./data; DATABASE_URL takes its place)  --json  --lang zh|en',
      )
      terminal.value(commands.map(({ name, summary, usage }) => ({ name, summary, usage })))
      return ok(0)
    },
  }
}
