import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { exportTo, localActor } from '#app'
import { importFile } from '#exchange'
import { unwrap } from '#lib'
import { masked, personalFields } from '#registers'
import { cellsOf, fileOf } from '../src/workbook/test/workbook.ts'
import { type Ask, askingOf, employ } from './acting.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

const unit = 'science-centre'
let house: SampleHouse
let server: Server
let ask: Ask

interface Secret {
  readonly register: string
  readonly id: string
  readonly field: string
  readonly value: string
}
const secrets: Secret[] = []
let firm = ''

async function keep(register: string, row: { id: string; version: number }, changes: Record<string, string>) {
  const path = `/records/${register}/${row.id}?unit=${unit}`
  const done = await ask(undefined, 'PUT', path, { version: row.version, changes })
  expect(done.status, done.text).toBe(200)
  for (const [field, value] of Object.entries(changes)) secrets.push({ register, id: row.id, field, value })
}

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
  ask = askingOf(server)
  const rows = async (register: string) =>
    (await ask(undefined, 'GET', `/records/${register}?unit=${unit}&limit=200`)).body.rows
  const contract = (await rows('contracts')).find((row: { state: string }) =>
    ['draft', 'correcting', 'accepted'].includes(row.state),
  )
  firm = contract.values.sellerCode
  await employ(ask, { account: 'clerk', unit, grant: { role: 'clerk' } })
  await employ(ask, { account: 'reader', unit, grant: { role: 'reader' } })
  await employ(ask, { account: 'seller', unit, grant: { role: 'seller', organisation: firm } })
  await employ(ask, { account: 'user', unit, grant: { role: 'user' }, person: { phone: '13900001111' } })
  const opened = await ask(undefined, 'GET', `/records/contracts/${contract.id}?unit=${unit}`)
  if (opened.body.editable) await keep('contracts', contract, { contact: '密甲乙', phone: '13900002222' })
  const user = (await rows('people')).find(
    (row: { values: Record<string, string> }) => row.values.account === 'user',
  )
  secrets.push({ register: 'people', id: user.id, field: 'phone', value: '13900001111' })
  const [instrument] = await rows('instruments')
  await keep('instruments', instrument, { contact: '13900003333' })
  const qualified = await ask(undefined, 'POST', `/records/instruments.qualifications?unit=${unit}`, {
    values: { person: '工号七七八', personName: '某某', instrument: instrument.id, trainedOn: '2026-01-05' },
  })
  expect(qualified.status, qualified.text).toBe(201)
  secrets.push({
    ...{ register: 'instruments.qualifications', id: qualified.body.record.id },
    ...{ field: 'person', value: '工号七七八' },
  })
}, 600_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const one = ({ register, id }: Secret) => `/records/${register}/${id}?unit=${unit}`
const filtered = ({ register }: Secret, condition: unknown) =>
  `/records/${register}?unit=${unit}&limit=5&filter=${encodeURIComponent(JSON.stringify(condition))}`

describe('personal data', () => {
  test('no answer holds it, whoever asks, unless it is their own', async () => {
    const { paths } = (await ask(undefined, 'GET', '/openapi.json')).body
    const doors = Object.keys(paths).filter((path) => 'get' in paths[path] && path.includes('{register}'))
    const leaks: string[] = []
    let answered = 0
    for (const account of [undefined, 'clerk', 'reader', 'seller', 'user'])
      for (const secret of secrets)
        for (const door of doors) {
          const path = door
            .replace('/api', '')
            .replace('{register}', secret.register)
            .replace('{id}', secret.id)
          const answer = await ask(account, 'GET', `${path}?unit=${unit}&limit=200`)
          const isOwn =
            (account === 'seller' && secret.register === 'contracts') ||
            (account === 'user' && secret.register === 'people')
          if (answer.status === 200) answered++
          if (
            !isOwn &&
            secrets.some(({ value, register }) => register === secret.register && answer.text.includes(value))
          )
            leaks.push(`${account} ${path}`)
        }
    expect(leaks).toEqual([])
    expect(answered).toBeGreaterThan(30)
  }, 120_000)

  test('stands masked where it is read, and is said to be', async () => {
    for (const secret of secrets) {
      const { body } = await ask('reader', 'GET', one(secret))
      expect(body.record.masked).toContain(secret.field)
      expect(body.record.shown[secret.field]).toBe(masked)
      expect(body.revealable).toBe(false)
      const history = await ask('reader', 'GET', one(secret).replace('?', '/history?'))
      expect(history.status).toBe(200)
      expect(history.text).not.toContain(secret.value)
    }
  })

  test('the body that it is of sees its own', async () => {
    const own = secrets.find(({ register }) => register === 'contracts')
    if (!own) throw new Error('the sample has no contract that can be amended')
    expect((await ask('seller', 'GET', one(own))).text).toContain(own.value)
  })

  test('is shown to who records it, with a reason, and who saw it is in the ledger', async () => {
    const [secret] = secrets
    if (!secret) throw new Error('no secret')
    const path = one(secret).replace('?', '/personal?')
    const without = await ask('clerk', 'POST', path, { reason: ' ' })
    expect(without.body.problems[0].code).toBe('app/reason-needed')
    expect((await ask('reader', 'POST', path, { reason: '想看看' })).status).toBe(403)
    expect((await ask('user', 'POST', path, { reason: '想看看' })).text).not.toContain(secret.value)
    const before = await ask(undefined, 'GET', `/records/people.showings?unit=${unit}&limit=5`)
    expect(before.body.total).toBe(0)
    const shown = await ask('clerk', 'POST', path, { reason: '联系补正', fields: [secret.field] })
    expect(shown.body.values).toEqual({ [secret.field]: secret.value })
    const after = await ask(undefined, 'GET', `/records/people.showings?unit=${unit}&limit=5`)
    expect(after.body.rows[0].values).toMatchObject({
      ...{ person: 'clerk', register: secret.register, record: secret.id, reason: '联系补正' },
    })
    const ledger = await ask(undefined, 'GET', `/ledger?unit=${unit}&limit=1`)
    expect(ledger.text).toContain('clerk')
    const forged = await ask(undefined, 'POST', `/records/people.showings?unit=${unit}`, {
      values: { ...after.body.rows[0].values },
    })
    expect(forged.status).toBe(422)
  })

  test('is found by nobody who may not have it shown', async () => {
    for (const secret of secrets) {
      const { field, value } = secret
      for (const condition of [
        { compare: 'eq', left: { field }, right: { value } },
        { field, startsWith: value.slice(0, 1) },
        { not: { field, contains: value.slice(0, 2) } },
        { isSet: field },
      ]) {
        const answer = await ask('reader', 'GET', filtered(secret, condition))
        expect(answer.status, answer.text).toBe(422)
        expect(answer.body.problems[0].code).toBe('records/masked-field')
      }
      const sorted = `/records/${secret.register}?unit=${unit}&limit=5&sort=${field}:desc`
      expect((await ask('reader', 'GET', sorted)).status).toBe(422)
      const found = await ask(
        'reader',
        'GET',
        `/records/${secret.register}?unit=${unit}&limit=5&search=${encodeURIComponent(value)}`,
      )
      expect(found.body.total ?? 0).toBe(0)
    }
    const [secret] = secrets
    if (!secret) throw new Error('no secret')
    const right = { compare: 'eq', left: { field: secret.field }, right: { value: secret.value } }
    expect((await ask('clerk', 'GET', filtered(secret, right))).body.total).toBe(1)
  })

  test('an export is masked and imports again unchanged; in clear it takes a reason', async () => {
    const register = 'people'
    const value = secrets.find((secret) => secret.register === register)?.value ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'youju-personal-'))
    const actor = await localActor(house.app)
    const to = join(folder, 'masked.xlsx')
    unwrap(await exportTo(house.app, actor, { unit, register, to }))
    const cells = JSON.stringify(await cellsOf(to))
    expect(cells).toContain(masked)
    expect(cells).not.toContain(value)
    const again = unwrap(await importFile(house.app, { actor, unit, register, mode: 'upsert', file: to }))
    expect(again).toMatchObject({ status: 'unchanged', refused: 0 })
    const clear = join(folder, 'clear.csv')
    unwrap(await exportTo(house.app, actor, { unit, register, to: clear, reason: '换用新系统' }))
    expect(JSON.stringify(await cellsOf(clear))).toContain(value)
    const noted = await ask(
      undefined,
      'GET',
      `/records/people.showings?unit=${unit}&limit=1&sort=shownAt:desc`,
    )
    expect(noted.body.rows[0].values).toMatchObject({ register, reason: '换用新系统' })
    const over = `/registers/${register}/export.xlsx?unit=${unit}&reason=${encodeURIComponent('想要')}`
    expect((await ask('reader', 'GET', over)).status).toBe(403)
    await rm(folder, { recursive: true })
  })

  test('a masked cell makes no new record', async () => {
    const { fields } = (await ask(undefined, 'GET', '/registers/people')).body
    const label = (name: string) => fields.find((field: { name: string }) => field.name === name)?.label
    const text = `${['account', 'name', 'phone'].map(label).join(',')}\nxin.ren,新人,${masked}\n`
    const actor = await localActor(house.app)
    const file = fileOf(text, '人员.csv')
    const refused = unwrap(
      await importFile(house.app, { actor, unit, register: 'people', mode: 'add', file }),
    )
    expect(refused.rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'import/masked-value',
    ])
  })

  test('every field that is personal is of something that says whose it is', () => {
    const all = [...house.app.catalogue.registers.values()].flatMap((register) =>
      personalFields(register).map((field) => ({ register: register.name, ...field })),
    )
    expect(all.length).toBeGreaterThan(8)
    for (const { register, of } of all) expect(of, register).toBeDefined()
  })
})
