import { expect, test } from 'vitest'
import { problemCodes } from '#lib'
import { codesWithStatus, statusFor } from './problem-status.ts'
import './listen.ts'

test('every code with a status of its own is one that a stage declares', () => {
  const declared = new Set(problemCodes())
  expect(codesWithStatus().filter((code) => !declared.has(code))).toEqual([])
})

test.each([
  ['registers/unknown-field', 422],
  ['registers/too-large', 422],
  ['records/unknown-move', 422],
  ['records/unknown-state', 422],
  ['measures/unknown-scope', 422],
  ['audit/unknown-template', 422],
  ['import/not-found', 422],
  ['records/not-found', 404],
  ['records/unknown-register', 404],
  ['measures/unknown-measure', 404],
  ['indicators/no-evaluation', 404],
  ['records/stale-version', 409],
  ['records/not-unique', 409],
  ['records/wrong-state', 409],
  ['contracts/duplicate', 409],
  ['file/too-large', 413],
  ['upload/too-large', 413],
  ['access/not-your-role', 403],
  ['access/bad-unit-id', 422],
  ['db/unavailable', 503],
  ['db/disk-full', 507],
  ['audit/broke', 500],
])('%s is %i', (code, status) => {
  expect(problemCodes()).toContain(code)
  expect(statusFor([{ code }])).toBe(status)
})

test('no refusal of what a person filled in is said to be an absent address', () => {
  const ofValues = problemCodes().filter((code) => /^(registers|import|quantity|time|period)\//.test(code))
  expect(ofValues.length).toBeGreaterThan(60)
  expect(ofValues.filter((code) => statusFor([{ code }]) !== 422)).toEqual([])
})
