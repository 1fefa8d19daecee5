import { type App, openFile, uploadFile } from '#app'
import { Refusal, unwrap } from '#lib'
import { attachmentProblems, mostFileBytes, mostFileMegabytes } from '#records'
import { actorOf } from './acting.ts'
import { needFile, readBody } from './body.ts'
import { disposition } from './download.ts'
import { namesTag } from './etag.ts'
import { createRoute, file, json, refusals, router, unitQuery, upload, z } from './route.ts'

const fileSchema = z
  .object({ sha256: z.string(), name: z.string(), size: z.number(), mime: z.string() })
  .openapi('File', { description: 'A reference to a kept file, as the value of a file field' })

const uploadRoute = createRoute({
  method: 'post',
  path: '/files',
  operationId: 'uploadFile',
  tags: ['files'],
  summary: `Uploads a file of at most ${mostFileMegabytes} MB for a record; the answer is the field's value`,
  request: {
    query: unitQuery.extend({ name: z.string().max(1000).default('') }),
    body: upload,
  },
  responses: { 201: json(fileSchema, 'the reference'), ...refusals },
})

const readRoute = createRoute({
  method: 'get',
  path: '/files/{sha256}',
  operationId: 'getFile',
  tags: ['files'],
  summary: 'A kept file, for those who may read a record that refers to it',
  request: {
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    query: unitQuery.extend({
      record: z.string().max(200).optional().openapi({
        description: 'register/id: the record from which it is opened, by whose name for it it is called',
      }),
    }),
  },
  responses: {
    200: file('application/octet-stream', 'the file, as an attachment'),
    304: { description: 'as it was' },
    ...refusals,
  },
})

export function fileRoutes(app: App) {
  return router()
    .openapi(uploadRoute, async (c) => {
      const { unit, name } = c.req.valid('query')
      const most = mostFileMegabytes
      const limit = { most: mostFileBytes, tooLarge: () => attachmentProblems['too-large']({ name, most }) }
      needFile(c.req.raw)
      if (!c.req.raw.body) throw new Refusal(attachmentProblems['no-file']())
      const content = await readBody(c.req.raw, limit)
      return c.json(unwrap(await uploadFile(app, actorOf(c), { unit, name, content })), 201)
    })
    .openapi(readRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
      const { file: kept, read } = unwrap(await openFile(app, actorOf(c), asked))
      // Kept by the browser, but asked about each time: who may read it may change.
      const etag = `"${kept.sha256}"`
      const headers = { etag, 'cache-control': 'private, no-cache' }
      if (namesTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
      return c.body(new Uint8Array(unwrap(await read())), 200, {
        ...headers,
        'content-type': kept.mime,
        'content-disposition': disposition('attachment', kept.name, 'file'),
        'content-security-policy': "default-src 'none'; sandbox",
      })
    })
}
