import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUnit, localAdministrator } from '#access'
import { createServer, type Server } from '#api'
import { type App, assemble, migrations, type SharingFormShown } from '#app'
import { systemClock, unwrap } from '#lib'
import { writeRecords } from '#records'
import type { Values } from '#registers'
import { type TestDatabase, testDatabase } from './database.ts'

const unit = 'science-centre'
const actor = localAdministrator([unit])
/** Small, with every kind of record; large, exactly at the national averages; late, a minute short of them. */
const owners = { small: '91320506MA1ABCDE2X', average: '91320583MA1FGHJK0H', late: '91320582MA1ABCDE20' }
let house: TestDatabase
let app: App
let server: Server
const institutions = new Map<string, string>()

beforeAll(async () => {
  house = await testDatabase(migrations)
  app = assemble(house.database, systemClock)
  server = createServer(app)
  unwrap(await createUnit(app.database, actor, { id: unit, name: '示例市科技服务中心', kind: 'unit' }))
  await fill()
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

let serial = 0
function instrument(id: string, owner: string, state: string, change: Values) {
  serial++
  const base = {
    number: `YQ${serial}`,
    owner,
    ownerName: '示例单位',
    assetNo: `ZC${serial}`,
    name: `仪器${id}`,
    manufacturer: '澜屿仪器',
    origin: 'CN',
    domestic: true,
    class: '01',
    subclass: '0101',
    originalValue: '600000.00',
    funding: 'fiscal',
    inUseOn: '2020-05-01',
    region: '320506',
    sharing: 'outside',
    meter: 'bluetooth',
  }
  return {
    id,
    state,
    values: { ...base, ...(state === 'draft' ? {} : { onlineOn: '2021-01-04' }), ...change },
  }
}

const session = (of: string, from: string, to: string, kind: string, meter: string): Values => ({
  ...{ instrument: of, kind, meter, hours: '1.00' },
  from: `${from.replace(' ', 'T')}+08:00`,
  to: `${to.replace(' ', 'T')}+08:00`,
})

function order(state: string, amount: string, completedOn: string, change: Values = {}) {
  serial++
  const both = { provider: owners.small, providerName: '示例单位', clientName: '示例用户' }
  const values = {
    ...both,
    ...{
      orderNo: `FW${serial}`,
      title: '断口分析',
      kind: 'analysis',
      client: owners.late,
      clientRegion: '320506',
    },
    ...{ acceptedOn: '2025-01-10', completedOn, amount, priceGroup: 'outside' },
    ...(state === 'settled' ? { paidOn: completedOn, paidAmount: amount, invoiceNo: `${serial}` } : {}),
  }
  return { id: `order-${serial}`, state, values: { ...values, ...change } }
}

async function fill() {
  const { small, average, late } = owners
  const online = (id: string, owner: string, change: Values = {}) => instrument(id, owner, 'online', change)
  const instruments = [
    online('i1', small, { originalValue: '1000000.00' }),
    online('i2', small, {
      ...{ originalValue: '500000.00', funding: 'mixed', sharing: 'inside', meter: 'hand' },
      ...{ origin: 'US', domestic: false },
    }),
    // A hundredth of a yuan too cheap; not paid for with public money; not on the network; gone since.
    online('i3', small, { originalValue: '499999.99' }),
    online('i4', small, { originalValue: '2000000.00', funding: 'own', meter: 'card' }),
    instrument('i5', small, 'draft', { inUseOn: '2025-06-01' }),
    instrument('i6', small, 'offline', { offlineOn: '2025-05-01', exitReason: '报废' }),
    online('a1', average),
    online('l1', late),
  ]
  const sessions = [
    // Two logs of the same morning: six hours, not eight; four of them for others.
    session('i1', '2025-03-03 08:00', '2025-03-03 12:00', 'research', 'bluetooth'),
    session('i1', '2025-03-03 10:00', '2025-03-03 14:00', 'outside', 'hand'),
    session('i1', '2025-03-04 08:00', '2025-03-04 10:00', 'training', 'card'),
    session('i1', '2025-03-05 09:00', '2025-03-05 10:30', 'maintenance', 'hand'),
    // Over the turn of the year: two hours in each.
    session('i1', '2024-12-31 22:00', '2025-01-01 02:00', 'research', 'card'),
    session('i2', '2025-06-02 09:00', '2025-06-02 11:00', 'teaching', 'hand'),
    session('i3', '2025-07-01 00:00', '2025-07-02 00:00', 'research', 'hand'),
    // 1,326 hours of research and 273 for others are 1,599.
    session('a1', '2025-01-01 00:00', '2025-02-25 06:00', 'research', 'card'),
    session('a1', '2025-04-01 00:00', '2025-04-12 09:00', 'outside', 'card'),
    session('l1', '2025-01-01 00:00', '2025-02-25 06:00', 'research', 'card'),
    session('l1', '2025-04-01 00:00', '2025-04-12 08:59', 'outside', 'card'),
  ]
  const orders = [
    order('settled', '3000.00', '2025-02-10', { stars: 5 }),
    order('completed', '1000.00', '2025-12-31'),
    order('settled', '500.00', '2025-04-10', { priceGroup: 'inside', stars: 4 }),
    order('completed', '250.00', '2025-05-10', { client: small, priceGroup: undefined }),
    order('accepted', '70.00', '2025-05-11'),
    order('completed', '900.00', '2026-01-05'),
  ]
  unwrap(
    await writeRecords(app, { actor, unit, action: 'import', madeElsewhere: true }, async (writer) => {
      for (const [name, code] of Object.entries(owners)) {
        const values = {
          ...{ code, name: `示例单位 ${name}`, region: '320506', source: 'city', joinedOn: '2020-01-02' },
          ...(name === 'small' ? { ratings: [{ year: 2025, grade: 'good' }] } : {}),
        }
        const { id } = await writer.propose('instruments.institutions', values, { state: 'joined' })
        institutions.set(name, id)
      }
      for (const { id, state, values } of instruments)
        await writer.propose('instruments', values, { id, state })
      for (const values of sessions) await writer.propose('instruments.sessions', values)
      for (const { id, state, values } of orders)
        await writer.propose('instruments.orders', values, { id, state })
      // Mondays from nine to one: 52 of them in 2025, 208 hours.
      await writer.propose('instruments.terms', {
        ...{ instrument: 'i1', openDays: '1', opensAt: '09:00', closesAt: '13:00' },
      })
    }),
  )
}

async function ask(path: string) {
  const response = await server.fetch(new Request(`http://127.0.0.1:8690/api${path}`))
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function form(owner: string, query: string): Promise<SharingFormShown> {
  const { status, body } = await ask(`/institutions/${institutions.get(owner)}/sharing?${query}`)
  expect(body).not.toHaveProperty('problems')
  expect(status).toBe(200)
  return body
}

/** What every line says, as `name: shown`. */
function said({ groups }: SharingFormShown): { readonly [fact: string]: string } {
  const facts = groups.flatMap(({ lines }) => lines.flatMap((line) => line.facts))
  return Object.fromEntries(facts.map(({ name, shown }) => [name, shown]))
}

test('every number of the form comes out of the records as worked out by hand', async () => {
  const shown = await form('small', 'period=2025')
  expect(said(shown)).toEqual({
    'instruments.due.count': '3 台套',
    'instruments.due.online.count': '2 台套',
    'instruments.due.online.rate': '66.7%',
    'instruments.due.open.rate': '33.3%',
    running: '5.00 小时',
    training: '2.00 小时',
    maintenance: '1.50 小时',
    utilisation: '3.85%',
    'instruments.metered.rate': '66.7%',
    metered: '60.00%',
    outside: '2.00 小时',
    sharedRate: '40.00%',
    'instruments.services.count': '4 项',
    'instruments.services.outside.count': '2 项',
    'instruments.services.outside.amount': '0.40 万元',
    'instruments.services.inside.amount': '0.08 万元',
    'instruments.services.stars.count': '2 项',
    'instruments.services.stars': '4.5 星',
  })
  expect(shown.total).toEqual({ running: '10.00', outside: '4.00' })
  expect(shown.instruments).toEqual([
    {
      id: 'i1',
      title: '仪器i1（YQ1）',
      running: '8.00',
      outside: '4.00',
      available: '208.00',
      utilisation: '3.85%',
    },
    { id: 'i2', title: '仪器i2（YQ2）', running: '2.00', outside: '0.00' },
  ])
  expect(shown.points.lines).toEqual([
    { name: 'shared', found: '40.00', points: '10', most: '10' },
    { name: 'income', found: '0.45', points: '0.34', most: '15' },
    { name: 'running', found: '5.00', points: '0.05', most: '15' },
  ])
  expect(shown.grade).toBe('良好')
})

test('a figure of the form opens to its records, those of the institution alone', async () => {
  const { groups } = await form('small', 'period=2025')
  const facts = groups.flatMap(({ lines }) => lines.flatMap((line) => line.facts))
  const due = facts.find(({ name }) => name === 'instruments.due.online.count')?.figure?.figure
  expect(due?.scope).toEqual({ unit, owner: owners.small })
  const { body } = await ask(
    `/figures/instruments.due.online.count/records?period=2025&unit=${unit}&owner=${owners.small}`,
  )
  expect(body.rows.map(({ id }: { id: string }) => id).sort()).toEqual(['i1', 'i2'])
})

test('the national averages are reached at 1,599 and 273 hours, and missed by a minute less', async () => {
  const against = async (owner: string) => {
    const { groups } = await form(owner, 'period=2025')
    const facts = groups.flatMap(({ lines }) => lines.flatMap((line) => line.facts))
    return facts
      .filter(({ name }) => name === 'running' || name === 'outside')
      .map(({ shown, benchmark, met }) => ({ shown, benchmark, met }))
  }
  expect(await against('average')).toEqual([
    { shown: '1,599.00 小时', benchmark: '1,599 小时', met: true },
    { shown: '273.00 小时', benchmark: '273 小时', met: true },
  ])
  expect(await against('late')).toEqual([
    { shown: '1,598.98 小时', benchmark: '1,599 小时', met: false },
    { shown: '272.98 小时', benchmark: '273 小时', met: false },
  ])
})

test('the rules change between 2026-01-31 and 2026-02-01, by the period’s end or by the day asked for', async () => {
  const lines = (shown: SharingFormShown) =>
    shown.groups.flatMap((group) => group.lines.map(({ name }) => name))
  const before = await form('small', 'period=2025&on=2026-01-31')
  expect([before.rule, before.every]).toEqual(['2022', 1])
  const after = await form('small', 'period=2025&on=2026-02-01')
  expect([after.rule, after.every]).toEqual(['2026', 2])
  expect(after.groups.map(({ label }) => label)).toEqual(['组织管理', '运行使用', '共享服务'])
  expect(lines(after)).toEqual([
    ...['management', 'open', 'staff', 'platform', 'hours', 'results', 'shared', 'services', 'provision'],
  ])
  expect(after.groups.filter(({ tie }) => tie).map(({ name }) => name)).toEqual(['service'])
  expect(said(after)).toMatchObject({
    'instruments.due.open.count': '1 台套',
    'instruments.domestic.share': '75.0%',
    running: '5.00 小时',
  })
  expect((await form('small', 'period=2026-01')).rule).toBe('2022')
  const february = await form('small', 'period=2026-02')
  expect(february.rule).toBe('2026')
  // Hours a year are told of whole years alone.
  expect(said(february)).toMatchObject({ running: '—', training: '0.00 小时' })
})

test('over two years hours are those of one, and what a person must judge is left open', async () => {
  const shown = await form('small', 'period=2024-01-01..2025-12-31&on=2026-02-01')
  expect(said(shown)).toMatchObject({ running: '3.00 小时', outside: '1.00 小时' })
  const judged = shown.groups.flatMap((group) => group.lines.filter((line) => line.decided === 'judged'))
  expect(judged.map(({ name, facts }) => [name, facts])).toEqual([
    ['management', []],
    ['staff', []],
  ])
  expect((await form('average', 'period=2025')).grade).toBeUndefined()
})

test('a day without rules, a day that is none, and a record that is not there are refused in words', async () => {
  const id = institutions.get('small')
  const code = async (path: string) => {
    const { status, body } = await ask(path)
    return [status, body.problems[0].code]
  }
  expect(await code(`/institutions/${id}/sharing?period=2021`)).toEqual([422, 'app/no-rule-then'])
  expect(await code(`/institutions/${id}/sharing?period=2025&on=soon`)).toEqual([422, 'app/not-a-day'])
  expect(await code('/institutions/nobody/sharing?period=2025')).toEqual([404, 'records/not-found'])
})
