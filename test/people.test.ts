import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { exportTo, localActor } from '#app'
import { importFile } from '#exchange'
import { unwrap } from '#lib'
import { csvOf } from '../src/workbook/test/workbook.ts'
import { type Ask, askingOf, employ } from './acting.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

const unit = 'science-centre'
let house: SampleHouse
let server: Server
let ask: Ask
let instruments: readonly { readonly id: string; readonly key: string }[]

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
  ask = askingOf(server)
  const clerk = { unit, grant: { role: 'clerk' } }
  await employ(ask, { ...clerk, account: 'gu.lan', name: '顾兰' })
  await employ(ask, { ...clerk, account: 'shi.yu', name: '石宇' })
  await employ(ask, { ...clerk, account: 'shi.yu2', name: '石宇' })
  const key = (await ask(undefined, 'GET', '/registers/instruments')).body.key
  const page = await ask(undefined, 'GET', `/records/instruments?unit=${unit}&limit=20`)
  instruments = page.body.rows.map((row: { id: string; values: Record<string, string> }) => ({
    ...{ id: row.id, key: row.values[key] ?? row.id },
  }))
}, 600_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const qualifications = `/records/instruments.qualifications`

function qualify(person: string, place: number, more: Record<string, string> = {}) {
  return ask('gu.lan', 'POST', `${qualifications}?unit=${unit}`, {
    values: { person, instrument: instruments[place]?.id, trainedOn: '2026-01-05', ...more },
  })
}

function listed(filter: unknown) {
  const asked = encodeURIComponent(JSON.stringify(filter))
  return ask(undefined, 'GET', `${qualifications}?unit=${unit}&limit=50&filter=${asked}`)
}

describe('a person in a record', () => {
  test('is the account of who is on record, however it was written, with the name as it was then', async () => {
    for (const [place, written] of ['顾兰', 'gu.lan', '顾兰（gu.lan）', '顾 兰 (gu.lan)'].entries()) {
      const made = await qualify(written, place)
      expect(made.status, made.text).toBe(201)
      expect(made.body.record.values.personName).toBe(written.startsWith('顾 兰') ? '顾 兰' : '顾兰')
    }
    const people = await ask(undefined, 'GET', `/records/people?unit=${unit}&search=gu.lan`)
    const [{ id, version }] = people.body.rows
    const renamed = { version, changes: { name: '顾岚' } }
    expect((await ask(undefined, 'PUT', `/records/people/${id}?unit=${unit}`, renamed)).status).toBe(200)
    const kept = await listed({ compare: 'eq', left: { field: 'person' }, right: { value: 'gu.lan' } })
    expect(kept.body.total).toBe(4)
    for (const { shown } of kept.body.rows) expect(shown.personName).toMatch(/^顾 ?兰$/)
    const byName = await listed({ field: 'person', contains: '顾兰' })
    expect(byName.body.total).toBe(3)
  })

  test('an account is for good', async () => {
    const people = await ask(undefined, 'GET', `/records/people?unit=${unit}&search=shi.yu2`)
    const [{ id, version }] = people.body.rows
    const changed = await ask(undefined, 'PUT', `/records/people/${id}?unit=${unit}`, {
      ...{ version, changes: { account: 'someone.else' } },
    })
    expect(changed.status).toBe(422)
    expect(changed.body.problems[0].code).toBe('records/fixed-field')
  })

  test('is a name where nobody is on record; a name of several people is asked back', async () => {
    const guest = await qualify('外来访客', 5)
    expect(guest.body.record.values).toMatchObject({ personName: '外来访客' })
    const several = await qualify('石宇', 6)
    expect(several.status).toBe(422)
    expect(several.body.problems[0]).toMatchObject({
      ...{ code: 'records/ambiguous-person', at: { field: 'person' } },
    })
    expect(several.text).toContain('石宇（shi.yu2）')
  })

  test('comes from a file by name or account; an export imports again unchanged', async () => {
    const actor = await localActor(house.app)
    const { fields } = (await ask(undefined, 'GET', '/registers/instruments.qualifications')).body
    const label = (name: string) => fields.find((field: { name: string }) => field.name === name)?.label
    const head = ['person', 'instrument', 'trainedOn'].map(label).join(',')
    const row = (person: string, place: number) => `${person},${instruments[place]?.key},2026-02-01`
    const file = (text: string) => csvOf(`${head}\n${text}\n`)
    const asked = { actor, unit, register: 'instruments.qualifications' }
    const refused = unwrap(
      await importFile(house.app, {
        ...{ ...asked, mode: 'add', file: file(`${row('shi.yu', 7)}\n${row('石宇', 8)}`) },
      }),
    )
    expect(refused.status).toBe('refused')
    const [problem] = refused.rows.flatMap(({ problems }) => problems)
    expect(problem).toMatchObject({ code: 'records/ambiguous-person', at: { row: 3, column: 'A' } })
    const added = unwrap(
      await importFile(house.app, {
        ...{ ...asked, mode: 'add', file: file(`${row('石宇（shi.yu）', 7)}\n${row('别处来的', 8)}`) },
      }),
    )
    expect(added).toMatchObject({ status: 'written', added: 2 })
    const written = await listed({ compare: 'eq', left: { field: 'person' }, right: { value: 'shi.yu' } })
    expect(written.body.rows[0].values).toMatchObject({ personName: '石宇' })
    const folder = await mkdtemp(join(tmpdir(), 'youju-people-'))
    const to = join(folder, 'out.csv')
    unwrap(await exportTo(house.app, actor, { unit, register: asked.register, to, reason: '核对' }))
    expect(await readFile(to, 'utf8')).toContain('石宇（shi.yu）')
    const again = unwrap(await importFile(house.app, { ...asked, mode: 'upsert', file: to }))
    await rm(folder, { recursive: true })
    expect(again).toMatchObject({ status: 'unchanged', updated: 0, added: 0 })
  })

  test('who takes a step stands in the record, and a second one is somebody else', async () => {
    const page = await ask(undefined, 'GET', `/records/contracts?unit=${unit}&limit=200`)
    const accepted = page.body.rows.find(({ state }: { state: string }) => state === 'accepted')
    const { id, version } = accepted
    const taken = await ask('gu.lan', 'POST', `/records/contracts/${id}/moves?unit=${unit}`, {
      ...{ version, move: 'pass', given: {} },
    })
    expect(taken.status, taken.text).toBe(200)
    expect(taken.body.record.values.clerk).toBe('gu.lan')
    expect(taken.body.record.shown.clerk).toBe('顾岚')
    const history = await ask(undefined, 'GET', `/records/contracts/${id}/history?unit=${unit}`)
    const change = history.body[0].changes.find(({ field }: { field: string }) => field === 'clerk')
    expect(change.after).toBe('顾岚')
    const { fields } = (await ask(undefined, 'GET', '/registers/contracts')).body
    expect(fields.map(({ name }: { name: string }) => name)).not.toContain('clerkName')
  })
})
