import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#db'
import { wordProblem } from '#lib'
import { emptyHouse, type SampleHouse } from '../../test/sample.ts'
import { schemaProblems } from './expected-schema.ts'

let house: SampleHouse
beforeAll(async () => {
  house = await emptyHouse()
})
afterAll(() => house.close())

class Undone extends Error {}

/** What is said of a schema after a tampering, which is undone. */
async function saidAfter(sql: string): Promise<string[]> {
  let said: string[] = []
  const tampering = house.database.owner.write(async (session: Session) => {
    await session.client.query(sql)
    said = (await schemaProblems(session)).map((problem) => wordProblem(problem).message)
    throw new Undone()
  })
  await tampering.catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return said
}

const readOwnUnits = `create policy own_units on ledger using`

describe('what was dropped, planted or replaced is told', () => {
  test.each([
    ['drop trigger closed_once on rec_contracts', ['少了触发器「rec_contracts.closed_once」']],
    [
      'alter table ledger disable trigger history_stays',
      ['触发器「ledger.history_stays」被改过：.*DISABLED'],
    ],
    [
      'alter table rec_contracts disable trigger user',
      ['rec_contracts.closed_once', 'rec_contracts.history_stays'],
    ],
    [
      `create function planted() returns trigger language plpgsql as 'begin return null; end';
       create trigger planted before insert on ledger for each row execute function planted()`,
      ['多了函数「planted\\(\\)」', '多了授权「planted\\(\\) -> public」', '多了触发器「ledger.planted」'],
    ],
    [
      `create or replace function youju_closed_once() returns trigger language plpgsql as 'begin return new; end'`,
      ['函数「youju_closed_once\\(\\)」的内容被换过'],
    ],
    [
      `create or replace function youju_units() returns text[] language sql stable parallel safe
       return array(select id from unit)`,
      ['函数「youju_units\\(\\)」的内容被换过'],
    ],
    ['drop index rec_contracts_current', ['少了索引「rec_contracts_current」']],
    [
      'drop index rec_contracts_current; create index rec_contracts_current on rec_contracts (unit_id, id)',
      ['索引「rec_contracts_current」被改过：应为 CREATE UNIQUE INDEX'],
    ],
    [
      'alter table rec_contracts drop constraint rec_contracts_check',
      ['少了约束「rec_contracts.rec_contracts_check」'],
    ],
    ['alter table file_use drop constraint file_use_unit_id_sha256_fkey', ['少了约束「file_use.']],
    [
      'alter table ledger disable row level security',
      ['表或视图「ledger」被改过：应为 table, row security，现为 table'],
    ],
    ['drop policy own_units on ledger', ['少了行级安全策略「ledger.own_units」']],
    [`drop policy own_units on ledger; ${readOwnUnits} (true)`, ['行级安全策略「ledger.own_units」被改过']],
    [`create policy everything on ledger using (true)`, ['多了行级安全策略「ledger.everything」']],
    [
      'grant update, delete on ledger to youju_app',
      ['授权「ledger -> youju_app」被改过：应为 INSERT, SELECT，现为 DELETE'],
    ],
    ['grant select on ledger to public', ['多了授权「ledger -> public」']],
    ['grant update (hash) on ledger to youju_app', ['多了授权「ledger.hash -> youju_app」']],
    ['revoke insert on ledger from youju_app', ['授权「ledger -> youju_app」被改过']],
    [
      'grant execute on function youju_analyse(text) to public',
      ['多了授权「youju_analyse\\(.*\\) -> public」'],
    ],
    [
      'alter default privileges in schema public grant update on tables to youju_app',
      ['授权「new r -> youju_app」被改过'],
    ],
    ['create rule nothing as on insert to ledger do instead nothing', ['多了改写规则「ledger.nothing」']],
    ['alter table rec_contracts add column planted text', ['多了列「rec_contracts.planted」']],
    ['alter table rec_contracts drop column title cascade', ['少了列「rec_contracts.title」']],
    [
      'alter table ledger alter column hash drop not null',
      ['列「ledger.hash」被改过：应为 text not null，现为 text'],
    ],
    [`alter table ledger alter column actor set default 'x'`, ['列「ledger.actor」被改过']],
    ['alter table rec_sme_evaluations set unlogged', ['表或视图「rec_sme_evaluations」被改过.*not durable']],
    ['create table planted (id text)', ['多了表或视图「planted」', '多了列「planted.id」']],
    ['drop view rec_contracts_searched', ['少了表或视图「rec_contracts_searched」']],
    [`delete from schema_migration where id = '0002-registers'`, ['少了结构更新记录「0002-registers」']],
    [
      `update schema_migration set hash = 'x' where id = '0002-registers'`,
      ['结构更新记录「0002-registers」被改过'],
    ],
    [`insert into schema_migration values ('0900-planted', 'x', 900)`, ['多了结构更新记录「0900-planted」']],
    [
      `update code_list_item set label_zh = '改' where (list, code) = (select list, code from code_list_item order by 1, 2 limit 1)`,
      ['代码项「.*」被改过：.*"改"'],
    ],
    [
      `insert into code_list_item values ('planted', 'x', '植入', 'planted', null, 1)`,
      ['多了代码项「planted x」'],
    ],
    [`delete from code_list_item where place = 1`, ['少了代码项「']],
  ])('%s', async (sql, expected) => {
    const said = await saidAfter(sql)
    expect(said).not.toEqual([])
    for (const pattern of expected) expect(said).toContainEqual(expect.stringMatching(pattern))
  })

  test('nothing else is: statistics, data and an administrator’s index settings are not the schema', async () => {
    expect(
      await saidAfter('analyze; create temporary table mine (id text); comment on table ledger is null'),
    ).toEqual([])
  })
})
