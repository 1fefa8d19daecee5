import { type App, openApp } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, type Input, takeNumber } from './command.ts'

export const servingOptions = {
  port: { type: 'string' },
  host: { type: 'string' },
} as const satisfies Command['options']

const usualPort = 8690

/** Opens the data as their server, prepares them, and serves until the person stops it. */
export async function serveUntilStopped(
  input: Input,
  prepare: (app: App) => Promise<Result<unknown>>,
): Promise<Result<ExitStatus>> {
  const port = takeNumber(input, 'port', { least: 0, most: 65_535, otherwise: usualPort })
  if (!port.ok) return port
  const { terminal, signal } = input
  const zh = terminal.language === 'zh'
  terminal.progress(zh ? '正在打开数据……' : 'Opening the data ...')
  const opened = await openApp({
    data: input.text('data') ?? './data',
    url: process.env.DATABASE_URL,
    sessionUrl: process.env.DATABASE_SESSION_URL,
    create: true,
    server: true,
    progress: (note) => terminal.progress(note[terminal.language]),
  })
  if (!opened.ok) return opened
  const app = opened.value
  try {
    const prepared = await prepare(app)
    if (!prepared.ok) return prepared
    // Here, since no other command needs the HTTP side, and a command should answer at once.
    const { listen } = await import('#api')
    const listening = await listen(app, { host: input.text('host') ?? '127.0.0.1', port: port.value })
    if (!listening.ok) return listening
    const { url, close } = listening.value
    terminal.say(zh ? `有据已就绪，请用浏览器打开：${url}` : `Youju is ready; open ${url}`)
    terminal.note(
      zh
        ? '登录功能完成之前只监听本机，能打开这个网址的人就是管理员。按 Ctrl-C 停止。'
        : 'Until people can sign in it listens on this machine only, and whoever opens it is the administrator. Ctrl-C stops it.',
    )
    terminal.value({ url, data: app.info.place })
    await stopped(signal)
    terminal.note(zh ? '正在停止……' : 'Stopping ...')
    await close()
    return ok(0)
  } finally {
    await app.close()
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }))
}
