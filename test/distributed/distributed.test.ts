import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localAdministrator } from '#access'
import { type App, addUnit, localActor, openApp, verifyEverything } from '#app'
import { distributeDatabase } from '#db'
import { importFile } from '#exchange'
import { unwrap } from '#lib'
import { takeFigure } from '#measures'
import { listRecords, resolveAsOf, writeRecords } from '#records'
import { bytesSource } from '#workbook'

/*
 * Runs where YOUJU_TEST_CITUS_URL names a database of a coordinator with workers, that may be filled: with the extension,
 * and an administrator's login. It may have been filled by this test before.
 */
const url = process.env.YOUJU_TEST_CITUS_URL ?? ''

let app: App
let admin: Client
const units = ['a', 'b'].map((name) => `${name}-${randomBytes(4).toString('hex')}`)
const [first = '', second = ''] = units
const actor = localAdministrator(units)

async function open(): Promise<App> {
  const password = randomBytes(12).toString('hex')
  const role = 'youju_test_session'
  await admin.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'youju_app') then create role youju_app nologin; end if;
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login in role youju_app; end if;
  end $$`)
  await admin.query(`alter role ${role} password '${password}'`)
  const sessionUrl = url.replace(/\/\/[^@/]*@/, `//${role}:${password}@`)
  return unwrap(await openApp({ data: '', url, sessionUrl }))
}

beforeAll(async () => {
  if (!url) return
  admin = new Client({ connectionString: url })
  await admin.connect()
  const before = await open()
  unwrap(await distributeDatabase(before.database))
  await before.close()
  app = await open()
  for (const id of units) unwrap(await addUnit(app, await localActor(app), { id, name: `单位 ${id}` }))
}, 300_000)
afterAll(async () => {
  await app?.close()
  await admin?.end()
})

const here = test.skipIf(!url)

const tasks = (count: number) => {
  const lines = Array.from({ length: count }, (_, at) => `2031,职责,任务${at},${at + 1}`)
  return bytesSource('任务.csv', Buffer.from(`年度,对应部门主要职责,任务名称,顺序\n${lines.join('\n')}\n`))
}
const task = (name: string) => ({ year: 2032, duty: '职责', name, position: 1 })

here(
  'an import, and writers of two units at once: each unit has a chain of its own, and all of it verifies',
  async () => {
    const imports = await Promise.all(
      units.map((unit) =>
        importFile(app, { actor, unit, register: 'evaluation.tasks', mode: 'add', file: tasks(450) }),
      ),
    )
    for (const outcome of imports) expect(unwrap(outcome)).toMatchObject({ status: 'written', added: 450 })
    const write = (unit: string, at: number) =>
      writeRecords(app, { actor, unit, action: 'test' }, (writer) =>
        writer.propose('evaluation.tasks', task(`后来${at}`)),
      )
    const written = await Promise.all(Array.from({ length: 20 }, (_, at) => write(units[at % 2] ?? '', at)))
    expect(written.filter(({ ok }) => !ok)).toEqual([])
    for (const unit of units) {
      const page = await listRecords(app, { actor, unit, register: 'evaluation.tasks', offset: 0, limit: 1 })
      expect(page.total).toBe(460)
    }
    expect(unwrap(await verifyEverything(app, await localActor(app), {})).problems).toEqual([])
  },
  120_000,
)

here('now is not later than what a writer at work will have written', async () => {
  const now = () => app.clock.now()
  const asked = (moment: string) =>
    app.database.read({ actor: 'test', units: [first] }, (session) =>
      resolveAsOf(session, { unit: first, now: moment }),
    )
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>()
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<string>()
  const writing = writeRecords(app, { actor, unit: first, action: 'test' }, async (writer) => {
    await writer.propose('evaluation.tasks', task('正在写'))
    hasBegun(writer.at)
    await held
  })
  const at = await begun
  const during = await asked(new Date(Date.parse(now()) + 1000).toISOString())
  expect(during < at).toBe(true)
  goOn()
  unwrap(await writing)
  expect((await asked(new Date(Date.parse(now()) + 1000).toISOString())) >= at).toBe(true)
})

here('nothing that was recorded is changed or deleted by the application, with rights by table', async () => {
  const tampering = (statement: string) =>
    app.database.write({ actor: 'test', units: [first] }, async ({ client }) => {
      await client.query(statement, [first])
    })
  await expect(
    tampering(`update rec_evaluation_tasks set name = 'x' where unit_id = $1 and known_to = 'infinity'`),
  ).rejects.toThrow('changes once')
  await expect(tampering('delete from rec_evaluation_tasks where unit_id = $1')).rejects.toThrow(
    'permission denied',
  )
  await tampering(`update unit set name = 'x' where id = $1`)
  const { rows } = await admin.query('select name from unit where id = $1', [first])
  expect(rows).toEqual([{ name: `单位 ${first}` }])
})

here(
  'a unit moves to another server, and its figures are what they were',
  async () => {
    const firm = { code: '91320508MA7HTTP00F', name: '示例市甲测试有限公司', region: '320508', kind: '企业' }
    unwrap(
      await writeRecords(app, { actor, unit: second, action: 'test' }, (writer) =>
        writer.propose('organisations', firm),
      ),
    )
    const figure = async () => {
      const asked = { measure: 'organisations.count', period: '2031', scope: { unit: second } }
      const { value, records, digest } = unwrap(await takeFigure(app, { actor, ...asked }))
      return { value, records, digest }
    }
    const before = await figure()
    expect(before).toMatchObject({ value: '1', records: 1 })
    const ask = async (query: string, values: readonly unknown[] = []) =>
      (await admin.query(query, [...values])).rows[0]
    const shard = `get_shard_id_for_distribution_column('ledger', '${second}')`
    await ask(
      `select isolate_tenant_to_new_shard('ledger', '${second}', 'CASCADE', shard_transfer_mode => 'block_writes')`,
    )
    const from = await ask(`select nodename, nodeport from citus_shards where shardid = ${shard}`)
    const to = await ask(
      `select nodename, nodeport from pg_dist_node where shouldhaveshards and noderole = 'primary'
       and (nodename, nodeport) <> ($1, $2)`,
      [from.nodename, from.nodeport],
    )
    await ask(
      `select citus_move_shard_placement(${shard}, $1, $2, $3, $4, shard_transfer_mode => 'block_writes')`,
      [from.nodename, from.nodeport, to.nodename, to.nodeport],
    )
    expect(await ask(`select nodeport from citus_shards where shardid = ${shard}`)).toEqual({
      nodeport: to.nodeport,
    })
    expect(await figure()).toEqual(before)
    expect(unwrap(await verifyEverything(app, await localActor(app), {})).problems).toEqual([])
  },
  300_000,
)
