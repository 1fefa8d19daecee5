import type { Day } from '#lib'
import { ruleOn, type Values } from '#registers'
import { numberPrefix, outcomeOf, scoreEvaluation, smeRules } from '#systems'
import type { SampleVersion } from '../course.ts'
import { seededId } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDayFrom, workingDays } from '../working-calendar.ts'
import type { Certificate } from './certificate.ts'
import { makeFigures, yuanText } from './figure.ts'
import type { Firm, Firms } from './firm.ts'
import { evaluations } from './plan.ts'

const rule = (() => {
  const found = ruleOn(smeRules, '2024-06-01')
  if (!found) throw new Error('no rule on science SMEs')
  return found
})()

interface Entry {
  readonly firm: Firm
  readonly certificateNo?: string
}

/** The evaluations of 2024, as the older system had them at the end, and what was filed anew by March 2025. */
export function* evaluationVersions(
  { small }: Firms,
  certificates: ReadonlyMap<number, readonly Certificate[]>,
): Generator<SampleVersion> {
  const random = randomOf('science SMEs')
  const holders = smallHolders(certificates)
  const entries: Entry[] = [...holders, ...small.map((firm) => ({ firm }))]
  const numbers = new Map<string, number>()
  const refused = evaluations.submitted - evaluations.admitted
  const days = workingDays('2024-03-04', '2024-10-30')
  for (const [index, entry] of entries.entries()) {
    const isRefused = index >= entries.length - refused
    yield ended(random, entry, random.pick(days), isRefused, numbers)
  }
  const half = evaluations.anew / 2
  yield* filedAnew(random, [...holders.slice(0, half), ...entries.slice(holders.length).slice(0, half)])
}

/** Holders of a certificate that is valid throughout, and small enough. */
function smallHolders(certificates: ReadonlyMap<number, readonly Certificate[]>): Entry[] {
  const valid = [2022, 2023, 2021].flatMap((year) => certificates.get(year) ?? [])
  const found = valid.filter(({ firm }) => firm.staff <= 400 && firm.sales <= 130_000_000)
  if (found.length < evaluations.hightech) throw new Error(`only ${found.length} small holders`)
  return found.slice(0, evaluations.hightech).map(({ firm, number }) => ({ firm, certificateNo: number }))
}

function formOf(random: Random, { firm, certificateNo }: Entry, year: number): Values {
  const before = makeFigures(random, firm)
  const figures = year === 2025 ? makeFigures(random, firm, before) : before
  const isFirst = random.chance(0.4)
  const { staff, sales, research, assets, costs } = figures
  // Who has no certificate must come through by points: enough R&D staff, R&D and property.
  const small = certificateNo === undefined
  const people = Math.min(staff, 460)
  const turnover = Math.min(sales, 160_000_000)
  return {
    ...{ year, firm: firm.code, name: firm.name, region: firm.region, resident: true },
    staff: people,
    researchers: small
      ? Math.ceil(people * (0.2 + 0.004 * random.int(0, 60)))
      : Math.min(figures.researchers, people),
    sales: yuanText(turnover),
    assets: yuanText(Math.min(assets, 180_000_000)),
    costs: yuanText(Math.min(costs, 170_000_000)),
    research: yuanText(small ? turnover * (0.052 + 0.001 * random.int(0, 40)) : research),
    propertiesFirst: isFirst ? random.int(1, 3) : 0,
    propertiesSecond: isFirst ? random.int(0, 4) : random.int(3, 9),
    ...{ restricted: false, misconduct: false },
    ...(certificateNo === undefined ? {} : { certificateNo }),
  }
}

/** What the older system kept: how it ended. */
function ended(
  random: Random,
  entry: Entry,
  submittedOn: Day,
  isRefused: boolean,
  numbers: Map<string, number>,
): SampleVersion {
  const form = formOf(random, entry, 2024)
  const sheet = scoreEvaluation(rule, form)
  const checkedOn = workingDayFrom(submittedOn, random.int(1, 4))
  const shared = { ...form, ...outcomeOf(sheet), submittedOn, checkBy: workingDayFrom(submittedOn, 5) }
  const clerk = `clerk-sme-${random.int(1, 4)}`
  if (isRefused) {
    const reason = random.pick([
      '形式审查发现填报数据与年报不一致',
      '企业列入经营异常名录',
      '知识产权权属证明不符',
    ])
    const knownFrom = inOfficeHours(random, checkedOn)
    const values = { ...shared, clerk, reason }
    return {
      id: seededId(random, knownFrom),
      version: 1,
      state: 'refused',
      knownFrom,
      rule: rule.version,
      values,
    }
  }
  const publicFrom = workingDayFrom(checkedOn, random.int(3, 12))
  const publicTo = workingDayFrom(publicFrom, 10)
  const admittedOn = workingDayFrom(publicTo, 2)
  const prefix = numberPrefix(2024, entry.firm.region)
  const serial = (numbers.get(prefix) ?? 0) + 1
  numbers.set(prefix, serial)
  const number = `${prefix}${String(serial).padStart(6, '0')}`
  const knownFrom = inOfficeHours(random, admittedOn)
  const values = {
    ...{ ...shared, checkedOn, clerk, publicFrom, publicTo, number, admittedOn },
    validTo: '2025-03-31',
  }
  return {
    id: seededId(random, knownFrom),
    version: 1,
    state: 'admitted',
    knownFrom,
    rule: rule.version,
    values,
  }
}

/** By the end of March many have not filed for 2025 yet; those who have are on their way. */
function* filedAnew(random: Random, entries: readonly Entry[]): Generator<SampleVersion> {
  const days = workingDays('2025-02-24', '2025-03-28')
  for (const entry of entries) {
    const submittedOn = random.pick(days)
    const form = formOf(random, entry, 2025)
    const sheet = scoreEvaluation(rule, form)
    const isChecked = submittedOn < '2025-03-21'
    const checkedOn = workingDayFrom(submittedOn, 3)
    const values = {
      ...{ ...form, ...outcomeOf(sheet), submittedOn, checkBy: workingDayFrom(submittedOn, 5) },
      ...(isChecked ? { checkedOn, clerk: 'clerk-sme-1' } : {}),
    }
    const knownFrom = inOfficeHours(random, isChecked ? checkedOn : submittedOn)
    const state = isChecked ? 'checked' : 'submitted'
    yield { id: seededId(random, knownFrom), version: 1, state, knownFrom, rule: rule.version, values }
  }
}
