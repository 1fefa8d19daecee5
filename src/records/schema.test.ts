import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundation, type OpenDatabase } from '#db'
import { code, date, defineCodeList, defineRegister, longText, money, type Register, text } from '#registers'
import { testDatabase } from '../../test/database.ts'
import { schemaDifference, schemaOf } from './index.ts'

const label = { zh: '样', en: 'sample' }
const colours = defineCodeList({ name: 'colour', label, items: [{ code: 'r', label }] })
const base = {
  name: 'things',
  label,
  titled: '{name}',
  key: 'name',
  dated: 'on',
  fields: {
    name: text({ label, searched: true }),
    on: date({ label }),
    cost: money({ label }),
    colour: code({ label, list: colours }),
  },
} as const
const things = defineRegister(base)

let database: OpenDatabase
let close: () => Promise<void>
beforeAll(async () => {
  ;({ database, close } = await testDatabase([
    ...foundation,
    { id: 'things', sql: schemaOf({ registers: [things] }) },
  ]))
})
afterAll(() => close())

const difference = (...registers: readonly Register[]) =>
  database.owner.read((session) => schemaDifference(session, { registers }))

test('the whole schema of a register', async () => {
  await expect(schemaOf({ registers: [things] })).toMatchFileSnapshot('./test/things.sql')
  expect(await difference(things)).toBe('')
})

test('a register may gain fields, indexes and words: the difference is what is missing, and closes the gap', async () => {
  const more = defineRegister({
    ...base,
    fields: {
      ...base.fields,
      remark: text({ label, searched: true }),
      cost: money({ label }),
      colour: code({ label, list: colours }),
    },
    indexed: ['cost'],
  })
  const sql = await difference(more)
  expect(
    sql.split('\n').filter((line) => /^(alter|create (unique )?index|create view|drop|insert)/.test(line)),
  ).toEqual([
    'alter table rec_things add column "remark" text;',
    expect.stringMatching(/^drop index rec_things_search_\w{8};$/),
    'create index rec_things_by_cost on rec_things (unit_id, "cost" desc nulls last, id desc nulls last) where known_to = \'infinity\';',
    expect.stringMatching(/^create index rec_things_search_\w{8} on rec_things using gin/),
    expect.stringMatching(/^alter index rec_things_search_\w{8} alter column 1 set statistics 0;$/),
    'drop view if exists rec_things_searched;',
    expect.stringMatching(/^create view rec_things_searched as select .*"remark"/),
  ])
  await database.owner.write(({ client }) => client.query(sql))
  expect(await difference(more)).toBe('')
})

test('words of a code list follow; codes that went stay for the records that have them', async () => {
  const reworded = defineCodeList({
    name: 'colour',
    label,
    items: [
      { code: 'g', label },
      { code: 'r', label: { zh: '红', en: 'Red' } },
    ],
  })
  const register = {
    ...things,
    fields: {
      ...things.fields,
      remark: text({ label, searched: true }),
      colour: code({ label, list: reworded }),
    },
    indexed: ['cost'],
  }
  const sql = await difference(register)
  expect(sql).toContain(`('colour', 'r', '红', 'Red', null, 2)`)
  await database.owner.write(({ client }) => client.query(sql))
  expect(await difference(register)).toBe('')
})

test('what was recorded stays readable: a field neither goes nor changes its kind', async () => {
  const { cost, ...rest } = base.fields
  expect(cost.kind).toBe('money')
  await expect(difference({ ...things, fields: rest })).rejects.toThrow('cost, remark may not go')
  await expect(
    difference({ ...things, fields: { ...base.fields, remark: text({ label }), cost: longText({ label }) } }),
  ).rejects.toThrow('rec_things.cost is bigint and cannot become text')
})

test('what cannot be a table is a bug', () => {
  const bad = (change: object) => () => schemaOf({ registers: [{ ...things, ...change } as Register] })
  expect(bad({ fields: { ...base.fields, unitId: text({ label }) } })).toThrow('unitId cannot be a column')
  expect(bad({ fields: { ...base.fields, story: longText({ label }) }, unique: [['story']] })).toThrow(
    'too long',
  )
  expect(() =>
    schemaOf({ registers: [things], codeLists: [defineCodeList({ name: 'colour', label, items: [] })] }),
  ).toThrow('two code lists colour')
})

test('the application role neither changes nor deletes versions; it may say once when one was replaced', async () => {
  const scope = { actor: 'a', units: ['u'] }
  const insert = `insert into rec_things (unit_id, id, version, known_from, known_to, entry, taken_over, mark1, mark2) values ('u', 'x', 1, '2024-01-01', 'infinity', 1, false, 0, 0)`
  await database.write(scope, ({ client }) => client.query(insert))
  const run = (sql: string) => database.write(scope, ({ client }) => client.query(sql))
  await expect(run(`update rec_things set name = 'y'`)).rejects.toThrow('permission denied')
  await expect(run('delete from rec_things')).rejects.toThrow('permission denied')
  await expect(run(insert.replace("'u'", "'other'"))).rejects.toThrow('row-level security')
  await expect(run(`update rec_things set known_to = '2023-01-01'`)).rejects.toThrow('changes once')
  await run(`update rec_things set known_to = '2024-02-01'`)
  await expect(run(`update rec_things set known_to = '2024-03-01'`)).rejects.toThrow('changes once')
  const owner = (sql: string) => database.owner.write(({ client }) => client.query(sql))
  await expect(owner(`update rec_things set name = 'y', known_to = known_to`)).rejects.toThrow('changes once')
  await expect(owner('delete from rec_things')).rejects.toThrow('neither changed nor deleted')
  const seen = await database.read({ actor: 'a', units: ['other'] }, ({ client }) =>
    client.query('select from rec_things'),
  )
  expect(seen.rowCount).toBe(0)
})
