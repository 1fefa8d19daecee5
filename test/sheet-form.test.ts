import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, askSheet, localActor } from '#app'
import { auditDocument, auditFile, readDocument } from '#audit'
import { sheetForms } from '#indicators'
import { unwrap } from '#lib'
import { letterFormats, readSheetPlan, renderLetter } from '#report'
import { expectGolden } from '../src/report/golden/golden.ts'
import { readDocx, readPdf } from '../src/report/golden/read-back.ts'
import { sampleHouse } from './sample.ts'

/** Every form of one object is filled from the sample by the plan of its name. */
const plans = join(import.meta.dirname, '..', 'examples', 'science-centre', 'sheet')
const planOf = (form: string) =>
  readSheetPlan(readFileSync(join(plans, `${form}.json`), 'utf8'), `${form}.json`)

const shots = process.env.YOUJU_SHOTS

let app: App
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await sampleHouse()
  app = opened.app
  close = opened.close
}, 300_000)
afterAll(() => close())

async function filled(form: string) {
  const asked = { year: 2024, plan: unwrap(planOf(form)) }
  return unwrap(await askSheet(app, await localActor(app), asked))
}

test.each(sheetForms.map(({ name }) => name))(
  '%s: filled from the sample, whole, and clean to our own audit',
  async (name) => {
    const { letter, problems } = await filled(name)
    expect(problems).toEqual([])
    expectGolden(`sheet-${name}.docx.txt`, readDocx(await renderLetter(letter, 'docx')))
    expectGolden(`sheet-${name}.pdf.txt`, (await readPdf(await renderLetter(letter, 'pdf'))).text)
    for (const format of letterFormats) {
      const file = await renderLetter(letter, format)
      // For a person who wants to see it.
      if (shots) writeFileSync(join(shots, `sheet-${name}.${format}`), file)
      const { audit } = unwrap(await auditFile(file, `${name}.${format}`))
      expect(audit.findings.filter(({ severity }) => severity !== 'question')).toEqual([])
      expect(audit.problems).toEqual([])
      expect(audit.document).toMatchObject({ unit: '示例市科技服务中心', year: '2024' })
    }
  },
)

test('its tables are known by the file that it is written by', async () => {
  const { letter } = await filled('project-2020')
  const file = await renderLetter(letter, 'docx')
  const document = unwrap(await readDocument(file, 'project-2020.docx'))
  const wrong = {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => (cell.text === '9.75' ? { ...cell, text: '8.75' } : cell)),
            ),
          }
        : block,
    ),
  }
  expect(auditDocument(wrong).findings.map(({ check }) => check)).toContain('execution-score')
})

test('what is wrong with a plan is told', async () => {
  const plan = unwrap(planOf('project-2020'))
  const asked = {
    year: 2024,
    plan: {
      ...plan,
      funds: [{ item: '年度资金总额', from: '没有的项目' }],
      indicators: [
        ...plan.indicators.slice(1),
        { class: '产出指标', indicator: 'none', target: '好', weight: '1' },
      ],
    },
  }
  const { problems } = unwrap(await askSheet(app, await localActor(app), asked))
  expect(problems.map(({ code }) => code)).toEqual([
    ...[
      'report/unknown-budget-line',
      'report/unknown-indicator',
      'report/score-open',
      'report/wrong-weights',
    ],
  ])
  const unknown = await askSheet(app, await localActor(app), { year: 2024, plan: { ...plan, form: 'none' } })
  expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'report/unknown-form' }] })
})
