import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal, together } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { openDatabase } from './open.ts'
import type { Session } from './session.ts'

let db: TestDatabase
const centre = { actor: 'a', units: ['centre'] }
const both = { actor: 'a', units: ['centre', 'bureau'] }

const entry = (unit: string, seq: number) =>
  sql`insert into ledger values (${unit}, ${seq}, '2024-12-20T15:59:59.999Z', 'a', 'import', 0, '', '', '')`

const countSince = (seq: number, { db }: Session) =>
  sql<{ n: bigint }>`select count(*) as n from ledger where seq >= ${seq}`.compile(db)

async function refusal(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map((p) => p.code)
    return [(error as { code?: string }).code ?? String(error)]
  }
}

beforeAll(async () => {
  db = await testDatabase()
  await db.database.owner.write(async ({ db }) => {
    await sql`insert into unit values ('bureau', null, '主管局', 'department'), ('centre', 'bureau', '中心', 'unit')`.execute(
      db,
    )
  })
  await db.database.write(both, async ({ db }) => {
    await entry('centre', 1).execute(db)
    await entry('bureau', 1).execute(db)
  })
})
afterAll(() => db.close())

test('values come back as ours, exact', async () => {
  const row = await db.database.read(centre, async ({ db }) => {
    const { rows } =
      await sql`select 9007199254740993::bigint as fen, 0.10::numeric as rate, date '2024-02-29' as day,
      timestamptz '2024-12-20 23:59:59.999+08' as at, timestamptz 'infinity' as until, '{"a": 1}'::jsonb as value,
      '\\x00ff'::bytea as content, array[1, null]::bigint[] as list, array['甲,乙', 'b'] as words,
      array[timestamptz '2024-12-20 23:59:59.999+08', 'infinity'] as moments, true as yes, 7::int as n, null::date as none`.execute(
        db,
      )
    return rows[0]
  })
  expect(row).toEqual({
    ...{
      fen: 9007199254740993n,
      rate: '0.10',
      day: '2024-02-29',
      at: '2024-12-20T15:59:59.999Z',
      until: 'infinity',
    },
    ...{ value: { a: 1 }, content: Buffer.from([0, 255]), list: [1n, null], words: ['甲,乙', 'b'] },
    ...{ moments: ['2024-12-20T15:59:59.999Z', 'infinity'], yes: true, n: 7, none: null },
  })
})

describe('the second wall', () => {
  const units = async ({ db }: Session) =>
    (await sql<{ unit_id: string }>`select unit_id from ledger order by 1`.execute(db)).rows.map(
      (r) => r.unit_id,
    )

  test('a transaction sees the units of its scope and no others', async () => {
    expect(await db.database.read(both, units)).toEqual(['bureau', 'centre'])
    expect(await db.database.read(centre, units)).toEqual(['centre'])
    expect(await db.database.read({ actor: 'a', units: [] }, units)).toEqual([])
    expect(await db.database.owner.read(units)).toEqual(['bureau', 'centre'])
  })

  test('the administrator of the server sees on whose behalf a session works', async () => {
    const name = ({ db }: Session) => sql`select current_setting('application_name') as name`.execute(db)
    expect((await db.database.read(centre, name)).rows).toEqual([{ name: 'youju a' }])
    // An address may name the program itself.
    const own = /application_name=([^&]+)/.exec(db.ownerUrl)?.[1] ?? 'youju'
    expect((await db.database.owner.read(name)).rows).toEqual([{ name: own }])
  })

  test('it writes into no others', async () => {
    expect(await refusal(db.database.write(centre, ({ db }) => entry('bureau', 2).execute(db)))).toEqual([
      '42501',
    ])
  })

  test('a unit list cannot smuggle in SQL', async () => {
    const sly = { actor: "'; reset role; --", units: ["x'; reset role; --", 'centre'] }
    expect(await db.database.read(sly, units)).toEqual(['centre'])
  })

  test.each([
    ['update ledger set hash = null', '42501'],
    ['delete from ledger', '42501'],
    ['truncate ledger', '42501'],
    ["update file set name = ''", '42501'],
    ['delete from file', '42501'],
    ['delete from file_use', '42501'],
    ['delete from unit', '42501'],
    ['insert into schema_migration values (1, 1, 9, now())', '42501'],
    ["insert into code_list_item values ('a', 'a', 'a', 'a', null, 1)", '42501'],
    ['create table mine ()', '42501'],
    ['alter table ledger disable trigger all', '42501'],
  ])('the application role is refused: %s', async (statement, code) => {
    expect(await refusal(db.database.write(both, ({ client }) => client.query(statement)))).toEqual([code])
  })

  test('and even the owner changes no history by a slip', async () => {
    for (const statement of [
      "update ledger set hash = 'x'",
      'delete from ledger',
      'truncate ledger',
      'truncate file, file_use',
      'delete from file_use',
    ])
      expect(await refusal(db.database.owner.write(({ client }) => client.query(statement)))).toEqual([
        '42501',
      ])
  })
})

describe('transactions', () => {
  const count = async ({ db }: Session) =>
    (await sql<{ n: bigint }>`select count(*) as n from ledger`.execute(db)).rows[0]?.n

  test('what throws leaves nothing behind, and the error is the one that was thrown', async () => {
    const thrown = new Error('on purpose')
    const work = db.database.write(centre, async (session) => {
      await entry('centre', 50).execute(session.db)
      throw thrown
    })
    await expect(work).rejects.toBe(thrown)
    expect(await db.database.read(centre, count)).toBe(1n)
  })

  test('a read writes nothing', async () => {
    expect(await refusal(db.database.read(centre, ({ db }) => entry('centre', 60).execute(db)))).toEqual([
      '25006',
    ])
  })

  test('a read sees one moment, whatever is written meanwhile', async () => {
    await db.database.read(centre, async (session) => {
      const before = await count(session)
      await db.database.write(centre, ({ db }) => entry('centre', 70).execute(db))
      expect(await count(session)).toBe(before)
    })
    expect(await db.database.read(centre, count)).toBe(2n)
  })

  test('a deadlock is a conflict that can be tried again', async () => {
    const { promise: bothHold, resolve } = Promise.withResolvers<void>()
    let holding = 0
    const grab = (first: number, second: number) =>
      db.database.write(centre, async ({ client }) => {
        await client.query('select pg_advisory_xact_lock($1)', [first])
        if (++holding === 2) resolve()
        await bothHold
        await client.query('select pg_advisory_xact_lock($1)', [second])
      })
    const ended = await Promise.all([refusal(grab(1, 2)), refusal(grab(2, 1))])
    expect(ended.flat()).toEqual(['db/conflict'])
  })
})

describe('statements that are sent ahead', () => {
  const insert = (seq: number, { db }: Session) => entry('centre', seq).compile(db)
  const seqs = async ({ db }: Session) =>
    (
      await sql<{ seq: bigint }>`select seq from ledger where seq between 100 and 199 order by 1`.execute(db)
    ).rows.map(({ seq }) => Number(seq))

  test('run in the order in which they were sent, the last one before the commit', async () => {
    const seen = await db.database.write(centre, async (session) => {
      const sent = session.send(insert(100, session))
      const [, before] = await together(sent, session.send<{ n: bigint }>(countSince(100, session)))
      session.endWith(insert(101, session))
      return before.map(({ n }) => n)
    })
    expect(seen).toEqual([1n])
    expect(await db.database.read(centre, seqs)).toEqual([100, 101])
  })

  test('a last one that fails undoes what was before', async () => {
    const failing = db.database.write(centre, async (session) => {
      await session.send(insert(110, session))
      session.endWith(insert(110, session))
    })
    expect(await refusal(failing)).toEqual(['23505'])
    expect(await db.database.read(centre, seqs)).toEqual([100, 101])
  })

  test('of several at once that fail, the first is told, and the connection works on', async () => {
    const failing = db.database.write(centre, (session) =>
      together(
        session.send(insert(120, session)),
        session.send(insert(120, session)),
        sql`select 1 / 0`.execute(session.db),
      ),
    )
    expect(await refusal(failing)).toEqual(['23505'])
    expect(await db.database.read(centre, seqs)).toEqual([100, 101])
  })
})

test('more statements than a connection keeps ready: those of longest ago make room', async () => {
  const kept = await db.database.write(centre, async ({ db }) => {
    for (let turn = 1; turn <= 3; turn++)
      for (let place = 1; place <= 250; place++) {
        const { rows } = await sql<{ one: number }>`select ${sql.lit(place)}::int as one`.execute(db)
        expect(rows).toEqual([{ one: place }])
      }
    for (let turn = 1; turn <= 3; turn++)
      for (let place = 1; place <= 150; place++) await sql`select ${sql.lit(place)}::int as one`.execute(db)
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from pg_prepared_statements`.execute(db)
    return Number(rows[0]?.n)
  })
  expect(kept).toBeGreaterThanOrEqual(150)
  expect(kept).toBeLessThanOrEqual(200)
})

describe('a database that goes away', () => {
  async function endSessions(): Promise<void> {
    const killer = new Client({ connectionString: db.ownerUrl })
    await killer.connect()
    await killer.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
    await killer.end()
  }

  test('the request under way fails clearly, and the next one works', async () => {
    const broken = db.database.write(centre, async ({ client }) => {
      await client.query("insert into unit values ('late', null, '晚', 'unit')")
      await endSessions()
      await client.query('select 1')
    })
    expect(await refusal(broken)).toEqual(['db/unavailable'])
    const after = await db.database.read(centre, ({ db }) =>
      sql`select from unit where id = 'late'`.execute(db),
    )
    expect(after.rows).toEqual([])
  })

  test('sessions that were ended while idle are not noticed at all', async () => {
    await endSessions()
    const alive = await db.database.read(centre, ({ db }) => sql`select 1 as one`.execute(db))
    expect(alive.rows).toEqual([{ one: 1 }])
  })
})

test.each([
  ['postgres://nobody:x@127.0.0.1:1/none', 'db/unavailable'],
  ['/not/a/url', 'db/not-a-url'],
  ['mysql://localhost/x', 'db/not-a-url'],
])('%s cannot be opened: %s', async (url, code) => {
  expect(await refusal(openDatabase({ url }))).toEqual([code])
})

test.each([
  ['技术合同', ['技术', '术合', '合同']],
  ['ＡＢｃ', ['ab', 'bc']],
  ['同', ['同']],
  ['', []],
  ['哈哈哈', ['哈哈', '哈哈']],
  ['𠀀甲', ['𠀀甲']],
  ['甲\n²', ['甲\n', '\n2']],
])('the pairs of neighbouring characters of 「%s」', async (text, pairs) => {
  const { rows } = await db.database.read(centre, ({ db }) =>
    sql<{ pairs: string[] }>`select youju_bigrams(${text}) as pairs`.execute(db),
  )
  expect([...(rows[0]?.pairs ?? [])].sort()).toEqual([...pairs].sort())
})
