import { beforeAll, expect, test } from 'vitest'
import { isOrganisationCode, ruleNamed, type Values } from '#registers'
import {
  hightechRules,
  outcomeOf,
  reportingRules,
  retestReport,
  scoreApplication,
  scoreEvaluation,
  smeRules,
  verdictOf,
} from '#systems'
import type { SampleVersion } from '../course.ts'
import { makeOrganisations } from '../organisation.ts'
import { organisationCounts } from '../plan.ts'
import { randomOf } from '../random.ts'
import { makeFirmContent } from './index.ts'
import { applications, evaluations } from './plan.ts'

const home = makeOrganisations(randomOf('organisations'), organisationCounts).home
const made = () => makeFirmContent(home)
const registers = new Map<string, readonly SampleVersion[]>()
let organisations: readonly SampleVersion[] = []

beforeAll(() => {
  const content = made()
  organisations = [...content.organisations]
  for (const [register, versions] of content.registers) registers.set(register, [...versions])
}, 60_000)

const versionsOf = (register: string) => registers.get(register) ?? []
/** The last version of each record. */
function current(register: string): readonly SampleVersion[] {
  return [...new Map(versionsOf(register).map((version) => [version.id, version])).values()]
}
const distinct = (values: readonly unknown[]) => new Set(values).size

test('every firm has a code of its own with a right check digit, and a name of its own', () => {
  const codes = [...home, ...organisations.map(({ values }) => values as { code: string })].map(
    ({ code }) => code,
  )
  expect(distinct(codes)).toBe(codes.length)
  expect(codes.filter((code) => !isOrganisationCode(code))).toEqual([])
  const names = [...home.map(({ name }) => name), ...organisations.map(({ values }) => String(values.name))]
  expect(distinct(names)).toBe(names.length)
  const known = new Set(codes)
  for (const register of ['hightech.certificates', 'sme.evaluations'])
    expect(versionsOf(register).filter(({ values }) => !known.has(String(values.firm)))).toEqual([])
})

test('replay under the version that a record keeps gives what it kept', () => {
  const kept = (values: Values, fields: readonly string[]) =>
    Object.fromEntries(
      fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
    )
  for (const { rule, values } of versionsOf('hightech.applications')) {
    const version = ruleNamed(hightechRules, rule ?? '')
    expect(version && verdictOf(scoreApplication(version, values))).toEqual(
      kept(values, ['points', 'qualifies', 'unmet']),
    )
  }
  const version = ruleNamed(smeRules, '2017')
  for (const { values } of versionsOf('sme.evaluations'))
    expect(version && outcomeOf(scoreEvaluation(version, values))).toEqual(kept(values, ['points', 'route']))
  const reporting = ruleNamed(reportingRules, '2016')
  for (const { values } of current('hightech.reports').filter(({ state }) => state === 'passed'))
    expect(reporting && retestReport(reporting, values).join('；')).toBe(values.risks ?? '')
})

test('what went wrong is marked, and what is recognised meets the conditions', () => {
  const states = (state: string) => current('hightech.applications').filter((one) => one.state === state)
  expect(states('recognised').every(({ values }) => values.qualifies === true)).toBe(true)
  expect(states('recognised').length + states('failed').length).toBe(applications.recommended)
  const evaluated = current('sme.evaluations').filter(({ values }) => values.year === 2024)
  expect(evaluated).toHaveLength(evaluations.submitted)
  expect(evaluated.filter(({ values }) => values.number !== undefined)).toHaveLength(evaluations.admitted)
})

test('of class II each property is in use once', () => {
  const used = current('hightech.properties').filter(({ state }) => state === 'used')
  expect(distinct(used.map(({ values }) => values.number))).toBe(used.length)
})

test('113 firms had not reported; nine of them missed the year before too', () => {
  const open = current('hightech.reports').filter(
    ({ state, values }) => values.year === 2024 && state !== 'passed',
  )
  expect(open).toHaveLength(113)
  expect(open.filter(({ values }) => Number(values.missedBefore) > 0)).toHaveLength(9)
})

test('it is the same whenever it is made', () => {
  const again = new Map(made().registers)
  for (const register of ['hightech.applications', 'hightech.properties'])
    expect(JSON.stringify([...(again.get(register) ?? [])]) === JSON.stringify(versionsOf(register))).toBe(
      true,
    )
})
