import { ok } from '#lib'
import { type Command, everywhere, unknownCommand } from '../command.ts'
import { optionHelp } from '../option-help.ts'
import { formatTable, type Terminal } from '../terminal.ts'

/** The list of commands, and how one of them is used: made from the commands themselves. */
export function helpCommand(commands: readonly Command[]): Command {
  return {
    name: 'help',
    summary: { zh: '显示全部命令，或一个命令的用法', en: 'list the commands, or how one is used' },
    usage: 'youju help [COMMAND]',
    async run({ terminal, positionals }) {
      const [name] = positionals
      if (name === undefined) {
        sayCommands(terminal, commands)
        return ok(0)
      }
      const command = commands.find((each) => each.name === name)
      if (!command)
        return unknownCommand(
          name,
          commands.map((each) => each.name),
        )
      sayCommand(terminal, command)
      return ok(0)
    },
  }
}

function sayCommands(terminal: Terminal, commands: readonly Command[]): void {
  const { language } = terminal
  const heads = language === 'zh' ? ['命令', '用途'] : ['command', 'what it does']
  const rows = commands.map((command) => [command.name, command.summary[language]])
  terminal.say(formatTable(heads, rows))
  terminal.say(
    language === 'zh'
      ? '\n用 youju help COMMAND 看一个命令怎么用。各命令都有 --data --json --lang。'
      : '\nyouju help COMMAND tells how one is used. --data, --json and --lang go with every command.',
  )
  terminal.value(commands.map(commandValue))
}

/** What it does, its usage, and each of its options. */
export function sayCommand(terminal: Terminal, command: Command): void {
  const { language } = terminal
  const rows = Object.keys({ ...command.options, ...everywhere }).map((option) => {
    const { value, help } = optionHelp[option] ?? { help: { zh: '', en: '' } }
    return [`--${option}${value === undefined ? '' : ` ${value}`}`, help[language]]
  })
  const heads = language === 'zh' ? ['选项', '含义'] : ['option', 'meaning']
  terminal.say(`${command.summary[language]}\n${command.usage}\n\n${formatTable(heads, rows)}`)
  terminal.value(commandValue(command))
}

function commandValue({ name, summary, usage }: Command) {
  return { name, summary, usage }
}
