import { beforeAll, expect, test } from 'vitest'
import { type Audit, auditDocument, readDocument } from '#audit'
import { unwrap } from '#lib'
import { isFinding } from './judge.ts'
import { readSeed } from './seed.ts'

const seed = readSeed()
let audit: Audit

beforeAll(async () => {
  audit = auditDocument(unwrap(await readDocument(seed.text, 'seed.txt')))
})

const gravity = { error: 2, warning: 1, question: 0 }

test.each(seed.find.filter(({ severity }) => severity !== 'question'))('finds: $why', (trait) => {
  const found = audit.findings.filter((finding) => isFinding(finding, trait))
  expect(found.map(({ severity }) => gravity[severity])).toContain(gravity[trait.severity])
})

test.each(seed.clear)('leaves alone: $why', (trait) => {
  const found = audit.findings.filter(
    (finding) => finding.severity !== 'question' && isFinding(finding, trait),
  )
  expect(found).toEqual([])
})

test('nothing else is called an error', () => {
  const errors = audit.findings.filter(({ severity }) => severity === 'error')
  expect(errors.filter((finding) => !seed.find.some((trait) => isFinding(finding, trait)))).toEqual([])
})
