import { defineMeasure } from '#measures'
import {
  date,
  defineRegister,
  during,
  fillPlaces,
  ge,
  inState,
  integer,
  isSet,
  moment,
  type Places,
  placesLimit,
  reference,
  stamp,
  takePlace,
  tally,
  text,
  value,
} from '#registers'
import { defineSystem } from '#systems'

const named = (zh: string, en: string) =>
  text({ label: { zh, en }, required: true, maxLength: 60, searched: true })
const counted = (zh: string, en: string) => integer({ label: { zh, en }, computed: true })
const time = (zh: string, en: string) => moment({ label: { zh, en }, required: true })
const to = <const R extends string>(register: R, zh: string, en: string) =>
  reference({ label: { zh, en }, required: true, register })
const step = (zh: string, en: string, from: readonly string[], to: string, ...by: readonly string[]) => ({
  ...{ label: { zh, en }, from, to, by },
})

const places: Places = {
  register: 'lectures.enrolments',
  of: 'class',
  number: 'places',
  holding: ['enrolled', 'passed'],
  waiting: 'waiting',
  turn: 'turn',
  moveUp: 'moveUp',
}

const classes = defineRegister({
  name: 'lectures.classes',
  label: { zh: '讲习班', en: 'Classes' },
  key: 'name',
  titled: '{name}',
  fields: {
    name: named('班次', 'Class'),
    places: integer({ label: { zh: '名额', en: 'Places' }, required: true, min: 1 }),
    startsOn: date({ label: { zh: '开班日期', en: 'Starts' }, required: true }),
  },
  lifecycle: {
    initial: 'open',
    states: { open: { label: { zh: '报名中', en: 'Open' }, tone: 'busy' } },
    moves: {
      adjust: {
        ...step('调整名额', 'Change the places', ['open'], 'open', 'clerk'),
        asks: ['places'],
        follows: [fillPlaces(places)],
      },
    },
  },
  dated: 'startsOn',
})

const enrolments = defineRegister({
  name: places.register,
  label: { zh: '报名', en: 'Enrolments' },
  titled: '{person}',
  limits: [placesLimit(places)],
  unique: [{ fields: ['class', 'account'], when: inState('enrolled', 'waiting', 'passed') }],
  indexed: ['class'],
  fields: {
    class: to('lectures.classes', '班次', 'Class'),
    account: named('学员编号', 'Number of the person'),
    person: named('学员', 'Person'),
    enrolledOn: date({ label: { zh: '报名日期', en: 'Enrolled' }, computed: true }),
    turn: counted('候补顺序', 'Turn'),
    hours: counted('学时', 'Hours'),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
      enrolled: { label: { zh: '已录取', en: 'Enrolled' }, tone: 'busy' },
      waiting: { label: { zh: '候补', en: 'Waiting' }, tone: 'busy' },
      passed: { label: { zh: '结业', en: 'Passed' }, tone: 'good' },
      left: { label: { zh: '退出', en: 'Left' }, tone: 'ended' },
    },
    moves: {
      enrol: {
        ...step('报名', 'Enrol', ['draft'], 'enrolled', 'clerk'),
        unless: [{ when: isSet('turn'), to: 'waiting' }],
        causes: [takePlace(places), stamp({ enrolledOn: 'today' })],
      },
      moveUp: {
        ...step('递补', 'Move up', ['waiting'], 'enrolled'),
        causes: [stamp({ turn: 'nothing' })],
      },
      leave: {
        ...step('退出', 'Leave', ['enrolled', 'waiting'], 'left', 'clerk'),
        follows: [fillPlaces(places)],
      },
      finish: {
        ...step('结业', 'Pass', ['enrolled'], 'passed', 'clerk'),
        causes: [tally({ into: 'hours', of: 'lectures.attendances', by: 'enrolment', adds: 'hours' })],
      },
    },
  },
  checks: [
    {
      name: 'hours-enough',
      that: ge('hours', value(2)),
      when: inState('passed'),
      at: 'hours',
      says: { zh: '学时 {hours} 不足 2', en: '{hours} hours are fewer than 2' },
    },
  ],
  dated: 'enrolledOn',
})

const sessions = defineRegister({
  name: 'lectures.sessions',
  label: { zh: '课次', en: 'Sessions' },
  key: 'name',
  titled: '{name}',
  fields: {
    name: named('课次', 'Session'),
    class: to('lectures.classes', '班次', 'Class'),
    from: time('开始', 'From'),
    to: time('结束', 'To'),
  },
})

const attendances = defineRegister({
  name: 'lectures.attendances',
  label: { zh: '签到', en: 'Attendances' },
  titled: '{session}',
  unique: [['session', 'enrolment']],
  fits: [{ name: 'of-the-class', of: 'enrolment', in: ['enrolled'], same: { class: 'session.class' } }],
  fields: {
    session: to('lectures.sessions', '课次', 'Session'),
    enrolment: to('lectures.enrolments', '报名', 'Enrolment'),
    hours: integer({ label: { zh: '学时', en: 'Hours' }, required: true, min: 1 }),
    signedOn: date({ label: { zh: '签到日期', en: 'Signed' }, computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: { zh: '未签', en: 'Not signed' }, tone: 'plain', editable: true },
      signed: { label: { zh: '已签', en: 'Signed' }, tone: 'good' },
    },
    moves: {
      sign: {
        ...step('签到', 'Sign', ['draft'], 'signed', 'clerk'),
        causes: [during({ of: 'session', from: 'from', to: 'to', before: 30 }), stamp({ signedOn: 'today' })],
      },
    },
  },
})

const measured = { kind: 'aggregate', scopes: {} } as const

/** 讲习班: places with a wait list and attendance, in words of procedure alone. */
export const lecturesSystem = defineSystem({
  name: 'lectures',
  label: { zh: '讲习班', en: 'Lectures' },
  registers: [classes, enrolments, sessions, attendances],
  measures: [
    defineMeasure({
      ...measured,
      aggregate: 'distinct',
      name: 'lectures.persons',
      label: { zh: '参训人数', en: 'Persons' },
      definition: { zh: '期内报名并录取的不同学员', en: 'Different persons enrolled in the period' },
      unit: '人',
      register: 'lectures.enrolments',
      of: 'account',
      by: 'enrolledOn',
      where: inState('enrolled', 'passed'),
    }),
    defineMeasure({
      ...measured,
      aggregate: 'count',
      name: 'lectures.attendances',
      label: { zh: '参训人次', en: 'Attendances' },
      definition: { zh: '期内签到的人次', en: 'Attendances in the period' },
      unit: '人次',
      register: 'lectures.attendances',
      by: 'signedOn',
      where: inState('signed'),
    }),
  ],
})
