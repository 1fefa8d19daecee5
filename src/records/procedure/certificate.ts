import { readerFor } from '#access'
import { type Day, dayOf, fail, type Label, ok, type Result } from '#lib'
import { type Certificate, is, printValue, type Register } from '#registers'
import { stateLabel } from '../amend.ts'
import type { RecordsContext } from '../context.ts'
import { listRecords } from '../list.ts'
import type { RecordVersion } from '../record.ts'
import { problems } from './problems.ts'

/** valid: as issued; changed: valid, with a later change; expired: its last day is over; ended: cancelled or revoked. */
export type CertificateStatus = 'valid' | 'changed' | 'expired' | 'ended'

/** What a certificate says, and whether it still holds. No personal data. */
export interface CertificateFound {
  readonly register: string
  readonly label: Label
  readonly status: CertificateStatus
  readonly state: Label
  readonly number: string
  readonly facts: readonly { readonly field: string; readonly label: Label; readonly value: Label }[]
  readonly changedOn?: Day
  readonly until?: Day
  readonly endedOn?: Day
}

/**
 * Anyone who holds a certificate may ask whether it still holds; it needs no role, only the code, as it was typed.
 * Problems: procedure/no-certificate.
 */
export async function verifyCertificate(
  ctx: RecordsContext,
  { unit, code }: { readonly unit: string; readonly code: string },
): Promise<Result<CertificateFound>> {
  const typed = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const actor = readerFor(unit, 'public')
  for (const register of ctx.catalogue.registers.values()) {
    const { certificate } = register
    if (!certificate) continue
    const where = is(certificate.code, typed)
    const asked = { actor, unit, register: register.name, where, offset: 0, limit: 1 }
    const { rows } = await listRecords(ctx, asked)
    if (rows[0]) return ok(found(register, certificate, rows[0], dayOf(ctx.clock.now())))
  }
  return fail(problems['no-certificate']({ code }))
}

function found(
  register: Register,
  certificate: Certificate,
  record: RecordVersion,
  today: Day,
): CertificateFound {
  const { values, state } = record
  const day = (name: string | undefined) =>
    name === undefined ? undefined : (values[name] as Day | undefined)
  const [changedOn, until, endedOn] = [certificate.changedOn, certificate.until, certificate.endedOn].map(day)
  const isOver = until !== undefined && until < today
  const holds = isOver ? 'expired' : changedOn === undefined ? 'valid' : 'changed'
  return Object.freeze({
    register: register.name,
    label: register.label,
    status: certificate.valid.includes(state ?? '') ? holds : 'ended',
    state: stateLabel(register, state),
    number: String(values[certificate.number]),
    facts: certificate.shows.flatMap((name) => {
      const field = register.fields[name]
      if (!field || values[name] === undefined) return []
      const value = { zh: printValue(field, values[name]), en: printValue(field, values[name], 'en') }
      return [{ field: name, label: field.label, value }]
    }),
    ...(changedOn === undefined ? {} : { changedOn }),
    ...(until === undefined ? {} : { until }),
    ...(endedOn === undefined ? {} : { endedOn }),
  })
}
