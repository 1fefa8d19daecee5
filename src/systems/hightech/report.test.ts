import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem, Result } from '#lib'
import { listRecords, type RecordVersion, writeRecords } from '#records'
import type { Values } from '#registers'
import { type Office, openOffice, people } from '../../../test/contract-office.ts'
import {
  certificate,
  firm,
  otherFirm,
  proposeBatch,
  soundApplication,
  soundReport,
} from '../../../test/hightech.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const { clerk, district, firm: reporter, supervisor } = people
const unit = 'science-centre'
const problemsOf = <T>(result: Result<T>): readonly Problem[] => (result.ok ? [] : result.problems)
const other = { firm: otherFirm, name: '示例市乙制造有限公司', region: '320583' }

async function reportsOf(year: number): Promise<readonly RecordVersion[]> {
  const page = await listRecords(office.ctx, {
    ...{ actor: clerk, unit, register: 'hightech.reports', offset: 0, limit: 500 },
    where: { compare: 'eq', left: { field: 'year' }, right: { value: year } },
  })
  return page.rows
}
async function reportOf(year: number, code: string): Promise<RecordVersion> {
  const found = (await reportsOf(year)).find(({ values }) => values.firm === code)
  if (!found) throw new Error(`no report of ${code} in ${year}`)
  return found
}
const openYear = async (year: number) =>
  office.walk(
    await office.propose('hightech.years', {
      ...{ year, dataYear: year - 1, opensOn: `${year}-03-18`, dueOn: `${year}-05-31` },
    }),
    ['freeze', clerk],
  )
async function filled(record: RecordVersion, change: Values = {}): Promise<RecordVersion> {
  const written = await writeRecords(office.ctx, { actor: clerk, unit, action: 'amend' }, (writer) =>
    writer.amend('hightech.reports', record.id, record.version, { ...soundReport, ...change }),
  )
  if (!written.ok) throw new Error(JSON.stringify(written.problems))
  return written.value
}

test('the frozen list is who held a valid certificate at the end of the data year, each firm once', async () => {
  office.today('2024-03-11')
  const none = await office.propose('hightech.years', {
    ...{ year: 2015, dataYear: 2014, opensOn: '2015-03-18', dueOn: '2015-05-31' },
  })
  expect(problemsOf(await office.move(none, 'freeze', clerk))).toMatchObject([
    { code: 'procedure/nobody-must-report' },
  ])
  for (const values of [
    certificate('GR202232000001'),
    certificate('GR202332000001', { issuedOn: '2023-12-13', validTo: '2026-12-12' }),
    certificate('GR202032000009', { ...other, issuedOn: '2020-12-02', validTo: '2023-12-01' }),
    certificate('GR202232000002', other),
  ])
    await office.propose('hightech.certificates', values)
  const year = await openYear(2024)
  expect(year.values).toMatchObject({ frozenOn: '2024-03-11', listed: 2 })
  const listed = await reportsOf(2024)
  expect(
    listed.map(({ state, values }) => [state, values.firm, values.certificateNo, values.missedBefore]),
  ).toEqual(
    expect.arrayContaining([
      ['due', firm, 'GR202332000001', 0],
      ['due', otherFirm, 'GR202232000002', 0],
    ]),
  )
  expect(problemsOf(await office.move(year, 'freeze', clerk))).toMatchObject([
    { code: 'records/wrong-state' },
  ])
})

test('nobody adds to the list by hand', async () => {
  const written = await writeRecords(office.ctx, { actor: clerk, unit, action: 'propose' }, (writer) =>
    writer.propose('hightech.reports', {
      ...{
        year: 2024,
        dataYear: 2023,
        firm,
        name: '示例市丙',
        region: '320506',
        certificateNo: 'GR202432000009',
      },
    }),
  )
  expect(problemsOf(written).map(({ code }) => code)).toContain('registers/computed-field')
})

test('what is missing is asked for when it is submitted; passed, it is tested by the conditions again', async () => {
  const record = await reportOf(2024, firm)
  expect(problemsOf(await office.move(record, 'submit', reporter)).length).toBeGreaterThan(5)
  const passed = await office.walk(
    await filled(record, { researchers: 9, research: '2499999.99', researchDomestic: '2400000.00' }),
    ['submit', reporter],
    ['review', district],
    ['pass', clerk],
  )
  expect(passed).toMatchObject({
    state: 'passed',
    rule: '2016',
    values: { submittedOn: '2024-03-11', passedOn: '2024-03-11', atRisk: true },
  })
  expect(passed.values.risks).toBe('科技人员占比低于 10%；当年研发费用占比低于规定档次')
})

test('reminders are counted; who does not report has missed the year', async () => {
  const reminded = await office.walk(await reportOf(2024, otherFirm), ['remind', clerk], ['remind', district])
  expect(reminded).toMatchObject({ state: 'due', values: { reminders: 2, remindedOn: '2024-03-11' } })
  office.today('2024-12-30')
  const year = (
    await listRecords(office.ctx, { actor: clerk, unit, register: 'hightech.years', offset: 0, limit: 9 })
  ).rows.find(({ values }) => values.year === 2024)
  if (!year) throw new Error('the year is gone')
  await office.walk(year, ['close', clerk])
  expect((await reportOf(2024, otherFirm)).state).toBe('missed')
  expect((await reportOf(2024, firm)).state).toBe('passed')
})

test('the next year’s list says who missed before', async () => {
  office.today('2025-03-10')
  await openYear(2025)
  expect((await reportOf(2025, otherFirm)).values.missedBefore).toBe(1)
  expect((await reportOf(2025, firm)).values.missedBefore).toBe(0)
})

test('figures far from last year’s are asked about, each once; with an explanation it goes on', async () => {
  const record = await filled(await reportOf(2025, firm), {
    ...{ totalIncome: '5200.00', sales: '5000.00', hightechIncome: '4000.00' },
    ...{ research: '3749999.98', researchDomestic: '3000000.00', profit: '1999999.99', tax: '1000000.00' },
    ...{ staff: 100, researchers: 9 },
  })
  const asked = problemsOf(await office.move(record, 'submit', reporter))
  expect(asked.map(({ code, severity, at }) => [code, severity, at?.field])).toEqual([
    ['hightech/seems-other-unit', 'question', 'totalIncome'],
    ['hightech/seems-other-unit', 'question', 'sales'],
    ['hightech/seems-other-unit', 'question', 'hightechIncome'],
    // A fall of a little more than half is asked about; taxes fell by exactly half, which is not.
    ['hightech/changed-much', 'question', 'profit'],
  ])
  const explained = await office.move(record, 'submit', reporter, { explanation: '单位为千元的口径已核对' })
  expect(explained).toMatchObject({ ok: true, value: { state: 'submitted' } })
})

test('an application whose figures differ from the annual report is recommended only with an opinion', async () => {
  office.today('2025-03-10')
  const batch = await proposeBatch(office, { year: 2025, opensOn: '2025-01-01', closesOn: '2025-12-31' })
  const submitted = await reportOf(2025, firm)
  await office.walk(submitted, ['pass', clerk])
  const application = await office.walk(
    await office.propose('hightech.applications', soundApplication(batch.id, { year: 2025 })),
    ['submit', reporter],
    ['accept', clerk],
  )
  const inOrder = { formCheck: [{ item: 'application', isRight: true }] }
  const asked = problemsOf(await office.move(application, 'recommend', clerk, inOrder))
  expect(asked.map(({ code, at }) => [code, at?.field])).toEqual([
    ['hightech/differs-from-report', 'salesLast'],
    ['hightech/differs-from-report', 'researchLast'],
    ['hightech/differs-from-report', 'hightechIncome'],
  ])
  const opinion = { ...inOrder, opinion: '年报按单体口径，申报按审计报告，已核对' }
  expect(await office.move(application, 'recommend', clerk, opinion)).toMatchObject({ ok: true })
})

test('who need not report is exempt, with the reason', async () => {
  const record = await reportOf(2025, otherFirm)
  expect(problemsOf(await office.move(record, 'exempt', clerk))).toMatchObject([
    { at: { field: 'exemption' } },
  ])
  expect((await office.walk(record, ['exempt', clerk, { exemption: 'closed' }])).state).toBe('exempt')
})

test('a report that is returned is submitted again', async () => {
  const submitted = await reportOf(2025, firm)
  const returned = await office.walk(submitted, ['return', clerk, { returnNote: '请核对单位' }])
  expect(returned.values.submittedOn).toBeUndefined()
  const again = await office.walk(await filled(returned), ['submit', reporter], ['pass', clerk])
  expect(again.state).toBe('passed')
  expect(problemsOf(await office.move(again, 'return', supervisor, { returnNote: '无' }))).toMatchObject([
    { code: 'access/not-your-role' },
  ])
})
