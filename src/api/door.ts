import type { Context, MiddlewareHandler } from 'hono'
import { defineProblems, Refusal } from '#lib'
import { discardBody, readBody } from './body.ts'
import { isPlain, oddityOf } from './plain-text.ts'

/** What is refused before any route sees it. */
export const doorProblems = defineProblems('request', {
  unreadable: {
    zh: '请求的内容读不懂',
    en: 'What was sent cannot be read',
    todo: { zh: '请求的内容应为 JSON，编码为 UTF-8', en: 'Send JSON in UTF-8' },
  },
  'not-json': {
    zh: '这里要的是 JSON',
    en: 'JSON is expected here',
    todo: {
      zh: '请以 JSON 发送，Content-Type 写 application/json',
      en: 'Send JSON, with Content-Type application/json',
    },
  },
  stray: {
    zh: '请求里有读不出的字符（{where}）',
    en: 'There are characters in the request that stand for nothing ({where})',
    todo: {
      zh: '请去掉空字符和残缺的字符；地址里的字符按 UTF-8 编码',
      en: 'Take out NUL and broken characters; encode those of the address as UTF-8',
    },
  },
  'too-long': {
    zh: '地址里的 {where} 太长，最多 {most} 个字符',
    en: '{where} in the address is too long: at most {most} characters',
  },
  'too-many': {
    zh: '地址里的条目太多，最多 {most} 个',
    en: 'There are too many parts in the address: at most {most}',
  },
  'too-large': {
    zh: '请求的内容超过 {most} MB',
    en: 'What was sent is larger than {most} MB',
    todo: { zh: '请分几次提交，或用文件导入', en: 'Send it in several requests, or import a file' },
  },
  'too-much': {
    zh: '请求的内容条目太多或嵌套太深',
    en: 'What was sent holds too many values, or too deep',
    todo: { zh: '请分几次提交，或用文件导入', en: 'Send it in several requests, or import a file' },
  },
})

/** A name or an id in the address, and what is asked about it. A condition as JSON is longer; its own parser bounds it. */
const longest = { part: 200, name: 60, value: 1000 }
const longValues: ReadonlyMap<string, number> = new Map([
  ['filter', 20_000],
  ['fields', 4000],
])
const most = { parts: 20, values: 40 }

const mostJsonMegabytes = 2
const isJson = /^application\/([\w.-]+\+)?json\b/i

/**
 * The door of the API: what no route could make use of does not come in. Every part of the address is of bounded length
 * and made of whole characters; JSON is of bounded size and depth before anything looks at it, and its texts are whole
 * characters too. What a route did not read of a refused request is read here, so that the answer arrives.
 * Problems: request/unreadable, request/not-json, request/stray, request/too-long, request/too-many, request/too-large, request/too-much.
 */
export function door(): MiddlewareHandler {
  return async (c, next) => {
    checkAddress(c.req.url)
    if (isJson.test(c.req.header('content-type') ?? '')) await takeJson(c)
    await next()
  }
}

/** What a route left of a refused request's body is read to its end before the answer goes out. */
export function readsOn(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.status >= 400) await discardBody(c.req.raw)
  }
}

function decoded(text: string, where: string): string {
  try {
    const plain = decodeURIComponent(text)
    if (isPlain(plain)) return plain
  } catch {
    // No UTF-8.
  }
  throw new Refusal(doorProblems.stray({ where }))
}

function checkAddress(address: string): void {
  const { pathname, search } = new URL(address)
  const parts = pathname.split('/')
  const values = search.length > 1 ? search.slice(1).split('&') : []
  if (parts.length > most.parts) throw new Refusal(doorProblems['too-many']({ most: most.parts }))
  if (values.length > most.values) throw new Refusal(doorProblems['too-many']({ most: most.values }))
  for (const part of parts) need(decoded(part, part.slice(0, 40)), part, longest.part)
  for (const pair of values) {
    const [given = '', ...rest] = pair.replaceAll('+', ' ').split('=')
    const name = decoded(given, given.slice(0, 40))
    need(name, name, longest.name)
    need(decoded(rest.join('='), name), name, longValues.get(name) ?? longest.value)
  }
}

function need(text: string, where: string, most: number): void {
  if (text.length > most) throw new Refusal(doorProblems['too-long']({ where: where.slice(0, 40), most }))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

async function takeJson(c: Context): Promise<void> {
  const tooLarge = () => doorProblems['too-large']({ most: mostJsonMegabytes })
  const content = await readBody(c.req.raw, { most: mostJsonMegabytes * 2 ** 20, tooLarge })
  const text = textOf(content)
  const oddity = text === '' ? undefined : oddityOf(parsed(text))
  if (oddity === 'stray') throw new Refusal(doorProblems.stray({ where: 'JSON' }))
  if (oddity) throw new Refusal(doorProblems['too-much']())
  // Where the request keeps what was read of it: routes ask it for JSON as if nobody had.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
}

function textOf(content: Buffer): string {
  try {
    return utf8.decode(content)
  } catch {
    throw new Refusal(doorProblems.unreadable())
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(doorProblems.unreadable())
  }
}
