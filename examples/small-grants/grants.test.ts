import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TriedHouse, tryHouse } from '../../test/tried-house.ts'
import { house } from './house.ts'

let tried: TriedHouse
beforeAll(async () => {
  tried = await tryHouse(house, () => '2025-03-10T02:00:00.000Z')
})
afterAll(() => tried.close())
const ask: TriedHouse['ask'] = (...asked) => tried.ask(...asked)

async function record(register: string, values: object): Promise<string> {
  const { status, body } = await ask(`/records/${register}`, { values })
  expect([status, body.problems]).toEqual([201, []])
  return body.record.id
}
interface Row {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly values: Record<string, string | number | boolean>
}
const rows = async (register: string, account?: string): Promise<readonly Row[]> =>
  (await ask(`/records/${register}?limit=200`, undefined, account)).body.rows
const open = async (register: string, id: string): Promise<Row> =>
  (await ask(`/records/${register}/${id}`)).body.record
/** Takes a step; the state in which the record stands then, or the code of what refused it. */
async function step(
  register: string,
  id: string,
  move: string,
  given: object = {},
  account?: string,
): Promise<string> {
  const { version } = await open(register, id)
  const { body } = await ask(`/records/${register}/${id}/moves`, { version, move, given }, account)
  return body.problems?.[0]?.code ?? body.record.state
}

const names = ['甲', '乙', '丙', '丁', '戊']
const criteria = [
  { name: '创新性', most: 60 },
  { name: '可行性', most: 40 },
]

test('applications are compared, experts drawn, sheets scored blind, the round ranked, the contract paid in parts', async () => {
  for (const [index, name] of names.entries()) {
    const person = await record('people', { account: `expert-${index}`, name: `专家${name}` })
    await record('people.grants', { person, role: 'expert', from: '2025-01-01' })
    await record('grants.experts', { account: `expert-${index}`, firm: `${name}公司` })
  }
  await record('grants.deals', {
    number: 'HT-7',
    seller: '申报公司',
    buyer: '乙公司',
    signedOn: '2024-05-06',
  })
  const bounds = { places: 1, perItem: 2, load: 2, threshold: '50', seed: '2025-1' }
  const round = await record('grants.rounds', { number: 'R1', criteria, ...bounds })
  const apply = async (number: string, firm: string, plan: string) => {
    const id = await record('grants', { number, round, firm, plan, amount: '100.00' })
    expect(await step('grants', id, 'file')).toBe('filed')
    return id
  }
  const plan = '研究锂电池隔膜的陶瓷涂覆工艺，提高隔膜的耐热性能'
  const first = await apply('A1', '申报公司', plan)
  const second = await apply('A2', '甲公司', '研究水产养殖水质的在线监测')
  const third = await apply('A3', '他处公司', `${plan}与循环寿命`)
  expect((await open('grants', second)).values.alone).toMatch(/^没有合适的匹配/)
  expect((await rows('grants.alike')).map(({ values }) => [values.grant, values.other])).toEqual([
    [third, first],
  ])

  expect(await step('grants.rounds', round, 'draw')).toBe('open')
  const sheets = await rows('grants.sheets')
  expect(sheets).toHaveLength(6)
  const reasons = (await rows('grants.exclusions')).map(({ values }) => values.reason).sort()
  expect(reasons).toEqual(['两年内有合同往来：HT-7', '同一单位：甲公司'])
  const of = (id: string) =>
    sheets.filter(({ values }) => values.grant === id).map(({ values }) => values.account)
  expect(of(first)).not.toContain('expert-1')
  expect(of(second)).not.toContain('expert-0')
  const [, expertB] = await rows('grants.experts').then((all) =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  const byHand = await ask('/records/grants.sheets', {
    values: { grant: first, expert: expertB?.id, account: 'expert-1' },
  })
  expect([byHand.status, byHand.body.problems[0].code]).toEqual([409, 'records/keeps-out'])

  for (const { id, values } of sheets) {
    const account = String(values.account)
    const own = await rows('grants.sheets', account)
    expect(own.map((sheet) => sheet.values.account).every((one) => one === account)).toBe(true)
    expect(own.map((sheet) => sheet.id)).toContain(id)
    expect(own.find((sheet) => sheet.id === id)?.values).not.toHaveProperty('plan')
    expect(await step('grants.sheets', id, 'declare', {}, account)).toBe('declared')
  }
  expect(await step('grants.rounds', round, 'close')).toBe('procedure/sheets-open')
  const points = new Map([
    [first, '50'],
    [second, '20'],
    [third, '50'],
  ])
  for (const { id, values } of sheets) {
    const scores = [
      { criterion: '创新性', points: points.get(String(values.grant)) },
      { criterion: '可行性', points: values.grant === third ? '31' : '30.5' },
    ]
    expect(await step('grants.sheets', id, 'submit', { scores }, String(values.account))).toBe('submitted')
  }
  expect(await step('grants.rounds', round, 'close')).toBe('closed')
  const ranked = await Promise.all([third, first, second].map((id) => open('grants', id)))
  expect(ranked.map(({ values }) => [values.score, values.rank, values.passed])).toEqual([
    ['81', 1, true],
    ['80.5', 2, false],
    ['50.5', 3, false],
  ])
  expect(ranked[1]?.values.outcome).toBe('2 份评分，均分 80.50，创新性 50.00；第 2 名；取前 1 名，未入围')

  const milestone = await record('grants.milestones', {
    ...{ number: 'M1', grant: third, dueOn: '2025-09-30', amount: '60.00' },
  })
  expect(await step('grants', third, 'sign')).toBe('procedure/plan-differs')
  await record('grants.milestones', { number: 'M2', grant: third, dueOn: '2025-12-31', amount: '40.00' })
  expect(await step('grants', third, 'sign')).toBe('signed')
  const asked = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      record('grants.payments', { number: `P${i}`, grant: third, milestone, amount: '25.00' }),
    ),
  )
  expect(await step('grants.payments', asked[0] ?? '', 'pay')).toBe('records/unfit-state')
  expect(await step('grants.milestones', milestone, 'accept')).toBe('accepted')
  const paid = await Promise.all(asked.map((id) => step('grants.payments', id, 'pay')))
  expect(paid.toSorted()).toEqual(['paid', 'paid', ...new Array(4).fill('records/beyond-limit')])
  expect(await step('grants', third, 'end')).toBe('ended')
  const back = (await rows('grants.payments')).filter(({ state }) => state === 'claimedBack')
  expect(back).toHaveLength(2)
  expect(await step('grants.payments', back[0]?.id ?? '', 'recover', { recovered: '25.01' })).toBe(
    'registers/check-failed',
  )
})
