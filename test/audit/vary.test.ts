import { expect, test } from 'vitest'
import { auditDocument, readDocument } from '#audit'
import { unwrap } from '#lib'
import { generate, generatedForms } from './generate/index.ts'
import { layouts } from './layout/index.ts'
import { listPages, listSheets, type Sheet } from './sheet.ts'
import { compareFindings, variations } from './vary/index.ts'

const findingsOf = async (sheet: Sheet) =>
  auditDocument(unwrap(await readDocument(await layouts.html(sheet), `${sheet.name}.html`))).findings

/** Every fourth: the bench goes through all of them. */
const sheets = [...listSheets(), ...listPages()].filter((_, at) => at % 4 === 1)
const before = await Promise.all(sheets.map(findingsOf))
const clean = generatedForms.map((form) => generate(form, 11))

test.each(variations)('$label: the same findings, and none in a clean document', async (variation) => {
  for (const [at, sheet] of sheets.entries()) {
    const varied = variation.vary(sheet)
    if (!varied) continue
    const { lost, gained } = compareFindings(sheet, variation, before[at] ?? [], await findingsOf(varied))
    const said = (of: typeof lost) => of.map(({ check, message }) => `${check}: ${message}`)
    expect({ lost: said(lost), gained: said(gained) }, sheet.name).toEqual({ lost: [], gained: [] })
  }
  for (const sheet of clean) {
    const varied = variation.vary(sheet)
    if (!varied) continue
    const alarms = (await findingsOf(varied)).filter(({ severity }) => severity !== 'question')
    expect(
      alarms.map(({ message }) => message),
      sheet.name,
    ).toEqual([])
  }
})
