import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  asking,
  decimal,
  defineRegister,
  integer,
  list,
  longText,
  ownAccount,
  type Panel,
  rankPanel,
  scoreSheet,
  takeFrom,
  text,
  yesNo,
} from '#registers'
import { getRecord, listRecords } from '../index.ts'
import type { RecordVersion } from '../record.ts'
import {
  busy,
  codesOf,
  label,
  move,
  noted,
  type Office,
  openOffice,
  ownMove,
  person,
  plain,
  to,
  unit,
  words,
} from './test/office.ts'

const points = (zh: string) => decimal({ label: label(zh), places: 2, required: true })

const panel: Panel = {
  round: 'rounds',
  criteria: { list: 'criteria', name: 'name', most: 'most' },
  threshold: 'threshold',
  most: 'places',
  ties: 'in',
  rule: { places: 2, drop: [{ from: 5, each: 1 }] },
  atLeast: 3,
  items: {
    register: 'works',
    by: 'round',
    in: ['entered'],
    move: 'rank',
    score: 'score',
    rank: 'rank',
    passed: 'passed',
    reason: 'reason',
  },
  sheets: {
    register: 'sheets',
    item: 'work',
    reviewer: 'reviewer',
    scores: 'scores',
    criterion: 'criterion',
    points: 'points',
    total: 'total',
    submitted: ['submitted'],
    open: ['assigned', 'declared'],
  },
}

const rounds = defineRegister({
  name: 'rounds',
  label: label('评审轮次'),
  titled: '{name}',
  fields: {
    name: words('名称'),
    threshold: decimal({ label: label('入围线'), places: 2 }),
    places: integer({ label: label('入围数') }),
    criteria: list({
      label: label('评审指标'),
      fields: { name: words('指标'), most: integer({ label: label('满分'), required: true }) },
    }),
  },
  lifecycle: {
    initial: 'open',
    states: { open: plain('评审中'), closed: busy('已汇总') },
    moves: { close: move('汇总', 'open', 'closed', { causes: [rankPanel(panel)] }) },
  },
})

const works = defineRegister({
  name: 'works',
  label: label('参评项目'),
  titled: '{title}',
  fields: {
    round: to('rounds', '轮次'),
    title: words('名称'),
    plan: longText({ label: label('方案'), required: true }),
    score: decimal({ label: label('得分'), places: 2, computed: true }),
    rank: integer({ label: label('名次'), computed: true }),
    passed: yesNo({ label: label('入围'), computed: true }),
    reason: longText({ label: label('评审说明'), computed: true }),
  },
  lifecycle: {
    initial: 'entered',
    states: { entered: plain('参评'), ranked: busy('已排序') },
    moves: {
      rank: ownMove('排序', 'entered', 'ranked', { asks: ['score', 'rank', 'passed', 'reason'] }),
    },
  },
})

const sheets = defineRegister({
  name: 'sheets',
  label: label('评审表'),
  titled: '{reviewer}',
  outside: { expert: { reads: ownAccount('reviewer'), writes: true } },
  fields: {
    work: to('works', '参评项目'),
    reviewer: words('评委'),
    plan: longText({ label: label('方案'), computed: true }),
    conflict: text({ label: label('回避原因') }),
    scores: list({ label: label('打分'), fields: { criterion: words('指标'), points: points('分数') } }),
    total: decimal({ label: label('总分'), places: 4, computed: true }),
    note: noted('备注'),
  },
  lifecycle: {
    initial: 'assigned',
    states: {
      assigned: busy('待声明'),
      declared: busy('评审中'),
      avoided: busy('已回避'),
      submitted: busy('已提交'),
    },
    moves: {
      declare: move('声明无利益关系', 'assigned', 'declared', {
        by: ['expert'],
        causes: [takeFrom({ of: 'work', fields: { plan: 'plan' } })],
      }),
      avoid: move('回避', 'assigned declared', 'avoided', {
        ...asking('conflict', '请写明回避原因', 'Say why'),
        by: ['expert'],
      }),
      submit: move('提交', 'declared', 'submitted', {
        by: ['expert'],
        asks: ['scores'],
        causes: [scoreSheet(panel)],
      }),
    },
  },
})

let office: Office
beforeAll(async () => {
  office = await openOffice([rounds, works, sheets])
})
afterAll(() => office.close())

const criteria = [
  { name: '创新性', most: 60 },
  { name: '可行性', most: 40 },
]
const roundOf = (given: object = {}) => office.propose('rounds', { name: '第一轮', criteria, ...given })
const workOf = (round: RecordVersion, title: string) =>
  office.propose('works', { round: round.id, title, plan: `${title}的方案` })
const sheetOf = (work: RecordVersion, reviewer: string) =>
  office.propose('sheets', { work: work.id, reviewer })
const expert = (id: string) => person(id, 'expert')
const scored = async (work: RecordVersion, ...totals: readonly string[]) => {
  for (const [index, total] of totals.entries()) {
    const who = expert(`e${index}`)
    const declared = unwrap(await office.go(await sheetOf(work, who.id), 'declare', {}, who))
    const scores = [
      { criterion: '创新性', points: total },
      { criterion: '可行性', points: '10' },
    ]
    unwrap(await office.go(declared, 'submit', { scores }, who))
  }
}

test('a reviewer reads nothing before declaring, scores only within the criteria, and sees no other sheet', async () => {
  const work = await workOf(await roundOf(), '项目甲')
  const [mine, other] = [await sheetOf(work, 'e1'), await sheetOf(work, 'e2')]
  const asExpert = { actor: expert('e1'), unit }
  const seen = (id: string) => getRecord(office.ctx, { ...asExpert, register: 'sheets', id })
  expect((await seen(mine.id)).values).not.toHaveProperty('plan')
  await expect(seen(other.id)).rejects.toThrow('records/not-found')
  await expect(
    listRecords(office.ctx, { ...asExpert, register: 'works', offset: 0, limit: 9 }),
  ).rejects.toThrow('access/not-opened')
  const scores = [{ criterion: '创新性', points: '59.5' }]
  expect(codesOf(await office.go(mine, 'submit', { scores }, asExpert.actor))).toEqual([
    'records/wrong-state',
  ])
  expect(codesOf(await office.go(other, 'declare', {}, asExpert.actor))).toEqual(['records/not-found'])
  expect(codesOf(await office.go(mine, 'avoid', {}, asExpert.actor))).toEqual(['registers/check-failed'])
  const declared = unwrap(await office.go(mine, 'declare', {}, asExpert.actor))
  expect((await seen(mine.id)).values).toMatchObject({ plan: '项目甲的方案' })
  const wrong = [
    { criterion: '创新性', points: '60.01' },
    { criterion: '创新性', points: '1' },
    { criterion: '颜值', points: '1' },
  ]
  const refused = await office.go(declared, 'submit', { scores: wrong }, asExpert.actor)
  expect(refused.ok ? [] : refused.problems.map(({ code, at }) => [code, at?.item])).toEqual([
    ['procedure/points-beyond', 1],
    ['procedure/criterion-twice', 2],
    ['procedure/criterion-unknown', 3],
    ['procedure/criterion-missing', undefined],
  ])
  const right = [...scores, { criterion: '可行性', points: '30.25' }]
  const submitted = unwrap(await office.go(declared, 'submit', { scores: right }, asExpert.actor))
  expect(submitted.values.total).toBe('89.75')
  const page = await listRecords(office.ctx, { ...asExpert, register: 'sheets', offset: 0, limit: 9 })
  expect(page.rows.map(({ id }) => id)).toEqual([mine.id])
})

test('a round closes once every sheet is done and every item scored; items are ranked, with the reason in words', async () => {
  const round = await roundOf({ threshold: '60', places: 2 })
  const [a, b, c, d] = [
    await workOf(round, '甲'),
    await workOf(round, '乙'),
    await workOf(round, '丙'),
    await workOf(round, '丁'),
  ]
  await scored(a, '60', '50', '55.5', '51', '10')
  await scored(b, '50', '51', '52')
  await scored(c, '52', '51', '50')
  await scored(d, '40', '40')
  const left = await sheetOf(d, 'e9')
  expect(await office.go(round, 'close')).toMatchObject({
    problems: [{ code: 'procedure/sheets-open', params: { count: 1, sheets: '丁（e9）' } }],
  })
  unwrap(await office.go(left, 'avoid', { conflict: '同一单位' }, expert('e9')))
  expect(await office.go(round, 'close')).toMatchObject({
    problems: [{ code: 'procedure/scores-too-few', params: { count: 1, least: 3, items: '丁（2）' } }],
  })
  await scored(d, '30')
  unwrap(await office.go(round, 'close'))
  const result = async (work: RecordVersion) => {
    const { state, values } = await office.again(work)
    const { score, rank, passed, reason } = values
    return { state, score, rank, passed, reason }
  }
  expect(await result(a)).toEqual({
    state: 'ranked',
    score: '62.17',
    rank: 1,
    passed: true,
    reason: '5 份评分，去掉最低 20.00，最高 70.00，均分 62.17；第 1 名；入围',
  })
  expect(await result(b)).toMatchObject({ score: '61', rank: 2, passed: true })
  expect((await result(c)).reason).toBe(
    '3 份评分，均分 61.00；第 2 名，与另 1 项并列；取前 2 名，末位并列的都入围',
  )
  expect((await result(d)).reason).toBe('3 份评分，均分 46.67；第 4 名；低于入围线 60，未入围')
})

test('sixty experts declare at once, and each reads what is theirs', async () => {
  const work = await workOf(await roundOf(), '项目乙')
  const own = await Promise.all(Array.from({ length: 60 }, (_, i) => sheetOf(work, `x${i}`)))
  const declared = await Promise.all(own.map((sheet, i) => office.go(sheet, 'declare', {}, expert(`x${i}`))))
  expect(declared.flatMap(codesOf)).toEqual([])
  expect(new Set(declared.map((one) => one.ok && one.value.values.plan))).toEqual(new Set(['项目乙的方案']))
})
