import { addDays, type Day } from '#lib'
import type { SampleVersion } from '../course.ts'
import { seededId } from '../organisation.ts'
import { randomOf } from '../random.ts'
import { inOfficeHours } from '../working-calendar.ts'
import type { Firm, Firms } from './firm.ts'
import { cohorts } from './plan.ts'

export interface Certificate {
  readonly firm: Firm
  readonly number: string
  readonly issuedOn: Day
  readonly validTo: Day
}

/** By cohort: certificates stand for three years, less a day. */
export function makeCertificates({ holders }: Firms): ReadonlyMap<number, readonly Certificate[]> {
  const random = randomOf('certificates')
  return new Map(
    cohorts.map(({ year, issuedOn: days }) => [
      year,
      (holders.get(year) ?? []).map((firm, index) => {
        const issuedOn = random.pick(days)
        const validTo = addDays(`${year + 3}${issuedOn.slice(4)}`, -1)
        return { firm, number: `GR${year}32${String(index + 1).padStart(6, '0')}`, issuedOn, validTo }
      }),
    ]),
  )
}

/** The office has the list of a batch some days after it is published. */
export function* certificateVersions(
  certificates: ReadonlyMap<number, readonly Certificate[]>,
): Generator<SampleVersion> {
  const random = randomOf('certificates recorded')
  for (const { firm, number, issuedOn, validTo } of [...certificates.values()].flat()) {
    const knownFrom = inOfficeHours(random, addDays(issuedOn, random.int(5, 12)))
    const { code, name, region, field } = firm
    const values = { number, firm: code, name, region, field, issuedOn, validTo }
    yield { id: seededId(random, knownFrom), version: 1, state: 'valid', knownFrom, values }
  }
}
