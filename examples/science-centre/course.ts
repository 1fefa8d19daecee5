import type { Day, Instant } from '#lib'
import type { Values } from '#registers'
import { registrationNumber } from '#systems'
import { makeAmounts } from './amount.ts'
import { type Draft, makeDraft, type Parties } from './contract.ts'
import { type Batch, monthWeights } from './plan.ts'
import { type Random, randomOf } from './random.ts'
import { workingDayFrom, workingDays } from './working-calendar.ts'

/** One version of a record, as an older system kept it. */
export interface SampleVersion {
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly knownFrom: Instant
  readonly rule?: string
  readonly values: Values
}

/** One contract on its way to a decision. */
export interface Course {
  readonly draft: Draft
  readonly acceptedAt: Day
  /** The day of registration, or of refusal. */
  readonly decidedAt: Day
  /** The day on which the decision was entered, later than it where the office was behind. */
  readonly recordedOn: Day
}

/** Numbers applications of a year one after another. */
export class ApplicationNumbers {
  readonly #last = new Map<string, number>()

  next(day: Day): string {
    const year = day.slice(0, 4)
    const serial = (this.#last.get(year) ?? 0) + 1
    this.#last.set(year, serial)
    return `SQ${year}${String(serial).padStart(6, '0')}`
  }
}

/** The courses of a batch in the order of their decisions. */
export function makeCourses(batch: Batch, parties: Parties, numbers: ApplicationNumbers): Course[] {
  const random = randomOf(`contracts ${batch.name}`)
  const amounts = makeAmounts(random, batch.count, batch.total)
  const days = spread(random, workingDays(batch.registered.from, batch.registered.to), batch.count)
  const recordable = batch.recorded && workingDays(batch.recorded.from, batch.recorded.to)
  return days.map((decidedAt, index) => {
    const acceptedAt = workingDayFrom(decidedAt, -random.int(3, 14))
    const draft = makeDraft(random, parties, numbers.next(acceptedAt), acceptedAt, amounts[index] ?? 0)
    const recordedOn = recordable ? random.pick(recordable) : decidedAt
    return { draft, acceptedAt, decidedAt, recordedOn }
  })
}

/** So many of the days, more in the busy months, in the order of time; each day at least once where there is room. */
function spread(random: Random, days: readonly Day[], count: number): Day[] {
  const weighted = days.map((day) => [day, monthWeights[Number(day.slice(5, 7)) - 1] ?? 1] as const)
  const pick = weightedPicker(random, weighted)
  const each = count > 5 * days.length ? days : []
  return [...each, ...Array.from({ length: count - each.length }, pick)].sort()
}

/** The same as `random.weighted`, for many picks from many items. */
function weightedPicker<T>(random: Random, items: readonly (readonly [T, number])[]): () => T {
  let total = 0
  const ends = items.map(([, weight]) => {
    total += weight
    return total
  })
  return () => {
    const at = random.next() * total
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (!item) throw new Error('nothing to choose from')
    return item[0]
  }
}

/** Registration numbers, one after another for each office and year, in the order of registration. */
export function numberRegistrations(courses: readonly Course[]): Map<Course, string> {
  const serials = new Map<string, number>()
  const numbers = new Map<Course, string>()
  for (const course of courses.toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt))) {
    const year = course.decidedAt.slice(0, 4)
    const { office } = course.draft
    const serial = (serials.get(year + office) ?? 0) + 1
    serials.set(year + office, serial)
    numbers.set(course, registrationNumber(year, office, serial))
  }
  return numbers
}
