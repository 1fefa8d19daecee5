import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem, Result } from '#lib'
import { type RecordVersion, verifyCertificate } from '#records'
import { type Office, openOffice, people, sampleContract } from '../../../test/contract-office.ts'

const unit = 'science-centre'
const { clerk, approver, seller, supervisor } = people
let office: Office

beforeAll(async () => {
  office = await openOffice()
  office.today('2024-04-29')
})
afterAll(() => office.close())

async function register(change = {}): Promise<RecordVersion> {
  const draft = await office.propose('contracts', sampleContract(change))
  const passed = await office.walk(draft, ['submit', seller], ['accept', clerk], ['pass', clerk])
  const reviewed = passed.values.large ? await office.walk(passed, ['review', approver]) : passed
  return office.walk(reviewed, ['register', clerk])
}
const registerLarge = (yuan: string) => register({ dealAmount: yuan, declaredTechAmount: yuan })

let serial = 0
const list = (...members: readonly RecordVersion[]) => {
  serial++
  return office.propose('contracts.lists', {
    listNo: `QD2024-${serial}`,
    applicant: '91320506MA1ABCDE2X',
    applicantName: '示例市甲研发有限公司',
    purpose: '申报市级科技奖补',
    office: '04',
    members: members.map(({ id }) => ({ contract: id })),
  })
}
const current = async (record: RecordVersion) => {
  const found = await office.ctx.database.read({ actor: 'test', units: [unit] }, async ({ client }) => {
    const { rows } = await client.query(
      `select state, void_reason from rec_contracts_lists where id = $1 and known_to = 'infinity'`,
      [record.id],
    )
    return rows[0] as { state: string; void_reason: string | null }
  })
  return found
}
function refused<T>(result: Result<T>): readonly Problem[] {
  expect(result.ok).toBe(false)
  return result.ok ? [] : result.problems
}

test('a list of small contracts is the clerk’s to approve and can be printed two working days later', async () => {
  const draft = await list(await register(), await register())
  const approved = await office.walk(draft, ['submit', seller], ['approve', clerk])
  // 1 to 5 May is a holiday; 28 April and 11 May are worked.
  expect(approved).toMatchObject({
    state: 'approved',
    values: { large: false, approvedAt: '2024-04-29', printableFrom: '2024-05-06' },
  })
})

test('large and other contracts do not stand on one list', async () => {
  const draft = await list(await register(), await registerLarge('5000000.00'))
  expect(refused(await office.move(draft, 'submit', seller))).toMatchObject([
    { code: 'contracts/list-mixed', params: { large: 1, small: 1 }, at: { field: 'members' } },
  ])
})

test('a list of large contracts needs the second approver', async () => {
  const draft = await list(await registerLarge('5100000.00'), await registerLarge('5200000.00'))
  const submitted = await office.walk(draft, ['submit', seller])
  expect(refused(await office.move(submitted, 'approve', clerk)).map(({ code }) => code)).toEqual([
    'records/move-not-offered',
  ])
  const approved = await office.walk(submitted, ['pass', clerk], ['approveLarge', approver])
  expect(approved.values).toMatchObject({ large: true, clerk: 'clerk-1', approver: 'approver-1' })
})

test('only the applicant’s registered contracts, each once, may be listed; every reason is named', async () => {
  const registered = await register()
  const unregistered = await office.propose('contracts', sampleContract())
  const foreign = await register({ sellerCode: '91320507MA1LMNPQ32', sellerName: '示例市丙科技有限公司' })
  const draft = await list(registered, registered, unregistered, foreign)
  expect(refused(await office.move(draft, 'submit', seller)).map(({ code, at }) => [code, at?.item])).toEqual(
    [
      ['procedure/member-twice', 2],
      ['procedure/member-in-state', 3],
      ['procedure/member-differs', 4],
    ],
  )
})

test('when a contract is revoked or cancelled, every list that names it turns void, and no other', async () => {
  const doomed = await register()
  const sound = await register()
  const both = await office.walk(await list(doomed, sound), ['submit', seller], ['approve', clerk])
  const waiting = await office.walk(await list(doomed), ['submit', seller])
  const other = await office.walk(await list(sound), ['submit', seller], ['approve', clerk])
  await office.walk(doomed, ['revoke', supervisor, { endReason: '不属于技术合同' }])
  expect(await current(both)).toMatchObject({ state: 'void', void_reason: expect.stringContaining('已撤销') })
  expect(await current(waiting)).toMatchObject({ state: 'void' })
  expect(await current(other)).toMatchObject({ state: 'approved' })
  await office.walk(sound, ['cancel', clerk, { endReason: '双方解除合同' }])
  expect(await current(other)).toMatchObject({
    state: 'void',
    void_reason: expect.stringContaining('已注销'),
  })
})

test('a change that makes a contract large voids the list of small ones it stands on', async () => {
  const contract = await register()
  const approved = await office.walk(await list(contract), ['submit', seller], ['approve', clerk])
  await office.walk(contract, [
    'change',
    approver,
    { dealAmount: '8000000.00', techAmount: '8000000.00', changeReason: '追加开发内容' },
  ])
  expect(await current(approved)).toMatchObject({ state: 'void' })
})

test('anyone who holds a certificate can see whether it still holds', async () => {
  const contract = await register({ contact: '某联系人', phone: '000' })
  const code = String(contract.values.verifyCode)
  const verify = async (text = code) => verifyCertificate(office.ctx, { unit, code: text })
  const { dealAmount, regNo, title } = contract.values
  const found = await verify()
  expect(found).toMatchObject({ value: { register: 'contracts', status: 'valid', number: regNo } })
  expect(found.ok && found.value.facts.map(({ field, value }) => [field, value.zh])).toEqual([
    ['title', title],
    ['type', '技术开发'],
    ['sellerName', '示例市甲研发有限公司'],
    ['dealAmount', dealAmount],
    ['techAmount', dealAmount],
    ['registeredAt', '2024-04-29'],
  ])
  expect(await verify(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)).toMatchObject({ ok: true })
  const changed = await office.walk(contract, [
    'change',
    clerk,
    { validTo: '2025-12-31', changeReason: '延长履行期' },
  ])
  expect(await verify()).toMatchObject({ value: { status: 'changed', changedOn: '2024-04-29' } })
  const revoked = await office.walk(changed, ['revoke', supervisor, { endReason: '不属于技术合同' }])
  expect(await verify()).toMatchObject({
    value: { status: 'ended', state: { zh: '已撤销' }, endedOn: revoked.values.endedAt },
  })
  const none = await verify('NOSUCHCODE22')
  expect(refused(none).map((problem) => problem.code)).toEqual(['procedure/no-certificate'])
})
