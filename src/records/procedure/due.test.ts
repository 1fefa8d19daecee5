import { expect, test } from 'vitest'
import { momentAt, unwrap } from '#lib'
import { date, defineRegister, isSet, moment, moveDue, not, reference, stamp, text } from '#registers'
import { defineCatalogue, performDue, recordHistory } from '../index.ts'
import { busy, clerk, codesOf, label, move, openOffice, over, plain, unit } from '../test/procedures.ts'

const shelves = defineRegister({
  name: 'shelves',
  label: label('书架'),
  titled: '{name}',
  fields: { name: text({ label: label('名称'), required: true }) },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain },
    moves: { clear: move('清理', 'draft', 'draft', [moveDue({ of: 'holds', by: 'shelf', move: 'lapse' })]) },
  },
})

const holds = defineRegister({
  name: 'holds',
  label: label('预留'),
  titled: '{name}',
  fields: {
    name: text({ label: label('名称'), required: true }),
    shelf: reference({ label: label('书架'), register: 'shelves' }),
    fetchBy: date({ label: label('取书期限') }),
    startsAt: moment({ label: label('开始') }),
    blocked: text({ label: label('暂缓') }),
    lapsedOn: date({ label: label('失效'), computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, kept: busy, lapsed: over },
    moves: {
      keep: move('留下', 'draft', 'kept'),
      lapse: {
        ...move('失效', ['draft', 'kept'], 'lapsed', [stamp({ lapsedOn: 'today' })]),
        due: [
          { in: ['draft'], after: 'fetchBy' },
          { in: ['kept'], after: 'startsAt' },
        ],
        must: [{ name: 'free', that: not(isSet('blocked')), at: 'blocked', says: label('暂缓') }],
      },
    },
  },
})

const office = openOffice([shelves, holds])

test('a day is the last one, a moment is the first: the system comes after the one and at the other', async () => {
  office.today('2024-03-01')
  const byDay = await office.propose('holds', { name: '甲', fetchBy: '2024-03-04' })
  const byMoment = await office.walk(
    await office.propose('holds', {
      name: '乙',
      fetchBy: '2024-03-02',
      startsAt: momentAt('2024-03-04', '12:00'),
    }),
    'keep',
  )
  office.today('2024-03-04', 11)
  expect(await performDue(office.ctx())).toEqual({ moved: 0, refused: [] })
  expect(await office.go(byDay, 'lapse')).toMatchObject({
    problems: [{ code: 'procedure/not-due-yet', params: { until: '2024-03-04' } }],
  })
  office.today('2024-03-04', 12)
  expect((await performDue(office.ctx())).moved).toBe(1)
  expect(await office.again(byMoment)).toMatchObject({ state: 'lapsed', values: { lapsedOn: '2024-03-04' } })
  office.today('2024-03-05', 0)
  expect((await performDue(office.ctx())).moved).toBe(1)
  expect(await office.again(byDay)).toMatchObject({ state: 'lapsed' })
  const history = await recordHistory(office.ctx(), { actor: clerk, unit, register: 'holds', id: byDay.id })
  expect(history.at(-1)).toMatchObject({ writtenBy: 'system', action: 'holds/lapse' })
})

test('two servers at once move each record once; what refuses itself is told and tried again', async () => {
  office.today('2024-04-01')
  const many = []
  for (let at = 0; at < 12; at++)
    many.push(await office.propose('holds', { name: `第${at}本`, fetchBy: '2024-04-02' }))
  const blocked = await office.propose('holds', { name: '封存', fetchBy: '2024-04-02', blocked: '盘点' })
  office.today('2024-04-03')
  const done = await Promise.all([performDue(office.ctx()), performDue(office.ctx())])
  expect(done.reduce((total, { moved }) => total + moved, 0)).toBe(12)
  expect(done[0]?.refused).toMatchObject([
    { id: blocked.id, move: 'lapse', problems: [{ at: { field: 'blocked' } }] },
  ])
  for (const one of many) expect((await office.again(one)).version).toBe(2)
  unwrap(await office.write(clerk, (writer) => writer.amend('holds', blocked.id, 1, { blocked: null })))
  expect(await performDue(office.ctx(), { units: [unit] })).toEqual({ moved: 1, refused: [] })
  expect(await performDue(office.ctx(), { units: [] })).toEqual({ moved: 0, refused: [] })
})

test('who belongs to a record is cleared by a step of its own; with none due it says so', async () => {
  office.today('2024-05-01')
  const shelf = await office.propose('shelves', { name: '一号' })
  const mine = await office.propose('holds', { name: '丙', fetchBy: '2024-05-02', shelf: shelf.id })
  const other = await office.propose('holds', { name: '丁', fetchBy: '2024-05-02' })
  expect(codesOf(await office.go(shelf, 'clear'))).toEqual(['procedure/none-due'])
  office.today('2024-05-03')
  await office.walk(shelf, 'clear')
  expect([(await office.again(mine)).state, (await office.again(other)).state]).toEqual(['lapsed', 'draft'])
})

test('what is due by a field or in a state that there is not is a bug, found at start', () => {
  const { draft } = holds.lifecycle.states
  const wrong = (due: readonly { in?: readonly string[]; after: string }[]) => () =>
    defineRegister({
      ...holds,
      lifecycle: {
        initial: 'draft',
        states: { draft },
        moves: { go: { ...move('去', 'draft', 'draft'), due } },
      },
    })
  expect(wrong([{ after: 'name' }])).toThrow('holds name is no date or moment')
  expect(wrong([{ in: ['gone'], after: 'fetchBy' }])).toThrow('unknown state')
  expect(() =>
    defineCatalogue({
      registers: [
        holds,
        {
          ...shelves,
          lifecycle: {
            ...shelves.lifecycle,
            moves: {
              clear: move('清理', 'draft', 'draft', [moveDue({ of: 'holds', by: 'shelf', move: 'keep' })]),
            },
          },
        },
      ],
    }),
  ).toThrow('holds keep is never due')
})
