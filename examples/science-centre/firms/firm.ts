import { checkDigit, type Values } from '#registers'
import type { SampleVersion } from '../course.ts'
import { brands, homeRegions, type Organisation, seededId, takenOverAt, trades } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { applications, cohorts, evaluations } from './plan.ts'

/** A technology firm of the city, and of what size it is. */
export interface Firm {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly industry: string
  readonly foundedOn: string
  /** 国家重点支持的高新技术领域. */
  readonly field: string
  readonly staff: number
  /** 元, in 2022. */
  readonly sales: number
  /** Of ten thousand: R&D staff over all, R&D over sales. */
  readonly researchers: number
  readonly research: number
}

export interface Firms {
  /** Who holds a certificate of which year's cohort. */
  readonly holders: ReadonlyMap<number, readonly Firm[]>
  /** Applied in 2024 and were not recognised. */
  readonly applicants: readonly Firm[]
  /** Small firms without a certificate. */
  readonly small: readonly Firm[]
  /** Those that are not in the sample's register of organisations yet. */
  readonly added: readonly Firm[]
}

const districts = ['320506', '320507', '320508']

/** Of the technical field of a firm's contracts, the high-tech field of its application. */
const fieldOf: { readonly [technical: string]: string } = {
  '01': '1',
  '02': '3',
  '03': '8',
  '04': '2',
  '05': '4',
  '06': '6',
  '07': '7',
}

/** Firms of the city: those that the contracts speak of, and as many more as the year's lists need. */
export function makeFirms(home: readonly Organisation[]): Firms {
  const random = randomOf('technology firms')
  const known = home.filter(({ kind }) => kind === 'enterprise')
  const names = new Set(home.map(({ name }) => name))
  const codes = new Set(home.map(({ code }) => code))
  const added: Firm[] = []
  const next = (allowed?: readonly string[]): Firm => {
    const old = allowed ? undefined : known.pop()
    if (old) return sized(random, old, old.field ?? '05')
    const firm = makeFirm(random, names, codes, allowed)
    added.push(firm)
    return firm
  }
  const many = (count: number, allowed?: readonly string[]) =>
    Array.from({ length: count }, () => next(allowed))

  const holders = new Map<number, readonly Firm[]>()
  for (const { year, count, renewals } of cohorts) {
    const before = holders.get(year - 3) ?? []
    holders.set(year, [...before.slice(0, renewals), ...many(count - renewals)])
  }
  const recognised = inDistricts(holders.get(2024) ?? [])
  const applicants = many(applications.accepted - recognised.length, districts)
  const entering = (holders.get(2024) ?? []).slice(cohorts.at(-1)?.renewals)
  const small = [...entering, ...applicants]
  const others = evaluations.submitted - evaluations.hightech - small.length
  return { holders, applicants, small: [...small, ...many(others)], added }
}

export function inDistricts(firms: readonly Firm[]): readonly Firm[] {
  return firms.filter(({ region }) => districts.includes(region))
}

function makeFirm(
  random: Random,
  names: Set<string>,
  codes: Set<string>,
  allowed: readonly string[] = homeRegions.map(([code]) => code),
): Firm {
  const weighted = homeRegions.filter(([code]) => allowed.includes(code))
  const region = random.weighted(weighted)
  const trade = random.weighted(trades)
  const form = random.chance(0.07) ? '股份有限公司' : '有限公司'
  for (;;) {
    const brand = random.pick(brands.first) + random.pick(brands.second) + random.pick(brands.third)
    const name = `示例市${brand}${trade.name}${form}`
    if (names.has(name)) continue
    names.add(name)
    const foundedOn = `${random.int(2001, 2018)}-0${random.int(1, 9)}-${random.int(10, 28)}`
    const known = { name, region, industry: trade.industry, foundedOn, code: newCode(random, codes, region) }
    return sized(random, known, trade.field)
  }
}

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function newCode(random: Random, codes: Set<string>, region: string): string {
  for (;;) {
    let body = 'MA'
    while (body.length < 9) body += characters.charAt(random.int(0, characters.length - 1))
    const first17 = `91${region}${body}`
    const code = `${first17}${checkDigit(first17)}`
    if (codes.has(code)) continue
    codes.add(code)
    return code
  }
}

/** Most firms are small, a few large; the smaller the sales, the more of them go into R&D, as the tiers ask. */
function sized(
  random: Random,
  {
    code,
    name,
    region,
    industry,
    foundedOn,
  }: Pick<Organisation, 'code' | 'name' | 'region' | 'industry' | 'foundedOn'>,
  technical: string,
): Firm {
  const staff = Math.max(8, Math.min(4200, Math.round(46 * Math.exp(0.95 * Math.max(random.normal(), -1.8)))))
  const perHead = 380_000 + 40_000 * random.int(0, 22)
  const sales = staff * perHead
  const floor = sales <= 45_000_000 ? 520 : sales <= 190_000_000 ? 420 : 320
  return {
    ...{ code, name, region, foundedOn, staff, sales, industry: industry ?? 'M7320' },
    field: fieldOf[technical] ?? '5',
    researchers: 1_060 + random.int(0, 2_600),
    research: floor + random.int(0, 420),
  }
}

/** How a firm enters the register of organisations. */
export function* organisationVersions(firms: readonly Firm[]): Generator<SampleVersion> {
  const random = randomOf('technology firms as organisations')
  for (const { code, name, region, industry, foundedOn } of firms) {
    const values: Values = { code, name, region, kind: 'enterprise', nature: '150', industry, foundedOn }
    yield { id: seededId(random, takenOverAt), version: 1, knownFrom: takenOverAt, values }
  }
}
