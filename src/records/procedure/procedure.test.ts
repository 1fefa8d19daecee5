import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#access'
import { foundation } from '#db'
import { addDays, type Day, type Instant, type Result, startOfDay, unwrap } from '#lib'
import {
  type Budget,
  date,
  defineRegister,
  dueDay,
  ge,
  integer,
  type Lifecycle,
  list,
  moment,
  money,
  moveMembers,
  moveOthers,
  publicise,
  publicityOver,
  reference,
  reserve,
  secondPerson,
  serialNumber,
  stamp,
  text,
  type Values,
  value,
  withinBudget,
  withinCall,
} from '#registers'
import { testDatabase } from '../../../test/database.ts'
import {
  type Changes,
  defineCatalogue,
  type RecordsContext,
  type RecordVersion,
  schemaOf,
  writeRecords,
} from '../index.ts'

const label = (zh: string) => ({ zh, en: zh })
const plain = { label: label('草稿'), tone: 'plain', editable: true } as const
const busy = { label: label('在办'), tone: 'busy' } as const
const over = { label: label('办结'), tone: 'ended' } as const
type Moves = Lifecycle['moves']
const move = (zh: string, from: string, to: string, causes: Moves[string]['causes'] = []): Moves[string] => ({
  label: label(zh),
  from: [from],
  to,
  by: ['clerk', 'approver'],
  causes,
})
const ofText = (zh: string) => text({ label: label(zh), computed: true })
const ofDay = (zh: string) => date({ label: label(zh), computed: true })

/** A fund with its call, out of whose sum grants are given. */
const funds = defineRegister({
  name: 'funds',
  label: label('资金'),
  titled: '{name}',
  fields: {
    name: text({ label: label('名称'), required: true }),
    sum: money({ label: label('总额'), required: true }),
    opensOn: date({ label: label('开始'), required: true }),
    closesOn: date({ label: label('截止') }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, open: busy },
    moves: {
      open: move('开放', 'draft', 'open'),
      adjust: { ...move('调整', 'open', 'open'), asks: ['sum'], causes: [withinBudget(budget())] },
    },
  },
})

function budget(): Budget {
  return { of: 'funds', total: 'sum', takers: [{ register: 'grants', by: 'fund', fields: ['taken'] }] }
}

const grants = defineRegister({
  name: 'grants',
  label: label('补助'),
  titled: '{title}',
  fields: {
    title: text({ label: label('名称'), required: true }),
    fund: reference({ label: label('资金'), required: true, register: 'funds' }),
    amount: money({ label: label('金额'), required: true }),
    taken: money({ label: label('占用'), computed: true }),
    office: text({ label: label('机构'), required: true }),
    number: ofText('编号'),
    checker: ofText('初审人'),
    approver: ofText('复审人'),
    checkedOn: ofDay('初审日期'),
    firstCheckedOn: ofDay('首次初审'),
    checkedAt: moment({ label: label('初审时间'), computed: true }),
    checks: integer({ label: label('初审次数'), computed: true }),
    code: ofText('查验码'),
    dueOn: ofDay('期限'),
    from: ofDay('公示起'),
    to: ofDay('公示止'),
    note: text({ label: label('说明') }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, filed: busy, checked: busy, approved: busy, given: over, void: over },
    moves: {
      file: move('提交', 'draft', 'filed', [
        withinCall({ call: 'fund', opens: 'opensOn', closes: 'closesOn', while: ['open'] }),
        dueDay({ field: 'dueOn', days: 10, of: 'calendarDays' }),
      ]),
      check: move('初审', 'filed', 'checked', [
        stamp({
          checker: 'actor',
          checkedOn: 'today',
          firstCheckedOn: { first: 'today' },
          checkedAt: 'now',
          checks: 'count',
          code: 'code',
          note: { of: 'title' },
          dueOn: 'nothing',
        }),
      ]),
      reopen: move('退回', 'checked', 'filed'),
      approve: move('复审', 'checked', 'approved', [
        secondPerson({ unlike: ['checker'], when: ge('amount', value('500.00')) }),
        reserve({ budget: budget(), from: 'fund', amount: 'amount', into: 'taken' }),
        serialNumber({ field: 'number', pattern: 'B{today.year}{office}{serial:1}' }),
        publicise({ from: 'from', to: 'to', days: 5, of: 'workingDays' }),
        stamp({ approver: 'actor' }),
      ]),
      give: move('发放', 'approved', 'given', [
        publicityOver({
          to: 'to',
          objections: { register: 'doubts', by: 'grant', open: ['draft'] },
        }),
      ]),
      void: { ...move('作废', 'approved', 'void', [stamp({ taken: 'nothing' })]), asks: ['note'] },
    },
  },
})

const doubts = defineRegister({
  name: 'doubts',
  label: label('异议'),
  titled: '{no}',
  fields: {
    no: text({ label: label('编号'), required: true }),
    grant: reference({ label: label('补助'), required: true, register: 'grants' }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, over },
    moves: {
      uphold: move('成立', 'draft', 'over'),
      dismiss: move('不成立', 'draft', 'over'),
    },
  },
})

const sheets = defineRegister({
  name: 'sheets',
  label: label('清单'),
  titled: '{name}',
  fields: {
    name: text({ label: label('名称'), required: true }),
    fund: reference({ label: label('资金'), required: true, register: 'funds' }),
    rows: list({
      label: label('项目'),
      fields: { grant: reference({ label: label('补助'), required: true, register: 'grants' }) },
    }),
    reason: text({ label: label('原因') }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, sent: busy, over },
    moves: {
      send: move('送出', 'draft', 'sent', [
        moveMembers({
          list: 'rows',
          of: ['grant'],
          in: ['approved'],
          same: { fund: 'fund' },
          flag: 'note',
          move: 'give',
        }),
      ]),
      stop: {
        ...move('叫停', 'draft', 'over', [
          moveOthers({
            of: 'grants',
            by: { fund: 'fund' },
            in: ['approved'],
            move: 'void',
            gives: { note: { text: '{name}{move}' } },
          }),
        ]),
        asks: ['reason'],
      },
    },
  },
})

const registers = [funds, grants, doubts, sheets]
const unit = 'office'
const person = (id: string, ...roles: string[]): Actor => ({
  id,
  name: id,
  grants: roles.map((role) => ({ role, unit })),
})
const clerk = person('clerk-1', 'clerk')
const approver = person('approver-1', 'approver')
const both = person('both', 'clerk', 'approver')
const administrator = person('administrator', 'administrator')

let now: Instant
let day: Day
/** Moments of a ledger only grow: what a test sets lies after what was set before it. */
const today = (set: Day) => {
  day = set
  now = new Date(Date.parse(startOfDay(set)) + 9 * 3_600_000).toISOString()
}
let ctx: RecordsContext
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await testDatabase([...foundation, { id: 'procedures', sql: schemaOf({ registers }) }])
  close = opened.close
  await opened.database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('office', '办公室', 'unit')`),
  )
  ctx = { database: opened.database, clock: { now: () => now }, catalogue: defineCatalogue({ registers }) }
})
afterAll(() => close())
/** Each test's own office, and so its own series of numbers. */
let office = ''
let tests = 0
beforeEach(() => {
  office = `J${++tests}-`
})
/** The days of tests that do not say which. */
let next: Day = '2024-06-03'
const someDay = () => {
  next = addDays(next, 40)
  today(next)
}

const propose = async (register: string, values: Values) =>
  unwrap(
    await writeRecords(ctx, { actor: clerk, unit, action: 'test' }, (writer) =>
      writer.propose(register, values),
    ),
  )
const go = (record: RecordVersion, name: string, actor = clerk, given: Changes = {}) =>
  writeRecords(ctx, { actor, unit, action: 'test' }, (writer) =>
    writer.move(record.register, record.id, record.version, name, given),
  )
const walk = async (record: RecordVersion, ...moves: readonly (readonly [string, Actor])[]) => {
  let at = record
  for (const [name, actor] of moves) at = unwrap(await go(at, name, actor))
  return at
}
const again = async ({ register, id }: RecordVersion) =>
  unwrap(
    await writeRecords(ctx, { actor: clerk, unit, action: 'test' }, (writer) => writer.get(register, id)),
  )
const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))

const fundOf = async (change: Values = {}) => {
  const fund = await propose('funds', {
    name: '专项',
    sum: '1000.00',
    opensOn: addDays(day, -3),
    closesOn: addDays(day, 27),
    ...change,
  })
  return walk(fund, ['open', clerk])
}
const grantOf = (fund: RecordVersion, amount = '100.00', title = '补助甲') =>
  propose('grants', { title, fund: fund.id, amount, office })
const approved = async (fund: RecordVersion, amount?: string, title?: string) =>
  walk(await grantOf(fund, amount, title), ['file', clerk], ['check', clerk], ['approve', approver])

test('calendar days that end on a rest day end on the next working day', async () => {
  today('2024-03-06')
  const filed = await walk(await grantOf(await fundOf()), ['file', clerk])
  expect(filed.values.dueOn).toBe('2024-03-18')
})

test('what is public goes on once the days are over and no objection is open', async () => {
  today('2024-04-29')
  const fund = await fundOf({ opensOn: '2024-01-01', closesOn: '2024-12-31' })
  const grant = await approved(fund)
  // Labour Day is from the first to the fifth of May; the 28th of April and the 11th of May are worked.
  expect(grant.values).toMatchObject({ from: '2024-04-29', to: '2024-05-09' })
  const doubt = await propose('doubts', { no: '异议 1', grant: grant.id })
  today('2024-05-09')
  expect(codesOf(await go(grant, 'give'))).toEqual([
    'procedure/publicity-not-over',
    'procedure/objection-open',
  ])
  today('2024-05-10')
  expect(await go(grant, 'give')).toMatchObject({
    problems: [{ code: 'procedure/objection-open', params: { numbers: '异议 1' } }],
  })
  await walk(doubt, ['dismiss', clerk])
  expect(codesOf(await go(grant, 'give'))).toEqual([])
})

test('a call takes what comes within its days, the last one included, while it is open', async () => {
  someDay()
  const draft = await propose('funds', { name: '未开放', sum: '1.00', opensOn: day })
  expect(codesOf(await go(await grantOf(draft), 'file'))).toEqual(['procedure/call-not-open'])
  const early = await fundOf({ opensOn: addDays(day, 1) })
  expect(codesOf(await go(await grantOf(early), 'file'))).toEqual(['procedure/call-not-begun'])
  const fund = await fundOf()
  const [inTime, late] = [await grantOf(fund), await grantOf(fund)]
  const last = addDays(day, 27)
  today(last)
  expect(codesOf(await go(inTime, 'file'))).toEqual([])
  today(addDays(day, 1))
  const refused = await go(late, 'file')
  expect(refused).toMatchObject({
    problems: [{ code: 'procedure/call-over', at: { field: 'fund' }, params: { closes: last } }],
  })
  const endless = await fundOf({ closesOn: '' })
  expect(codesOf(await go(await grantOf(endless), 'file'))).toEqual([])
})

test('a stamp says who and when, counts, copies, clears, and keeps the first', async () => {
  someDay()
  const filed = await walk(await grantOf(await fundOf()), ['file', clerk])
  const checked = await walk(filed, ['check', clerk])
  expect(checked.values).toMatchObject({
    checker: 'clerk-1',
    checkedOn: day,
    firstCheckedOn: day,
    checkedAt: `${day}T09:00+08:00`,
    checks: 1,
    note: '补助甲',
    code: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{12}$/),
  })
  expect(checked.values).not.toHaveProperty('dueOn')
  const first = day
  today(addDays(day, 3))
  const once = await walk(checked, ['reopen', clerk], ['check', both])
  expect(once.values).toMatchObject({
    checker: 'both',
    checkedOn: day,
    firstCheckedOn: first,
    checks: 2,
  })
  expect(once.values.code).not.toBe(checked.values.code)
})

test('a second person is somebody else, from an amount on; the administrator is let through', async () => {
  someDay()
  const fund = await fundOf()
  const checked = (amount: string, actor: Actor) =>
    grantOf(fund, amount).then((grant) => walk(grant, ['file', clerk], ['check', actor]))
  expect(codesOf(await go(await checked('499.99', both), 'approve', both))).toEqual([])
  expect(await go(await checked('500.00', both), 'approve', both)).toMatchObject({
    problems: [{ code: 'procedure/same-person', params: { person: 'both', earlier: { zh: '初审人' } } }],
  })
  expect(codesOf(await go(await checked('500.00', administrator), 'approve', administrator))).toEqual([])
})

test('numbers follow one another within their series, and are never given again', async () => {
  someDay()
  const fund = await fundOf({ sum: '100000.00' })
  const first = await approved(fund)
  expect(first.values.number).toBe(`B${day.slice(0, 4)}${office}1`)
  const ended = await walk(await approved(fund), ['void', clerk])
  expect(ended.values.number).toBe(`B${day.slice(0, 4)}${office}2`)
  for (let serial = 3; serial <= 9; serial++)
    expect((await approved(fund)).values.number).toBe(`B${day.slice(0, 4)}${office}${serial}`)
  const checked = await walk(await grantOf(fund), ['file', clerk], ['check', clerk])
  expect(codesOf(await go(checked, 'approve', approver))).toEqual(['procedure/serial-exhausted'])
})

test('of two that ask at once the second finds less in the budget; what is given up is there again', async () => {
  someDay()
  const fund = await fundOf({ sum: '250.00' })
  const checked = () => grantOf(fund).then((grant) => walk(grant, ['file', clerk], ['check', clerk]))
  const three = [await checked(), await checked(), await checked()]
  const results = await Promise.all(three.map((one) => go(one, 'approve', approver)))
  expect(results.flatMap(codesOf)).toEqual(['procedure/budget-exhausted'])
  expect(codesOf(await go(fund, 'adjust', clerk, { sum: '199.99' }))).toEqual([
    'procedure/budget-below-taken',
  ])
  expect(codesOf(await go(fund, 'adjust', clerk, { sum: '200.00' }))).toEqual([])
  const [one] = results.flatMap((result) => (result.ok ? [result.value] : []))
  const left = three[results.findIndex(({ ok }) => !ok)]
  if (!one || !left) throw new Error('none was refused')
  expect(codesOf(await go(one, 'void'))).toEqual([])
  expect(codesOf(await go(left, 'approve', approver))).toEqual([])
})

test('members of a list go on together, and each that does not fit is told', async () => {
  someDay()
  const fund = await fundOf()
  const other = await fundOf({ name: '别的' })
  const sheet = (grants: readonly RecordVersion[]) =>
    propose('sheets', { name: '第一批', fund: fund.id, rows: grants.map(({ id }) => ({ grant: id })) })
  const clear = (grant: RecordVersion) =>
    writeRecords(ctx, { actor: clerk, unit, action: 'test', bySystemFor: ['clerk'] }, (writer) =>
      writer.amend('grants', grant.id, grant.version, { note: null }),
    ).then(unwrap)
  const good = await clear(await approved(fund))
  const flagged = await approved(fund, '100.00', '补助乙')
  const strange = await clear(await approved(other))
  const draft = await grantOf(fund)
  const mixed = await sheet([good, good, flagged, strange, draft])
  const refused = await go(mixed, 'send')
  expect(refused.ok ? [] : refused.problems.map(({ code, at }) => [code, at?.item])).toEqual([
    ['procedure/member-twice', 2],
    ['procedure/member-flagged', 3],
    ['procedure/member-differs', 4],
    ['procedure/member-in-state', 5],
  ])
  expect(codesOf(await go(await sheet([]), 'send'))).toEqual(['procedure/member-none'])
  today(addDays(day, 14))
  expect(codesOf(await go(await sheet([good]), 'send'))).toEqual([])
  expect(await again(good)).toMatchObject({ state: 'given' })
})

test('others take their move along, with what they are given, or nothing happens', async () => {
  someDay()
  const fund = await fundOf()
  const grant = await approved(fund)
  const away = await approved(await fundOf({ name: '别的' }))
  await walk(await propose('sheets', { name: '第二批', fund: fund.id }), ['stop', clerk])
  expect(await again(grant)).toMatchObject({ state: 'void', values: { note: '第二批叫停' } })
  expect(await again(away)).toMatchObject({ state: 'approved' })
})

test('a word that speaks of what there is not is a bug, found at start', () => {
  const wrong = (cause: NonNullable<Moves[string]['causes']>[number]) => () =>
    defineCatalogue({
      registers: [
        ...registers.filter(({ name }) => name !== 'doubts'),
        {
          ...doubts,
          lifecycle: { ...doubts.lifecycle, moves: { uphold: move('成立', 'draft', 'over', [cause]) } },
        },
      ],
    })
  expect(wrong(stamp({ on: 'today' }))).toThrow('unknown field doubts on')
  expect(wrong(stamp({ no: 'today' }))).toThrow('doubts no is no date')
  expect(wrong(stamp({ no: 'nothing' }))).toThrow('clears no, which is required')
  expect(wrong(secondPerson({ unlike: ['clerk'] }))).toThrow('unknown field doubts clerk')
  expect(wrong(serialNumber({ field: 'no', pattern: 'A{serial}' }))).toThrow('does not end with')
  expect(wrong(withinCall({ call: 'grant', opens: 'end', closes: 'end' }))).toThrow(
    'unknown field grants end',
  )
  expect(wrong(moveOthers({ of: 'nowhere', by: {}, in: [], move: 'x' }))).toThrow('unknown register nowhere')
  expect(wrong(moveOthers({ of: 'grants', by: { fund: 'id' }, in: ['burnt'], move: 'void' }))).toThrow(
    'unknown state',
  )
  expect(wrong(dueDay({ field: 'no', days: 1, of: 'workingDays' }))).toThrow('doubts no is no date')
  expect(wrong(publicityOver({ to: 'no' }))).toThrow('doubts no is no date')
  expect(wrong(withinBudget(budget()))).toThrow('held by funds')
})
