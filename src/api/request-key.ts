import type { MiddlewareHandler } from 'hono'
import { byKey } from '#app'
import { defineProblems, Refusal, sha256 } from '#lib'
import type { ActingEnv } from './acting.ts'

const problems = defineProblems('request', {
  'bad-key': {
    zh: 'Idempotency-Key 不合规则',
    en: 'The Idempotency-Key cannot be one',
    todo: {
      zh: '请用 1 至 200 个可见的 ASCII 字符，如一个随机的 UUID',
      en: 'Use 1 to 200 visible ASCII characters, such as a random UUID',
    },
  },
})

const isKey = /^[\x21-\x7e]{1,200}$/

/**
 * What writes may carry an Idempotency-Key: the same request with the same key is carried out once, however often it
 * arrives, and each time gives the first result. A request that was refused wrote nothing and is judged anew.
 * Problems: request/bad-key; access/key-reused where the key comes with another request.
 */
export function keyed(): MiddlewareHandler<ActingEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    if (!isKey.test(key)) throw new Refusal(problems['bad-key']())
    // The door has read JSON; files are kept by their hash, once however often they come.
    const sent = 'text' in c.req.bodyCache ? await c.req.text() : ''
    const digest = sha256(`${c.req.method} ${c.req.url}\n${sent}`)
    c.set('actor', byKey(c.var.actor, key, digest))
    return next()
  }
}
