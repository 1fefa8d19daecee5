import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { oneOfEachCause } from './one-cause.ts'

const finding = (check: string, severity: Finding['severity'], ...quotes: readonly string[]): Finding => ({
  check,
  severity,
  message: check,
  at: quotes.map((quote) => ({ section: '二', quote })),
})

test('of findings that hold the same claims against each other the gravest stays', () => {
  const findings = [
    finding('a', 'warning', '完成 7600 亩', '目标 8000 亩'),
    finding('b', 'error', '目标 8000 亩', '完成 7600亩'),
    finding('c', 'warning', '目标 8000 亩'),
    finding('d', 'question', '目标 8000 亩'),
  ]
  expect(oneOfEachCause(findings).map(({ check }) => check)).toEqual(['b', 'c', 'd'])
})
