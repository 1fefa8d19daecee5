import type { MiddlewareHandler } from 'hono'
import { defineProblems } from '#lib'
import { refuse } from './problem-response.ts'

const problems = defineProblems('access', {
  'foreign-host': {
    zh: '不接受以「{host}」访问',
    en: 'Requests to "{host}" are not accepted',
    todo: {
      zh: '请在本机用启动时显示的地址打开',
      en: 'Open the address that was printed at the start, on this machine',
    },
  },
  'foreign-origin': {
    zh: '来自「{origin}」的页面不能在这里读写',
    en: 'A page from "{origin}" may neither read nor write here',
    todo: { zh: '请在有据自己的页面里操作', en: "Use Youju's own pages" },
  },
})

const loopback = /^(127(?:\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/

/** What people let other programs read: a calendar on another site follows its link, whose token is the permission. */
const openToOthers = /^\/api\/feeds\/[^/]+\/[^/]+$/

/**
 * Until people can sign in, whoever reaches the port is the administrator. So only this machine may reach it (a foreign
 * Host is refused: DNS rebinding), and no page of another site may use the person's browser to: what such a page asks of
 * the API is refused, to read as well as to write. A page of another port of this machine is another site too. Programs
 * that are no browsers say nothing of where they come from.
 */
export function localOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!loopback.test(host)) return refuse(c, [problems['foreign-host']({ host: host.slice(0, 80) })])
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const reads = ['GET', 'HEAD'].includes(c.req.method)
    const { path } = c.req
    if (reads && (!isApi(path) || openToOthers.test(path))) return next()
    const isOwn = origin === undefined ? !foreignSites.has(site ?? '') : hostOf(origin) === host
    if (isOwn && site !== 'cross-site') return next()
    return refuse(c, [problems['foreign-origin']({ origin: (origin ?? site ?? '').slice(0, 80) })])
  }
}

const foreignSites = new Set(['cross-site', 'same-site'])

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

const safe = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const
const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * Headers for every answer: no framing, no sniffing, nothing from elsewhere. They are set on the answer as it is:
 * `c.header` would make another one, whose body then travels as a stream, at several times the cost.
 */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(safe)) headers.set(name, value)
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentPolicy)
  }
}
