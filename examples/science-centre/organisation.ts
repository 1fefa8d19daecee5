import { type Day, newId } from '#lib'
import { checkDigit } from '#registers'
import type { Random } from './random.ts'

/** One body of the sample. All are invented: no such city, no such name. */
export interface Organisation {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly formerName?: { readonly name: string; readonly to: Day }
  readonly region: string
  readonly kind: 'enterprise' | 'university' | 'institute' | 'hospital' | 'government'
  readonly nature: string
  readonly industry?: string
  /** The technical field of most of its contracts. */
  readonly field?: string
  readonly foundedOn: Day
}

/** Regions of the city by their share of its technology firms. */
export const homeRegions = [
  ['320571', 24],
  ['320583', 16],
  ['320505', 14],
  ['320506', 11],
  ['320509', 9],
  ['320507', 7],
  ['320581', 6],
  ['320582', 6],
  ['320585', 5],
  ['320508', 2],
] as const

const elsewhere = [
  ['310000', 26],
  ['320100', 10],
  ['320200', 9],
  ['330000', 12],
  ['440000', 10],
  ['110000', 11],
  ['340000', 6],
  ['370000', 4],
  ['320600', 3],
  ['320400', 3],
  ['420000', 3],
  ['510000', 3],
] as const

const home = '示例市'
const otherCities = ['云泽市', '临屿市', '青岚市', '长汀浦市', '望川市', '鹤江市', '澄海湾市', '北屏市']
export const brands = {
  first: [...'澜舒衡岚弈朔璟翎曜湛砺泓翌芷珩骁峤沅樾瑭'],
  second: [...'屿拓淼恺颢铎霁峥旻钧楷渊昱翀琨涵琮栩澍桁'],
  third: [...'微图川维谱迈格诺芯耘禾远科尔源联程测智深'],
}
/** What firms do: the words of their name, their industry (GB/T 4754), the technical field of most of their contracts, their share. */
export interface Trade {
  readonly name: string
  readonly industry: string
  readonly field: string
}
export const trades: readonly (readonly [Trade, number])[] = [
  [{ name: '信息技术', industry: 'I6531', field: '01' }, 14],
  [{ name: '软件', industry: 'I6513', field: '01' }, 10],
  [{ name: '数据科技', industry: 'I6550', field: '01' }, 6],
  [{ name: '电子科技', industry: 'C3985', field: '01' }, 7],
  [{ name: '智能装备', industry: 'C3569', field: '03' }, 11],
  [{ name: '精密机械', industry: 'C3484', field: '03' }, 8],
  [{ name: '自动化工程', industry: 'M7484', field: '03' }, 7],
  [{ name: '光电技术', industry: 'C3976', field: '03' }, 4],
  [{ name: '生物医药', industry: 'C2761', field: '04' }, 7],
  [{ name: '医疗器械', industry: 'C3581', field: '04' }, 5],
  [{ name: '新材料', industry: 'C2651', field: '05' }, 5],
  [{ name: '半导体材料', industry: 'C3985', field: '05' }, 3],
  [{ name: '新能源科技', industry: 'C3841', field: '06' }, 6],
  [{ name: '环境工程', industry: 'N7721', field: '07' }, 3],
  [{ name: '航空技术', industry: 'C3741', field: '02' }, 1],
  [{ name: '汽车零部件', industry: 'C3670', field: '10' }, 2],
  [{ name: '轨道交通设备', industry: 'C3714', field: '10' }, 1],
  [{ name: '农业科技', industry: 'M7511', field: '09' }, 0.7],
  [{ name: '建筑设计', industry: 'M7483', field: '11' }, 3],
  [{ name: '辐照技术', industry: 'M7452', field: '08' }, 0.3],
]
const enterpriseNatures = [
  ['150', 62],
  ['170', 18],
  ['160', 7],
  ['330', 6],
  ['310', 3],
  ['110', 3],
  ['230', 1],
] as const

const institutions: readonly (readonly [string, Organisation['kind'], string])[] = [
  ['理工大学', 'university', '022'],
  ['工业大学', 'university', '022'],
  ['师范大学', 'university', '022'],
  ['职业技术大学', 'university', '022'],
  ['先进材料研究院', 'institute', '021'],
  ['智能制造研究院', 'institute', '021'],
  ['生物医学工程研究所', 'institute', '021'],
  ['集成电路研究院', 'institute', '021'],
  ['水环境研究所', 'institute', '021'],
  ['能源技术研究院', 'institute', '021'],
  ['第一人民医院', 'hospital', '023'],
  ['第三人民医院', 'hospital', '023'],
  ['儿童医院', 'hospital', '023'],
  ['城市规划编制中心', 'government', '024'],
  ['市政设施管理处', 'government', '024'],
  ['水务局', 'government', '013'],
  ['大数据管理局', 'government', '013'],
]

/** Firms and institutions of the city, then of elsewhere. Names and codes are each used once. */
export function makeOrganisations(
  random: Random,
  counts: { home: number; elsewhere: number },
): { home: readonly Organisation[]; elsewhere: readonly Organisation[] } {
  const names = new Set<string>()
  const codes = new Set<string>()
  const make = (cities: readonly string[], region: () => string, count: number) => {
    const made: Organisation[] = []
    for (const city of cities)
      for (const [name, kind, nature] of institutions)
        made.push(finish(random, codes, { name: `${city}${name}`, region: region(), kind, nature }))
    while (made.length < count) made.push(makeEnterprise(random, names, codes, random.pick(cities), region()))
    return made
  }
  return {
    home: make([home], () => random.weighted(homeRegions), counts.home),
    elsewhere: make(otherCities, () => random.weighted(elsewhere), counts.elsewhere),
  }
}

function makeEnterprise(
  random: Random,
  names: Set<string>,
  codes: Set<string>,
  city: string,
  region: string,
): Organisation {
  const trade = random.weighted(trades)
  const nature = random.weighted(enterpriseNatures)
  const form = nature === '160' ? '股份有限公司' : '有限公司'
  const brand = () => {
    for (;;) {
      const made = random.pick(brands.first) + random.pick(brands.second) + random.pick(brands.third)
      if (names.has(made)) continue
      names.add(made)
      return made
    }
  }
  const full = (name: string) => `${city}${name}${trade.name}${form}`
  const organisation = finish(random, codes, {
    name: full(brand()),
    region,
    kind: 'enterprise',
    nature,
    industry: trade.industry,
    field: trade.field,
  })
  if (!random.chance(0.04)) return organisation
  const to = `${random.int(2019, 2024)}-0${random.int(1, 9)}-${random.int(10, 28)}`
  return { ...organisation, formerName: { name: full(brand()), to } }
}

const registrars: Record<Organisation['kind'], string> = {
  enterprise: '91',
  university: '12',
  institute: '12',
  hospital: '12',
  government: '11',
}
const bodyCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function finish(
  random: Random,
  codes: Set<string>,
  known: Omit<Organisation, 'id' | 'code' | 'foundedOn'>,
): Organisation {
  const foundedOn = `${random.int(1996, 2018)}-0${random.int(1, 9)}-${random.int(10, 28)}`
  for (;;) {
    let body = known.kind === 'enterprise' ? 'MA' : ''
    while (body.length < 9) body += bodyCharacters.charAt(random.int(0, bodyCharacters.length - 1))
    const first17 = `${registrars[known.kind]}${known.region}${body}`
    const code = `${first17}${checkDigit(first17)}`
    if (codes.has(code)) continue
    codes.add(code)
    return { ...known, id: seededId(random, takenOverAt), code, foundedOn }
  }
}

/** When the register of organisations was set up in the older system. */
export const takenOverAt = '2022-12-30T01:00:00.000Z'

export function seededId(random: Random, at: string): string {
  const chance = Uint8Array.from({ length: 10 }, () => random.int(0, 255))
  return newId(new Date(at).getTime(), chance)
}
