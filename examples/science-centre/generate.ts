import type { Day } from '#lib'
import type { Values } from '#registers'
import { fenOf, makeAmounts } from './amount.ts'
import { applyChanges } from './change.ts'
import { makeDraft, type Parties } from './contract.ts'
import {
  ApplicationNumbers,
  type Course,
  makeCourses,
  numberRegistrations,
  type SampleVersion,
} from './course.ts'
import { accepted, ending, passed, refusal, registration, versionsOf } from './history.ts'
import { makeLists } from './list.ts'
import { makeOrganisations, type Organisation, takenOverAt } from './organisation.ts'
import { batches, inProcess, lastEntryDay, organisationCounts } from './plan.ts'
import { randomOf } from './random.ts'
import { makeVouchers } from './voucher.ts'
import { workingDayFrom } from './working-calendar.ts'

export interface Sample {
  /** The city's own, from which the firms of other registers are taken first. */
  readonly home: readonly Organisation[]
  readonly elsewhere: readonly Organisation[]
  readonly organisations: readonly SampleVersion[]
  readonly contracts: readonly SampleVersion[]
  readonly lists: readonly SampleVersion[]
  /** By register. */
  readonly vouchers: ReadonlyMap<string, readonly SampleVersion[]>
}

/** The whole sample, the same on every machine and every run, in about a second. */
export function generateSample(): Sample {
  const organisations = makeOrganisations(randomOf('organisations'), organisationCounts)
  const parties: Parties = {
    sellers: organisations.home.filter(({ kind }) => kind !== 'hospital' && kind !== 'government'),
    homeBuyers: organisations.home,
    otherBuyers: organisations.elsewhere,
  }
  const all = [...organisations.home, ...organisations.elsewhere]
  const contracts = makeContracts(parties)
  return {
    ...organisations,
    organisations: all.map(organisationVersion),
    contracts,
    lists: makeLists(contracts),
    vouchers: makeVouchers(organisations, contracts),
  }
}

function organisationVersion(organisation: Organisation): SampleVersion {
  const { id, formerName, field: _, ...values } = organisation
  const formerNames = formerName ? { formerNames: [{ ...formerName }] } : {}
  return { id, version: 1, knownFrom: takenOverAt, values: { ...values, ...formerNames } }
}

function makeContracts(parties: Parties): SampleVersion[] {
  const numbers = new ApplicationNumbers()
  const courses = new Map(batches.map((batch) => [batch.name, makeCourses(batch, parties, numbers)]))
  const registrations = numberRegistrations(
    batches.flatMap((batch) => (batch.outcome === 'refused' ? [] : (courses.get(batch.name) ?? []))),
  )
  const histories = new Map<string, SampleVersion[][]>()
  for (const { name, outcome } of batches) {
    const random = randomOf(`history ${name}`)
    const stepsOf = (course: Course) => {
      const regNo = registrations.get(course) ?? ''
      if (outcome === 'refused') return refusal(random, course)
      if (outcome === 'ended') return ending(random, course, regNo)
      return registration(random, course, regNo, name === '2025')
    }
    histories.set(
      name,
      (courses.get(name) ?? []).map((course) => versionsOf(random, stepsOf(course))),
    )
  }
  applyChanges(histories)
  return [...[...histories.values()].flat(2), ...makeInProcess(parties, numbers)]
}

/** Contracts that the offices were at work on when the sample ends. */
function makeInProcess(parties: Parties, numbers: ApplicationNumbers): SampleVersion[] {
  const random = randomOf('in process')
  return inProcess.flatMap(([state, count]) => {
    const amounts = makeAmounts(
      random,
      count,
      count * fenOf(state === 'passed' ? '9200000.00' : '1400000.00'),
    )
    return amounts.flatMap((deal) => {
      const acceptedAt = workingDayFrom(lastEntryDay, -random.int(2, 9))
      const draft = makeDraft(random, parties, numbers.next(acceptedAt), acceptedAt, deal)
      const course = { draft, acceptedAt, decidedAt: lastEntryDay, recordedOn: lastEntryDay }
      const steps = [
        { state: state === 'draft' ? 'draft' : 'submitted', on: acceptedAt, values: draft.values },
      ]
      const step = (next: string, on: Day, values: Values) =>
        steps.push({ state: next, on, values: { ...draft.values, ...values } })
      if (state !== 'draft' && state !== 'submitted') step('accepted', acceptedAt, accepted(course))
      if (state === 'correcting')
        step('correcting', workingDayFrom(acceptedAt, 1), {
          ...accepted(course),
          correctionNote: '请补交合同附件中的技术方案和验收标准',
        })
      if (state === 'passed') step('passed', workingDayFrom(acceptedAt, 2), passed(random, course))
      return versionsOf(random, steps)
    })
  })
}
