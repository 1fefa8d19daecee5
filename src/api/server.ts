import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { type App, Background } from '#app'
import { defineProblems, Refusal } from '#lib'
import { type ActingEnv, acting } from './acting.ts'
import { auditBatchRoutes } from './audit-batch-route.ts'
import { auditRoutes } from './audit-route.ts'
import { certificateReading, lateRoutes } from './certificate-route.ts'
import { descriptionOf, localAccess, localScheme } from './description.ts'
import { door, doorProblems, readsOn } from './door.ts'
import { evaluationRoutes } from './evaluation-route.ts'
import { exportRoutes } from './export-route.ts'
import { figureRoutes } from './figure-route.ts'
import { fileRoutes } from './file-route.ts'
import { localOnly, safeHeaders } from './guard.ts'
import { importRoutes } from './import-route.ts'
import { judgementRoutes } from './judgement-route.ts'
import { ledgerRoutes } from './ledger-route.ts'
import { openYearRoutes } from './open-year-route.ts'
import { opinionRoutes } from './opinion-route.ts'
import { refuse } from './problem-response.ts'
import { readinessRoutes } from './readiness-route.ts'
import { recordRoutes } from './record-route.ts'
import { registerRoutes } from './register-route.ts'
import { registerSchemas } from './register-schema.ts'
import { keyed } from './request-key.ts'
import { scoreRoutes } from './score-route.ts'
import { sessionRoutes } from './session-route.ts'
import { builtPages, servePages } from './static.ts'
import { systemListRoutes } from './system-route.ts'
import { systemRoutes } from './systems.ts'
import { unitRoutes } from './unit-route.ts'

const problems = defineProblems('serve', {
  'not-found': { zh: '没有地址 {path}', en: 'There is no address {path}' },
  broke: { zh: '程序出错，未作任何更改', en: 'The program failed; nothing was changed' },
})

export interface Server {
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** From now on it also takes up what other servers left, and does what is due for the whole house. */
  start(): void
  /** Gives back what is under way, for another server, or for this one when it comes again. */
  close(): Promise<void>
}

function versionOf(): string {
  const manifest = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** The HTTP interface under /api with its OpenAPI description at /api/openapi.json, and the pages. */
export function createServer(app: App): Server {
  const version = versionOf()
  const background = new Background(app)
  const api = new OpenAPIHono<ActingEnv>()
    .route('/', sessionRoutes(app, version))
    .route('/', unitRoutes(app))
    .route('/', importRoutes(app, background))
    .route('/', exportRoutes(background))
    .route('/', systemListRoutes(app))
    .route('/', registerRoutes(app))
    .route('/', recordRoutes(app))
    .route('/', scoreRoutes(app))
    .route('/', lateRoutes(app))
    .route('/', fileRoutes(app))
    .route('/', figureRoutes(app))
    .route('/', auditRoutes(app))
    .route('/', auditBatchRoutes())
    .route('/', opinionRoutes())
    .route('/', judgementRoutes(app))
    .route('/', readinessRoutes(app))
    .route('/', evaluationRoutes(app))
    .route('/', openYearRoutes(app))
    .route('/', ledgerRoutes(app))
  for (const { routes } of systemRoutes) for (const routesOf of routes) api.route('/', routesOf(app))

  const server = new OpenAPIHono<ActingEnv>()
  server.use('*', safeHeaders(), readsOn(), localOnly())
  server.use('/api/*', door())
  // What is told to whoever asks stands before the question who asks.
  server.doc31('/api/openapi.json', descriptionOf(version))
  server.get('/api', (c) => c.redirect('/api/openapi.json'))
  server.route('/api', certificateReading(app))
  for (const { open } of systemRoutes) if (open) server.route('/api', open(app))
  server.use('/api/*', acting(app), keyed())
  server.route('/api', api)
  server.openAPIRegistry.registerComponent('securitySchemes', localAccess, localScheme)
  for (const [name, schema] of registerSchemas(app))
    server.openAPIRegistry.registerComponent('schemas', name, schema)
  server.all('/api/*', (c) => refuse(c, [problems['not-found']({ path: c.req.path.slice(0, 200) })]))
  servePages(server, builtPages)
  server.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error.problems)
    if (error instanceof HTTPException && error.status < 500)
      return refuse(c, [doorProblems[error.status === 415 ? 'not-json' : 'unreadable']()])
    // Whoever went away in the middle of a request has ended it; nothing is wrong here.
    if (!c.req.raw.signal.aborted) console.error(error)
    return refuse(c, [problems.broke()])
  })
  return {
    fetch: (request) => server.fetch(request),
    start: () => background.start(),
    close: () => background.close(),
  }
}
