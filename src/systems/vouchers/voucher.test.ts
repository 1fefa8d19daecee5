import { expect, test } from 'vitest'
import { addDays, wordProblem } from '#lib'
import { is } from '#registers'
import { people } from '../../../test/contract-office.ts'
import { codesOf, openDesk, voucherPeople } from './test/desk.ts'

const desk = openDesk()

const { clerk } = people
const { approver } = voucherPeople
/** Each test has a year of its own, since a kind and level has one programme a year. */
let year = 2030
const ownYear = () => ({ year: ++year })

test('the amount is worked out when the claim is filed, and every step of it stays with the claim', async () => {
  const programme = await desk.programme(ownYear())
  const contracts = await Promise.all(
    [1, 2, 3].map(() =>
      desk.contract({
        dealAmount: '2000000.00',
        declaredTechAmount: '2000000.00',
        signDate: `2024-01-${10 + (++year % 15)}`,
      }),
    ),
  )
  const filed = await desk.filed(
    programme,
    contracts.map((contract) => ({ contract, amount: '2000000.00' })),
  )
  expect(filed).toMatchObject({ state: 'submitted', rule: '2022', values: { amount: '500000.00' } })
  const steps = filed.values.steps as readonly { step: string; amount: string; decides?: boolean }[]
  expect(steps.filter(({ decides }) => decides)).toMatchObject([{ step: 'cap', amount: '500000.00' }])
  expect(steps.filter(({ step }) => step === 'total')).toMatchObject([{ amount: '600000.00' }])
  expect(filed.values.worked).toMatchObject(
    contracts.map(({ id, values }) => ({
      contract: id,
      regNo: values.regNo,
      base: '2000000.00',
      amount: '200000.00',
    })),
  )
})

test('what has no evidence, no registered contract or another buyer is refused, each at its place', async () => {
  const programme = await desk.programme(ownYear())
  const contract = await desk.contract()
  const bare = await desk.claim(programme, [contract])
  expect(codesOf(await desk.office.move(bare, 'submit', clerk))).toEqual(['vouchers/no-evidence'])
  const stranger = await desk.claim(programme, [contract], { role: 'supplier' })
  await desk.evidence({ claim: stranger, contract }, '100000.00')
  expect(codesOf(await desk.office.move(stranger, 'submit', clerk))).toEqual(['vouchers/not-the-payer'])
  const unsigned = await desk.claim(programme, [contract], { commitment: false, tier: 'major' })
  expect(codesOf(await desk.office.move(unsigned, 'submit', clerk))).toEqual(['registers/check-failed'])
  const closed = await desk.office.walk(await desk.programme(ownYear()), ['close', clerk])
  const late = await desk.claim(closed, [contract])
  await desk.evidence({ claim: late, contract }, '100000.00')
  expect(codesOf(await desk.office.move(late, 'submit', clerk))).toEqual(['procedure/call-not-open'])
})

test('an invoice supports one claim of a role; what is refused sets it free', async () => {
  const programme = await desk.programme(ownYear())
  const [one, two] = [await desk.contract(), await desk.contract()]
  const first = await desk.claim(programme, [one])
  const second = await desk.claim(programme, [two], { tier: 'major' })
  await desk.evidence({ claim: first, contract: one }, '300000.00', { number: 'SAME-INVOICE-1' })
  await desk.evidence({ claim: second, contract: two }, '300000.00', { number: 'SAME-INVOICE-1' })
  const filed = await desk.office.walk(first, ['submit', clerk])
  const clash = await desk.office.move(second, 'submit', clerk)
  expect(codesOf(clash)).toEqual(['records/not-unique'])
  expect(clash.ok ? '' : wordProblem(clash.problems[0] as never).message).toContain('SAME-INVOICE-1')
  await desk.must(filed, 'refuse', clerk, { refusalReason: '材料不实' })
  expect(codesOf(await desk.office.move(second, 'submit', clerk))).toEqual([])
})

test('the same contract gives its base once in a role, and up to its technical amount', async () => {
  const contract = await desk.contract({ dealAmount: '1000000.00', declaredTechAmount: '1000000.00' })
  const programme = await desk.programme(ownYear())
  const before = await desk.filed(programme, [{ contract, amount: '700000.00' }])
  expect(before.values.amount).toBe('70000.00')
  const again = await desk.programme(ownYear())
  const later = await desk.filed(again, [{ contract, amount: '500000.00' }])
  expect(later.values).toMatchObject({ amount: '30000.00', worked: [{ base: '300000.00' }] })
  const twice = await desk.claim(programme, [contract], { tier: 'major' })
  await desk.evidence({ claim: twice, contract }, '1000.00')
  expect(codesOf(await desk.office.move(twice, 'submit', clerk))).toEqual(['vouchers/contract-claimed'])
})

test('the rule version of the programme judges: the same contract under 2019 and 2022', async () => {
  const contract = await desk.contract({ dealAmount: '800000.00', declaredTechAmount: '800000.00' })
  const old = await desk.programme({ ...ownYear(), rulesOn: '2020-06-01' })
  const filed = await desk.filed(old, [{ contract, amount: '300000.00' }])
  expect(filed).toMatchObject({ rule: '2019', values: { amount: '80000.00' } })
  const corrected = await desk.office.walk(
    filed,
    ['return', clerk, { correctionNote: '补一份说明' }],
    ['resubmit', clerk],
  )
  expect(corrected).toMatchObject({ rule: '2019', values: { amount: '80000.00' } })
})

test('重大: a technical amount of 500 万元 has no base, a fen more has (undated public guide, to be checked)', async () => {
  const programme = await desk.programme({ ...ownYear(), budget: '9000000.00' })
  const over = await desk.contract({ dealAmount: '5000000.01', declaredTechAmount: '5000000.01' })
  const just = await desk.contract({ dealAmount: '5000000.00', declaredTechAmount: '5000000.00' })
  const filed = await desk.filed(
    programme,
    [
      { contract: over, amount: '1000.00' },
      { contract: just, amount: '4000000.00' },
    ],
    { tier: 'major' },
  )
  expect(filed.values).toMatchObject({
    amount: '250.00',
    worked: [{ base: '1000.00' }, { base: '0.00' }],
  })
})

test('what the rules exclude and only a person can decide is asked, and passes with a justification', async () => {
  const programme = await desk.programme(ownYear())
  const contract = await desk.contract({ relatedParty: true, subcontracted: true })
  const filed = await desk.filed(programme, [{ contract, amount: '100000.00' }])
  const recommended = await desk.must(filed, 'recommend', clerk)
  const asked = await desk.office.move(recommended, 'check', clerk)
  expect(asked.ok ? [] : asked.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['vouchers/related-parties', 'question'],
    ['vouchers/sub-contracted', 'question'],
  ])
  const passed = await desk.must(recommended, 'check', clerk, { justification: '已核股权，无控制关系' })
  expect(passed.values).toMatchObject({ checker: 'clerk-1' })
})

test('research: statutory testing is asked about, one’s own service refused, half the cost given', async () => {
  const programme = await desk.programme({ ...ownYear(), kind: 'research' })
  const own = await desk.item(programme, { provider: '91320583MA1FGHJK0H' })
  await desk.evidence({ item: own }, '1000.00', { payee: '91320583MA1FGHJK0H' })
  expect(codesOf(await desk.office.move(own, 'submit', clerk))).toEqual(['vouchers/own-service'])
  const statutory = await desk.filedItem(programme, '17488.00', { title: '压力容器法定检验' })
  expect(statutory.values).toMatchObject({ amount: '8744.00' })
  expect(codesOf(await desk.office.move(statutory, 'check', clerk))).toEqual(['vouchers/seems-statutory'])
})

test('approval reserves, granting confirms, refusal releases; two people; never more than computed', async () => {
  const programme = await desk.programme({ ...ownYear(), kind: 'research', budget: '10000.00' })
  const filed = await desk.filedItem(programme, '12000.00')
  const checked = await desk.must(filed, 'check', clerk)
  const same = { ...approver, id: clerk.id }
  expect(codesOf(await desk.office.move(checked, 'approve', same))).toEqual(['procedure/same-person'])
  expect(
    codesOf(await desk.office.move(checked, 'approve', approver, { approvedAmount: '6000.01' })),
  ).toEqual(['vouchers/over-computed'])
  const approved = await desk.must(checked, 'approve', approver, { approvedAmount: '5500.00' })
  expect(approved.values).toMatchObject({ reserved: '5500.00', approvedAmount: '5500.00', amount: '6000.00' })
  const next = await desk.filedItem(programme, '20000.00')
  expect(next.values).toMatchObject({ amount: '4500.00' })
  const full = await desk.approved(next)
  const third = await desk.filedItem(programme, '2000.00')
  expect(third.values.amount).toBe('0.00')
  const without = await desk.must(third, 'check', clerk)
  const short = await desk.office.move(without, 'approve', approver)
  expect(codesOf(short)).toEqual(['vouchers/budget-exhausted'])
  const refused = await desk.must(full, 'refuse', approver, { refusalReason: '与服务合同不符' })
  expect(refused.values.reserved).toBeUndefined()
  expect((await desk.must(without, 'approve', approver)).values).toMatchObject({ reserved: '1000.00' })
  const lowered = await desk.office.move(await desk.now(programme), 'adjustBudget', approver, {
    budget: '6499.99',
  })
  expect(codesOf(lowered)).toEqual(['procedure/budget-below-taken'])
})

test('nobody makes a claim public, grants or pays it by hand', async () => {
  const programme = await desk.programme({ ...ownYear(), kind: 'research' })
  const approved = await desk.approved(await desk.filedItem(programme, '1000.00'))
  for (const person of [clerk, people.administrator])
    expect(codesOf(await desk.office.move(approved, 'publicise', person))).toEqual(['records/not-by-hand'])
})

test('publicity of seven days; an open objection keeps it from ending, an anonymous one is not taken up', async () => {
  const programme = await desk.programme({ ...ownYear(), kind: 'research' })
  const [good, bad] = [
    await desk.approved(await desk.filedItem(programme, '1000.00')),
    await desk.approved(await desk.filedItem(programme, '3000.00')),
  ]
  const draft = await desk.office.propose('vouchers.publicities', {
    publicityNo: `G-${year}`,
    programme: programme.id,
    title: '公示',
  })
  const running = await desk.must(draft, 'start', clerk)
  expect(running.values).toMatchObject({
    startsOn: desk.day,
    endsOn: addDays(desk.day, 6),
    count: 2,
    total: '2000.00',
  })
  const objection = (objectionNo: string, realName: boolean) =>
    desk.office.propose('vouchers.objections', {
      objectionNo,
      publicity: running.id,
      item: bad.id,
      receivedOn: desk.day,
      realName,
      content: '服务未实际发生',
    })
  const [anonymous, signed] = [await objection(`O1-${year}`, false), await objection(`O2-${year}`, true)]
  expect(codesOf(await desk.office.move(anonymous, 'accept', clerk))).toEqual(['registers/check-failed'])
  await desk.must(anonymous, 'reject', clerk, { answer: '匿名' })
  const accepted = await desk.must(signed, 'accept', clerk)
  expect(codesOf(await desk.office.move(running, 'close', clerk))).toEqual([
    'procedure/publicity-not-over',
    'procedure/objection-open',
  ])
  desk.pass(7)
  expect(codesOf(await desk.office.move(running, 'close', clerk))).toEqual(['procedure/objection-open'])
  await desk.must(accepted, 'uphold', approver, { answer: '经查属实' })
  await desk.must(running, 'close', clerk)
  expect(await desk.now(good)).toMatchObject({
    state: 'issued',
    values: { committed: '500.00', issuedAt: desk.day },
  })
  expect(await desk.now(bad)).toMatchObject({ state: 'refused' })
  expect((await desk.now(bad)).values.reserved).toBeUndefined()
})

test('what finance returns waits for the next list, and nothing stands on two', async () => {
  const programme = await desk.programme({ ...ownYear(), kind: 'research' })
  const [paid, returned] = [
    await desk.approved(await desk.filedItem(programme, '1000.00')),
    await desk.approved(await desk.filedItem(programme, '3000.00')),
  ]
  await desk.granted(programme)
  const list = await desk.sent(programme)
  expect(list.values).toMatchObject({ count: 2, total: '2000.00' })
  const rival = await desk.office.propose('vouchers.payments', {
    listNo: `R-${year}`,
    programme: programme.id,
    level: 'city',
    purpose: '重复',
    members: [{ item: paid.id }],
  })
  expect(codesOf(await desk.office.move(rival, 'send', clerk))).toEqual(['procedure/member-in-state'])
  const settled = await desk.must(list, 'settle', clerk, {
    paidOn: desk.day,
    voucherNo: 'ZF1',
    returns: [{ item: returned.id, reason: '账号有误' }],
  })
  expect(settled.values).toMatchObject({ paidTotal: '500.00' })
  expect(await desk.now(paid)).toMatchObject({ state: 'paid', values: { paidAmount: '500.00' } })
  expect(await desk.now(returned)).toMatchObject({ state: 'issued' })
  const second = await desk.sent(programme)
  expect(second.values).toMatchObject({ count: 1, total: '1500.00' })
  const whole = await desk.must(second, 'return', clerk, { returnReason: '预算科目有误' })
  expect(await desk.now(returned)).toMatchObject({ state: 'issued' })
  await desk.must(whole, 'send', clerk)
  expect(await desk.now(returned)).toMatchObject({ state: 'listed' })
})

test('a contract revoked after payment: claim, recovery and list at once; what other contracts carry stays', async () => {
  const programme = await desk.programme(ownYear())
  const [kept, fallen] = [await desk.contract(), await desk.contract()]
  const claim = await desk.approved(
    await desk.filed(programme, [
      { contract: kept, amount: '400000.00' },
      { contract: fallen, amount: '600000.00' },
    ]),
  )
  const other = await desk.contract()
  const waiting = await desk.approved(
    await desk.filed(programme, [{ contract: other, amount: '500000.00' }], {
      role: 'receiver',
      tier: 'general',
      applicant: '91320583MA1FGHJK0H',
      programme: (await desk.programme(ownYear())).id,
    }),
  )
  await desk.granted(programme)
  const list = await desk.sent(programme)
  await desk.must(list, 'settle', clerk, { paidOn: desk.day, voucherNo: 'ZF2' })
  expect(await desk.now(claim)).toMatchObject({ state: 'paid', values: { paidAmount: '100000.00' } })

  await desk.must(fallen, 'revoke', people.supervisor, { endReason: '内容不属于技术合同' })
  expect(await desk.now(claim)).toMatchObject({ state: 'recovering' })
  expect((await desk.now(claim)).values.flag).toContain('撤销')
  const [recovery] = await desk.list('vouchers.recoveries', is('claim', claim.id))
  expect(recovery).toMatchObject({ state: 'open', values: { amount: '60000.00', openedOn: desk.day } })

  await desk.must(other, 'revoke', people.supervisor, { endReason: '不实' })
  expect((await desk.now(waiting)).values.flag).toContain('撤销')

  if (!recovery) throw new Error('no recovery')
  expect(
    codesOf(
      await desk.office.move(recovery, 'receive', clerk, { receivedOn: desk.day, received: '59999.99' }),
    ),
  ).toEqual(['registers/check-failed'])
  await desk.must(recovery, 'receive', clerk, { receivedOn: desk.day, received: '60000.00' })
  const after = await desk.now(claim)
  expect(after).toMatchObject({ state: 'paid', values: { committed: '40000.00', paidAmount: '40000.00' } })
  expect(after.values.flag).toBeUndefined()
})

test('a contract that ends while its claim is on its way to finance flags the list, which cannot pay it', async () => {
  const programme = await desk.programme(ownYear())
  const contract = await desk.contract()
  const claim = await desk.approved(await desk.filed(programme, [{ contract, amount: '400000.00' }]))
  await desk.granted(programme)
  const list = await desk.sent(programme)
  await desk.must(contract, 'cancel', clerk, { endReason: '双方解除' })
  const flagged = await desk.now(list)
  expect(flagged.values.flag).toContain(String(claim.values.claimNo))
  const given = { paidOn: desk.day, voucherNo: 'ZF3' }
  expect(codesOf(await desk.office.move(flagged, 'settle', clerk, given))).toEqual([
    'vouchers/member-flagged',
  ])
  await desk.must(flagged, 'settle', clerk, {
    ...given,
    returns: [{ claim: claim.id, reason: '合同已注销' }],
  })
  const back = await desk.now(claim)
  expect(back.state).toBe('issued')
  await desk.must(back, 'refuse', approver, { refusalReason: '合同已注销' })
  expect((await desk.now(claim)).values.committed).toBeUndefined()
})

test('a change that takes the technical amount below the base is flagged', async () => {
  const programme = await desk.programme(ownYear())
  const contract = await desk.contract({ dealAmount: '900000.00', declaredTechAmount: '900000.00' })
  const filed = await desk.filed(programme, [{ contract, amount: '900000.00' }])
  await desk.must(contract, 'change', clerk, {
    techAmount: '500000.00',
    deductions: [{ kind: 'equipment', amount: '400000.00' }],
    changeReason: '设备另行计价',
  })
  const flagged = await desk.now(filed)
  expect(flagged.values.flag).toContain('500000.00')
  const recommended = await desk.must(flagged, 'recommend', clerk)
  expect(codesOf(await desk.office.move(recommended, 'check', clerk))).toEqual(['registers/check-failed'])
  const corrected = await desk.office.walk(
    recommended,
    ['return', clerk, { correctionNote: '按变更后的合同更正' }],
    ['resubmit', clerk],
  )
  expect(corrected.values).toMatchObject({ amount: '50000.00' })
  expect(corrected.values.flag).toBeUndefined()
})
