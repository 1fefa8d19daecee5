import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  defineRegister,
  during,
  fillPlaces,
  inState,
  integer,
  isSet,
  moment,
  type Places,
  placesLimit,
  stamp,
  takePlace,
  tally,
} from '#registers'
import type { RecordVersion } from '../record.ts'
import {
  administrator,
  busy,
  codesOf,
  counted,
  label,
  move,
  number,
  type Office,
  openOffice,
  ownMove,
  plain,
  to,
  words,
} from './test/office.ts'

const places: Places = {
  register: 'enrolments',
  of: 'class',
  number: 'places',
  holding: ['enrolled', 'passed'],
  waiting: 'waiting',
  turn: 'turn',
  moveUp: 'moveUp',
}

const classes = defineRegister({
  name: 'classes',
  label: label('班次'),
  titled: '{name}',
  fields: { name: words('名称'), places: integer({ label: label('名额') }) },
  lifecycle: {
    initial: 'open',
    states: { open: plain('报名中') },
    moves: {
      adjust: move('调整名额', 'open', 'open', { asks: ['places'], follows: [fillPlaces(places)] }),
    },
  },
})

const enrolments = defineRegister({
  name: 'enrolments',
  label: label('报名'),
  titled: '{person}',
  limits: [placesLimit(places)],
  unique: [{ fields: ['class', 'person'], when: inState('enrolled', 'waiting', 'passed') }],
  fields: {
    class: to('classes', '班次'),
    person: words('学员'),
    turn: counted('候补顺序'),
    sessions: counted('出勤次数'),
    hours: counted('学时'),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: plain('草稿'),
      enrolled: busy('已录取'),
      waiting: busy('候补'),
      passed: busy('结业'),
      left: busy('退出'),
    },
    moves: {
      enrol: move('报名', 'draft', 'enrolled', {
        unless: [{ when: isSet('turn'), to: 'waiting' }],
        causes: [takePlace(places)],
      }),
      moveUp: ownMove('递补', 'waiting', 'enrolled', { causes: [stamp({ turn: 'nothing' })] }),
      leave: move('退出', 'enrolled waiting', 'left', { follows: [fillPlaces(places)] }),
      finish: move('结业', 'enrolled', 'passed', {
        causes: [
          tally({ into: 'sessions', of: 'attendances', by: 'enrolment' }),
          tally({ into: 'hours', of: 'attendances', by: 'enrolment', adds: 'hours' }),
        ],
      }),
    },
  },
})

const sessions = defineRegister({
  name: 'sessions',
  label: label('课次'),
  titled: '{name}',
  fields: {
    name: words('名称'),
    class: to('classes', '班次'),
    from: moment({ label: label('开始'), required: true }),
    to: moment({ label: label('结束'), required: true }),
  },
})

const attendances = defineRegister({
  name: 'attendances',
  label: label('签到'),
  titled: '{session} {enrolment}',
  unique: [['session', 'enrolment']],
  fits: [
    {
      name: 'of-the-class',
      of: 'enrolment',
      in: ['enrolled'],
      same: { class: 'session.class' },
    },
  ],
  fields: {
    session: to('sessions', '课次'),
    enrolment: to('enrolments', '报名'),
    hours: number('学时'),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain('草稿'), signed: busy('已签') },
    moves: {
      sign: move('签到', 'draft', 'signed', {
        causes: [during({ of: 'session', from: 'from', to: 'to', before: 30 })],
      }),
    },
  },
})

const registers = [classes, enrolments, sessions, attendances]
let office: Office
beforeAll(async () => {
  office = await openOffice(registers)
})
afterAll(() => office.close())

const classOf = (name: string, number?: number) =>
  office.propose('classes', { name, ...(number === undefined ? {} : { places: number }) })
const enrol = (course: RecordVersion, who: string) =>
  office.write((writer) => writer.propose('enrolments', { class: course.id, person: who }, { move: 'enrol' }))
const enrolled = async (course: RecordVersion, ...people: string[]) => {
  const records: RecordVersion[] = []
  for (const who of people) records.push(unwrap(await enrol(course, who)))
  return records
}
const inClass = async ({ id }: RecordVersion, state: string) =>
  (await office.all('enrolments')).filter((one) => one.values.class === id && one.state === state)

test('of a hundred who enrol at once for thirty places thirty have one, and seventy wait, each in a turn', async () => {
  const course = await classOf('初级班', 30)
  const asked = Array.from({ length: 100 }, (_, i) => enrol(course, `学员${i}`))
  const results = await Promise.all(asked)
  expect(results.flatMap(codesOf)).toEqual([])
  expect(await inClass(course, 'enrolled')).toHaveLength(30)
  const waiting = await inClass(course, 'waiting')
  expect(waiting.map(({ values }) => Number(values.turn)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 70 }, (_, i) => i + 1),
  )
  // All who have a place leave at once: the first thirty of the line have theirs.
  const having = await inClass(course, 'enrolled')
  await Promise.all(having.map((one) => office.go(one, 'leave').then(unwrap)))
  expect((await inClass(course, 'enrolled')).map(({ id }) => id).sort()).toEqual(
    waiting
      .filter(({ values }) => Number(values.turn) <= 30)
      .map(({ id }) => id)
      .sort(),
  )
})

test('who waits moves up in order; who gave up waiting is passed over; more places are filled', async () => {
  const course = await classOf('中级班', 1)
  const [a, b, c, d] = await enrolled(course, '甲', '乙', '丙', '丁')
  if (!a || !b || !c || !d) throw new Error('nobody came')
  expect([a, b, c, d].map(({ state }) => state)).toEqual(['enrolled', 'waiting', 'waiting', 'waiting'])
  unwrap(await office.go(b, 'leave'))
  unwrap(await office.go(a, 'leave'))
  expect(await office.again(c)).toMatchObject({ state: 'enrolled' })
  expect((await office.again(c)).values).not.toHaveProperty('turn')
  expect(await office.again(d)).toMatchObject({ state: 'waiting', values: { turn: 3 } })
  unwrap(await office.go(course, 'adjust', { places: 2 }))
  expect(await office.again(d)).toMatchObject({ state: 'enrolled' })
  const endless = await classOf('讲座')
  expect((await enrolled(endless, '甲', '乙')).map(({ state }) => state)).toEqual(['enrolled', 'enrolled'])
})

test('no way leads past the places: not many at once, not an import, not fewer places than people', async () => {
  const course = await classOf('高级班', 2)
  const rows = ['甲', '乙', '丙'].map((who) => ({ class: course.id, person: who }))
  const many = (number: number) =>
    office.write(
      (writer) => writer.proposeMany('enrolments', rows.slice(0, number), { state: 'enrolled' }),
      administrator,
    )
  expect(await many(3)).toMatchObject({
    problems: [
      {
        code: 'records/beyond-limit',
        at: { row: 3, field: 'class' },
        params: { title: '高级班', most: '2', left: '0', wanted: '1' },
      },
    ],
  })
  expect(await many(2)).toMatchObject({ value: 2 })
  const again = await office.again(course)
  expect(await office.go(again, 'adjust', { places: 1 })).toMatchObject({
    problems: [{ code: 'records/below-taken', at: { field: 'places' }, params: { given: '1', taken: '2' } }],
  })
  const amended = await office.write((writer) =>
    writer.amend('classes', again.id, again.version, { places: 1 }),
  )
  expect(codesOf(amended)).toEqual(['records/below-taken'])
  expect(await office.go(again, 'adjust', { places: 3 })).toMatchObject({ ok: true })
})

test('attendance is of who is enrolled in the class, in its time, once; persons and attendances are two counts', async () => {
  const [course, other] = [await classOf('研修班', 5), await classOf('别的班', 5)]
  const [mine] = await enrolled(course, '甲')
  const [foreign] = await enrolled(other, '乙')
  if (!mine || !foreign) throw new Error('nobody came')
  const session = (name: string, at: string) =>
    office.propose('sessions', {
      name,
      class: course.id,
      from: `${at}T09:00+08:00`,
      to: `${at}T11:00+08:00`,
    })
  const [first, second] = [await session('第一讲', '2024-07-01'), await session('第二讲', '2024-07-02')]
  const attend = (at: RecordVersion, who: RecordVersion) =>
    office.write((writer) =>
      writer.propose('attendances', { session: at.id, enrolment: who.id, hours: 2 }, { move: 'sign' }),
    )
  office.today('2024-07-01', '08:29')
  expect(codesOf(await attend(first, mine))).toEqual(['procedure/session-not-begun'])
  office.today('2024-07-01', '08:30')
  expect(await attend(first, foreign)).toMatchObject({
    problems: [{ code: 'records/unfit-elsewhere', at: { field: 'enrolment' } }],
  })
  expect(codesOf(await attend(first, mine))).toEqual([])
  expect(codesOf(await attend(first, mine))).toEqual(['records/not-unique'])
  office.today('2024-07-02', '11:01')
  expect(codesOf(await attend(second, mine))).toEqual(['procedure/session-over'])
  const late = await office.propose('attendances', { session: second.id, enrolment: mine.id, hours: 2 })
  expect(late.state).toBe('draft')
  const finished = unwrap(await office.go(await office.again(mine), 'finish'))
  expect(finished).toMatchObject({ state: 'passed', values: { sessions: 2, hours: 4 } })
  // What was signed before stays amendable, though the enrolment has gone on.
  const amended = await office.write((writer) =>
    writer.amend('attendances', late.id, late.version, { hours: 1 }),
  )
  expect(codesOf(amended)).toEqual([])
  const [gone] = await enrolled(course, '丙')
  if (!gone) throw new Error('nobody came')
  unwrap(await office.go(gone, 'leave'))
  expect(codesOf(await attend(second, gone))).toContain('procedure/session-over')
})
