import { expect, test } from 'vitest'
import { defineProblems } from '#lib'
import { worded } from './problem-response.ts'
import './server.ts'

const problem = (code: string, params: Record<string, string>) =>
  ({ code, severity: 'error', params }) as const

test.each([
  'connect ENOENT /tmp/youju-x/.s.PGSQL.5432',
  'open C:\\data\\pg\\base: denied',
  '/srv/data/postgres',
])('what the database says of its place (%s) stays within the house', (reason) => {
  const { message } = worded(problem('db/unavailable', { reason }), 'zh')
  expect(message).toContain('…')
  expect(message).not.toMatch(/[\\/]/)
})

test('what people named themselves stays as they named it', () => {
  const { message } = worded(problem('serve/not-found', { path: '/api/some/where' }), 'en')
  expect(message).toContain('/api/some/where')
  const own = defineProblems('test-name', { file: { zh: '「{file}」', en: '"{file}"' } })
  expect(worded(own.file({ file: 'D:/报表/2024.xlsx' }), 'zh').message).toBe('「D:/报表/2024.xlsx」')
})
