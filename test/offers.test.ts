import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { type Ask, askingOf, employ } from './acting.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

const unit = 'science-centre'
let house: SampleHouse
let server: Server
let ask: Ask
const accounts = [undefined, 'clerk', 'reader', 'voucher-clerk', 'seller', 'applicant', 'firm', 'owner']

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
  ask = askingOf(server)
  const contracts = await ask(undefined, 'GET', `/records/contracts?unit=${unit}&limit=1`)
  const organisation = contracts.body.rows[0].values.sellerCode
  await employ(ask, { account: 'clerk', unit, grant: { role: 'clerk' } })
  await employ(ask, { account: 'reader', unit, grant: { role: 'reader' } })
  await employ(ask, { account: 'voucher-clerk', unit, grant: { role: 'clerk', system: 'vouchers' } })
  for (const role of ['seller', 'applicant', 'firm', 'owner'])
    await employ(ask, { account: role, unit, grant: { role, organisation } })
}, 600_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

/** Of whatever is said of the values themselves: the write was let through to them. */
const refusesWho = /^(access\/|records\/(not-editable|not-found))/

test('a record is offered to be amended exactly where the server would take it', async () => {
  const wrong: string[] = []
  let offered = 0
  for (const [name, { fields }] of house.app.catalogue.registers) {
    const typed = Object.entries(fields).find(
      ([, field]) =>
        ['text', 'longText'].includes(field.kind) &&
        !field.computed &&
        !field.fixed &&
        !(field.kind === 'text' && field.pattern),
    )
    if (!typed) continue
    for (const account of accounts) {
      const list = await ask(account, 'GET', `/records/${name}?unit=${unit}&limit=1`)
      const [row] = list.status === 200 ? list.body.rows : []
      if (!row) continue
      const path = `/records/${name}/${row.id}?unit=${unit}`
      const opened = await ask(account, 'GET', path)
      const sent = { version: row.version, changes: { [typed[0]]: '\u0007' } }
      const refused = (await ask(account, 'PUT', path, sent)).body.problems as { code: string }[]
      const text = { version: row.version, changes: { [typed[0]]: `试改${Date.now()}` } }
      const written = opened.body.editable ? refused : (await ask(account, 'PUT', path, text)).body.problems
      const isTaken = !written?.some(({ code }: { code: string }) => refusesWho.test(code))
      if (opened.body.editable) offered++
      if (isTaken !== opened.body.editable) wrong.push(`${account} ${name} ${JSON.stringify(written)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(offered).toBeGreaterThan(20)
}, 120_000)

test('what only the system sets is offered by no form and taken from nobody', async () => {
  let tried = 0
  for (const [name, register] of house.app.catalogue.registers) {
    const computed = Object.keys(register.fields).filter((field) => register.fields[field]?.computed)
    const described = (await ask(undefined, 'GET', `/registers/${name}`)).body.fields as {
      name: string
      computed?: boolean
      asked?: boolean
    }[]
    for (const field of described) expect(field.computed === true).toBe(computed.includes(field.name))
    if (computed.length === 0) continue
    const values = Object.fromEntries(computed.map((field) => [field, null]))
    const made = await ask(undefined, 'POST', `/records/${name}?unit=${unit}`, { values })
    expect(made.status, name).toBe(422)
    const told = made.body.problems.filter(
      ({ code }: { code: string }) => code === 'registers/computed-field',
    )
    expect(told.length, name).toBe(computed.length)
    tried += told.length
  }
  expect(tried).toBeGreaterThan(50)
}, 120_000)
