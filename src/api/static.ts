import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Env, Hono } from 'hono'
import { defineProblems } from '#lib'
import { namesTag } from './etag.ts'
import { refuse } from './problem-response.ts'

const problems = defineProblems('serve', {
  'web-not-built': {
    zh: '网页尚未构建，或正在重新构建',
    en: 'The pages have not been built, or are being built anew',
    todo: {
      zh: '请稍候刷新；仍不行时执行 npm ci（或 npm run prepare）',
      en: 'Load it again in a moment; if that fails, run npm ci (or npm run prepare)',
    },
  },
  'no-such-asset': {
    zh: '没有文件 {path}，网页可能已经更新',
    en: 'There is no file {path}; the pages may have been built anew',
    todo: { zh: '请刷新页面', en: 'Load the page again' },
  },
})

/** Where the web application is built. */
export const builtPages = resolve(import.meta.dirname, '..', '..', 'dist', 'web')

/**
 * Serves the built pages, as they stand when they are asked for: they may be built anew while the server runs. Assets
 * carry a hash of what is in them in their names, so they are kept for good; everything else is asked about again each
 * time. Any other address outside /api is a page of the application, which reads it itself.
 * Problems: serve/web-not-built, serve/no-such-asset.
 */
export function servePages<E extends Env>(server: Hono<E>, root: string): void {
  const page = new Page(join(root, 'index.html'))
  // Made when it is first asked: it complains of a folder that is not there yet.
  let serve: ReturnType<typeof serveStatic> | undefined
  const files = (c: Context) => {
    serve ??= serveStatic({ root })
    return serve(c, async () => undefined)
  }
  server.get('/assets/*', async (c) => {
    const response = await files(c)
    if (!response) return refuse(c, [problems['no-such-asset']({ path: c.req.path.slice(0, 200) })])
    response.headers.set('cache-control', 'public, max-age=31536000, immutable')
    return response
  })
  server.get('*', async (c) => {
    const isPage = c.req.path === '/' || c.req.path === '/index.html'
    const response = isPage ? undefined : await files(c)
    if (!response) return answerPage(c, await page.read())
    response.headers.set('cache-control', 'no-cache')
    return response
  })
}

function answerPage(c: Context, page: PageContent | undefined) {
  if (!page) return refuse(c, [problems['web-not-built']()])
  const headers = { etag: page.etag, 'cache-control': 'no-cache' }
  if (namesTag(c.req.header('if-none-match'), page.etag)) return c.body(null, 304, headers)
  return c.html(page.html, 200, headers)
}

interface PageContent {
  readonly html: string
  readonly etag: string
}

/** The one page, read again when its file has changed. */
class Page {
  readonly #file: string
  #known: (PageContent & { readonly stamp: string }) | undefined

  constructor(file: string) {
    this.#file = file
  }

  /** Undefined where it is not built. */
  async read(): Promise<PageContent | undefined> {
    try {
      const { mtimeMs, size, ino } = await stat(this.#file)
      const stamp = `${mtimeMs} ${size} ${ino}`
      if (this.#known?.stamp === stamp) return this.#known
      const html = await readFile(this.#file, 'utf8')
      const hash = createHash('sha256').update(html).digest('base64url').slice(0, 22)
      this.#known = { html, etag: `"${hash}"`, stamp }
      return this.#known
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
}
