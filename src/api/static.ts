import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'

const built = resolve(import.meta.dirname, '..', '..', 'dist', 'web')

/** The web application as it was built; undefined where it was not. */
export function findWeb(): string | undefined {
  return existsSync(join(built, 'index.html')) ? built : undefined
}

/** Serves the built pages. Any other address outside /api is a page of the application, which reads it itself. */
export function servePages(server: OpenAPIHono, root: string): void {
  const page = readFileSync(join(root, 'index.html'), 'utf8')
  server.use('/assets/*', async (c, next) => {
    await next()
    // Their names carry a hash of what is in them.
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  server.use('*', serveStatic({ root, rewriteRequestPath: (path) => (path === '/' ? '/index.html' : path) }))
  server.get('*', (c) => {
    if (c.req.path.startsWith('/api/') || c.req.path.startsWith('/assets/')) return c.notFound()
    return c.html(page, 200, { 'cache-control': 'no-cache' })
  })
}
