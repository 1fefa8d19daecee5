import { addDays, type Day } from '#lib'
import type { Values } from '#registers'
import { fenOf, type WholeFen, yuan } from './amount.ts'
import type { Organisation } from './organisation.ts'
import type { Random } from './random.ts'
import { fieldWeights, makeTitle } from './title.ts'

const subtypeWeights: { readonly [type: string]: readonly (readonly [string, number])[] } = {
  '1': [
    ['11', 91],
    ['12', 9],
  ],
  '2': [
    ['21', 48],
    ['22', 14],
    ['23', 26],
    ['24', 12],
  ],
  '3': [
    ['31', 62],
    ['33', 26],
    ['34', 12],
  ],
  '4': [['41', 1]],
  '5': [
    ['51', 92],
    ['52', 5],
    ['53', 3],
  ],
}
const typeWeights = [
  ['1', 43],
  ['2', 3],
  ['3', 2],
  ['4', 7],
  ['5', 45],
] as const

/** Of ten contracts of a type, how many have non-technical cost to deduct. */
const deducting: { readonly [type: string]: number } = {
  '1': 0.3,
  '2': 0.05,
  '3': 0.03,
  '4': 0.05,
  '5': 0.42,
}

const goalOfField: { readonly [field: string]: string } = {
  '04': '03',
  '06': '02',
  '07': '01',
  '09': '09',
  '11': '05',
}
const propertyOfSubtype: { readonly [subtype: string]: string } = {
  '21': 'invention',
  '22': 'invention',
  '23': 'knowHow',
  '24': 'software',
  '31': 'invention',
  '33': 'knowHow',
  '34': 'software',
}
const officeOfRegion: { readonly [region: string]: string } = {
  '320508': '02',
  '320505': '03',
  '320506': '04',
  '320507': '05',
  '320509': '06',
  '320571': '07',
  '320581': '08',
  '320582': '09',
  '320583': '10',
  '320585': '11',
}
const foreignParties = [
  ['日本', '116', 'JPY', '0.048200'],
  ['德国', '304', 'EUR', '7.786500'],
  ['美国', '502', 'USD', '7.118200'],
  ['韩国', '133', 'USD', '7.118200'],
  ['新加坡', '132', 'USD', '7.118200'],
] as const

export interface Parties {
  readonly sellers: readonly Organisation[]
  readonly homeBuyers: readonly Organisation[]
  readonly otherBuyers: readonly Organisation[]
}

/** Few organisations have many contracts, many have one: the earlier in the list, the likelier. */
function favour(random: Random, from: readonly Organisation[]): Organisation {
  const item = from[Math.floor(from.length * random.next() ** 2.1)]
  if (!item) throw new Error('no organisations')
  return item
}

function makeBuyers(random: Random, parties: Parties, seller: Organisation): Values[] {
  const count = random.chance(0.04) ? 2 : 1
  const buyers = new Map<string, Values>()
  while (buyers.size < count) {
    const buyer = favour(random, random.chance(0.57) ? parties.homeBuyers : parties.otherBuyers)
    if (buyer.code !== seller.code)
      buyers.set(buyer.code, { code: buyer.code, name: buyer.name, region: buyer.region })
  }
  return [...buyers.values()]
}

interface Abroad {
  /** Fields that take the place of the domestic party's. */
  readonly party: Values
  readonly money: Values
}

/** Now and then the buyer is abroad and pays in its currency; more rarely technology is bought from abroad. */
function makeAbroad(random: Random, parties: Parties, deal: WholeFen): Abroad | undefined {
  const chance = random.next()
  if (chance > 0.018) return undefined
  const [place, country, currency, rate] = random.pick(foreignParties)
  const name = `${place}${random.pick(['岚图', '思泊', '科诺', '维恩', '汇川野'])}${random.pick(['株式会社', '技术公司', '集团'])}`
  const money = { currency, originalAmount: (deal / 100 / Number(rate)).toFixed(2), rate }
  if (chance > 0.006) return { party: { buyers: [{ name, country }] }, money }
  const buyer = favour(random, parties.homeBuyers)
  const domestic = { code: buyer.code, name: buyer.name, region: buyer.region }
  return { party: { sellerName: name, sellerCountry: country, buyers: [domestic] }, money }
}

function makeDeductions(random: Random, type: string, deal: WholeFen): { kind: string; amount: WholeFen }[] {
  if (!random.chance(deducting[type] ?? 0)) return []
  const whole = Math.floor((deal * (0.05 + 0.5 * random.next())) / 100_000) * 100_000
  if (whole === 0) return []
  const kind = random.pick(['equipment', 'instruments', 'parts', 'materials'])
  if (!random.chance(0.3) || whole < 1_000_000) return [{ kind, amount: whole }]
  const first = Math.floor((whole * 0.7) / 100_000) * 100_000
  return [
    { kind, amount: first },
    { kind: 'other', amount: whole - first },
  ]
}

/** What a contract is, before the office has done anything about it. Amounts are fen. */
export interface Draft {
  readonly values: Values
  readonly type: string
  readonly office: string
  readonly signDate: Day
  readonly deal: WholeFen
  readonly deducted: WholeFen
}

export function makeDraft(
  random: Random,
  parties: Parties,
  applicationNo: string,
  acceptedAt: Day,
  deal: WholeFen,
): Draft {
  const type = random.weighted(typeWeights)
  const subtype = random.weighted(subtypeWeights[type] ?? [])
  const seller = favour(random, parties.sellers)
  const field = seller.field && random.chance(0.85) ? seller.field : random.weighted(fieldWeights)
  const signDate = addDays(acceptedAt, -random.int(3, 110))
  const deductions = makeDeductions(random, type, deal)
  const deducted = deductions.reduce((sum, { amount }) => sum + amount, 0)
  const abroad = makeAbroad(random, parties, deal)
  const office = seller.kind === 'enterprise' ? (officeOfRegion[seller.region] ?? '01') : '01'
  const values: Values = {
    applicationNo,
    title: makeTitle(random, field, subtype),
    type,
    subtype,
    signDate,
    validFrom: signDate,
    validTo: addDays(signDate, random.pick([180, 365, 365, 545, 730, 1095])),
    ...(abroad?.party.sellerName === undefined
      ? { sellerCode: seller.code, sellerName: seller.name, sellerRegion: seller.region }
      : {}),
    ...(abroad ? abroad.party : { buyers: makeBuyers(random, parties, seller) }),
    dealAmount: yuan(deal),
    declaredTechAmount: yuan(deal - deducted),
    ...(deductions.length > 0
      ? { deductions: deductions.map(({ kind, amount }) => ({ kind, amount: yuan(amount) })) }
      : {}),
    ...(abroad?.money ?? { currency: 'CNY' }),
    paymentMode: random.weighted([
      ['instalments', 68],
      ['once', 27],
      ['royalty', type === '3' ? 8 : 0.5],
      ['entryAndRoyalty', type === '3' ? 6 : 0.5],
      ['other', 1],
    ]),
    intellectualProperty: [
      {
        kind:
          propertyOfSubtype[subtype] ??
          (random.chance(0.7) ? 'none' : random.pick(['knowHow', 'software', 'invention'])),
      },
    ],
    field,
    planSource: random.weighted([
      ['none', 91],
      ['local', 5],
      ['province', 2.5],
      ['national', 1],
      ['ministry', 0.5],
    ]),
    goal: goalOfField[field] ?? (random.chance(0.85) ? '10' : '06'),
    ...(type === '2'
      ? { expectedInvestment: yuan(deal), expectedOutput: yuan(deal * random.int(2, 6)) }
      : {}),
    relatedParty: random.chance(0.03),
    subcontracted: random.chance(0.02),
    office,
  }
  return { values, type, office, signDate, deal, deducted }
}

/** Money that arrived between signing and registration, never more than the technical amount. */
export function makeReceipts(random: Random, draft: Draft, until: Day): Values {
  if (!random.chance(0.3)) return {}
  const share = random.pick([0.2, 0.3, 0.5, 1])
  const amount = yuan(Math.floor((draft.deal - draft.deducted) * share))
  if (fenOf(amount) === 0) return {}
  const kind = draft.type === '3' ? 'royalty' : random.chance(0.8) ? 'price' : 'fee'
  const span = Math.max(1, Math.floor((Date.parse(until) - Date.parse(draft.signDate)) / 86_400_000))
  return { receipts: [{ receivedAt: addDays(draft.signDate, random.int(1, span)), kind, amount }] }
}
