import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { servePages } from './static.ts'

let root: string
let server: OpenAPIHono

async function build(name: string) {
  await rm(root, { recursive: true, force: true })
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'assets', `${name}.js`), `// ${name}`)
  await writeFile(join(root, 'icon.svg'), '<svg/>')
  await writeFile(join(root, 'index.html'), `<script src="/assets/${name}.js"></script>`)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'youju-pages-'))
  server = new OpenAPIHono()
  servePages(server, root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const get = (path: string, headers: Record<string, string> = {}) => server.request(path, { headers })

test('after a rebuild the page names the assets that are there, and the old ones are told to be gone', async () => {
  await build('first-1a')
  const old = await get('/')
  expect(await old.text()).toContain('first-1a.js')
  await build('second-2b')
  const page = await (await get('/registers/contracts?asOf=2024-12-20')).text()
  expect(page).toContain('second-2b.js')
  expect((await get('/assets/second-2b.js')).status).toBe(200)
  const gone = await get('/assets/first-1a.js')
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, null])
  expect(await gone.json()).toMatchObject({ problems: [{ code: 'serve/no-such-asset' }] })
})

test.each(['/', '/index.html', '/evaluations/science-centre/2024'])(
  '%s is asked about again each time, and sent again only when it differs',
  async (path) => {
    await build('first-1a')
    const page = await get(path)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    const etag = page.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(path, { 'if-none-match': tag })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    await build('second-2b')
    const next = await get(path, { 'if-none-match': etag })
    expect(next.status).toBe(200)
    expect(next.headers.get('etag')).not.toBe(etag)
  },
)

test('assets are kept for good, other files are not', async () => {
  await build('first-1a')
  expect((await get('/assets/first-1a.js')).headers.get('cache-control')).toContain('immutable')
  const icon = await get('/icon.svg')
  expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache'])
})

test('pages that are not built are told so, and served once they are', async () => {
  const none = await get('/')
  expect(none.status).toBe(503)
  expect(await none.json()).toMatchObject({ problems: [{ code: 'serve/web-not-built' }] })
  await build('first-1a')
  expect((await get('/')).status).toBe(200)
})

test('nothing outside the folder is served', async () => {
  await build('first-1a')
  await writeFile(join(root, '..', 'youju-secret.txt'), 'secret')
  for (const path of ['/assets/../../youju-secret.txt', '/assets/%2e%2e/%2e%2e/youju-secret.txt'])
    expect(await (await get(path)).text()).not.toBe('secret')
  await rm(join(root, '..', 'youju-secret.txt'))
})
