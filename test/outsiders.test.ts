import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { addUnit, localActor } from '#app'
import { unwrap } from '#lib'
import { type Ask, askingOf, employ as employPerson } from './acting.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

const unit = 'science-centre'
const elsewhere = 'another-centre'
let house: SampleHouse
let server: Server

let ask: Ask
const asAdministrator = (path: string) => ask(undefined, 'GET', path)

interface Row {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly state?: string
  readonly values: Record<string, string>
}
const rowsOf = async (register: string, more = ''): Promise<readonly Row[]> =>
  (await asAdministrator(`/records/${register}?unit=${unit}&limit=50${more}`)).body.rows

/** Two firms of the sample, each with a contract of its own. */
let mine: string
let theirs: string

const outsiders = ['seller', 'firm', 'applicant', 'owner', 'user', 'district', 'clerk-elsewhere'] as const

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
  ask = askingOf(server)
  const employ = (account: string, where: string, grant: Record<string, string>) =>
    employPerson(ask, { account, unit: where, grant })
  unwrap(await addUnit(house.app, await localActor(house.app), { id: elsewhere, name: '别的中心' }))
  const sellers = (await rowsOf('contracts')).flatMap(({ values }) => values.sellerCode ?? [])
  mine = sellers[0] ?? ''
  theirs = sellers.find((code) => code !== mine) ?? ''
  for (const role of ['seller', 'firm', 'applicant', 'owner', 'user'])
    await employ(role, unit, { role, organisation: mine })
  await employ('district', unit, { role: 'district', region: '320571' })
  await employ('clerk-elsewhere', elsewhere, { role: 'clerk' })
  await employ('clerk-here', unit, { role: 'clerk' })
  await employ('reader-here', unit, { role: 'reader' })
  await employ('voucher-clerk', unit, { role: 'clerk', system: 'vouchers' })
  await employ('was-clerk', unit, { role: 'clerk', to: '2020-12-31' })
}, 600_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

describe('who acts', () => {
  test('a request is the person’s whose account it names; nobody without a grant in force acts', async () => {
    const { body } = await ask('clerk-here', 'GET', '/session')
    expect(body).toMatchObject({ actor: { account: 'clerk-here', name: '人员clerk-here' }, isActing: true })
    for (const account of ['was-clerk', 'nobody'])
      expect((await ask(account, 'GET', '/session')).status).toBe(403)
    const people = await asAdministrator('/session/people')
    expect(people.body.map(({ account }: { account: string }) => account)).not.toContain('was-clerk')
    expect((await ask('seller', 'GET', '/session/people')).status).toBe(403)
  })

  test('what was done stays under the account that did it', async () => {
    const [contract] = await rowsOf('contracts')
    const made = await ask('clerk-here', 'POST', `/records/organisations?unit=${unit}`, {
      values: {
        code: '91320583MA1FGHJK0H',
        name: '示例市新设有限公司',
        region: '320583',
        kind: 'enterprise',
      },
    })
    if (made.status === 201) {
      const history = await asAdministrator(
        `/records/organisations/${made.body.record.id}/history?unit=${unit}`,
      )
      expect(history.body[0].actor).toBe('clerk-here')
    } else expect(made.text).toContain('not-unique')
    expect(contract).toBeDefined()
  })

  test('nobody but the administrator grants, and a grant is taken back with its last day', async () => {
    const [someone] = (await rowsOf('people')).filter(({ values }) => values.account === 'reader-here')
    const grant = { person: someone?.id, role: 'administrator', from: '2020-01-01' }
    for (const account of ['clerk-here', 'seller'])
      expect(
        (await ask(account, 'POST', `/records/people.grants?unit=${unit}`, { values: grant })).status,
      ).toBe(403)
    expect((await ask('reader-here', 'GET', `/records/contracts?unit=${unit}&limit=1`)).status).toBe(200)
    const [standing] = (await rowsOf('people.grants')).filter(({ values }) => values.person === someone?.id)
    await ask(undefined, 'PUT', `/records/people.grants/${standing?.id}?unit=${unit}`, {
      version: standing?.version,
      changes: { to: '2020-12-31' },
    })
    expect((await ask('reader-here', 'GET', `/records/contracts?unit=${unit}&limit=1`)).status).toBe(403)
  })

  test('a clerk of one system records in it, and reads and writes in no other', async () => {
    expect((await ask('voucher-clerk', 'GET', `/records/vouchers.claims?unit=${unit}&limit=1`)).status).toBe(
      200,
    )
    expect((await ask('voucher-clerk', 'GET', `/records/contracts?unit=${unit}&limit=1`)).status).toBe(403)
  })
})

describe('a firm and its own', () => {
  test('lists, counts, searches, opens and exports its own records, and no other', async () => {
    const filter = (code: string) =>
      encodeURIComponent(
        JSON.stringify({ compare: 'eq', left: { field: 'sellerCode' }, right: { value: code } }),
      )
    const own = (await asAdministrator(`/records/contracts?unit=${unit}&limit=500&filter=${filter(mine)}`))
      .body
    const seen = (await ask('seller', 'GET', `/records/contracts?unit=${unit}&limit=500`)).body
    expect(seen.total).toBe(own.total)
    expect(seen.total).toBeGreaterThan(0)
    expect(seen.rows.map(({ id }: Row) => id)).toEqual(own.rows.map(({ id }: Row) => id))
    const counted = Object.values<number>(seen.states).reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(own.total)
    const none = await ask(
      'seller',
      'GET',
      `/records/contracts?unit=${unit}&limit=5&filter=${filter(theirs)}`,
    )
    expect(none.body).toMatchObject({ rows: [], total: 0 })
    const [row] = own.rows as readonly Row[]
    const found = await ask(
      'seller',
      'GET',
      `/records/contracts?unit=${unit}&limit=50&search=${encodeURIComponent((row?.title ?? '').slice(0, 6))}`,
    )
    for (const { values } of found.body.rows) expect(values.sellerCode).toBe(mine)
    expect(found.body.total).toBeGreaterThan(0)
    expect((await ask('seller', 'GET', `/records/contracts/${row?.id}?unit=${unit}`)).status).toBe(200)
    const history = await ask('seller', 'GET', `/records/contracts/${row?.id}/history?unit=${unit}`)
    expect(history.status).toBe(200)
    // Who of the unit's own people did it is the unit's to know.
    for (const { actor } of history.body) expect(actor).toBe('')
    const kept = (await asAdministrator(`/records/contracts?unit=${unit}&limit=1`)).body.total
    expect(kept).toBeGreaterThan(seen.total)
  })

  test('records and amends in its own name, and in nobody else’s', async () => {
    const described = (await asAdministrator('/registers/vouchers.evidence')).body.fields as readonly {
      name: string
      computed?: boolean
    }[]
    const typed = new Set(described.flatMap(({ name, computed }) => (computed ? [] : [name])))
    const [template] = (await rowsOf('vouchers.evidence')).filter(({ values }) => values.payer)
    const given = Object.entries(template?.values ?? {}).filter(([name]) => typed.has(name))
    const values = { ...Object.fromEntries(given), number: '99887766', payer: theirs, payee: theirs }
    const foreign = await ask('applicant', 'POST', `/records/vouchers.evidence?unit=${unit}`, { values })
    expect(foreign.status, foreign.text).toBe(403)
    expect(foreign.body.problems[0].code).toBe('access/not-yours')
  })

  test('takes steps with its own records only; of others it is not told that there are any', async () => {
    const other = (await rowsOf('contracts')).find(({ values }) => values.sellerCode === theirs)
    const step = { version: 1, move: 'submit', given: {} }
    const taken = await ask('seller', 'POST', `/records/contracts/${other?.id}/moves?unit=${unit}`, step)
    expect(taken.status).toBe(404)
    expect(taken.text).not.toContain(other?.title ?? '?')
    const nothing = await ask('seller', 'POST', `/records/contracts/nothing/moves?unit=${unit}`, step)
    expect(taken.text.replaceAll(other?.id ?? '', 'nothing')).toBe(nothing.text)
  })
})

describe('every door, for everyone from outside', () => {
  /** What no answer to them may hold: ids of records of another body or district, or that are opened to nobody. */
  const secrets = new Map<string, string>()
  const openToAll =
    /^(hightech\.(batches|years)|vouchers\.(programmes|publicities)|instruments|instruments\.terms)$/

  beforeAll(async () => {
    const registers = (await asAdministrator(`/registers?unit=${unit}`)).body as readonly { name: string }[]
    for (const { name } of registers) {
      if (openToAll.test(name)) continue
      const row = (await rowsOf(name)).find(({ values }) => !JSON.stringify(values).includes(mine))
      const id = row && (JSON.stringify(row.values).includes('320571') ? undefined : row.id)
      if (id) secrets.set(name, id)
    }
    expect(secrets.size).toBeGreaterThan(15)
  }, 120_000)

  interface Operation {
    readonly parameters?: readonly {
      readonly name: string
      readonly in: string
      readonly required?: boolean
    }[]
  }

  /** Values for a path's and a query's names, from a record that is not theirs. */
  function filled(register: string, id: string): Readonly<Record<string, string>> {
    return {
      ...{ register, id, unit, group: 'outside', samples: '1', from: '2026-01-05T09:00+08:00' },
      ...{
        to: '2026-01-05T10:00+08:00',
        year: '2024',
        measure: 'contracts.registered.count',
        format: 'html',
      },
      ...{ name: 'contracts.registered.count', sha256: 'a'.repeat(64), job: 'nothing', sheet: 'hightech' },
    }
  }

  async function doors(): Promise<
    readonly (readonly [method: string, path: string, operation: Operation])[]
  > {
    const { paths } = (await asAdministrator('/openapi.json')).body as {
      paths: Record<string, Record<string, Operation>>
    }
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
    )
  }

  /** Every answer that says what it should not, of requests for records that are not the account's. */
  async function leaksTo(account: string, some = secrets.size): Promise<readonly string[]> {
    const leaks: string[] = []
    const all = await doors()
    expect(all.length).toBeGreaterThan(40)
    for (const [method, path, { parameters = [] }] of all) {
      const perRegister = path.includes('{register}')
      for (const [register, id] of [...secrets].slice(0, perRegister ? some : 1)) {
        const values = filled(register, id)
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing')
        const query = parameters
          .filter(
            (parameter) => parameter.in === 'query' && (parameter.required || parameter.name === 'unit'),
          )
          .map(({ name }) => `${name}=${encodeURIComponent(values[name] ?? '1')}`)
        const sent =
          method === 'GET' || method === 'DELETE'
            ? undefined
            : { version: 1, move: 'submit', changes: {}, values: {} }
        const answer = await ask(account, method, `${address.replace(/^\/api/, '')}?${query.join('&')}`, sent)
        // What was begun takes up a place until it ends.
        if (answer.status === 202 && path.endsWith('/exports'))
          await ask(account, 'DELETE', `/exports/${answer.body.job}`)
        const said = [...secrets.values()].filter((secret) => secret !== id && answer.text.includes(secret))
        const isRecord = path.includes('{id}') && perRegister
        // An answer about the id that was asked for may repeat it, as part of a refusal.
        if (answer.status < 400 && answer.text.includes(id)) said.push(id)
        if (said.length > 0 || answer.status >= 500 || (isRecord && answer.status < 400))
          leaks.push(`${method} ${address} ${answer.status} ${said.join()}`)
        if (
          account === 'clerk-elsewhere' &&
          answer.status < 400 &&
          query.some((one) => one.startsWith('unit='))
        )
          leaks.push(`${method} ${address} ${answer.status} of another unit`)
      }
    }
    return leaks
  }

  test.each(outsiders)(
    '%s',
    async (account) => {
      expect(await leaksTo(account)).toEqual([])
    },
    300_000,
  )

  test('the sweep sees what one of the unit’s own people is shown', async () => {
    expect((await leaksTo('clerk-here', 3)).length).toBeGreaterThan(6)
  }, 300_000)
})
