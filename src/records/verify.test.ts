import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#db'
import { verifyLedger } from './index.ts'
import { dropGuards, foundAfter, writeHistory } from './test/history.ts'
import { administrator, catalogue, type Library, openLibrary } from './test/library.ts'

let library: Library

beforeAll(async () => {
  library = await openLibrary()
  await writeHistory(library)
  await dropGuards(library)
})
afterAll(() => library.close())

const found = (tamper: (session: Session) => Promise<unknown>) => foundAfter(library, tamper)

test('what was only written is in order', async () => {
  const seen: number[] = []
  const verification = await verifyLedger(
    { database: library.database, catalogue },
    { actor: administrator, progress: ({ rows }) => seen.push(rows) },
  )
  expect(verification).toMatchObject({ units: 2, entries: 11, rows: 26, problems: [] })
  expect(seen.at(-1)).toBe(26)
})

/** Every column that can be edited, with SQL for another value than it has. */
const recordEdits = [
  ['unit_id', `'archive'`],
  ['id', `id || 'x'`],
  ['version', 'version + 7'],
  ['state', `coalesce(state, '') || 'x'`],
  ['known_from', `known_from + interval '1 microsecond'`],
  ['known_from', `known_from - interval '1 day'`],
  [
    'known_to',
    `case when known_to = 'infinity' then '2030-01-01' else known_to + interval '1 microsecond' end`,
  ],
  ['entry', 'entry + 1'],
  ['entry', 'entry + 1000'],
  ['entry', '0'],
  ['taken_over', 'not taken_over'],
  ['rule', `coalesce(rule, '') || '9'`],
  ['mark1', 'mark1 + 1'],
  ['mark2', 'mark2 # 1'],
] as const
const edits = {
  rec_books: [
    ...recordEdits,
    ['number', `number || ' '`],
    ['title', `title || '改'`],
    ['summary', `coalesce(summary, '') || '改'`],
    ['bought_on', `coalesce(bought_on, '2020-01-01') + 1`],
    ['price', 'coalesce(price, 0) + 1'],
    ['weight', 'coalesce(weight, 0) + 0.001'],
    ['weight', 'coalesce(weight, 0)::numeric(20, 9)'],
    ['pages', 'coalesce(pages, 0) + 1'],
    ['in_print', 'not coalesce(in_print, false)'],
    ['genre', `coalesce(genre, '') || 'x'`],
    ['publisher', `coalesce(publisher, '') || 'x'`],
    ['place', `coalesce(place, '') || '0'`],
    ['sequel_of', `coalesce(sequel_of, '') || 'x'`],
    ['scan', `coalesce(scan, '{}') || '{"size": 43.0}'`],
    ['scan', `coalesce(scan, '{}') || '{"more": null}'`],
    ['parts', `coalesce(parts, '[]') || '[{"name": "附册"}]'`],
    ['parts', `coalesce(parts, '[]') || '[null]'`],
  ],
  rec_library_loans: [
    ...recordEdits,
    ['reader', `reader || '改'`],
    ['fine', 'coalesce(fine, 0) + 100'],
    ['lent_on', `coalesce(lent_on, '2020-01-01') - 1`],
  ],
  ledger: [
    ['unit_id', `'archive'`],
    ['seq', 'seq + 100'],
    ['at', `at + interval '1 microsecond'`],
    ['actor', `actor || 'x'`],
    ['action', `action || 'x'`],
    ['rows', 'rows + 1'],
    ['digest', 'reverse(digest)'],
    ['previous', `previous || '0'`],
    ['hash', 'reverse(hash)'],
  ],
} as const
type Table = keyof typeof edits
const nameOf = { rec_books: 'id', rec_library_loans: 'id', ledger: 'seq' }

interface Tampering {
  readonly table: Table
  readonly how: 'edit' | 'delete' | 'insert' | 'exchange'
  readonly row: number
  readonly other: number
  readonly edit: number
}
const tampering = fc.record({
  table: fc.constantFrom<Table>('rec_books', 'rec_books', 'rec_library_loans', 'ledger'),
  how: fc.constantFrom<Tampering['how']>('edit', 'edit', 'delete', 'insert', 'exchange'),
  row: fc.nat(1000),
  other: fc.nat(1000),
  edit: fc.nat(1000),
})

/**
 * Does it, and gives what verification has to name: the record's id, or the entry's number. Of a version that is gone
 * only its entry can be named: a digest tells that something is missing, not what.
 */
async function tamper({ client }: Session, { table, how, row, other, edit }: Tampering): Promise<string> {
  const entry = table === 'ledger' ? 'seq' : 'entry'
  const { rows } = await client.query<{ ctid: string; name: string; entry: string }>(
    `select ctid, ${nameOf[table]}::text as name, '第 ' || ${entry} || ' 号' as entry from ${table} order by 2, 1`,
  )
  const chosen = rows[row % rows.length]
  const second = rows[(row + 1 + (other % (rows.length - 1))) % rows.length]
  if (!chosen || !second) throw new Error('nothing to tamper with')
  const [column, to] = edits[table][edit % edits[table].length] ?? []
  if (how === 'edit')
    await client.query(`update ${table} set ${column} = ${to} where ctid = $1`, [chosen.ctid])
  if (how === 'delete') await client.query(`delete from ${table} where ctid = $1`, [chosen.ctid])
  if (how === 'insert') await insertLike({ client } as Session, table, chosen.ctid)
  if (how === 'exchange') await exchange({ client } as Session, table, chosen.ctid, second.ctid)
  if (how === 'insert' && table === 'ledger') return `第 ${rows.length + 1} 号`
  return how === 'delete' ? chosen.entry : chosen.name
}

/** A row that looks like another, with an id (a number) of its own and marks that may be anything. */
async function insertLike({ client }: Session, table: Table, ctid: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1`,
    [table],
  )
  const fresh: { [column: string]: string } = {
    ...(table === 'ledger'
      ? { seq: '(select max(seq) + 1 from ledger)' }
      : { id: `id || 'x'`, number: `number || 'x'`, slip: `slip || 'x'`, title: `title || 'x'` }),
  }
  const names = rows.map(({ name }) => name)
  await client.query(
    `insert into ${table} (${names.join(', ')}) select ${names.map((name) => fresh[name] ?? name).join(', ')} from ${table} where ctid = $1`,
    [ctid],
  )
}

/** Two rows change places: two versions their entries or contents, two entries their numbers. */
async function exchange({ client }: Session, table: Table, a: string, b: string): Promise<void> {
  const { rows } = await client.query<{ ctid: string; seq: string; id: string; version: number }>(
    table === 'ledger'
      ? `select ctid, seq::text from ledger where ctid in ($1, $2)`
      : `select ctid, id, version from ${table} where ctid in ($1, $2)`,
    [a, b],
  )
  const [one, two] = rows
  if (!one || !two) throw new Error('nothing to exchange')
  const set = table === 'ledger' ? 'unit_id = unit_id, seq' : `version = $3, id`
  const key = (row: typeof one, fresh = '') =>
    table === 'ledger' ? [`${fresh ? -1 : row.seq}`] : [`${fresh}${row.id}`, row.version + (fresh ? 1000 : 0)]
  const put = async (ctid: string, values: (string | number)[]) => {
    const done = await client.query<{ ctid: string }>(
      `update ${table} set ${set} = $2 where ctid = $1 returning ctid`,
      [ctid, ...values],
    )
    return done.rows[0]?.ctid ?? ''
  }
  const parked = await put(one.ctid, key(two, 'x'))
  await put(two.ctid, key(one))
  await put(parked, key(two))
}

describe('tampering with a superuser’s SQL', () => {
  test('each of 1,000 is found and named', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async (given) => {
        let name = ''
        const said = await found(async (session) => {
          name = await tamper(session, given)
        })
        expect(said.length, JSON.stringify(given)).toBeGreaterThan(0)
        expect(said.join('\n')).toMatch(new RegExp(`(^|\\W)${name}x?(\\W|$)`))
      }),
      { numRuns: 1000, seed: 20241220 },
    )
  }, 600_000)

  test('what it says', async () => {
    const one = (sql: string) => found(({ client }) => client.query(sql))
    expect(await one(`update rec_books set price = price + 1 where title = '首册' and version = 1`)).toEqual([
      expect.stringMatching(/^ledger\/version-altered 图书「\w+」第 1 版的内容与登记时不符（账目第 1 号）$/),
      expect.stringMatching(
        /^ledger\/entry-rows-altered 账目第 1 号（administrator，.*，test）的 1 条记录与摘要不符/,
      ),
    ])
    expect(await one(`delete from ledger where seq = (select max(seq) from ledger)`)).toEqual([
      expect.stringMatching(/^ledger\/version-without-entry 图书「a」第 1 版所属的账目第 11 号不存在/),
      expect.stringMatching(/「a」第 2 版/),
      expect.stringMatching(/「b」第 1 版/),
    ])
    expect(await one(`delete from ledger where seq in (5, 6)`)).toContainEqual(
      expect.stringContaining('账目缺第 5 至 6 号'),
    )
    expect(await one(`update rec_books set unit_id = 'nowhere' where id = 'b'`)).toContainEqual(
      'ledger/unit-unknown rec_books 中有 1 行属于不存在的单位「nowhere」',
    )
  })
})
