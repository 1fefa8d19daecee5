import { readerFor } from '#access'
import { type Day, type Decimal, fail, ok, type Result } from '#lib'
import { listRecords, type RecordsContext, type RecordVersion, recordIn } from '#records'
import { is } from '#registers'
import { homeCity } from '../home.ts'
import { contractTypes } from './code-list.ts'
import { contracts } from './contract.ts'
import { problems } from './problems.ts'

/** 16 digits: year, province and city, office, serial. */
export function registrationNumber(year: string, office: string, serial: number): string {
  return `${year}${homeCity}${office}${String(serial).padStart(6, '0')}`
}

/** valid: as issued; changed: valid with a later change; cancelled and revoked: no longer valid. */
export type CertificateState = 'valid' | 'changed' | 'cancelled' | 'revoked'

/** What a certificate says, and whether it still holds. No personal data. */
export interface Certificate {
  readonly state: CertificateState
  readonly regNo: string
  readonly title: string
  readonly type: string
  readonly seller: string
  /** 元 */
  readonly dealAmount: Decimal
  readonly techAmount: Decimal
  readonly registeredAt: Day
  readonly changedAt?: Day
  readonly endedAt?: Day
}

/**
 * Anyone who holds a certificate may ask whether it still holds; it needs no role, only the code.
 * Problems: contracts/no-certificate.
 */
export async function verifyCertificate(
  ctx: RecordsContext,
  { unit, code }: { readonly unit: string; readonly code: string },
): Promise<Result<Certificate>> {
  const asked = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const actor = readerFor(unit, 'public')
  const { rows } = await listRecords(ctx, {
    actor,
    unit,
    register: 'contracts',
    where: is('verifyCode', asked),
    offset: 0,
    limit: 1,
  })
  const [record] = rows
  if (!record) return fail(problems['no-certificate']({ code }))
  return ok(certificateOf(recordIn(contracts, record)))
}

function certificateOf({ state, values: contract }: RecordVersion<typeof contracts>): Certificate {
  const { regNo = '', title, dealAmount, registeredAt = '', changedAt, endedAt } = contract
  const held: CertificateState = changedAt === undefined ? 'valid' : 'changed'
  return Object.freeze({
    state: state === 'cancelled' || state === 'revoked' ? state : held,
    regNo,
    title,
    type: contractTypes.items.find((item) => item.code === contract.type)?.label.zh ?? contract.type,
    seller: contract.sellerName,
    dealAmount,
    techAmount: contract.techAmount ?? contract.declaredTechAmount,
    registeredAt,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
  })
}
