import type { SampleVersion } from '../course.ts'
import { makeOrganisations, type Organisation } from '../organisation.ts'
import { organisationCounts } from '../plan.ts'
import { randomOf } from '../random.ts'
import { makeApplications } from './application.ts'
import { certificateVersions, makeCertificates } from './certificate.ts'
import { evaluationVersions } from './evaluation.ts'
import { makeFirms, organisationVersions } from './firm.ts'
import { reportVersions, yearVersions } from './report.ts'

export interface FirmContent {
  /** Firms that the register of organisations gains. */
  readonly organisations: Iterable<SampleVersion>
  /** Registers in the order in which their records refer to one another; versions are made as they are asked for. */
  readonly registers: readonly (readonly [register: string, versions: Iterable<SampleVersion>])[]
}

/** The same as the sample's, without the rest of it. */
export function sampleFirms(): FirmContent {
  return makeFirmContent(makeOrganisations(randomOf('organisations'), organisationCounts).home)
}

/** High-tech firms and science SMEs of the city: certificates, applications, annual reports, evaluations. */
export function makeFirmContent(home: readonly Organisation[]): FirmContent {
  const firms = makeFirms(home)
  const certificates = makeCertificates(firms)
  const made = makeApplications(firms, certificates)
  return {
    organisations: organisationVersions(firms.added),
    registers: [
      ['hightech.batches', made.batches],
      ['hightech.applications', made.applications],
      ['hightech.properties', made.properties],
      ['hightech.certificates', certificateVersions(certificates)],
      ['hightech.years', yearVersions()],
      ['hightech.reports', reportVersions(certificates)],
      ['sme.evaluations', evaluationVersions(firms, certificates)],
    ],
  }
}
