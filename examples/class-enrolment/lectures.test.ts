import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TriedHouse, tryHouse } from '../../test/tried-house.ts'
import { house } from './house.ts'

let now = '2025-03-10T00:40:00.000Z'
let tried: TriedHouse
beforeAll(async () => {
  tried = await tryHouse(house, () => now)
})
afterAll(() => tried.close())
const ask: TriedHouse['ask'] = (...asked) => tried.ask(...asked)

async function record(register: string, values: object): Promise<string> {
  const { status, body } = await ask(`/records/lectures.${register}`, { values })
  expect([status, body.problems]).toEqual([201, []])
  return body.record.id
}
const open = async (register: string, id: string) => (await ask(`/records/lectures.${register}/${id}`)).body
/** Takes a step; the state in which the record stands then, or the code of what refused it. */
async function step(register: string, id: string, move: string, given: object = {}): Promise<string> {
  const { version } = (await open(register, id)).record
  const { body } = await ask(`/records/lectures.${register}/${id}/moves`, { version, move, given })
  return body.problems?.[0]?.code ?? body.record.state
}
async function imported(register: string, csv: string) {
  const file = new TextEncoder().encode(csv)
  const begun = await ask(`/registers/lectures.${register}/imports?name=rows.csv&mode=add`, file)
  const { job } = begun.body
  const state = async () => (await ask(`/imports/${job}`)).body
  await expect.poll(async () => (await state()).phase, { timeout: 30_000 }).toBe('previewed')
  expect((await ask(`/imports/${job}/apply`, {})).status).toBe(202)
  await expect
    .poll(async () => (await state()).phase, { timeout: 30_000 })
    .not.toMatch(/writing|previewed|waiting/)
  return state()
}
const figure = async (name: string) => (await ask(`/figures/lectures.${name}?period=2025`)).body.figure

test('a hundred enrol at once for thirty places; the page told both ends; who waits moves up when one leaves', async () => {
  const course = await record('classes', { name: '初级班', places: 30, startsOn: '2025-03-10' })
  const people = Array.from({ length: 100 }, (_, i) => ({
    class: course,
    account: `P${i}`,
    person: `学员${i}`,
  }))
  const ids: string[] = []
  for (const person of people) ids.push(await record('enrolments', person))
  expect((await open('enrolments', ids[0] ?? '')).moves).toEqual([
    { move: 'enrol', label: '报名', asks: [], to: 'enrolled', others: ['waiting'] },
  ])
  const states = await Promise.all(ids.map((id) => step('enrolments', id, 'enrol')))
  expect(states.filter((state) => state === 'enrolled')).toHaveLength(30)
  expect(states.filter((state) => state === 'waiting')).toHaveLength(70)
  const all = await Promise.all(ids.map(async (id) => (await open('enrolments', id)).record))
  const next = all.find(({ values }) => values.turn === 1)
  const leaves = all.find(({ state }) => state === 'enrolled')
  expect(await step('enrolments', leaves.id, 'leave')).toBe('left')
  expect((await open('enrolments', next.id)).record).toMatchObject({ state: 'enrolled' })
  expect(await step('classes', course, 'adjust', { places: 29 })).toBe('records/below-taken')
  expect(await step('classes', course, 'adjust', { places: 31 })).toBe('open')
  expect((await figure('persons')).value).toBe('31')
})

test('attendance is of the class, in its time, by page and by file; persons and attendances are two figures', async () => {
  const [mine, other] = [
    await record('classes', { name: '中级班', places: 2, startsOn: '2025-03-10' }),
    await record('classes', { name: '高级班', places: 2, startsOn: '2025-03-10' }),
  ]
  const enrolled = async (course: string, account: string) => {
    const id = await record('enrolments', { class: course, account, person: account })
    expect(await step('enrolments', id, 'enrol')).toBe('enrolled')
    return id
  }
  const [a, b] = [await enrolled(mine, 'A'), await enrolled(other, 'B')]
  const session = (name: string, day: string) =>
    record('sessions', { name, class: mine, from: `${day}T09:00+08:00`, to: `${day}T11:00+08:00` })
  const [first, second] = [await session('第一讲', '2025-03-10'), await session('第二讲', '2025-03-11')]
  const foreign = await ask('/records/lectures.attendances', {
    values: { session: first, enrolment: b, hours: 2 },
  })
  expect([foreign.status, foreign.body.problems[0].code]).toEqual([409, 'records/unfit-elsewhere'])
  const refused = await imported('attendances', `课次,报名,学时\n第一讲,${b},2\n`)
  expect(JSON.stringify(refused)).toContain('records/unfit-elsewhere')
  const before = await figure('attendances')
  for (const at of [first, second]) {
    const id = await record('attendances', { session: at, enrolment: a, hours: 2 })
    if (at === second) {
      expect(await step('attendances', id, 'sign')).toBe('procedure/session-not-begun')
      now = '2025-03-11T01:00:00.000Z'
    }
    expect(await step('attendances', id, 'sign')).toBe('signed')
  }
  expect(Number((await figure('attendances')).value) - Number(before.value)).toBe(2)
  expect((await figure('persons')).value).toBe('33')
  expect(await step('enrolments', b, 'finish')).toBe('registers/check-failed')
  expect(await step('enrolments', a, 'finish')).toBe('passed')
  expect((await open('enrolments', a)).record.values.hours).toBe(4)
})
