import { expect, test } from 'vitest'
import { auditDocument, readDocument } from '#audit'
import { unwrap } from '#lib'
import { generate, generatedForms } from './generate/index.ts'
import { isFinding, judge } from './judge.ts'
import { formats, layouts } from './layout/index.ts'
import { layTree } from './layout/tree.ts'
import { chanceOf, plants, spoil } from './plant/index.ts'
import { listCleanSheets, listSheets } from './sheet.ts'

const judged = listSheets().map((sheet) => ({
  sheet,
  ...judge(sheet, auditDocument(layTree(sheet)).findings),
}))
const clean = listCleanSheets()

test.each([
  ['high', 0.95],
  ['medium', 0.8],
] as const)('of what an auditor finds with %s confidence, so much is found: %d', (confidence, least) => {
  const met = judged.flatMap(({ sheet, met }) =>
    met
      .filter(({ expectation }) => expectation.confidence === confidence)
      .map(({ expectation, finding }) => ({ name: `${sheet.name}: ${expectation.why}`, finding })),
  )
  const missed = met.filter(({ finding }) => finding === undefined).map(({ name }) => name)
  expect(1 - missed.length / met.length, missed.join('\n')).toBeGreaterThanOrEqual(least)
})

test('at most one false error or warning in ten documents', () => {
  const alarms = judged.flatMap(({ sheet, falseAlarms }) =>
    falseAlarms.map(({ check, message }) => `${sheet.name} ${check}: ${message}`),
  )
  expect(alarms.length / judged.length, alarms.join('\n')).toBeLessThanOrEqual(0.1)
})

test.each(formats)('nothing is wrong in a clean document as %s', async (format) => {
  for (const sheet of clean) {
    const name = `${sheet.name}.${format}`
    const { findings } = auditDocument(unwrap(await readDocument(await layouts[format](sheet), name)))
    const alarms = findings.filter(({ severity }) => severity !== 'question')
    expect(
      alarms.map(({ message }) => message),
      name,
    ).toEqual([])
  }
})

test('of the defects planted in clean documents of every form, so many are found', () => {
  const hosts = [...clean, ...generatedForms.map((form) => generate(form, 1))]
  const spoilt = plants.flatMap((plant) =>
    hosts.flatMap((sheet) => {
      const one = spoil(sheet, plant, chanceOf(1))
      return one ? [{ ...one, name: `${plant.name} ${sheet.name}: ${one.trait.why}` }] : []
    }),
  )
  const missed = spoilt.filter(
    ({ sheet, trait }) => !auditDocument(layTree(sheet)).findings.some((found) => isFinding(found, trait)),
  )
  expect(1 - missed.length / spoilt.length, missed.map(({ name }) => name).join('\n')).toBeGreaterThanOrEqual(
    0.4,
  )
})
