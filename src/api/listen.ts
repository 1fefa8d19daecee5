import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { App } from '#app'
import { defineProblems, fail, ok, type Result } from '#lib'
import { guardConnections, serverOptions } from './connection.ts'
import { createServer } from './server.ts'

const problems = defineProblems('serve', {
  'port-taken': {
    zh: '端口 {port} 已被占用',
    en: 'Port {port} is taken',
    todo: {
      zh: '用 --port 换一个端口，或先停掉占用它的程序',
      en: 'Choose another with --port, or stop what has it',
    },
  },
  'port-forbidden': {
    zh: '没有权限监听端口 {port}',
    en: 'No permission to listen on port {port}',
    todo: { zh: '用 --port 换一个 1024 以上的端口', en: 'Choose one above 1024 with --port' },
  },
  'not-local': {
    zh: '目前只能在本机使用，不能监听 {host}',
    en: 'For now it listens on this machine only, not on {host}',
    todo: { zh: '登录功能完成之前请使用 127.0.0.1', en: 'Until people can sign in, use 127.0.0.1' },
  },
})

export interface Listening {
  readonly url: string
  /** Stops taking requests and ends those that are open. */
  close(): Promise<void>
}

/**
 * Serves pages and API on this machine only.
 * Problems: serve/not-local, serve/port-taken, serve/port-forbidden.
 */
export async function listen(
  app: App,
  at: { readonly host: string; readonly port: number },
): Promise<Result<Listening>> {
  if (!['127.0.0.1', 'localhost', '::1'].includes(at.host))
    return fail(problems['not-local']({ host: at.host }))
  const served = createServer(app)
  const server = createHttpServer(serverOptions, getRequestListener(served.fetch))
  guardConnections(server)
  const failed = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    server.once('error', done)
    server.listen(at.port, at.host, () => done(undefined))
  })
  if (failed?.code === 'EADDRINUSE') return fail(problems['port-taken']({ port: at.port }))
  if (failed?.code === 'EACCES') return fail(problems['port-forbidden']({ port: at.port }))
  if (failed) throw failed
  served.start()
  const { port } = server.address() as AddressInfo
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  return ok({
    url: `http://${host}:${port}`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
      await served.close()
    },
  })
}
