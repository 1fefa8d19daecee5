import { afterAll, beforeAll, expect, test } from 'vitest'
import { Background, localActor, performRound, showImportJob } from '#app'
import { unwrap } from '#lib'
import { type OpenServer, openServer } from './opener.ts'

let server: OpenServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const head = '统一社会信用代码,单位名称,所在地区,单位类别'
const upload = (body: string, register = 'organisations') =>
  server.send(`/api/registers/${register}/imports?name=%E5%8D%95%E4%BD%8D.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  })
const show = async (job: string) => JSON.parse((await server.send(`/api/imports/${job}`)).text)
const end = (job: string) => server.send(`/api/imports/${job}`, { method: 'DELETE' })

async function settled(job: string) {
  for (;;) {
    const told = await show(job)
    if (!['reading', 'writing'].includes(told.phase)) return told
    await new Promise((done) => setTimeout(done, 20))
  }
}

test('a file that is beyond the limits is a failed import that says which one, by the name that people know', async () => {
  const { job } = JSON.parse((await upload(','.repeat(2_000_000))).text)
  expect(await settled(job)).toMatchObject({
    phase: 'failed',
    problems: [
      { code: 'file/beyond-limit', message: expect.stringContaining('单位.csv'), todo: expect.any(String) },
    ],
  })
  await end(job)
})

test('thousands of columns that no register has are not compared one by one', async () => {
  const heads = Array.from({ length: 10_000 }, (_, at) => `列${at}`).join(',')
  const { job } = JSON.parse((await upload(`${head},${heads}\n`)).text)
  expect(await settled(job)).toMatchObject({
    phase: 'failed',
    problems: [{ code: 'import/too-many-columns' }, {}],
  })
  await end(job)
})

test('a thread that would take more memory, or longer, than it may is ended; the next import is read', async () => {
  const { app } = server.house
  const actor = await localActor(app)
  const rows = Array.from({ length: 60_000 }, (_, at) => `${at},示例市测试有限公司${at},320508,企业\n`).join(
    '',
  )
  const codeOf = async (limits: ConstructorParameters<typeof Background>[1], text: string) => {
    const background = new Background(app, limits)
    const { imports } = background
    try {
      const content = (async function* () {
        yield Buffer.from(`${head}\n${text}`)
      })()
      const { id } = unwrap(
        await imports.begin(actor, { register: 'organisations', name: '单位.csv', content }),
      )
      for (;;) {
        const job = unwrap(await imports.get(actor, id))
        if (job.phase !== 'reading') {
          const { problems } = showImportJob(app, job, 'zh', (problem) => problem)
          await imports.end(job)
          return problems[0]?.code ?? job.phase
        }
        await new Promise((done) => setTimeout(done, 20))
      }
    } finally {
      await background.close()
    }
  }
  expect(await codeOf({ seconds: 0.001 }, rows)).toBe('app/import-too-slow')
  expect(await codeOf({ still: 0.001 }, rows)).toBe('app/import-too-slow')
  expect(await codeOf({ megabytes: 8 }, rows)).toBe('file/too-large')
  expect(await codeOf({}, '91320508MA7HTTP00F,示例市甲测试有限公司,320508,企业\n')).toBe('previewed')
})

test('so many imports may be open at once; one that is over makes room', async () => {
  const jobs: string[] = []
  for (let at = 0; at < 10; at++) jobs.push(JSON.parse((await upload(`${head}\n`)).text).job)
  await settled(jobs[0] ?? '')
  const { length } = jobs
  expect(length).toBe(10)
  // What failed is over: each new one takes the place of one.
  expect((await upload(`${head}\n`)).status).toBe(202)
  for (const job of jobs) await end(job)
  const open: string[] = []
  const sound = `${head}\n91320508MA7HTTP00F,示例市甲测试有限公司,320508,企业\n`
  for (let at = 0; at < 10; at++) {
    const answer = await upload(sound)
    if (answer.status !== 202) break
    open.push(JSON.parse(answer.text).job)
    await settled(open[at] ?? '')
  }
  const refused = await upload(sound)
  expect([open.length, refused.status]).toEqual([10, 503])
  expect(JSON.parse(refused.text).problems).toMatchObject([{ code: 'app/too-many-imports' }])
  for (const job of open) await end(job)
})

test('an upload that breaks off leaves nothing, and one whose server is no more goes at the next clearing', async () => {
  const { app } = server.house
  const actor = await localActor(app)
  const background = new Background(app)
  const begin = (content: AsyncIterable<Uint8Array>) =>
    background.imports.begin(actor, { register: 'organisations', name: 'a.csv', content })
  const asOwner = <T extends object>(query: string) =>
    app.database.owner.write(async ({ client }) => (await client.query<T>(query)).rows)
  const left = () =>
    asOwner<{ jobs: string; pieces: string }>(
      'select (select count(*) from job)::text as jobs, (select count(*) from job_piece)::text as pieces',
    )
  const broken = (async function* () {
    yield Buffer.alloc(3 * 2 ** 20, 65)
    throw new Error('the sender has gone')
  })()
  await expect(begin(broken)).rejects.toThrow('the sender has gone')
  expect(await left()).toEqual([{ jobs: '0', pieces: '0' }])

  unwrap(
    await begin(
      (async function* () {
        yield Buffer.from(`${head}\n`)
      })(),
    ),
  )
  await background.close()
  await asOwner(`update job set phase = 'arriving', hold = 'gone', held_until = now() - interval '1 second'`)
  await performRound(app, new AbortController().signal)
  expect(await left()).toEqual([{ jobs: '0', pieces: '0' }])
})
