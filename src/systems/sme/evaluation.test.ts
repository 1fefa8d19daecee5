import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem, Result } from '#lib'
import type { RecordVersion } from '#records'
import { ruleNamed, type Values } from '#registers'
import { type Office, openOffice, people } from '../../../test/contract-office.ts'
import { certificate, firm, otherFirm } from '../../../test/hightech.ts'
import { outcomeOf, scoreEvaluation, smeRules } from '../index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  office.today('2024-03-04')
})
afterAll(() => office.close())

const { clerk, firm: applicant, supervisor } = people
const problemsOf = <T>(result: Result<T>): readonly Problem[] => (result.ok ? [] : result.problems)

const sound: Values = {
  ...{ year: 2024, firm, name: '示例市甲研发有限公司', region: '320506', resident: true },
  ...{ staff: 100, researchers: 15, sales: '10000000.00', assets: '8000000.00', costs: '9000000.00' },
  ...{ research: '500000.00', propertiesFirst: 0, propertiesSecond: 2, restricted: false, misconduct: false },
}
const propose = (change: Values = {}) => office.propose('sme.evaluations', { ...sound, ...change })
const toPublic = async (record: RecordVersion) =>
  office.walk(record, ['submit', applicant], ['check', clerk], ['publicise', clerk])

test('60 points pass; publicity of ten working days, then a number that stands until the end of March', async () => {
  const record = await toPublic(await propose())
  expect(record).toMatchObject({
    rule: '2017',
    values: {
      ...{ points: 60, route: 'points', submittedOn: '2024-03-04', checkBy: '2024-03-11' },
      ...{ publicFrom: '2024-03-04', publicTo: '2024-03-18' },
    },
  })
  const rule = ruleNamed(smeRules, record.rule ?? '')
  expect(rule && outcomeOf(scoreEvaluation(rule, record.values))).toEqual({ points: 60, route: 'points' })
  office.today('2024-03-18')
  expect(problemsOf(await office.move(record, 'admit', clerk))).toMatchObject([
    { code: 'procedure/publicity-not-over' },
  ])
  office.today('2024-03-19')
  const admitted = await office.walk(record, ['admit', clerk])
  expect(admitted.values).toMatchObject({
    ...{ number: '20243205060A000001', admittedOn: '2024-03-19', validTo: '2025-03-31' },
  })
})

test('what falls short by its own figures cannot be submitted, and is told why', async () => {
  const short = await propose({ year: 2030, propertiesSecond: 1 })
  expect(problemsOf(await office.move(short, 'submit', applicant))).toMatchObject([
    { code: 'sme/falls-short', params: { points: 54 } },
  ])
  const few = await propose({
    ...{ year: 2031, staff: 500, researchers: 49 },
    research: '600000.00',
    propertiesFirst: 1,
  })
  const [said] = problemsOf(await office.move(few, 'submit', applicant))
  expect(said).toMatchObject({
    code: 'sme/falls-short',
    params: { points: 80, unmet: '科技人员占职工总数的比例' },
  })
})

test('a valid certificate confirms directly; one that is another’s or has run out does not', async () => {
  await office.propose('hightech.certificates', certificate('GR202232000001'))
  await office.propose(
    'hightech.certificates',
    certificate('GR202032000001', { issuedOn: '2020-12-02', validTo: '2023-12-01' }),
  )
  const direct = await office.walk(
    await propose({ year: 2032, researchers: 0, certificateNo: 'GR202232000001' }),
    ['submit', applicant],
  )
  expect(direct.values).toMatchObject({ route: 'direct', points: 52 })
  for (const values of [
    { year: 2033, certificateNo: 'GR202032000001' },
    { year: 2033, firm: otherFirm, certificateNo: 'GR202232000001' },
  ])
    expect(problemsOf(await office.move(await propose(values), 'submit', applicant))).toMatchObject([
      { code: 'procedure/not-held' },
    ])
})

test('an open objection stops the publicity from ending in a number', async () => {
  const record = await toPublic(await propose({ year: 2034 }))
  expect(problemsOf(await office.move(record, 'object', clerk, { objection: '人数不实' }))).toMatchObject([
    { at: { field: 'objector' } },
  ])
  const objected = await office.walk(record, [
    'object',
    clerk,
    { objection: '人数不实', objector: '示例单位' },
  ])
  office.today('2024-05-06')
  expect(problemsOf(await office.move(objected, 'admit', clerk))).toMatchObject([
    { code: 'records/wrong-state' },
  ])
  const dismissed = await office.walk(objected, ['dismiss', clerk, { finding: '社保名单相符' }])
  expect((await office.walk(dismissed, ['admit', clerk])).state).toBe('admitted')
})

test('every year anew; whose number was revoked waits for the next year', async () => {
  const record = await toPublic(await propose({ year: 2035 }))
  await expect(propose({ year: 2035 })).rejects.toThrow('records/not-unique')
  office.today('2024-07-01')
  const revoked = await office.walk(record, ['admit', clerk], ['revoke', supervisor, { reason: '抽查不符' }])
  expect(revoked.values).toMatchObject({ endedOn: '2024-07-01' })
  await expect(propose({ year: 2035 })).rejects.toThrow('records/not-unique')
  expect((await office.walk(await propose({ year: 2036 }), ['submit', applicant])).state).toBe('submitted')
})

test('numbers of a year and region follow one another, and none is given twice', async () => {
  office.today('2024-08-01')
  const records = [
    await toPublic(await propose({ year: 2037 })),
    await toPublic(await propose({ year: 2037, firm: otherFirm })),
  ]
  office.today('2024-09-02')
  const outcomes = await Promise.all(records.map((record) => office.move(record, 'admit', clerk)))
  const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value.values.number : outcome.problems))
  expect(numbers.sort()).toEqual(['20373205060A000001', '20373205060A000002'])
})

test('a spot check is recorded with its finding, by whom and when; the number stands until it is revoked', async () => {
  office.today('2024-10-08')
  const record = await toPublic(await propose({ year: 2038 }))
  office.today('2024-11-01')
  const admitted = await office.walk(record, ['admit', clerk])
  const bare = { spotCheckResult: 'fails' }
  expect(problemsOf(await office.move(admitted, 'spotCheck', clerk, bare))).toMatchObject([
    { at: { field: 'spotCheckFinding' } },
  ])
  office.today('2024-11-11')
  const finding = { ...bare, spotCheckFinding: '研发人员社保记录与填报不符' }
  const checked = await office.walk(admitted, ['spotCheck', clerk, finding])
  expect(checked).toMatchObject({
    state: 'admitted',
    values: {
      ...finding,
      spotCheckedOn: '2024-11-11',
      spotCheckedBy: clerk.id,
      number: admitted.values.number,
    },
  })
  expect((await office.walk(checked, ['revoke', supervisor, { reason: '抽查不符' }])).state).toBe('revoked')
})
