import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundation } from '#db'
import { fail, fixedClock, ok, unwrap } from '#lib'
import { defineRegister, defineView, is, reference, text } from '#registers'
import { testDatabase } from '../../test/database.ts'
import {
  type Behaviour,
  defineCatalogue,
  findRecord,
  type Reaction,
  type RecordsContext,
  reactionTo,
  schemaOf,
  writeRecords,
} from './index.ts'
import { problems } from './problems.ts'
import { administrator, unit } from './test/library.ts'

const label = (zh: string) => ({ zh, en: zh })
const standing = { label: label('有效'), tone: 'good' } as const
const over = { label: label('终止'), tone: 'ended' } as const

const halls = defineRegister({
  name: 'halls',
  label: label('展厅'),
  key: 'name',
  titled: '{name}',
  fields: { name: text({ label: label('名称'), required: true }) },
  lifecycle: {
    initial: 'standing',
    states: { standing, over },
    moves: { close: { label: label('关闭'), from: ['standing'], to: 'over', by: ['clerk'] } },
  },
})
/** What is known of halls elsewhere. */
const hallView = defineView('halls', { name: text({ label: label('名称'), required: true }) })
/** It knows halls by their register's name; halls know nothing of it. */
const shows = defineRegister({
  name: 'shows',
  label: label('展览'),
  titled: '{title}',
  fields: {
    title: text({ label: label('名称'), required: true }),
    hall: reference({ label: label('展厅'), required: true, register: 'halls' }),
    reason: text({ label: label('原因'), computed: true }),
  },
  lifecycle: {
    initial: 'standing',
    states: { standing, over },
    moves: { end: { label: label('结束'), from: ['standing'], to: 'over', by: [], asks: ['reason'] } },
  },
})

const endShows: Behaviour<typeof hallView> = async ({ record, move, writer }) => {
  if (record.values.name === '不可关') return fail(problems['not-by-hand']({ move }))
  const found = await writer.list(shows, is('hall', record.id))
  for (const { id, version } of found)
    await writer.move(shows, id, version, 'end', { reason: `${record.state} ${move}` })
  return ok({})
}
const parts = { registers: [halls, shows] }
const reaction = reactionTo(hallView, ['close'], endShows)

let ctx: RecordsContext
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await testDatabase([...foundation, { id: 'halls', sql: schemaOf(parts) }])
  close = opened.close
  await opened.database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('library', '图书馆', 'unit')`),
  )
  ctx = {
    database: opened.database,
    clock: fixedClock('2024-03-01T02:00:00.000Z'),
    catalogue: defineCatalogue({ ...parts, reactions: [reaction] }),
  }
})
afterAll(() => close())

const as = { actor: administrator, unit }
const open = (name: string) =>
  writeRecords(ctx, { ...as, action: 'test' }, async (writer) => {
    const hall = await writer.propose('halls', { name })
    return { hall, show: await writer.propose('shows', { title: '展', hall: hall.id }) }
  })
const move = (register: string, id: string, name: string, among = ctx) =>
  writeRecords(among, { ...as, action: 'test' }, (writer) => writer.move(register, id, 1, name))

test('a reaction runs with the move, and finds the record as it now stands', async () => {
  const { hall, show } = unwrap(await open('东厅'))
  const closed = unwrap(await move('halls', hall.id, 'close'))
  const ended = await findRecord(ctx, { ...as, register: 'shows', id: show.id })
  expect(ended).toMatchObject({ state: 'over', entry: closed.entry, values: { reason: 'over close' } })
})

test('what it refuses rolls the move back', async () => {
  const { hall } = unwrap(await open('不可关'))
  expect(await move('halls', hall.id, 'close')).toMatchObject({ ok: false })
  expect(await findRecord(ctx, { ...as, register: 'halls', id: hall.id })).toMatchObject({
    state: 'standing',
  })
})

test('a move that nobody is named for is nobody’s, not even the administrator’s', async () => {
  const { show } = unwrap(await open('西厅'))
  const refused = await move('shows', show.id, 'end')
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['records/not-by-hand'])
})

test('it sets nothing on a record that is not its own, and names only what there is', async () => {
  const { hall } = unwrap(await open('南厅'))
  const meddling = reactionTo(hallView, ['close'], async ({ set }) => set({ name: '改名' }))
  const other = { ...ctx, catalogue: defineCatalogue({ ...parts, reactions: [meddling] }) }
  await expect(move('halls', hall.id, 'close', other)).rejects.toThrow('another system')
  const name = text({ label: label('名称') })
  for (const [wrong, says] of [
    [{ to: defineView('nowhere', { name }) }, 'a reaction to an unknown move nowhere close'],
    [{ moves: ['burn'] }, 'a reaction to an unknown move halls burn'],
    [{ to: defineView('halls', { colour: name }) }, 'colour is no text there'],
  ] as const satisfies readonly (readonly [Partial<Reaction>, string])[])
    expect(() => defineCatalogue({ ...parts, reactions: [{ ...reaction, ...wrong }] })).toThrow(says)
})
