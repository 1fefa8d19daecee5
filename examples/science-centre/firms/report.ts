import { addDays, type Day, yearPeriod } from '#lib'
import { ruleOn, type Values } from '#registers'
import { reportingRules, retestReport } from '#systems'
import type { SampleVersion } from '../course.ts'
import { seededId } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDayFrom, workingDays } from '../working-calendar.ts'
import type { Certificate } from './certificate.ts'
import { makeFigures, type YearFigures, yuanText } from './figure.ts'
import { type Filing, filings, missedTwice } from './plan.ts'

const rule = (() => {
  const found = ruleOn(reportingRules, '2024-03-01')
  if (!found) throw new Error('no rule on annual reports')
  return found
})()

/** The years of filing: two that are over or open, and the next, whose list is not frozen yet. */
export function* yearVersions(): Generator<SampleVersion> {
  const random = randomOf('filing years')
  for (const { year, cohorts: _, frozenOn, opensOn, dueOn } of filings) {
    const isPast = year === filings[0].year
    const values = { year, dataYear: year - 1, opensOn, dueOn, frozenOn, listed: listedIn(year) }
    const closed = isPast ? { closedOn: `${year}-12-29` } : {}
    const knownFrom = inOfficeHours(random, isPast ? `${year}-12-29` : frozenOn)
    yield {
      ...{ id: seededId(random, knownFrom), version: 1, state: isPast ? 'closed' : 'open', knownFrom },
      values: { ...values, ...closed },
    }
  }
  const knownFrom = inOfficeHours(random, '2025-03-24')
  yield {
    ...{ id: seededId(random, knownFrom), version: 1, state: 'prepared', knownFrom },
    values: { year: 2025, dataYear: 2024, opensOn: '2025-04-07', dueOn: '2025-05-31' },
  }
}

const listedIn = (year: number) => (year === filings[0].year ? 13_733 : 15_736)

/** Every firm on the list of both years: that it must report, and what it reported. */
export function* reportVersions(
  certificates: ReadonlyMap<number, readonly Certificate[]>,
): Generator<SampleVersion> {
  const random = randomOf('annual reports')
  const told = new Map<string, YearFigures>()
  const missing = new Map<string, string>()
  for (const filing of filings) {
    const listed = filing.cohorts.flatMap((year) => certificates.get(year) ?? [])
    const outstanding = chooseOutstanding(random, filing, listed, missing)
    const missedBefore = new Set(missing.keys())
    const days = workingDays(filing.opensOn, filing.lastPassedOn)
    for (const certificate of listed) {
      const { code } = certificate.firm
      const before = told.get(code)
      const figures = makeFigures(random, certificate.firm, before)
      const state = outstanding.get(code)
      if (state === undefined) told.set(code, figures)
      else missing.set(code, state)
      const listing = listingOf(filing, certificate, missedBefore.has(code))
      yield* state === undefined
        ? passedReport(random, { filing, days, listing }, figures, before)
        : outstandingReport(random, filing, listing, figures, state)
    }
  }
}

/** Who does not report: a few of those who missed the year before, and others. */
function chooseOutstanding(
  random: Random,
  { outstanding }: Filing,
  listed: readonly Certificate[],
  missing: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const again = listed.filter(({ firm }) => missing.has(firm.code)).slice(0, missedTwice)
  const chosen = new Map<string, string>()
  const states = outstanding.flatMap(([state, count]) => Array.from({ length: count }, () => state))
  const left = () => states[chosen.size] ?? ''
  for (const { firm } of again) chosen.set(firm.code, left())
  while (chosen.size < states.length) {
    const { code } = random.pick(listed).firm
    if (!missing.has(code) && !chosen.has(code)) chosen.set(code, left())
  }
  return chosen
}

function listingOf({ year }: Filing, { firm, number }: Certificate, isMissed: boolean): Values {
  const { code, name, region } = firm
  return {
    ...{ year, dataYear: year - 1, firm: code, name, region, certificateNo: number },
    missedBefore: isMissed ? 1 : 0,
  }
}

function formOf(random: Random, figures: YearFigures): Values {
  const { staff, researchers, sales, income, hightech, research } = figures
  return {
    ...{ staff, researchers },
    totalIncome: yuanText(income),
    sales: yuanText(sales),
    hightechIncome: yuanText(hightech),
    research: yuanText(research),
    researchDomestic: yuanText(random.chance(0.93) ? research : research * 0.94),
    netAssets: yuanText(figures.netAssets),
    profit: yuanText(figures.profit),
    tax: yuanText(figures.tax),
    relief: yuanText(figures.relief),
    exports: yuanText(figures.exports),
    propertiesFirst: random.chance(0.45) ? random.int(1, 3) : 0,
    propertiesSecond: random.int(0, 6),
  }
}

/** The older year was taken over as it ended; of the later one the list is known from the day it was frozen. */
function* passedReport(
  random: Random,
  { filing, days, listing }: { filing: Filing; days: readonly Day[]; listing: Values },
  figures: YearFigures,
  before: YearFigures | undefined,
): Generator<SampleVersion> {
  const passedOn = days[Math.floor(days.length * random.next() ** 0.55)] ?? filing.lastPassedOn
  const submittedOn = passedOn > addDays(filing.opensOn, 6) ? workingDayFrom(passedOn, -2) : filing.opensOn
  const form = formOf(random, figures)
  const risks = retestReport(rule, form)
  const doubt = before && Math.abs(figures.profit - before.profit) * 2 > Math.abs(before.profit)
  const values = {
    ...{ ...listing, ...form, submittedOn, passedOn, atRisk: risks.length > 0 },
    ...(risks.length > 0 ? { risks: risks.join('；') } : {}),
    ...(doubt ? { explanation: '受市场和研发投入影响，利润变动较大，已与审计报告核对' } : {}),
  }
  yield* listedThen(random, filing, listing, { state: 'passed', on: passedOn, values })
}

function* outstandingReport(
  random: Random,
  filing: Filing,
  listing: Values,
  figures: YearFigures,
  state: string,
): Generator<SampleVersion> {
  if (state === 'missed') {
    yield* listedThen(random, filing, listing, { state, on: `${filing.year}-12-29`, values: listing })
    return
  }
  const reminders = random.int(1, 3)
  const remindedOn = random.pick(workingDays('2024-10-14', yearPeriod(2024).to).slice(0, -8))
  const form = state === 'due' ? {} : formOf(random, figures)
  const note = state === 'returned' ? { returnNote: '研发费用与专项审计报告不一致，请核对后重新提交' } : {}
  const values = { ...listing, ...form, ...note, reminders, remindedOn }
  yield* listedThen(random, filing, listing, { state, on: remindedOn, values })
}

function* listedThen(
  random: Random,
  filing: Filing,
  listing: Values,
  { state, on, values }: { state: string; on: string; values: Values },
): Generator<SampleVersion> {
  const isPast = filing.year === filings[0].year
  const frozenAt = inOfficeHours(random, filing.frozenOn)
  const id = seededId(random, frozenAt)
  const judged = { rule: rule.version }
  const knownFrom = inOfficeHours(random, on)
  if (!isPast) yield { id, version: 1, state: 'due', knownFrom: frozenAt, values: listing }
  yield { id, version: isPast ? 1 : 2, state, knownFrom, ...(values.submittedOn ? judged : {}), values }
}
