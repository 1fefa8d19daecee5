import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Actor } from '#access'
import type { App, OpenOptions } from '#app'
import {
  defineProblems,
  fail,
  type Label,
  nearest,
  ok,
  type Problem,
  Refusal,
  type Result,
  settle,
  unwrap,
} from '#lib'
import type { Terminal } from './terminal.ts'

export const usageProblems = defineProblems('usage', {
  'unknown-command': {
    zh: '没有命令「{command}」',
    en: 'There is no command "{command}"',
    todo: { zh: '用 youju help 查看全部命令', en: 'See youju help for all commands' },
  },
  'did-you-mean-command': {
    zh: '没有命令「{command}」，是不是 {near}？',
    en: 'There is no command "{command}"; did you mean {near}?',
    todo: { zh: '用 youju help 查看全部命令', en: 'See youju help for all commands' },
  },
  'unknown-option': {
    zh: '没有选项 {option}',
    en: 'There is no option {option}',
    todo: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'did-you-mean-option': {
    zh: '没有选项 {option}，是不是 {near}？',
    en: 'There is no option {option}; did you mean {near}?',
    todo: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'option-without-value': {
    zh: '选项 {option} 后面缺少内容',
    en: 'The option {option} lacks its value',
    todo: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'bad-arguments': {
    zh: '参数有误：{detail}',
    en: 'Bad arguments: {detail}',
    todo: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'missing-argument': {
    zh: '缺少参数 {name}',
    en: 'Missing {name}',
    todo: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'not-a-number': {
    zh: '{name} 应为 {least}–{most} 的整数，不是「{text}」',
    en: '{name} takes a whole number from {least} to {most}, not "{text}"',
  },
  stopped: { zh: '已按要求停止', en: 'Stopped as asked' },
  unreadable: {
    zh: '读不到文件 {file}：{reason}',
    en: 'Cannot read {file}: {reason}',
    todo: { zh: '请检查路径和权限', en: 'Check the path and its permissions' },
  },
})

/** 0 done; 1 done and the answer is bad; 2 could not be done. */
export type ExitStatus = 0 | 1 | 2

export interface Input {
  readonly positionals: readonly string[]
  /** The option's text; undefined where it was not given. */
  text(name: string): string | undefined
  flag(name: string): boolean
  readonly terminal: Terminal
  /** Ends when the person presses Ctrl-C. */
  readonly signal: AbortSignal
}

export interface Command {
  readonly name: string
  readonly summary: Label
  readonly usage: string
  readonly options?: { readonly [name: string]: { readonly type: 'string' | 'boolean' } }
  run(input: Input): Promise<Result<ExitStatus>>
}

/** The options of every command. */
export const everywhere = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: { readonly [name: string]: string | boolean | undefined }
}

/** Problems: usage/unknown-command, usage/did-you-mean-command. */
export function unknownCommand(command: string, known: readonly string[]): Result<never> {
  const near = nearest(known, command, (name) => [name])
  return fail(
    near.length > 0
      ? usageProblems['did-you-mean-command']({ command, near: near.join('、') })
      : usageProblems['unknown-command']({ command }),
  )
}

/** Problems: usage/unknown-option, usage/did-you-mean-option, usage/option-without-value, usage/bad-arguments. */
export function parseArguments(command: Command, args: readonly string[]): Result<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...everywhere, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    return ok({ values: values as Arguments['values'], positionals })
  } catch (error) {
    return fail(argumentProblem(command, error))
  }
}

/** Options that people take for one another: one command asks for a year, another for any period. */
const alike: Readonly<Record<string, readonly string[]>> = { period: ['year'], year: ['period'] }

/** What Node says of the arguments, in our words. */
function argumentProblem(command: Command, error: unknown): Problem {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const { usage } = command
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const option = /'(?:-\w, )?(--?[^\s']+)/.exec(message)?.[1]
  if (option === undefined) return usageProblems['bad-arguments']({ detail: message, usage })
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys({ ...command.options, ...everywhere })
    const name = option.replace(/^-+/, '')
    const near =
      alike[name]?.find((other) => known.includes(other)) ?? nearest(known, name, (each) => [each])[0]
    return near === undefined
      ? usageProblems['unknown-option']({ option, usage })
      : usageProblems['did-you-mean-option']({ option, near: `--${near}`, usage })
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && !message.includes('does not take'))
    return usageProblems['option-without-value']({ option, usage })
  return usageProblems['bad-arguments']({ detail: message, usage })
}

/** The first positionals by name. Problems: usage/missing-argument, usage/bad-arguments (too many). */
export function takePositionals<const N extends readonly string[]>(
  input: Input,
  command: Command,
  names: N,
): Result<{ readonly [K in N[number]]: string }> {
  const missing = names[input.positionals.length]
  if (missing !== undefined)
    return fail(usageProblems['missing-argument']({ name: missing, usage: command.usage }))
  if (input.positionals.length > names.length)
    return fail(
      usageProblems['bad-arguments']({ detail: `${input.positionals[names.length]}`, usage: command.usage }),
    )
  return ok(
    Object.fromEntries(names.map((name, i) => [name, input.positionals[i]])) as { [K in N[number]]: string },
  )
}

/** Where work that takes long reports how far it is, it also ends once the person asked for it. Throws usage/stopped. */
export function goOnUnlessStopped({ signal }: Input): void {
  if (signal.aborted) throw new Refusal(usageProblems.stopped())
}

/** A whole number option. Problems: usage/not-a-number. */
export function takeNumber(
  input: Input,
  name: string,
  range: { least: number; most: number; otherwise: number },
): Result<number> {
  const text = input.text(name)
  if (text === undefined) return ok(range.otherwise)
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= range.least && number <= range.most) return ok(number)
  return fail(
    usageProblems['not-a-number']({ name: `--${name}`, text, least: range.least, most: range.most }),
  )
}

/** Opens the data that `--data` or DATABASE_URL names, does the work, closes it whatever happens. */
export async function withApp<T>(
  input: Input,
  work: (app: App, actor: Actor) => Promise<Result<T>>,
  options: Partial<OpenOptions> = {},
): Promise<Result<T>> {
  // The house is only loaded where it is opened: a command that needs no data answers sooner.
  const { localActor, openApp } = await import('#app')
  const opened = await openApp({
    data: input.text('data') ?? './data',
    url: process.env.DATABASE_URL,
    sessionUrl: process.env.DATABASE_SESSION_URL,
    progress: (note) => input.terminal.progress(note[input.terminal.language]),
    ...options,
  })
  if (!opened.ok) return opened
  try {
    return await settle(async () => unwrap(await work(opened.value, await localActor(opened.value))))
  } finally {
    await opened.value.close()
  }
}
