import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditApart } from '#audit'
import { type OpenServer, openServer } from './opener.ts'

const report = '2024年度单位整体支出绩效自评报告\n一、概况\n'
const textOf = (body: string) => Buffer.from(report + body)

describe('a thread', () => {
  test.each([
    ['digits', '1234567890'.repeat(30_000)],
    ['digits with points', '1.'.repeat(150_000)],
    ['full-width digits', '１２３'.repeat(100_000)],
  ])('reads %s in time that grows as they do', async (_, body) => {
    expect(await auditApart(textOf(body), 'a.txt', { seconds: 100 })).toMatchObject({ ok: true })
  })

  test('that would take more memory than it may is ended, and says so', async () => {
    const figures = '培训12人次，'.repeat(60_000)
    expect(await auditApart(textOf(figures), 'a.txt', { megabytes: 48, seconds: 100 })).toMatchObject({
      ok: false,
      problems: [{ code: 'file/too-large', params: { reason: { zh: '审核它所需的内存超过 48 MB' } } }],
    })
  })

  test('they stand in line, and not without end', async () => {
    const audits = Array.from({ length: 9 }, () => auditApart(textOf('培训12人次。'), 'a.txt'))
    const told = (await Promise.all(audits)).map((one) => (one.ok ? '' : one.problems[0]?.code))
    expect(told).toEqual([...Array(8).fill(''), 'audit/too-many'])
  })
})

describe('over HTTP', () => {
  let server: OpenServer
  beforeAll(async () => {
    server = await openServer()
  })
  afterAll(() => server.close())

  const audit = (body: Uint8Array) =>
    server.send('/api/audits?name=a.txt', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })

  test.each([
    ['four megabytes of brackets', '（'.repeat(1_400_000), 200],
    ['eleven megabytes of digits', '1234567890'.repeat(1_100_000), 413],
  ])('%s', async (_, body, status) => {
    const answer = await audit(textOf(body))
    expect(answer.status).toBe(status)
    if (status === 413)
      expect(JSON.parse(answer.text).problems).toMatchObject([
        { code: 'reading/too-much-text', todo: expect.any(String) },
      ])
  })
})
