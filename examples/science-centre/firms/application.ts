import { addDays, type Day } from '#lib'
import { ruleOn, type ScoreSheet, type Values } from '#registers'
import { hightechRules, scoreApplication, verdictOf } from '#systems'
import type { SampleVersion } from '../course.ts'
import { seededId } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDayFrom, workingDays } from '../working-calendar.ts'
import type { Certificate } from './certificate.ts'
import { makeFigures, type YearFigures, yuanText } from './figure.ts'
import { type Firm, type Firms, inDistricts } from './firm.ts'
import { applications, batches } from './plan.ts'

const rule = (() => {
  const found = ruleOn(hightechRules, '2024-06-01')
  if (!found) throw new Error('no rule on high-tech firms')
  return found
})()

export interface ApplicationContent {
  readonly batches: readonly SampleVersion[]
  readonly applications: readonly SampleVersion[]
  readonly properties: readonly SampleVersion[]
}

interface Course {
  readonly firm: Firm
  readonly outcome: 'recognised' | 'failed' | 'notRecommended' | 'withdrawn'
  readonly certificate?: Certificate
  readonly renewal: boolean
}

/** The batches of 2024, what was sent in, and the property that it took into use. */
export function makeApplications(
  firms: Firms,
  certificates: ReadonlyMap<number, readonly Certificate[]>,
): ApplicationContent {
  const random = randomOf('high-tech applications')
  const made = batches.map(({ share: _, ...batch }) => {
    const knownFrom = inOfficeHours(random, '2024-04-22')
    return { id: seededId(random, knownFrom), version: 1, knownFrom, values: { year: 2024, ...batch } }
  })
  const properties: SampleVersion[] = []
  const versions = coursesOf(firms, certificates).flatMap((course, index) => {
    const batch = random.weighted(batches.map((one, at) => [at, one.share] as const))
    return courseVersions(random, course, made[batch], index + 1, properties)
  })
  return { batches: made, applications: versions, properties }
}

function coursesOf(
  { applicants }: Firms,
  certificates: ReadonlyMap<number, readonly Certificate[]>,
): readonly Course[] {
  const issued = certificates.get(2024) ?? []
  const renewed = new Set((certificates.get(2021) ?? []).map(({ firm }) => firm.code))
  const within = new Set(inDistricts(issued.map(({ firm }) => firm)))
  const recognised = issued.filter(({ firm }) => within.has(firm))
  const failed = applications.recommended - recognised.length
  return [
    ...recognised.map((certificate) => ({
      ...{ firm: certificate.firm, outcome: 'recognised' as const, certificate },
      renewal: renewed.has(certificate.firm.code),
    })),
    ...applicants.map((firm, index) => ({
      firm,
      outcome:
        index < failed
          ? ('failed' as const)
          : index < failed + applications.withdrawn
            ? ('withdrawn' as const)
            : ('notRecommended' as const),
      renewal: false,
    })),
  ]
}

function courseVersions(
  random: Random,
  course: Course,
  batch: SampleVersion | undefined,
  serial: number,
  properties: SampleVersion[],
): SampleVersion[] {
  if (!batch) throw new Error('no batch')
  const { opensOn, closesOn, recommendsBy } = batch.values as { [day: string]: Day }
  const acceptedAt = random.pick(workingDays(String(opensOn), String(closesOn)))
  const form = formOf(random, course, serial)
  const daysFounded = (Date.parse(acceptedAt) - Date.parse(course.firm.foundedOn)) / 86_400_000
  const filled = { ...form, batch: batch.id, daysFounded, acceptedAt }
  const scored = { ...filled, ...bandPoints(scoreApplication(rule, filled), course.outcome) }
  const accepted = { ...scored, ...verdictOf(scoreApplication(rule, scored)) }
  const knownFrom = inOfficeHours(random, acceptedAt)
  const id = seededId(random, knownFrom)
  const steps = stepsOf(random, course, accepted, acceptedAt, String(recommendsBy))
  use(random, course, id, form, [knownFrom, steps.at(-1)], properties)
  const first = { id, version: 1, state: 'accepted', knownFrom, rule: rule.version, values: accepted }
  return [
    first,
    ...steps.map(({ state, at, values }, index) => ({
      ...{ id, version: index + 2, state, knownFrom: at, rule: rule.version, values },
    })),
  ]
}

interface Step {
  readonly state: string
  readonly at: string
  readonly values: Values
}

const formItems = ['application', 'licence', 'property', 'product', 'staff', 'audit', 'accounts', 'tax']
const inOrder = formItems.map((item) => ({ item, isRight: true }))

function stepsOf(
  random: Random,
  { outcome, certificate }: Course,
  accepted: Values,
  acceptedAt: Day,
  recommendsBy: Day,
): Step[] {
  const clerk = `clerk-hightech-${random.int(1, 3)}`
  const later = (days: number) => workingDayFrom(acceptedAt, days)
  if (outcome === 'withdrawn' || outcome === 'notRecommended') {
    const on = later(random.int(3, 9))
    const reason = random.pick([
      '近三年研发费用归集不符合规定，占比达不到要求',
      '知识产权与主要产品关联性不足',
      '材料经补正仍不齐全',
    ])
    const ended = { endedAt: on, ...(outcome === 'withdrawn' ? {} : { clerk, reason }) }
    return [{ state: outcome, at: inOfficeHours(random, on), values: { ...accepted, ...ended } }]
  }
  const recommendedAt = [later(random.int(4, 12)), recommendsBy].sort()[0] ?? recommendsBy
  const recommended = { ...accepted, clerk, recommendedAt, formCheck: inOrder, opinion: '材料齐全，同意推荐' }
  const first = { state: 'recommended', at: inOfficeHours(random, recommendedAt), values: recommended }
  if (outcome === 'failed' || !certificate) {
    const on = workingDayFrom('2024-11-19', random.int(0, 20))
    const values = { ...recommended, endedAt: on, reason: '专家评审未通过' }
    return [first, { state: 'failed', at: inOfficeHours(random, on), values }]
  }
  const { number, issuedOn } = certificate
  const on = addDays(issuedOn, random.int(5, 12))
  const values = { ...recommended, recognisedAt: issuedOn, certificateNo: number }
  return [first, { state: 'recognised', at: inOfficeHours(random, on), values }]
}

function formOf(random: Random, { firm, outcome, renewal }: Course, serial: number): Values {
  const isSound = outcome === 'recognised'
  const first = makeFigures(random, firm, undefined, isSound)
  const second = makeFigures(random, firm, first, isSound)
  const last = makeFigures(random, firm, second, isSound)
  const results = outcome === 'recognised' ? random.int(15, 24) : random.int(6, 20)
  const { code, name, region, foundedOn, field } = firm
  return {
    applicationNo: `GQ2024${String(serial).padStart(6, '0')}`,
    ...{ year: 2024, firm: code, name, region, foundedOn, field, renewal, results },
    ...amountsOf(first, second, last),
    properties: makeProperties(random, outcome, serial),
    madeStandards: false,
    misconduct: false,
    ...pointsOf(random, outcome),
  }
}

function amountsOf(first: YearFigures, second: YearFigures, last: YearFigures): Values {
  const years = [
    ['First', first],
    ['Second', second],
    ['Last', last],
  ] as const
  const amounts = years.flatMap(([year, { sales, research, netAssets }]) => [
    [`sales${year}`, yuanText(sales)],
    [`research${year}`, yuanText(research)],
    [`netAssets${year}`, yuanText(netAssets)],
  ])
  return {
    ...Object.fromEntries(amounts),
    ...{ staff: last.staff, researchers: last.researchers },
    researchDomestic: yuanText(first.research + second.research + last.research),
    totalIncome: yuanText(last.income),
    hightechIncome: yuanText(last.hightech),
  }
}

/** What the firm marks by itself; points of the other items follow from the bands that it reaches. */
function pointsOf(random: Random, outcome: Course['outcome']): Values {
  if (outcome === 'recognised')
    return {
      ...{ advancedPoints: random.int(7, 8), supportPoints: random.int(7, 8), acquisitionPoints: 6 },
      ...{ systemPoints: 6, bodyPoints: 6, incentivePoints: 4, talentPoints: 4 },
    }
  return {
    ...{ advancedPoints: random.int(4, 7), supportPoints: random.int(4, 7) },
    ...{ systemPoints: random.int(3, 6), bodyPoints: random.int(3, 6) },
    ...{ incentivePoints: random.int(2, 4), talentPoints: random.int(1, 4) },
  }
}

/** In every band that is still open: who was recommended marked itself well, the others did not. */
function bandPoints({ blocks }: ScoreSheet, outcome: Course['outcome']): Values {
  const open = blocks.flatMap(({ items }) => items).filter(({ least, upTo }) => least < upTo)
  return Object.fromEntries(
    open.map(({ name, least, upTo }) => [
      `${name}Points`,
      outcome === 'recognised' || outcome === 'failed' ? upTo : least,
    ]),
  )
}

function makeProperties(random: Random, outcome: Course['outcome'], application: number): Values[] {
  const count = random.int(outcome === 'recognised' ? 4 : 2, 5)
  return Array.from({ length: count }, (_, index) => {
    const kind =
      index === 0 && random.chance(0.7) ? 'invention' : random.pick(['utility', 'utility', 'software'])
    const serial = String(application * 10 + index).padStart(7, '0')
    const year = random.int(2020, 2023)
    const type = kind === 'invention' ? '1' : '2'
    const number =
      kind === 'software' ? `${year}SR${serial}` : `ZL${year}${type}${serial}.${random.int(0, 9)}`
    return {
      kind,
      number,
      acquired: random.chance(0.9) ? 'own' : 'bought',
      grantedOn: `${year}-0${random.int(1, 9)}-15`,
    }
  })
}

/** Acceptance takes property into use; what comes to nothing sets it free. */
function use(
  random: Random,
  { firm, outcome }: Course,
  application: string,
  form: Values,
  [knownFrom, end]: readonly [string, Step | undefined],
  properties: SampleVersion[],
): void {
  const rows = form.properties as readonly Values[]
  for (const { number, kind } of rows) {
    const id = seededId(random, knownFrom)
    const values = { number, kind, firm: firm.code, name: firm.name, year: 2024, application } as Values
    properties.push({ id, version: 1, state: 'used', knownFrom, values })
    if (outcome !== 'recognised' && end)
      properties.push({ id, version: 2, state: 'released', knownFrom: end.at, values })
  }
}
