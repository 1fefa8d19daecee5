import { afterAll, beforeAll, expect, test } from 'vitest'
import { askReadiness, askReport, localActor, openYear, showReadiness } from '#app'
import { unwrap } from '#lib'
import { listRecords, writeRecords } from '#records'
import { is } from '#registers'
import { type SampleHouse, sampleHouse } from './sample.ts'

const unit = 'science-centre'
let house: SampleHouse
beforeAll(async () => {
  house = await sampleHouse()
})
afterAll(() => house.close())

const ready = async () => {
  const actor = await localActor(house.app)
  return showReadiness(unwrap(await askReadiness(house.app, actor, { unit, year: 2024 })), 'zh')
}

/** Changes the first record of a register of the evaluation for which `choose` gives changes. */
async function change(register: string, choose: (values: Record<string, unknown>) => object | undefined) {
  const { app } = house
  const actor = await localActor(app)
  const page = await listRecords(app, {
    actor,
    unit,
    register,
    where: is('year', 2024),
    offset: 0,
    limit: 200,
  })
  for (const { id, version, values } of page.rows) {
    const changes = choose(values)
    if (!changes) continue
    unwrap(
      await writeRecords(app, { actor, unit, action: 'test' }, (writer) =>
        writer.amend(register, id, version, { ...changes }),
      ),
    )
    return id
  }
  throw new Error(`no record of ${register} to change`)
}

test('the sample can go out: nothing to correct, nothing to check', async () => {
  expect(await ready()).toMatchObject({ errors: 0, warnings: 0, items: [] })
})

test('a name that nothing answers to keeps the report back, and leads to the text that it stands in', async () => {
  const record = await change('evaluation.narrative', ({ markdown }) => {
    const text = String(markdown)
    return text.includes('{contracts.registered.count')
      ? { markdown: text.replace('{contracts.registered.count', '{contracts.registed.count') }
      : undefined
  })
  const { errors, items } = await ready()
  expect(errors).toBeGreaterThan(0)
  expect(items.find(({ code }) => code === 'report/unknown-name-near')).toMatchObject({
    severity: 'error',
    field: { register: 'evaluation.narrative', record, field: 'markdown' },
  })
})

test('a missing reason is asked for once, at its field', async () => {
  const record = await change('evaluation.indicators', ({ reason, name }) =>
    reason !== undefined && String(name).includes('预算执行率') ? { reason: null } : undefined,
  )
  const { items } = await ready()
  const asking = items.filter(({ message }) => message.includes('预算执行率'))
  expect(asking).toMatchObject([
    {
      code: 'indicators/reason-missing',
      field: { register: 'evaluation.indicators', record, field: 'reason' },
    },
  ])
})

test('a figure stated by a person is to be confirmed again once it is changed', async () => {
  const record = await change('evaluation.manual', ({ name }) =>
    name === 'manual.brokers.trained' ? { value: '761' } : undefined,
  )
  const { items } = await ready()
  expect(items.filter(({ code }) => code === 'indicators/manual-unconfirmed')).toMatchObject([
    { severity: 'warning', field: { register: 'evaluation.manual', record, field: 'confirmedBy' } },
  ])
})

test('a contradiction of the report with itself keeps it back too, as the auditor tells it', async () => {
  await change('evaluation.narrative', ({ markdown, section }) =>
    section === 'performance' || String(markdown).includes('技术合同')
      ? { markdown: `${markdown}\n\n全年登记技术合同13400项。` }
      : undefined,
  )
  const { items } = await ready()
  const found = items.filter(({ finding }) => finding !== undefined)
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]?.message).toMatch(/13400/)
})

test('a year laid out from the one before asks for just what is new, and prints no name of ours', async () => {
  const { app } = house
  const actor = await localActor(app)
  const opened = unwrap(await openYear(app, actor, { unit, year: 2025 }))
  expect(opened).toMatchObject({ from: 2024, unit })
  expect(Object.fromEntries(opened.laidOut.map(({ register, records }) => [register, records]))).toEqual({
    'evaluation.budget': 7,
    'evaluation.indicators': 54,
    'evaluation.tasks': 13,
    'evaluation.manual': 62,
    'evaluation.narrative': 5,
  })
  const asked = { unit, year: 2025 }
  const { items } = showReadiness(unwrap(await askReadiness(app, actor, asked)), 'zh')
  const count = (code: string) => items.filter((item) => item.code === `indicators/${code}`).length
  expect({
    budget: count('budget-empty'),
    words: count('words-missing'),
    manual: count('manual-missing'),
    own: count('own-data-missing'),
    tasks: count('task-without-completion'),
  }).toEqual({ budget: 1, words: 29, manual: 62, own: 11, tasks: 13 })
  expect(items.filter(({ code }) => code === 'report/not-filled-in')).toEqual([])
  const report = unwrap(await askReport(app, actor, asked))
  expect(JSON.stringify(report.document.parts)).not.toMatch(/\{(?:manual|evaluation|vouchers)\./)
  expect(JSON.stringify(report.document.parts)).toContain('【待填：培育技术经纪人】')

  const again = await openYear(app, actor, asked)
  expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual(['app/year-is-open'])
  const early = await openYear(app, actor, { unit, year: 2010 })
  expect(early.ok ? [] : early.problems.map(({ code }) => code)).toEqual(['app/no-year-before'])
})
