import { type Day, sum } from '#lib'
import type { Values } from '#registers'
import type { SampleVersion } from './course.ts'
import { versionsOf } from './history.ts'
import type { Organisation } from './organisation.ts'
import { type Random, randomOf } from './random.ts'
import { researchYear, transferBatches, transferYear } from './voucher-plan.ts'
import { makeResearchItems } from './voucher-research.ts'
import { makeTransferClaims } from './voucher-transfer.ts'

/** The voucher registers of the sample, in the order in which their records refer to one another. */
export function makeVouchers(
  organisations: { readonly home: readonly Organisation[]; readonly elsewhere: readonly Organisation[] },
  contracts: readonly SampleVersion[],
): ReadonlyMap<string, readonly SampleVersion[]> {
  const random = randomOf('voucher programmes')
  const programmes = [
    ...programmeOf(random, {
      code: 'JZ-2024',
      kind: 'transfer',
      name: '2024 年度科技创新券（技术转移）',
      ...transferYear,
    }),
    ...programmeOf(random, {
      code: 'YF-2024',
      kind: 'research',
      name: '2024 年度科技创新券（研发资源）',
      ...researchYear,
    }),
  ]
  const idOf = (code: string) => programmes.find(({ values }) => values.code === code)?.id ?? ''
  const transfer = makeTransferClaims(idOf('JZ-2024'), organisations.home, contracts)
  const research = makeResearchItems(idOf('YF-2024'), organisations.home, organisations.elsewhere)
  const claimBatches = transferBatches.map((batch) => transfer.byBatch.get(batch.name) ?? [])
  const publicities = [
    ...transferBatches.flatMap((batch, index) =>
      publicityOf(random, {
        publicityNo: `GS-JZ-2024-${index + 1}`,
        programme: idOf('JZ-2024'),
        title: `2024 年度科技创新券（技术转移）${batch.name}拟补助名单公示`,
        members: membersOf('claim', claimBatches[index] ?? []),
        publicity: batch.publicity,
        closedOn: batch.issuedAt,
      }),
    ),
    ...publicityOf(random, {
      publicityNo: 'GS-YF-2024-1',
      programme: idOf('YF-2024'),
      title: '2024 年度科技创新券（研发资源）拟兑付名单公示',
      members: membersOf('item', research.byList.flat()),
      publicity: researchYear.publicity,
      closedOn: researchYear.issuedAt,
    }),
  ]
  const payments = [
    ...transferBatches.flatMap((batch, index) =>
      paymentOf(random, {
        listNo: `BF-JZ-2024-${index + 1}`,
        programme: idOf('JZ-2024'),
        purpose: `科技创新券（技术转移）${batch.name}`,
        members: membersOf('claim', claimBatches[index] ?? []),
        ...batch,
      }),
    ),
    ...researchYear.lists.flatMap((list, index) => {
      const returned = index === 0 ? research.returned : []
      return paymentOf(random, {
        listNo: `BF-YF-2024-${index + 1}`,
        programme: idOf('YF-2024'),
        purpose: `科技创新券（研发资源）第${'一二'[index]}次拨付`,
        members: membersOf('item', [...(research.byList[index] ?? []), ...returned]),
        returned: returned.map(({ id }) => id),
        ...list,
      })
    }),
  ]
  return new Map([
    ['vouchers.programmes', programmes],
    ['vouchers.claims', transfer.claims],
    ['vouchers.items', research.items],
    ['vouchers.evidence', [...transfer.evidence, ...research.evidence]],
    ['vouchers.publicities', publicities],
    ['vouchers.payments', payments],
  ])
}

interface ProgrammePlan {
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly budget: string
  readonly rulesOn: Day
  readonly opensOn: Day
  readonly closesOn: Day
  readonly receiptsFrom: Day
  readonly receiptsTo: Day
}

function programmeOf(random: Random, plan: ProgrammePlan): SampleVersion[] {
  const { code, kind, name, budget, rulesOn, opensOn, closesOn, receiptsFrom, receiptsTo } = plan
  const values: Values = {
    code,
    name,
    kind,
    level: 'city',
    year: Number(opensOn.slice(0, 4)),
    budget,
    rulesOn,
    opensOn,
    closesOn,
    receiptsFrom,
    receiptsTo,
  }
  return versionsOf(random, [
    { state: 'open', on: opensOn, values },
    { state: 'closed', on: closesOn, values },
  ])
}

interface Member {
  readonly claim?: string
  readonly item?: string
  readonly amount: string
}

function membersOf(kind: 'claim' | 'item', records: readonly SampleVersion[]): Member[] {
  return records.map(({ id, values }) => ({ [kind]: id, amount: String(values.committed) }))
}

function totals(members: readonly Member[]) {
  return { count: members.length, total: sum(members.map(({ amount }) => amount)) }
}

interface PublicityPlan {
  readonly publicityNo: string
  readonly programme: string
  readonly title: string
  readonly members: readonly Member[]
  readonly publicity: readonly [Day, Day]
  readonly closedOn: Day
}

function publicityOf(
  random: Random,
  { members, publicity, closedOn, ...named }: PublicityPlan,
): SampleVersion[] {
  const [startsOn, endsOn] = publicity
  const values: Values = {
    ...named,
    startsOn,
    endsOn,
    members: members.map((m) => ({ ...m })),
    ...totals(members),
  }
  return versionsOf(random, [
    { state: 'running', on: startsOn, values },
    { state: 'closed', on: closedOn, values: { ...values, closedOn } },
  ])
}

interface PaymentPlan {
  readonly listNo: string
  readonly programme: string
  readonly purpose: string
  readonly members: readonly Member[]
  readonly returned?: readonly string[]
  readonly sentOn: Day
  readonly paidAt: Day
}

function paymentOf(random: Random, plan: PaymentPlan): SampleVersion[] {
  const { listNo, programme, purpose, members, returned = [], sentOn, paidAt } = plan
  const sent: Values = {
    listNo,
    programme,
    level: 'city',
    purpose,
    members: members.map((m) => ({ ...m })),
    ...totals(members),
    sentOn,
  }
  const paid = members.filter(({ item }) => !item || !returned.includes(item))
  return versionsOf(random, [
    { state: 'sent', on: sentOn, values: sent },
    {
      state: 'paid',
      on: paidAt,
      values: {
        ...sent,
        ...(returned.length > 0
          ? { returns: returned.map((item) => ({ item, reason: '收款账户信息有误' })) }
          : {}),
        paidOn: paidAt,
        voucherNo: `ZF${paidAt.replaceAll('-', '')}${listNo.slice(3, 5)}`,
        paidTotal: totals(paid).total,
      },
    },
  ])
}
