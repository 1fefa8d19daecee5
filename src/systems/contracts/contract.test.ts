import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem, Result } from '#lib'
import { fixedClock } from '#lib'
import { type RecordVersion, recordHistory, writeRecords } from '#records'
import { ruleNamed } from '#registers'
import { type Office, openOffice, people, sampleContract } from '../../../test/contract-office.ts'
import { judge, recognitionRules } from '../index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const { clerk, otherClerk, approver, both, seller, supervisor } = people

function refused<T>(result: Result<T>): readonly Problem[] {
  expect(result.ok).toBe(false)
  return result.ok ? [] : result.problems
}
const codesOf = <T>(result: Result<T>) => refused(result).map((problem) => problem.code)

const propose = (change = {}) => office.propose('contracts', sampleContract(change))
const toAccepted = async (change = {}) =>
  office.walk(await propose(change), ['submit', seller], ['accept', clerk])

async function toRegistered(change = {}): Promise<RecordVersion> {
  const passed = await office.walk(await toAccepted(change), ['pass', clerk])
  const reviewed = passed.values.large ? await office.walk(passed, ['review', approver]) : passed
  return office.walk(reviewed, ['register', clerk])
}

test('a contract goes from draft to certificate, and the ledger says who took each step', async () => {
  office.today('2024-03-04')
  const registered = await toRegistered()
  expect(registered).toMatchObject({
    state: 'registered',
    rule: '2001',
    values: {
      acceptedAt: '2024-03-04',
      dueAt: '2024-04-03',
      large: false,
      clerk: 'clerk-1',
      registeredAt: '2024-03-04',
      regNo: '2024320504000001',
      techAmount: registered.values.declaredTechAmount,
    },
  })
  expect(registered.values.verifyCode).toMatch(/^[2-9A-Z]{12}$/)
  const history = await recordHistory(office.ctx, {
    actor: clerk,
    unit: 'science-centre',
    register: 'contracts',
    id: registered.id,
  })
  expect(history.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['draft', 'submitted', 'accepted', 'passed', 'registered']),
  )
})

test('each step is its own role’s, from the state before it', async () => {
  const draft = await propose()
  expect(codesOf(await office.move(draft, 'submit', supervisor))).toEqual(['access/not-your-role'])
  expect(codesOf(await office.move(draft, 'accept', clerk))).toEqual(['records/wrong-state'])
  const registered = await toRegistered()
  expect(codesOf(await office.move(registered, 'revoke', clerk, { endReason: '不实' }))).toEqual([
    'access/not-your-role',
  ])
})

test('the amounts must explain one another', async () => {
  const over = sampleContract({ dealAmount: '100.00', declaredTechAmount: '100.01' })
  const write = (values: ReturnType<typeof sampleContract>) =>
    writeRecords(office.ctx, { actor: clerk, unit: 'science-centre', action: 'propose' }, (writer) =>
      writer.propose('contracts', values),
    )
  expect(refused(await write(over)).map(({ at }) => at?.field)).toContain('declaredTechAmount')
  const unexplained = sampleContract({ dealAmount: '100.00', declaredTechAmount: '80.00' })
  expect(refused(await write(unexplained)).map(({ at }) => at?.field)).toEqual(['deductions'])
  const explained = sampleContract({
    dealAmount: '100.00',
    declaredTechAmount: '80.00',
    deductions: [
      { kind: 'equipment', amount: '15.00' },
      { kind: 'materials', amount: '5.00' },
    ],
  })
  expect((await write(explained)).ok).toBe(true)
  const received = sampleContract({
    dealAmount: '100.00',
    declaredTechAmount: '100.00',
    receipts: [{ receivedAt: '2024-02-01', kind: 'price', amount: '100.01' }],
  })
  expect(refused(await write(received)).map(({ at }) => at?.field)).toEqual(['receipts'])
  const transfer = sampleContract({ type: '2', subtype: '21' })
  expect(refused(await write(transfer)).map(({ at }) => at?.field)).toEqual([
    'expectedInvestment',
    'expectedOutput',
  ])
  expect(refused(await write(sampleContract({ subtype: '21' }))).map(({ at }) => at?.field)).toEqual([
    'subtype',
  ])
  expect(
    refused(await write(sampleContract({ sellerCode: '91320506MA1ABCDE20' }))).map(({ at }) => at?.field),
  ).toEqual(['sellerCode'])
})

test('500 万元 exactly takes a second approver, a fen less does not', async () => {
  const under = await toRegistered({ dealAmount: '4999999.99', declaredTechAmount: '4999999.99' })
  expect(under.values).toMatchObject({ large: false })
  expect(under.values.approver).toBeUndefined()

  const passed = await office.walk(
    await toAccepted({ dealAmount: '5000000.00', declaredTechAmount: '5000000.00' }),
    ['pass', clerk],
  )
  expect(passed.values.large).toBe(true)
  expect(codesOf(await office.move(passed, 'register', clerk))).toEqual(['records/move-not-offered'])
  const registered = await office.walk(passed, ['review', approver], ['register', clerk])
  expect(registered.values).toMatchObject({ clerk: 'clerk-1', approver: 'approver-1' })
})

test('it is the verified amount that decides, and the deductions must explain it', async () => {
  const accepted = await toAccepted({ dealAmount: '6000000.00', declaredTechAmount: '6000000.00' })
  expect(
    refused(await office.move(accepted, 'pass', clerk, { techAmount: '4000000.00' })).map((p) => p.at?.field),
  ).toEqual(['deductions'])
  const passed = await office.walk(accepted, [
    'pass',
    clerk,
    { techAmount: '4000000.00', deductions: [{ kind: 'equipment', amount: '2000000.00' }] },
  ])
  expect(passed.values).toMatchObject({
    large: false,
    techAmount: '4000000.00',
    declaredTechAmount: '6000000.00',
  })
})

test('one person does not review a large contract twice', async () => {
  const large = { dealAmount: '7000000.00', declaredTechAmount: '7000000.00' }
  const passed = await office.walk(await toAccepted(large), ['pass', both])
  expect(codesOf(await office.move(passed, 'review', both))).toEqual(['procedure/same-person'])
  expect((await office.move(passed, 'review', approver)).ok).toBe(true)
})

test('the same parties, date and amount are one contract', async () => {
  const same = { dealAmount: '880000.00', declaredTechAmount: '880000.00' }
  const first = await office.walk(await propose(same), ['submit', seller])
  const second = await propose(same)
  const [problem] = refused(await office.move(second, 'submit', seller))
  expect(problem).toMatchObject({
    code: 'contracts/duplicate',
    params: { title: String(first.values.title), number: String(first.values.applicationNo) },
  })
  const other = await propose({ ...same, buyers: [{ name: '某国甲公司', country: '116' }] })
  expect((await office.move(other, 'submit', seller)).ok).toBe(true)
  await office.walk(first, ['accept', clerk], ['refuse', clerk, { refusalReason: '不属于技术合同' }])
  expect((await office.move(second, 'submit', seller)).ok).toBe(true)
})

test('two filed at one moment: one is refused', async () => {
  const same = { dealAmount: '870000.00', declaredTechAmount: '870000.00' }
  const drafts = await Promise.all([propose(same), propose(same), propose(same), propose(same)])
  const results = await Promise.all(drafts.map((draft) => office.move(draft, 'submit', seller)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results.filter(({ ok }) => !ok))
    expect(codesOf(result)).toEqual(['contracts/duplicate'])
})

test('a like contract between the same parties is put before the clerk, who must justify', async () => {
  const title = '晶圆搬运机械手控制系统委托开发'
  const first = await office.walk(await propose({ title }), ['submit', seller])
  const accepted = await toAccepted({ title: `${title}合同`, signDate: '2024-03-01' })
  const [problem] = refused(await office.move(accepted, 'pass', clerk))
  expect(problem).toMatchObject({
    code: 'contracts/near-duplicate',
    severity: 'question',
    at: { field: 'justification' },
    params: { count: 1, days: 180 },
  })
  expect(problem?.params.others).toContain(String(first.values.applicationNo))
  const passed = await office.walk(accepted, [
    'pass',
    clerk,
    { justification: '两份合同分别针对两条产线，技术指标不同' },
  ])
  expect(passed.values.justification).toContain('两条产线')
  const later = await toAccepted({ title, signDate: '2024-09-15', validFrom: '2024-09-15' })
  expect((await office.move(later, 'pass', clerk)).ok).toBe(true)
})

test('contracts just under the threshold that look like parts of one are questioned', async () => {
  const part = (n: string, amount: string) => ({
    title: `园区能源管理平台${n}`,
    dealAmount: amount,
    declaredTechAmount: amount,
  })
  await office.walk(await propose(part('（第一期）', '4900000.00')), ['submit', seller])
  const second = await toAccepted(part('（第二期）', '4800000.00'))
  const found = refused(await office.move(second, 'pass', clerk))
  expect(found.map(({ code }) => code)).toContain('contracts/seems-split')
  expect(found.find(({ code }) => code === 'contracts/seems-split')?.params).toMatchObject({
    threshold: '500',
    total: '970.00',
  })
  const small = await toAccepted(part('（第三期）', '400000.00'))
  const others = refused(await office.move(small, 'pass', clerk))
  expect(others.map(({ code }) => code)).toEqual(['contracts/near-duplicate'])
})

test('registration numbers given at one moment are all different', async () => {
  const year = '2024'
  const ready = []
  for (let i = 0; i < 12; i++)
    ready.push(await office.walk(await toAccepted({ office: '11' }), ['pass', clerk]))
  const results = await Promise.all(ready.map((record) => office.move(record, 'register', otherClerk)))
  const numbers = results.map((result) => (result.ok ? String(result.value.values.regNo) : ''))
  expect(new Set(numbers).size).toBe(12)
  expect([...numbers].sort().at(-1)).toBe(`${year}320511000012`)
})

test('a change keeps a contract registered; one that makes it large is the large approver’s', async () => {
  const registered = await toRegistered()
  const changeReason = '追加开发内容'
  const grow = { dealAmount: '9000000.00', techAmount: '9000000.00', changeReason }
  const without = refused(await office.move(registered, 'change', clerk, { dealAmount: '1.00' }))
  expect(without.map(({ at }) => at?.field)).toEqual(['changeReason'])
  expect(codesOf(await office.move(registered, 'change', clerk, grow))).toEqual(['contracts/large-change'])
  const changed = await office.walk(registered, ['change', approver, grow])
  expect(changed).toMatchObject({
    state: 'registered',
    values: { large: true, changes: 1, changedAt: '2024-03-04', regNo: registered.values.regNo },
  })
})

test('corrections restart the clock, across the Spring Festival, under the regime of acceptance', async () => {
  office.today('2026-02-02')
  const accepted = await toAccepted({
    signDate: '2026-01-05',
    validFrom: '2026-01-05',
    validTo: '2026-12-31',
  })
  expect(accepted).toMatchObject({ rule: '2026', values: { acceptedAt: '2026-02-02', dueAt: '2026-02-28' } })
  office.today('2026-02-04')
  const correcting = await office.walk(accepted, ['return', clerk, { correctionNote: '补交技术附件' }])
  office.today('2026-02-09')
  const again = await office.walk(correcting, ['resubmit', seller])
  expect(again).toMatchObject({
    rule: '2026',
    values: { acceptedAt: '2026-02-02', clockFrom: '2026-02-09', dueAt: '2026-03-06' },
  })
  const large = await toAccepted({
    signDate: '2026-01-06',
    validFrom: '2026-01-06',
    validTo: '2026-12-31',
    dealAmount: '5000000.00',
    declaredTechAmount: '5000000.00',
  })
  expect(large.values.dueAt).toBe('2026-03-27')
})

test('a record is judged again as it was, by the rule version that it keeps', async () => {
  const accepted = await office.walk(
    await toAccepted({ signDate: '2026-01-07', validFrom: '2026-01-07', validTo: '2026-12-31' }),
    ['pass', clerk],
  )
  const rule = ruleNamed(recognitionRules, accepted.rule ?? '')
  const { clockFrom, techAmount, dueAt, large } = accepted.values
  expect(rule && judge(rule, String(clockFrom), String(techAmount))).toEqual({
    ok: true,
    value: { dueAt, large },
  })
})

test('a due date in a year whose holidays are not known yet is refused in words', async () => {
  const ctx = { ...office.ctx, clock: fixedClock('2099-12-20T02:00:00.000Z') }
  const draft = await office.walk(await propose(), ['submit', seller])
  const result = await writeRecords(
    ctx,
    { actor: clerk, unit: 'science-centre', action: 'accept' },
    (writer) => writer.move('contracts', draft.id, draft.version, 'accept'),
  )
  expect(codesOf(result)).toEqual(['working-days/year-unknown'])
})
