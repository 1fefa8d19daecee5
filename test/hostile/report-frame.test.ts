import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenServer, openServer } from './opener.ts'

let server: OpenServer

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

test('a report is of no origin, and runs and wears only what it was made with', async () => {
  const { status, headers, text } = await server.send('/api/evaluations/science-centre/2024/report.html')
  expect(status).toBe(200)
  const policy = String(headers['content-security-policy'])
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('allow-same-origin')
  expect(policy).toContain("default-src 'none'")
  for (const [element, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const [, content = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(text) ?? []
    const hash = createHash('sha256').update(content).digest('base64')
    expect(policy).toContain(`${directive} 'sha256-${hash}'`)
  }
})
