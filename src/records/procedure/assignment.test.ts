import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  type Avoiding,
  asking,
  assign,
  defineRegister,
  integer,
  list,
  longText,
  reference,
  text,
} from '#registers'
import { defineCatalogue } from '../index.ts'
import type { RecordVersion } from '../record.ts'
import {
  busy,
  codesOf,
  day,
  label,
  move,
  number,
  type Office,
  openOffice,
  plain,
  to,
  words,
} from './test/office.ts'

const rounds = defineRegister({
  name: 'rounds',
  label: label('评审轮次'),
  titled: '{name}',
  fields: {
    name: words('名称'),
    perItem: number('每项评委数'),
    most: number('每人最多'),
    seed: text({ label: label('抽签种子') }),
  },
  lifecycle: {
    initial: 'open',
    states: { open: plain('筹备') },
    moves: {
      draw: move('抽派', 'open', 'open', {
        causes: [
          assign({
            items: { by: 'round', in: ['entered'] },
            perItem: 'perItem',
            most: 'most',
            seed: 'seed',
            sheets: {
              register: 'sheets',
              counts: ['assigned'],
              gives: { account: 'reviewer.account' },
            },
            exclusions: {
              register: 'exclusions',
              round: 'round',
              item: 'work',
              reviewer: 'expert',
              reason: 'reason',
            },
          }),
        ],
      }),
    },
  },
})
const works = defineRegister({
  name: 'works',
  label: label('申报项目'),
  titled: '{title}',
  fields: {
    round: to('rounds', '轮次'),
    title: words('名称'),
    firm: words('申报单位'),
    parent: text({ label: label('上级单位') }),
    partners: list({ label: label('合作单位'), fields: { firm: words('单位') } }),
  },
  lifecycle: { initial: 'entered', states: { entered: plain('参评') }, moves: {} },
})
const experts = defineRegister({
  name: 'experts',
  label: label('专家'),
  titled: '{account}',
  fields: {
    account: words('账号'),
    firm: words('单位'),
    parent: text({ label: label('上级单位') }),
  },
})
const deals = defineRegister({
  name: 'deals',
  label: label('技术合同'),
  titled: '{title}',
  fields: {
    title: words('合同'),
    seller: words('卖方'),
    signedOn: day('签订日期'),
    buyers: list({ label: label('买方'), fields: { firm: words('单位') } }),
  },
})
const interests = defineRegister({
  name: 'interests',
  label: label('利益关系声明'),
  titled: '{what}',
  fields: { work: to('works', '项目'), expert: to('experts', '专家'), what: words('关系') },
})

const avoids: Avoiding = {
  item: 'work',
  reviewer: 'expert',
  conflicts: [
    {
      name: 'same-organisation',
      says: label('同一单位或合作单位'),
      items: ['firm', 'partners.firm'],
      reviewers: ['firm'],
    },
    { name: 'parent', says: label('同一上级'), items: ['firm', 'parent'], reviewers: ['parent', 'firm'] },
    {
      name: 'dealings',
      says: label('近两年有技术合同'),
      items: ['firm', 'partners.firm'],
      reviewers: ['firm'],
      through: {
        register: 'deals',
        between: [['seller'], ['buyers.firm']],
        within: { years: 2, of: 'signedOn' },
      },
    },
    {
      name: 'declared',
      says: label('本人声明'),
      items: ['id'],
      reviewers: ['id'],
      through: { register: 'interests', between: [['work'], ['expert']] },
    },
  ],
}

const sheets = defineRegister({
  name: 'sheets',
  label: label('评审表'),
  titled: '{account}',
  unique: [['work', 'expert']],
  avoids,
  fields: {
    work: to('works', '项目'),
    expert: to('experts', '专家'),
    account: text({ label: label('账号') }),
    conflict: text({ label: label('回避原因') }),
  },
  lifecycle: {
    initial: 'assigned',
    states: { assigned: busy('待评'), avoided: busy('已回避') },
    moves: { avoid: move('回避', 'assigned', 'avoided', asking('conflict', '请写明原因', 'Say why')) },
  },
})
const exclusions = defineRegister({
  name: 'exclusions',
  label: label('回避记录'),
  titled: '{reason}',
  fields: {
    round: to('rounds', '轮次'),
    work: to('works', '项目'),
    expert: reference({ label: label('专家'), register: 'experts' }),
    reason: longText({ label: label('原因'), required: true }),
    count: integer({ label: label('数') }),
  },
})

const registers = [rounds, works, experts, deals, interests, sheets, exclusions]
let office: Office
let people: readonly RecordVersion[]
beforeAll(async () => {
  office = await openOffice(registers)
  office.today('2024-06-03')
  people = await Promise.all(
    ['甲', '乙', '丙', '丁', '戊', '己'].map((firm, i) =>
      office.propose('experts', {
        account: `e${i}`,
        firm: `${firm}公司`,
        ...(i === 5 ? { parent: '集团' } : {}),
      }),
    ),
  )
  await office.propose('deals', {
    title: '采购合同 7 号',
    seller: '申报公司',
    signedOn: '2023-08-01',
    buyers: [{ firm: '乙公司' }],
  })
  await office.propose('deals', {
    title: '旧合同',
    seller: '丙公司',
    signedOn: '2022-06-02',
    buyers: [{ firm: '申报公司' }],
  })
})
afterAll(() => office.close())

const roundOf = (perItem: number, most: number, seed?: string) =>
  office.propose('rounds', { name: '一轮', perItem, most, ...(seed === undefined ? {} : { seed }) })
const workOf = (round: RecordVersion, title: string, given: object = {}) =>
  office.propose('works', { round: round.id, title, firm: `${title}公司`, ...given })
const sheetsOf = async ({ id }: RecordVersion) =>
  (await office.all('sheets')).filter(({ values }) => values.work === id)
const accountsOf = async (work: RecordVersion) =>
  (await sheetsOf(work)).map(({ values }) => values.account).sort()

test('who must keep out is never drawn, and it is written down why, with the record that says so', async () => {
  const round = await roundOf(2, 9, '2024-1')
  const work = await workOf(round, '申报', { parent: '集团', partners: [{ firm: '甲公司' }] })
  const [, , , fourth] = people
  await office.propose('interests', { work: work.id, expert: fourth?.id, what: '师生关系' })
  unwrap(await office.go(round, 'draw'))
  const reasons = (await office.all('exclusions')).map(({ values }) => {
    const expert = people.find(({ id }) => id === values.expert)
    return `${String(expert?.values.account)} ${values.reason}`
  })
  expect(reasons.sort()).toEqual([
    'e0 同一单位或合作单位：甲公司',
    'e1 近两年有技术合同：采购合同 7 号',
    'e3 本人声明：师生关系',
    'e5 同一上级：集团',
  ])
  expect(await accountsOf(work)).toEqual(['e2', 'e4'])
  const byHand = await office.write((writer) =>
    writer.propose('sheets', { work: work.id, expert: people[1]?.id }),
  )
  expect(byHand).toMatchObject({
    problems: [
      { code: 'records/keeps-out', params: { reviewer: 'e1', reason: '近两年有技术合同：采购合同 7 号' } },
    ],
  })
  const many = await office.write((writer) =>
    writer.proposeMany('sheets', [{ work: work.id, expert: people[5]?.id }]),
  )
  expect(many).toMatchObject({ problems: [{ code: 'records/keeps-out', at: { row: 1 } }] })
})

test('loads are even; what cannot be assigned is told; who keeps out later is replaced, and nobody is asked twice', async () => {
  const round = await roundOf(3, 2)
  const all = await Promise.all(Array.from({ length: 4 }, (_, i) => workOf(round, `项目${i}`)))
  const drawn = unwrap(await office.go(round, 'draw'))
  expect(drawn.values.seed).toMatch(/^\w{12}$/)
  const loads = new Map<string, number>()
  for (const work of all)
    for (const account of await accountsOf(work))
      loads.set(String(account), (loads.get(String(account)) ?? 0) + 1)
  expect([...loads.values()]).toEqual([2, 2, 2, 2, 2, 2])
  const [first] = all
  const [sheet] = first ? await sheetsOf(first) : []
  if (!first || !sheet) throw new Error('nothing was drawn')
  unwrap(await office.go(sheet, 'avoid', { conflict: '亲属' }))
  const again = unwrap(await office.go(drawn, 'draw'))
  const states = (await sheetsOf(first)).map(({ state }) => state).sort()
  expect(states.filter((state) => state === 'assigned').length).toBeGreaterThanOrEqual(2)
  expect(codesOf(await office.go(again, 'draw'))).toEqual([])
  const lacking = (await office.all('exclusions')).filter(
    ({ values }) => values.round === round.id && values.expert === undefined,
  )
  for (const { values } of lacking) expect(String(values.reason)).toMatch(/^需 3 人，缺 1 人：/)
  const short = await roundOf(7, 9)
  await workOf(short, '独')
  unwrap(await office.go(short, 'draw'))
  const [told] = (await office.all('exclusions')).filter(({ values }) => values.round === short.id)
  expect(told?.values.reason).toBe('需 7 人，缺 1 人：6 位评委中 0 位回避或已派过，只剩 6 位')
  const empty = await roundOf(1, 1)
  expect(codesOf(await office.go(empty, 'draw'))).toEqual(['procedure/nothing-to-assign'])
})

test('a sheet that says nothing of what it avoids cannot be drawn', () => {
  const { avoids: _, ...open } = sheets
  expect(() => defineCatalogue({ registers: registers.map((one) => (one === sheets ? open : one)) })).toThrow(
    'sheets does not say what it avoids',
  )
})
