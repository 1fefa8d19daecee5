import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem, Result } from '#lib'
import type { RecordVersion } from '#records'
import { ruleNamed, type Values } from '#registers'
import { type Office, openOffice, people } from '../../../test/contract-office.ts'
import { firm, otherFirm, proposeBatch, soundApplication } from '../../../test/hightech.ts'
import { hightechRules, scoreApplication, verdictOf } from '../index.ts'

let office: Office
let batch: RecordVersion
beforeAll(async () => {
  office = await openOffice()
  office.today('2024-06-03')
  batch = await proposeBatch(office)
})
afterAll(() => office.close())

const { clerk, district, firm: applicant, supervisor } = people
const problemsOf = <T>(result: Result<T>): readonly Problem[] => (result.ok ? [] : result.problems)
const codesOf = <T>(result: Result<T>) => problemsOf(result).map(({ code }) => code)

const submitted = async (change: Values = {}) =>
  office.walk(
    await office.propose('hightech.applications', soundApplication(batch.id, change)),
    ['submit', applicant],
    ['forward', district],
  )
const accepted = async (change: Values = {}) => office.walk(await submitted(change), ['accept', clerk])
const inOrder = { formCheck: [{ item: 'application', isRight: true }] }
const usesOf = async (number: string) => {
  const { rows } = await listed('hightech.properties')
  return rows.filter(({ values }) => values.number === number).map(({ state }) => state)
}
const listed = async (register: string) => {
  const { listRecords } = await import('#records')
  return listRecords(office.ctx, { actor: clerk, unit: 'science-centre', register, offset: 0, limit: 500 })
}

test('acceptance scores it, keeps the rule, and replay gives the same', async () => {
  const record = await accepted({ year: 2030 })
  expect(record).toMatchObject({
    state: 'accepted',
    rule: '2016',
    values: { acceptedAt: '2024-06-03', points: 71, qualifies: true },
  })
  const rule = ruleNamed(hightechRules, record.rule ?? '')
  expect(rule && verdictOf(scoreApplication(rule, record.values))).toEqual({ points: 71, qualifies: true })
})

test('70 points are recorded as falling short, with the reason', async () => {
  const { values } = await accepted({ year: 2031, talentPoints: 2 })
  expect(values).toMatchObject({ points: 70, qualifies: false })
  expect(values.unmet).toContain('70 分以上（不含 70 分）')
})

test('points outside the band that was reached are refused at their field', async () => {
  const record = await submitted({ year: 2032, resultsPoints: 30, results: 14 })
  const refused = problemsOf(await office.move(record, 'accept', clerk))
  expect(refused).toMatchObject([
    {
      code: 'hightech/points-outside-band',
      at: { field: 'resultsPoints' },
      params: { given: 30, least: 19, most: 24 },
    },
  ])
})

test('only firms of the three districts are accepted here', async () => {
  await expect(
    office.propose('hightech.applications', soundApplication(batch.id, { year: 2033, region: '320583' })),
  ).rejects.toThrow('registers/check-failed')
})

test('a batch that is over accepts nothing', async () => {
  const over = await proposeBatch(office, { closesOn: '2024-05-31' })
  const record = await office.walk(
    await office.propose('hightech.applications', soundApplication(over.id, { year: 2034 })),
    ['submit', applicant],
  )
  expect(codesOf(await office.move(record, 'accept', clerk))).toEqual(['procedure/call-over'])
})

test('form check, correction and recommendation', async () => {
  const record = await accepted({ year: 2035 })
  expect(codesOf(await office.move(record, 'recommend', clerk))).toEqual(['registers/check-failed'])
  const wrong = { formCheck: [{ item: 'audit', isRight: false, note: '缺一页' }] }
  expect(codesOf(await office.move(record, 'recommend', clerk, wrong))).toEqual(['registers/check-failed'])
  const correcting = await office.walk(record, [
    'return',
    clerk,
    { ...wrong, correctionNote: '补交审计报告' },
  ])
  // Five working days after Monday 3 June; 10 June is the Dragon Boat Festival.
  expect(correcting.values.dueAt).toBe('2024-06-11')
  const recommended = await office.walk(
    correcting,
    ['resubmit', applicant],
    ['recommend', clerk, { ...inOrder, opinion: '同意' }],
  )
  expect(recommended.values).toMatchObject({ recommendedAt: '2024-06-03', clerk: 'clerk-1' })
})

test('recognition makes the certificate, and revoking one ends the other', async () => {
  const recommended = await office.walk(await accepted({ year: 2036 }), ['recommend', clerk, inOrder])
  expect(codesOf(await office.move(recommended, 'recognise', clerk))).toEqual(['registers/check-failed'])
  const recognised = await office.walk(recommended, ['recognise', clerk, { certificateNo: 'GR202432009001' }])
  const find = async () =>
    (await listed('hightech.certificates')).rows.find(({ values }) => values.number === 'GR202432009001')
  expect(await find()).toMatchObject({
    state: 'valid',
    values: { firm, issuedOn: '2024-06-03', validTo: '2027-06-02' },
  })
  await office.walk(recognised, ['revoke', supervisor, { reason: '申报材料不实' }])
  expect(await find()).toMatchObject({ state: 'revoked', values: { reason: '申报材料不实' } })
})

test('property of class II serves one application, across firms and years, until that comes to nothing', async () => {
  const properties = [{ kind: 'software', number: '2022SR7000001', acquired: 'own' }]
  const points = { countPoints: 2 }
  const first = await accepted({ year: 2037, properties, ...points })
  const again = await submitted({ year: 2038, properties, ...points })
  expect(codesOf(await office.move(again, 'accept', clerk))).toEqual(['procedure/used-already'])
  const other = await submitted({
    year: 2037,
    firm: otherFirm,
    name: '示例市乙制造有限公司',
    properties,
    ...points,
  })
  expect(codesOf(await office.move(other, 'accept', clerk))).toEqual(['procedure/used-by-another'])
  await office.walk(first, ['decline', clerk, { reason: '与主要产品无关' }])
  expect(await usesOf('2022SR7000001')).toEqual(['released'])
  expect((await office.walk(again, ['accept', clerk])).state).toBe('accepted')
  expect((await usesOf('2022SR7000001')).sort()).toEqual(['released', 'used'])
})

test('property of class I may serve its one owner again, and no other', async () => {
  const properties = [{ kind: 'invention', number: 'ZL202117000002', acquired: 'own' }]
  await accepted({ year: 2039, properties })
  expect((await accepted({ year: 2040, properties })).state).toBe('accepted')
  const other = await submitted({ year: 2039, firm: otherFirm, name: '示例市乙制造有限公司', properties })
  expect(codesOf(await office.move(other, 'accept', clerk))).toEqual(['procedure/used-by-another'])
})

test('the same property in two applications at the same moment: one is accepted', async () => {
  const properties = [{ kind: 'utility', number: 'ZL202227000003', acquired: 'own' }]
  const points = { countPoints: 2 }
  const both = [
    await submitted({ year: 2041, properties, ...points }),
    await submitted({ year: 2042, properties, ...points }),
  ]
  const outcomes = await Promise.all(both.map((record) => office.move(record, 'accept', clerk)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.flatMap(codesOf)).toEqual(['procedure/used-already'])
})

test('a firm applies once a year, and again after it withdrew', async () => {
  const first = await submitted({ year: 2043 })
  await expect(submitted({ year: 2043 })).rejects.toThrow('records/not-unique')
  await office.walk(first, ['withdraw', applicant])
  expect((await submitted({ year: 2043 })).state).toBe('forwarded')
})
