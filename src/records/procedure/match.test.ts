import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  asking,
  defineRegister,
  inState,
  integer,
  longText,
  moveOthers,
  proposeMatches,
  text,
} from '#registers'
import type { RecordVersion } from '../record.ts'
import {
  busy,
  clerk,
  codesOf,
  label,
  move,
  noted,
  type Office,
  openOffice,
  ownMove,
  plain,
  to,
  words,
} from './test/office.ts'

const demands = defineRegister({
  name: 'demands',
  label: label('技术需求'),
  titled: '{title}',
  fields: {
    title: words('名称'),
    problem: longText({ label: label('要解决的问题') }),
    field: text({ label: label('技术领域') }),
    none: noted('匹配情况'),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain('草稿'), published: busy('已发布'), met: busy('已对接') },
    moves: {
      publish: move('发布', 'draft published', 'published', {
        causes: [
          proposeMatches({
            texts: ['title', 'problem'],
            among: {
              register: 'achievements',
              in: ['open'],
              texts: ['title', 'abstract'],
              same: { field: 'field' },
            },
            least: 25,
            most: 2,
            matches: {
              register: 'matches',
              of: 'demand',
              to: 'achievement',
              share: 'share',
              reason: 'reason',
            },
            none: 'none',
          }),
        ],
      }),
      meet: ownMove('对接', 'published', 'met'),
    },
  },
})
const achievements = defineRegister({
  name: 'achievements',
  label: label('成果'),
  titled: '{title}',
  fields: {
    title: words('名称'),
    abstract: longText({ label: label('简介') }),
    field: text({ label: label('技术领域') }),
  },
  lifecycle: {
    initial: 'open',
    states: { open: plain('可转化'), closed: busy('已转让') },
    moves: { close: move('转让', 'open', 'closed') },
  },
})
const matches = defineRegister({
  name: 'matches',
  label: label('匹配'),
  titled: '{reason}',
  unique: [['demand', 'achievement'], { fields: ['demand'], when: inState('accepted') }],
  fields: {
    demand: to('demands', '需求'),
    achievement: to('achievements', '成果'),
    share: integer({ label: label('相符度'), computed: true }),
    reason: longText({ label: label('理由'), computed: true }),
    why: text({ label: label('不接受的原因') }),
  },
  lifecycle: {
    initial: 'proposed',
    states: {
      proposed: busy('待确认'),
      accepted: busy('已接受'),
      declined: busy('已谢绝'),
      lapsed: busy('已失效'),
    },
    moves: {
      accept: move('接受', 'proposed', 'accepted', {
        follows: [moveOthers({ of: 'matches', by: { demand: 'demand' }, in: ['proposed'], move: 'lapse' })],
      }),
      decline: move('谢绝', 'proposed', 'declined', asking('why', '请写明原因', 'Say why')),
      lapse: ownMove('失效', 'proposed', 'lapsed'),
    },
  },
})

let office: Office
const made: RecordVersion[] = []
beforeAll(async () => {
  office = await openOffice([demands, achievements, matches])
  for (const [title, abstract, field] of [
    ['锂电池隔膜陶瓷涂覆工艺', '提高隔膜的耐热性能，用于动力锂电池', '新材料'],
    ['锂电池隔膜的检测方法', '隔膜耐热性能的快速检测', '新材料'],
    ['锂电池隔膜回收', '隔膜涂覆层的分离', '环保'],
    ['水产养殖水质在线监测', '溶解氧传感器', '电子信息'],
  ])
    made.push(await office.propose('achievements', { title, abstract, field }))
})
afterAll(() => office.close())

const asked = (title: string, problem: string, field = '新材料') =>
  office.propose('demands', { title, problem, field })
const proposed = async ({ id }: RecordVersion) =>
  (await office.all('matches'))
    .filter(({ values }) => values.demand === id)
    .sort((a, b) => Number(b.values.share) - Number(a.values.share))

test('what covers most of a demand is proposed with the passages that both have; accepting one lets the others lapse', async () => {
  const demand = await asked('锂电池隔膜涂覆', '要求隔膜的耐热性能提高')
  const published = unwrap(await office.go(demand, 'publish'))
  expect(published.values).not.toHaveProperty('none')
  const [first, second, ...more] = await proposed(demand)
  expect(more).toEqual([])
  expect([first, second].map((one) => one?.values.achievement)).toEqual([made[0]?.id, made[1]?.id])
  expect(first?.values.reason).toBe(
    '都提到「隔膜的耐热性能」「锂电池隔膜」「提高」；技术领域同为新材料；相符 42 %',
  )
  if (!first || !second) throw new Error('nothing was proposed')
  expect(codesOf(await office.go(second, 'decline'))).toEqual(['registers/check-failed'])
  expect(codesOf(await office.go(first, 'accept'))).toEqual([])
  expect(await office.again(second)).toMatchObject({ state: 'lapsed' })
})

test('that there is no good match is said, with what came nearest and how near', async () => {
  const far = unwrap(await office.go(await asked('高温合金叶片', '铸造与耐热涂层的结合'), 'publish'))
  expect(far.values.none).toMatch(/^没有合适的匹配：最接近的「.+」相符 \d+ %，不到 25 %$/)
  expect(await proposed(far)).toEqual([])
  const strange = unwrap(await office.go(await asked('卫星遥感', '影像解译'), 'publish'))
  expect(strange.values.none).toBe('没有合适的匹配：现有成果都没有提到')
})

test('a pair is proposed once; what came since is found, what was given away is not, whoever indexed it before', async () => {
  const demand = await asked('溶解氧传感器', '水质在线监测', '电子信息')
  const published = unwrap(await office.go(demand, 'publish'))
  const [only] = await proposed(demand)
  if (!only) throw new Error('nothing was proposed')
  unwrap(await office.go(only, 'decline', { why: '价格' }))
  const again = unwrap(await office.go(published, 'publish'))
  expect(await proposed(demand)).toHaveLength(1)
  const fresh = await office.propose('achievements', {
    title: '溶解氧传感器的水质在线监测装置',
    field: '电子信息',
  })
  const third = unwrap(await office.go(again, 'publish'))
  expect((await proposed(demand)).map(({ values }) => values.achievement)).toContain(fresh.id)
  unwrap(await office.go(fresh, 'close'))
  const other = await asked('溶解氧传感器', '水质在线监测', '电子信息')
  unwrap(await office.go(other, 'publish'))
  expect((await proposed(other)).map(({ values }) => values.achievement)).toEqual([made[3]?.id])
  expect(third.state).toBe('published')
})

test('many demands at once, in one transaction, are matched by one index', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => asked('锂电池隔膜', '涂覆工艺')))
  const moved = await office.write(async (writer) => {
    for (const { id, version } of all) await writer.move('demands', id, version, 'publish')
  }, clerk)
  expect(codesOf(moved)).toEqual([])
  for (const demand of all) expect((await proposed(demand)).length).toBe(2)
})
