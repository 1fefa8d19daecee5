import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropGuards, foundAfter, writeHistory } from './test/history.ts'
import { type Library, openLibrary, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
  await library.database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('town', '市财政局', 'finance-bureau');
      update unit set parent_id = 'town' where id = 'library'`),
  )
  await writeHistory(library)
  await dropGuards(library)
})
afterAll(() => library.close())

const after = (sql: string) => foundAfter(library, ({ client }) => client.query(sql))

test('the first entry notes who the unit is and who is above it, the first use of a file what it is called', async () => {
  const notes = await library.database.owner.read(async ({ client }) => {
    const { rows } = await client.query(
      `select kind, key, entry::text, content from ledger_note where unit_id = '${unit}' order by kind, key`,
    )
    return rows
  })
  expect(notes).toEqual([
    {
      ...{ kind: 'file', key: expect.stringMatching(/^[0-9a-f]{64}$/), entry: '1' },
      content:
        '{"addedAt":"2024-03-01T02:00:00.000Z","addedBy":"administrator","mime":"application/pdf","name":"附件.pdf","size":42}',
    },
    {
      ...{ kind: 'unit', key: 'library', entry: '1' },
      content: '{"kind":"unit","name":"图书馆","parent":"town"}',
    },
    { kind: 'unit', key: 'town', entry: '1', content: '{"kind":"finance-bureau","name":"市财政局"}' },
  ])
  expect(await after('select')).toEqual([])
})

test.each([
  [
    `update unit set name = '书店' where id = 'library'`,
    /^ledger\/unit-altered 单位「library」.*图书馆.*书店/,
  ],
  [`update unit set parent_id = 'archive' where id = 'library'`, /^ledger\/unit-altered .*"town".*"archive"/],
  [`update unit set parent_id = null where id = 'library'`, /^ledger\/unit-altered 单位「library」/],
  [
    `update unit set name = '区财政局' where id = 'town'`,
    /^ledger\/unit-altered 单位「town」.*市财政局.*区财政局/,
  ],
  [`update unit set kind = 'department' where id = 'town'`, /^ledger\/unit-altered 单位「town」/],
  [`update file set name = '合同.pdf'`, /^ledger\/file-renamed .*附件\.pdf.*合同\.pdf/],
  [`update file set added_by = 'nobody'`, /^ledger\/file-renamed .*administrator.*nobody/],
  [`update file set added_at = added_at - interval '1 day'`, /^ledger\/file-renamed/],
  [`update file set mime = 'text/html'`, /^ledger\/file-type-altered 附件「附件\.pdf」/],
  [`update ledger_note set content = replace(content, '图书馆', '书店')`, /entry-rows-altered 账目第 1 号/],
  [`delete from ledger_note where kind = 'file'`, /entry-rows-altered 账目第 1 号/],
  [`update ledger_note set entry = 2 where kind = 'file'`, /entry-rows-altered 账目第 2 号/],
  [`update ledger_note set entry = 900 where kind = 'file'`, /note-without-entry 附记「file/],
  [
    `insert into ledger_note select unit_id, kind, 'planted', entry, content from ledger_note where key = 'town'`,
    /entry-rows-altered 账目第 1 号.*@unit\/planted/,
  ],
  [`update ledger_note set unit_id = 'archive'`, /note-without-entry/],
  [`update ledger_note set unit_id = 'nowhere'`, /unit-unknown ledger_note/],
])('%s', async (sql, expected) => {
  const said = await after(
    sql.includes('nowhere')
      ? `alter table ledger_note drop constraint ledger_note_unit_id_fkey; ${sql}`
      : sql,
  )
  expect(said).toContainEqual(expect.stringMatching(expected))
})
