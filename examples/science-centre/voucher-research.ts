import { nextWorkingDay, unwrap } from '#lib'
import { ruleNamed, type Values } from '#registers'
import { researchRules } from '#systems'
import { fenOf, yuan } from './amount.ts'
import type { SampleVersion } from './course.ts'
import type { Organisation } from './organisation.ts'
import { type Random, randomOf } from './random.ts'
import { dayWithin, EvidenceMaker } from './voucher-evidence.ts'
import { researchYear } from './voucher-plan.ts'
import { grantSteps, shareOut, Taken, weightsOf, workedValues } from './voucher-support.ts'

export interface MadeItems {
  readonly items: readonly SampleVersion[]
  readonly evidence: readonly SampleVersion[]
  /** By the payment list that paid them: the items' last versions; `returned` stood on the first list as well. */
  readonly byList: readonly (readonly SampleVersion[])[]
  readonly returned: readonly SampleVersion[]
}

/** What is bought, by the field of the firm: samples and what is done with them. */
const things: readonly string[] = [
  '导热硅脂样品',
  '合金试棒',
  '锂电池电芯',
  '光学镀膜样片',
  '注塑件',
  '轴承滚子',
  '电路板组件',
  '抗体样品',
  '血液透析膜',
  '碳纤维预浸料',
  '焊点剖面',
  '芯片封装体',
  '伺服电机',
  '污水样品',
  '涂层试片',
  '陶瓷基板',
  '传感器模组',
  '软件系统',
  '过滤材料',
  '密封圈',
]
const works: readonly (readonly [work: string, serviceType: string])[] = [
  ['成分分析', 'analysis'],
  ['显微形貌观察', 'instrument'],
  ['力学性能测试', 'testing'],
  ['热性能测试', 'testing'],
  ['电磁兼容摸底测试', 'testing'],
  ['环境可靠性试验', 'testing'],
  ['残余应力测试', 'instrument'],
  ['粒径分析', 'analysis'],
  ['失效分析', 'analysis'],
  ['中试制备', 'pilot'],
  ['结构优化设计', 'design'],
  ['仿真计算', 'computing'],
]
const purposes = ['新产品样机验证', '新工艺参数优化', '新材料配方筛选', '关键部件改进', '量产前性能评价']

const rate = (() => {
  const found = ruleNamed(researchRules, '2022')?.params.rates.enterprise
  if (!found) throw new Error('the rules of 2022 are gone')
  return found
})()

/** The year's research items: firms of the city and what they bought from institutes and testing firms. */
export function makeResearchItems(
  programme: string,
  home: readonly Organisation[],
  elsewhere: readonly Organisation[],
): MadeItems {
  const random = randomOf('research vouchers')
  const firms = shuffled(
    random,
    home.filter(({ kind }) => kind === 'enterprise'),
  ).slice(0, researchYear.organisations)
  const users = new Set(firms.map(({ code }) => code))
  const isProvider = ({ kind, code }: Organisation) =>
    (kind === 'institute' || kind === 'university') && !users.has(code)
  const providers = [...home, ...elsewhere].filter(isProvider)
  const counts = shareOut(
    researchYear.items,
    weightsOf(random, firms.length, 0.75),
    firms.map(() => 30),
  )
  const totals = unitTotals(random, counts)
  const evidence = new EvidenceMaker(random)
  const made: SampleVersion[] = []
  const byList: SampleVersion[][] = researchYear.lists.map(() => [])
  const returned: SampleVersion[] = []
  const taken = new Taken(researchYear.budget)
  let serial = 0
  for (const [index, firm] of firms.entries()) {
    const amounts = itemAmounts(random, counts[index] ?? 0, totals[index] ?? 0)
    for (const amount of amounts) {
      serial++
      const isReturned = serial % 700 === 350 && returned.length < researchYear.returned
      const list = isReturned || index >= firms.length * 0.62 ? 1 : 0
      const provider = random.pick(providers)
      const versions = itemOf(random, { programme, firm, provider, serial, amount, list }, evidence, taken)
      made.push(...versions)
      const last = versions.at(-1)
      if (!last) continue
      taken.add(firm.code, String(last.values.committed))
      byList[list]?.push(last)
      if (isReturned) returned.push(last)
    }
  }
  return { items: made, evidence: evidence.made, byList, returned }
}

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  return all
    .map((one) => [random.next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

/** Fen for each firm, together the year's sum, none over the year's cap. */
function unitTotals(random: Random, counts: readonly number[]): number[] {
  const weights = weightsOf(random, counts.length, 0.5)
  return shareOut(
    researchYear.total,
    weights.map((weight, index) => weight * (counts[index] ?? 0)),
    counts.map((count) => Math.min(fenOf(rate.cap), count * fenOf('60000.00'))),
  )
}

function itemAmounts(random: Random, count: number, total: number): number[] {
  return shareOut(
    total,
    weightsOf(random, count, 0.6),
    Array.from({ length: count }, () => total),
  )
}

interface ItemPlan {
  readonly programme: string
  readonly firm: Organisation
  readonly provider: Organisation
  readonly serial: number
  /** Fen. */
  readonly amount: number
  readonly list: number
}

function itemOf(
  random: Random,
  { programme, firm, provider, serial, amount, list }: ItemPlan,
  evidence: EvidenceMaker,
  taken: Taken,
): readonly SampleVersion[] {
  const [work, serviceType] = random.pick(works)
  const title = `${random.pick(things)}${work}`
  const cost = yuan(Math.round((amount * 100) / Number(rate.rate)))
  const submittedAt = dayWithin(random, researchYear.opensOn, researchYear.closesOn)
  const { values: workings } = workedValues({
    lines: [{ title, received: cost }],
    rate,
    base: 'received',
    used: taken.by(firm.code),
    otherSupport: '0.00',
    budgetLeft: taken.left,
  })
  const on = dayWithin(random, researchYear.receiptsFrom, researchYear.receiptsTo)
  const values: Values = {
    itemNo: `YF2024${String(serial).padStart(5, '0')}`,
    programme,
    applicant: firm.code,
    applicantName: firm.name,
    region: firm.region,
    applicantClass: 'enterprise',
    title,
    serviceType,
    purpose: random.pick(purposes),
    provider: provider.code,
    providerName: provider.name,
    orderNo: `FW${on.slice(0, 4)}${String(serial).padStart(6, '0')}`,
    redemption: random.chance(0.9) ? 'byUser' : 'byProvider',
    commitment: true,
    rulesOn: researchYear.rulesOn,
    ...workings,
  }
  const paidAt = researchYear.lists[list]?.paidAt ?? researchYear.issuedAt
  const { issuedAt } = researchYear
  const versions = grantSteps(random, values, String(workings.amount), { submittedAt, issuedAt, paidAt })
  evidence.add({
    amount: cost,
    payer: firm.code,
    payee: provider.code,
    on,
    role: 'user',
    supports: { item: versions[0]?.id },
    recordedOn: unwrap(nextWorkingDay(submittedAt)),
  })
  return versions
}
