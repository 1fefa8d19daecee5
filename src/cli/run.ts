import { fail, type Language, type Problem } from '#lib'
import { helpCommand, sayCommand } from './command/help.ts'
import { type Command, type ExitStatus, type Input, parseArguments, unknownCommand } from './command.ts'
import { watchInterrupt } from './interrupt.ts'
import { openTerminal, problemLine, type Streams, type Terminal } from './terminal.ts'

/** Each command is loaded when it is asked for: what it stands on may be most of the house. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  start: async () => (await import('./command/start.ts')).startCommand,
  init: async () => (await import('./command/init.ts')).initCommand,
  serve: async () => (await import('./command/serve.ts')).serveCommand,
  import: async () => (await import('./command/import.ts')).importCommand,
  export: async () => (await import('./command/export.ts')).exportCommand,
  measure: async () => (await import('./command/measure.ts')).measureCommand,
  evaluate: async () => (await import('./command/evaluate.ts')).evaluateCommand,
  'open-year': async () => (await import('./command/open-year.ts')).openYearCommand,
  report: async () => (await import('./command/report.ts')).reportCommand,
  form: async () => (await import('./command/form.ts')).formCommand,
  audit: async () => (await import('./command/audit.ts')).auditCommand,
  judge: async () => (await import('./command/judge.ts')).judgeCommand,
  opinion: async () => (await import('./command/opinion.ts')).opinionCommand,
  explain: async () => (await import('./command/explain.ts')).explainCommand,
  verify: async () => (await import('./command/verify.ts')).verifyCommand,
  head: async () => (await import('./command/head.ts')).headCommand,
  backup: async () => (await import('./command/backup.ts')).backupCommand,
  restore: async () => (await import('./command/backup.ts')).restoreCommand,
  bench: async () => (await import('./command/bench.ts')).benchCommand,
}

const loadAll = () => Promise.all(Object.values(commands).map((load) => load()))

async function loadCommand(name: string): Promise<Command | undefined> {
  if (name === 'help') return helpCommand(await loadAll())
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined
}

/** Runs one command line; the exit status is 0 done, 1 the answer is bad, 2 could not be done. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const [name, ...rest] = args
  const wanted = name === undefined || name === '--help' || name === '-h' ? 'help' : name
  const command = await loadCommand(wanted)
  const json = args.includes('--json')
  if (!command) {
    const terminal = openTerminal(streams, { json, language: languageIn(args) })
    const unknown = unknownCommand(wanted, ['help', ...Object.keys(commands)])
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
