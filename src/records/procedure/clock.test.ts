import { expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  type Certificate,
  correctedWithin,
  date,
  defineObjections,
  defineRegister,
  dueDay,
  issueCertificate,
  lateOn,
  pauseClock,
  publicise,
  publicityOver,
  reference,
  resumeClock,
  stamp,
  text,
  withinCall,
} from '#registers'
import { verifyCertificate } from '../index.ts'
import {
  busy,
  clerk,
  codesOf,
  label,
  move,
  openOffice,
  over,
  person,
  plain,
  unit,
} from '../test/procedures.ts'

const window = withinCall({
  call: 'batch',
  opens: 'opensOn',
  closes: 'closesOn',
  corrections: 'correctsBy',
}) as ReturnType<typeof withinCall> & { corrections: string }
const paper: Certificate = {
  number: 'number',
  code: 'code',
  valid: ['granted'],
  shows: ['title'],
  until: 'validTo',
  endedOn: 'endedOn',
}
const day = (zh: string) => date({ label: label(zh), computed: true })

const batches = defineRegister({
  name: 'batches',
  label: label('批次'),
  titled: '{name}',
  fields: {
    name: text({ label: label('名称'), required: true }),
    opensOn: date({ label: label('开始'), required: true }),
    closesOn: date({ label: label('截止') }),
    correctsBy: date({ label: label('补正截止') }),
  },
})
const permits = defineRegister({
  name: 'permits',
  label: label('许可'),
  titled: '{title}',
  fields: {
    title: text({ label: label('事项'), required: true }),
    batch: reference({ label: label('批次'), required: true, register: 'batches' }),
    contact: text({ label: label('联系人'), personal: true }),
    dueOn: day('期限'),
    pausedOn: day('停算日期'),
    publicFrom: day('公示起'),
    publicTo: day('公示止'),
    number: text({ label: label('编号'), computed: true }),
    code: text({ label: label('查验码'), computed: true }),
    grantedOn: day('发证日期'),
    validTo: date({ label: label('有效期至') }),
    endedOn: day('终止日期'),
  },
  unique: [['number'], ['code']],
  clock: { due: 'dueOn', in: ['filed', 'correcting'], paused: 'pausedOn' },
  certificate: paper,
  lifecycle: {
    initial: 'draft',
    states: {
      draft: plain,
      filed: busy,
      correcting: { ...plain, label: label('补正') },
      publicised: busy,
      granted: { ...busy, label: label('有效') },
      revoked: { ...over, label: label('已吊销') },
    },
    moves: {
      file: move('提交', 'draft', 'filed', [window, dueDay({ field: 'dueOn', days: 5, of: 'workingDays' })]),
      return: move('退回补正', 'filed', 'correcting', [pauseClock('pausedOn')]),
      correct: move('补正提交', 'correcting', 'filed', [
        correctedWithin(window),
        resumeClock({ due: 'dueOn', paused: 'pausedOn', of: 'workingDays' }),
      ]),
      publicise: move('公示', 'filed', 'publicised', [
        publicise({ from: 'publicFrom', to: 'publicTo', days: 5, of: 'workingDays' }),
      ]),
      grant: {
        ...move('发证', 'publicised', 'granted', [
          publicityOver({ to: 'publicTo', objections: { register: 'objections', by: 'permit' } }),
          ...issueCertificate(paper, { pattern: 'XK{today.year}{serial:4}', issuedOn: 'grantedOn' }),
        ]),
        asks: ['validTo'],
      },
      refuse: move('不予许可', 'publicised', 'revoked'),
      revoke: move('吊销', 'granted', 'revoked', [stamp({ endedOn: 'today' })]),
    },
  },
})
const objections = defineObjections({
  name: 'objections',
  about: { permit: reference({ label: label('许可'), required: true, register: 'permits' }) },
  columns: ['permit'],
})

const office = openOffice([batches, permits, objections])
const approver = person('approver-1', 'approver')
const batch = async (change = {}) =>
  office.propose('batches', { name: '批次', opensOn: '2024-01-01', closesOn: '2024-03-08', ...change })
const permit = async (of: { id: string }, title = '排放') =>
  office.propose('permits', { title, batch: of.id, contact: '某人' })
const late = async (on: string) => {
  const where = lateOn(permits, on)
  if (!where) throw new Error('no clock')
  return unwrap(await office.write(clerk, (writer) => writer.list('permits', where))).map(({ id }) => id)
}

test('days on which the applicant corrects do not count; what stands still is not late', async () => {
  office.today('2024-03-04')
  const filed = await office.walk(await permit(await batch()), 'file')
  expect(filed.values.dueOn).toBe('2024-03-11')
  office.today('2024-03-06')
  const paused = await office.walk(filed, 'return')
  expect([await late('2024-03-12'), paused.values.pausedOn]).toEqual([[], '2024-03-06'])
  // Three working days were left; the fourth of April is Qingming, the seventh is worked.
  office.today('2024-04-02')
  const resumed = await office.walk(paused, 'correct')
  expect(resumed.values).toMatchObject({ dueOn: '2024-04-08' })
  expect(resumed.values).not.toHaveProperty('pausedOn')
  expect([await late('2024-04-08'), await late('2024-04-09')]).toEqual([[], [filed.id]])
  office.today('2024-04-10')
  const stopped = await office.walk(resumed, 'return')
  office.today('2024-04-12')
  expect((await office.walk(stopped, 'correct')).values.dueOn).toBe('2024-04-08')
})

test('corrections come until their own last day, after the call has closed', async () => {
  office.today('2024-05-06')
  const call = await batch({ closesOn: '2024-05-07', correctsBy: '2024-05-10' })
  const [first, second] = [
    await office.walk(await permit(call), 'file', 'return'),
    await office.walk(await permit(call), 'file', 'return'),
  ]
  office.today('2024-05-10')
  expect(codesOf(await office.go(await permit(call), 'file'))).toEqual(['procedure/call-over'])
  await office.walk(first, 'correct')
  office.today('2024-05-11')
  expect(await office.go(second, 'correct')).toMatchObject({
    problems: [{ code: 'procedure/corrections-over', params: { closes: '2024-05-10' } }],
  })
})

test('a named objection holds the publicity until it is decided; its outcome is kept', async () => {
  office.today('2024-06-03')
  const filed = await office.walk(await permit(await batch({ closesOn: '' }), '噪声'), 'file', 'publicise')
  const object = (objectionNo: string, realName: boolean) =>
    office.propose('objections', {
      ...{ objectionNo, permit: filed.id, receivedOn: '2024-06-04', realName },
      ...{ objector: '邻居', content: '距离不够' },
    })
  const [anonymous, named] = [await object('Y1', false), await object('Y2', true)]
  office.today('2024-06-12')
  expect(await office.go(filed, 'grant')).toMatchObject({
    problems: [{ code: 'procedure/objection-open', params: { count: 2, numbers: 'Y1、Y2' } }],
  })
  expect(codesOf(await office.go(anonymous, 'accept'))).toEqual(['registers/check-failed'])
  await office.walk(anonymous, ['reject', { answer: '匿名' }])
  const accepted = await office.walk(named, 'accept')
  expect(codesOf(await office.go(filed, 'grant'))).toEqual(['procedure/objection-open'])
  expect(codesOf(await office.go(accepted, 'dismiss', approver))).toEqual(['registers/check-failed'])
  const dismissed = await office.walk(accepted, ['dismiss', { answer: '实测合格' }])
  expect(dismissed).toMatchObject({ state: 'dismissed', values: { decidedOn: '2024-06-12' } })
  expect(codesOf(await office.go(filed, 'grant'))).toEqual([])
})

test('who has the code is told whether the certificate holds, has run out or was ended', async () => {
  office.today('2024-07-01')
  const filed = await office.walk(await permit(await batch({ closesOn: '' }), '用水'), 'file', 'publicise')
  office.today('2024-07-15')
  const granted = await office.walk(filed, ['grant', { validTo: '2025-07-14' }])
  expect(granted.values.number).toMatch(/^XK2024\d{4}$/)
  const verify = async () =>
    unwrap(await verifyCertificate(office.ctx(), { unit, code: String(granted.values.code).toLowerCase() }))
  expect(await verify()).toMatchObject({
    status: 'valid',
    number: granted.values.number,
    facts: [{ field: 'title', value: { zh: '用水' } }],
  })
  expect(JSON.stringify(await verify())).not.toContain('某人')
  office.today('2025-07-15')
  expect(await verify()).toMatchObject({ status: 'expired', until: '2025-07-14' })
  await office.walk(granted, 'revoke')
  expect(await verify()).toMatchObject({ status: 'ended', state: { zh: '已吊销' }, endedOn: '2025-07-15' })
  expect(codesOf(await verifyCertificate(office.ctx(), { unit, code: 'NOSUCHCODE22' }))).toEqual([
    'procedure/no-certificate',
  ])
})

test('clocks and certificates of what there is not are bugs, found at start', () => {
  const wrong = (change: object) => () => defineRegister({ ...permits, ...change })
  expect(wrong({ clock: { due: 'title', in: ['filed'] } })).toThrow('permits title is no date')
  expect(wrong({ clock: { due: 'dueOn', in: ['gone'] } })).toThrow('unknown state')
  expect(wrong({ certificate: { ...paper, shows: ['contact'] } })).toThrow('contact, which is personal')
  expect(wrong({ unique: [] })).toThrow('its code code is not unique')
})
