import { fail, type Language, type Problem } from '#lib'
import { auditCommand } from './command/audit.ts'
import { backupCommand, restoreCommand } from './command/backup.ts'
import { benchCommand } from './command/bench.ts'
import { evaluateCommand } from './command/evaluate.ts'
import { explainCommand } from './command/explain.ts'
import { exportCommand } from './command/export.ts'
import { helpCommand, sayCommand } from './command/help.ts'
import { importCommand } from './command/import.ts'
import { initCommand } from './command/init.ts'
import { measureCommand } from './command/measure.ts'
import { reportCommand } from './command/report.ts'
import { serveCommand } from './command/serve.ts'
import { startCommand } from './command/start.ts'
import { verifyCommand } from './command/verify.ts'
import { type Command, type ExitStatus, type Input, parseArguments, unknownCommand } from './command.ts'
import { watchInterrupt } from './interrupt.ts'
import { openTerminal, problemLine, type Streams, type Terminal } from './terminal.ts'

const commands: readonly Command[] = [
  startCommand,
  initCommand,
  serveCommand,
  importCommand,
  exportCommand,
  measureCommand,
  evaluateCommand,
  reportCommand,
  auditCommand,
  explainCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  benchCommand,
]

/** Runs one command line; the exit status is 0 done, 1 the answer is bad, 2 could not be done. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const help = helpCommand(commands)
  const [name, ...rest] = args
  const wanted = name === undefined || name === '--help' || name === '-h' ? 'help' : name
  const command = [help, ...commands].find((c) => c.name === wanted)
  const json = args.includes('--json')
  if (!command) {
    const terminal = openTerminal(streams, { json, language: languageIn(args) })
    const unknown = unknownCommand(wanted, [help, ...commands])
    return report(terminal, unknown.ok ? [] : unknown.problems)
  }
  const parsed = parseArguments(command, rest)
  const terminal = openTerminal(streams, { json, language: languageIn(args) })
  if (!parsed.ok) return report(terminal, parsed.problems)
  if (parsed.value.values.help === true) {
    sayCommand(terminal, command)
    return 0
  }
  const interrupt = watchInterrupt()
  try {
    const { values, positionals } = parsed.value
    const text = (option: string) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    }
    const input: Input = {
      positionals,
      text,
      flag: (option) => values[option] === true,
      terminal,
      signal: interrupt.signal,
    }
    const result = await command.run(input).catch(refused)
    return result.ok ? result.value : report(terminal, result.problems)
  } finally {
    interrupt.release()
  }
}

function languageIn(args: readonly string[]): Language {
  const at = args.indexOf('--lang')
  return args[at + 1] === 'en' && at >= 0 ? 'en' : 'zh'
}

/** A Refusal that came all the way up (a database that went away) is an expected failure; anything else is a bug. */
function refused(error: unknown): { ok: false; problems: readonly Problem[] } {
  if (error instanceof Error && error.name === 'Refusal' && 'problems' in error)
    return fail(...(error.problems as readonly Problem[]))
  throw error
}

function report(terminal: Terminal, problems: readonly Problem[]): ExitStatus {
  for (const problem of problems) terminal.note(problemLine(problem, terminal.language))
  return 2
}
