import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { emptyHouse, type SampleHouse } from '../sample.ts'

interface Operation {
  readonly operationId?: string
  readonly tags?: readonly string[]
}
interface Description {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly tags: readonly { readonly name: string }[]
}

const root = resolve(import.meta.dirname, '..', '..')
const origin = 'http://127.0.0.1:8690'
let house: SampleHouse
let server: Server
let source: string
/** Below the checkout: what is made here finds the checkout's packages. */
let folder: string

beforeAll(async () => {
  house = await emptyHouse()
  server = createServer(house.app)
  source = await (await server.fetch(new Request(`${origin}/api/openapi.json`))).text()
  folder = await mkdtemp(join(root, 'test', 'openapi', 'made-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.close()
  await house.close()
})

const operations = () => {
  const { paths } = JSON.parse(source) as Description
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
}

test('the description passes a strict linter', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'no-ambiguous-paths': 'error',
      'no-identical-paths': 'error',
      'operation-singular-tag': 'error',
    },
  })
  const found = await lintFromString({ source, config })
  expect(
    found.map(({ ruleId, message, location }) => `${location[0]?.pointer}: ${ruleId}: ${message}`),
  ).toEqual([])
})

test('every operation has a name of its own, a verb and what it is about, and one tag that is explained', () => {
  const { tags } = JSON.parse(source) as Description
  const names = operations().map(({ operationId = '' }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)+$/.test(name))).toEqual([])
  const explained = new Set(tags.map(({ name }) => name))
  expect(
    operations()
      .flatMap((operation) => operation.tags ?? [])
      .filter((tag) => !explained.has(tag)),
  ).toEqual([])
})

test('an ordinary generator makes a client of it that compiles, and that the server answers', async () => {
  const run = promisify(execFile)
  const bin = (name: string) => join(root, 'node_modules', '.bin', name)
  const description = join(folder, 'openapi.json')
  const made = join(folder, 'client.ts')
  await writeFile(description, source)
  await run(process.execPath, [bin('oazapfts'), description, made])
  await writeFile(
    join(folder, 'use.ts'),
    `import { defaults, createRecord, createUnit, getRecord, listRecords, type Problem } from './client.ts'
     export async function use(fetch: typeof globalThis.fetch) {
       Object.assign(defaults, { baseUrl: '${origin}', fetch })
       await createUnit({ id: 'somewhere', name: '某地科技服务中心' })
       const values = { code: '91320508135678901K', name: '示例市丙测试有限公司', region: '320508', kind: 'enterprise' as const }
       const written = await createRecord('organisations', { values })
       const refused = await getRecord('organisations', 'nothing')
       if (written.status !== 201 || refused.status !== 404) throw new Error('another status')
       const problems: readonly Problem[] = refused.data.problems
       const opened = await getRecord('organisations', written.data.record.id)
       const listed = await listRecords('organisations', { limit: 1 })
       if (opened.status !== 200 || listed.status !== 200) throw new Error('another status')
       return { title: opened.data.record.title, total: listed.data.total, problems: problems.map(({ code }) => code) }
     }`,
  )
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { exactOptionalPropertyTypes: false },
    include: [],
    files: ['use.ts'],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const { stdout } = await run(process.execPath, [bin('tsc'), '-p', folder]).catch((wrong) => wrong)
  expect(stdout).toBe('')
  expect(await readFile(made, 'utf8')).toContain('export function amendRecord(')
  const { use } = (await import(pathToFileURL(join(folder, 'use.ts')).href)) as {
    use(fetch: (input: string, init?: RequestInit) => Promise<Response>): Promise<unknown>
  }
  const answered = await use(async (input, init) => server.fetch(new Request(input, init)))
  expect(answered).toMatchObject({ title: expect.stringContaining('丙测试'), total: 1 })
  expect(answered).toMatchObject({ problems: ['records/not-found'] })
}, 60_000)
