import { addDays } from '#lib'
import { makeAmounts, type WholeFen, yuan } from '../amount.ts'
import type { SampleVersion } from '../course.ts'
import { seededId, takenOverAt } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDays } from '../working-calendar.ts'
import type { Institution } from './institution.ts'
import { type InstrumentType, typesOfTier } from './instrument-type.ts'
import { majorFrom, network } from './plan.ts'

/** What of an instrument the rest of the sample needs; its record is made when it is loaded. */
export interface Instrument {
  readonly id: string
  readonly number: string
  readonly owner: Institution
  readonly type: InstrumentType
  readonly name: string
  readonly value: WholeFen
  readonly onlineOn?: string
  readonly offlineOn?: string
  readonly sharing: string
}

/** All instruments of the network, those that left and those that wait to come. */
export function planInstruments(institutions: readonly Institution[]): Instrument[] {
  const random = randomOf('instruments')
  const major = above(random, network.major, network.majorValue, majorFrom)
  const minor = below(random, network.minor, network.minorValue)
  const listed = shuffled(random, [...major, ...minor])
  const more = network.gone + network.later + network.waiting
  const others = above(random, more, more * 62_000_000, majorFrom)
  const owner = ownerPicker(random, institutions)
  const days = makeDays(random, listed.length)
  const numbers = new Map<string, number>()
  return [...listed, ...others].map((value, index) => {
    // Each institution has one at least, and the first of them are spread over all.
    const its = institutions[index] ?? owner()
    const type = random.pick(typesOfTier[value < 30_000_000 ? 0 : value < 150_000_000 ? 1 : 2] ?? [])
    const dates = days(index)
    const year = (dates.onlineOn ?? '2025').slice(0, 4)
    const serial = (numbers.get(year) ?? 0) + 1
    numbers.set(year, serial)
    return {
      id: seededId(random, knownAt(dates.onlineOn)),
      number: `YQ${year}${String(serial).padStart(5, '0')}`,
      owner: its,
      type,
      name: type.name,
      value,
      ...dates,
      sharing: random.weighted(sharing),
    }
  })
}

const sharing = [
  ['outside', 83],
  ['inside', 14],
  ['none', 3],
] as const

function knownAt(onlineOn: string | undefined): string {
  return onlineOn !== undefined && onlineOn > '2022-12-30' ? `${onlineOn}T02:00:00.000Z` : takenOverAt
}

/** So many values that add up exactly, each at least `least`. */
function above(random: Random, count: number, total: WholeFen, least: WholeFen): WholeFen[] {
  return makeAmounts(random, count, total - count * least).map((amount) => amount + least)
}

/** So many values under what makes an instrument a major one, with an exact sum. */
function below(random: Random, count: number, total: WholeFen): WholeFen[] {
  const values = Array.from({ length: count }, () => random.int(110, 920) * 10_000)
  let rest = total - values.reduce((sum, value) => sum + value, 0)
  for (let index = 0; rest !== 0; index = (index + 1) % count) {
    const value = values[index] ?? 0
    const step = Math.sign(rest) * Math.min(Math.abs(rest), 500_000)
    if (value + step < 500_000 || value + step >= majorFrom - 100) continue
    values[index] = value + step
    rest -= step
  }
  return values
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.int(0, last)
    const [a, b] = [mixed[last], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}

/** The large ones own the most. */
function ownerPicker(random: Random, institutions: readonly Institution[]): () => Institution {
  let total = 0
  const ends = institutions.map(({ weight }) => {
    total += weight
    return total
  })
  return () => {
    const at = random.next() * total
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const found = institutions[low]
    if (!found) throw new Error('no institutions')
    return found
  }
}

/** When the instrument with this place in the list came, and went. The last of those listed are the year's own. */
function makeDays(
  random: Random,
  listed: number,
): (index: number) => { readonly onlineOn?: string; readonly offlineOn?: string } {
  const inYear = workingDays('2024-01-02', '2024-12-20')
  const before = workingDays('2023-01-03', '2023-12-29')
  const after = workingDays('2025-01-02', '2025-03-28')
  const ended = workingDays('2023-06-01', '2024-12-13')
  const earlier = () =>
    random.chance(0.08)
      ? random.pick(before)
      : `${random.int(2014, 2022)}-${String(random.int(1, 11)).padStart(2, '0')}-${random.int(10, 28)}`
  return (index) => {
    if (index < listed - network.added) return { onlineOn: earlier() }
    if (index < listed) return { onlineOn: random.pick(inYear) }
    if (index < listed + network.gone)
      return { onlineOn: `${random.int(2014, 2021)}-0${random.int(1, 9)}-15`, offlineOn: random.pick(ended) }
    if (index < listed + network.gone + network.later) return { onlineOn: random.pick(after) }
    return {}
  }
}

const foreign = [
  ['US', '美国', 27],
  ['DE', '德国', 22],
  ['JP', '日本', 24],
  ['GB', '英国', 7],
  ['CH', '瑞士', 6],
  ['NL', '荷兰', 5],
  ['FR', '法国', 4],
  ['KR', '韩国', 5],
] as const
const homeMakers = [
  '澜屿仪器',
  '衡岚科仪',
  '璟测科技',
  '翎谱仪器',
  '砺远智检',
  '朔微精仪',
  '泓拓分析',
  '骁格装备',
  '沅联测控',
  '曜图光电',
]
const foreignMakers = [
  '思泊仪器公司',
  '岚图科学仪器',
  '维恩测试系统',
  '科诺分析仪器',
  '汇川野精机',
  '赛维克光学',
]
const models = [...'ABCDEFGHKLMNPQRSTVX']

/** The record of each instrument, in the order of the plan. */
export function* instrumentVersions(instruments: readonly Instrument[]): Generator<SampleVersion> {
  const random = randomOf('instrument records')
  for (const [index, instrument] of instruments.entries()) {
    const { id, onlineOn, offlineOn } = instrument
    const values = valuesOf(random, instrument, index)
    const first = { id, version: 1, values }
    if (onlineOn === undefined) {
      const knownFrom = inOfficeHours(random, random.pick(['2025-03-24', '2025-03-26', '2025-03-28']))
      yield { ...first, state: random.chance(0.4) ? 'draft' : 'submitted', knownFrom }
      continue
    }
    const online = { ...values, onlineOn }
    const knownFrom = onlineOn > '2022-12-30' ? inOfficeHours(random, onlineOn) : takenOverAt
    const isSuspended = offlineOn === undefined && random.chance(0.012)
    const state = isSuspended ? 'suspended' : 'online'
    const reason = isSuspended
      ? { suspendReason: random.pick(['故障待修', '搬迁安装', '检定未到期前停用']) }
      : {}
    yield { ...first, state, knownFrom, values: { ...online, ...reason } }
    if (offlineOn === undefined) continue
    const exitReason = random.pick(['设备报废', '管理单位搬迁', '停止对外服务'])
    yield {
      id,
      version: 2,
      state: 'offline',
      knownFrom: inOfficeHours(random, offlineOn),
      values: { ...online, offlineOn, exitReason },
    }
  }
}

function valuesOf(random: Random, instrument: Instrument, index: number) {
  const { number, owner, type, name, value, onlineOn, sharing: mode } = instrument
  const { organisation } = owner
  const isDear = value >= 150_000_000
  const isDomestic = random.chance(isDear ? 0.24 : 0.43)
  const [origin, country] = isDomestic ? ['CN', ''] : pickForeign(random)
  const maker = random.pick(isDomestic ? homeMakers : foreignMakers)
  const used = onlineOn ?? '2025-01-10'
  const zone = isDomestic && random.chance(0.05) ? 'domestic' : random.chance(0.02) ? 'offer' : undefined
  return {
    number,
    owner: organisation.code,
    ownerName: organisation.name,
    assetNo: `ZC${String(index + 1).padStart(6, '0')}`,
    name,
    manufacturer: `${country}${maker}`,
    origin,
    domestic: isDomestic,
    model: `${random.pick(models)}${random.pick(models)}-${random.int(1, 98)}00${random.pick(['', 'S', 'Plus'])}`,
    serialNo: `${random.int(1000, 9999)}${random.int(10_000, 99_999)}`,
    class: type.subclass.slice(0, 2),
    subclass: type.subclass,
    originalValue: yuan(value),
    funding: organisation.kind === 'enterprise' ? 'own' : random.chance(0.8) ? 'fiscal' : 'mixed',
    inUseOn: addDays(used, -random.int(20, 900)),
    region: organisation.region,
    functions: type.functions,
    sharing: mode,
    ...(mode === 'none'
      ? { sharingReason: random.pick(['涉及保密任务', '生产线专用', '临床专用设备']) }
      : {}),
    meter: value >= 50_000_000 ? random.pick(['bluetooth', 'card', 'code']) : random.pick(['code', 'hand']),
    ...(zone === undefined && random.chance(0.01) ? { zone: 'special' } : zone ? { zone } : {}),
  }
}

function pickForeign(random: Random): readonly [origin: string, country: string] {
  const [origin, country] = random.weighted(
    foreign.map(([code, name, share]) => [[code, name] as const, share] as const),
  )
  return [origin, country]
}
