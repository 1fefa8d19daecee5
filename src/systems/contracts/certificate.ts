import { randomBytes } from 'node:crypto'
import { readerFor } from '#access'
import { type Day, type Decimal, fail, ok, type Result } from '#lib'
import { listRecords, type RecordsContext, type RecordVersion, recordIn } from '#records'
import { is } from '#registers'
import { homeCity } from '../home.ts'
import { contractTypes } from './code-list.ts'
import { contracts } from './contract.ts'
import type { ContractBehaviour } from './duplicate.ts'
import { problems } from './problems.ts'

/** Without 0, 1, I, L, O, U: what people read aloud and type. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12
/** The largest multiple of the alphabet's length in a byte: chance above it is thrown away, so that each is as likely. */
const fair = 256 - (256 % alphabet.length)

/** A code that cannot be guessed (58 bits), 12 characters. `chance` is for tests. */
export function newVerifyCode(chance: (size: number) => Uint8Array = randomBytes): string {
  let code = ''
  while (code.length < codeLength)
    for (const byte of chance(codeLength))
      if (byte < fair && code.length < codeLength) code += alphabet.charAt(byte % alphabet.length)
  return code
}

const serialDigits = 6

/** 16 digits: year, province and city, office, serial. */
export function registrationNumber(year: string, office: string, serial: number): string {
  return `${year}${homeCity}${office}${String(serial).padStart(serialDigits, '0')}`
}

/**
 * Registration: the number next after the office's last of the year, and the certificate's code. Writers of one unit
 * stand in line, so that no number is given twice; a number once given is never given again.
 */
export const issueCertificate: ContractBehaviour = async ({ record, writer, today, set }) => {
  const { office } = record.values
  const year = today.slice(0, 4)
  const prefix = `${year}${homeCity}${office}`
  const last = await writer.greatest(contracts, 'regNo', prefix)
  const serial = last === undefined ? 1 : Number(last.slice(prefix.length)) + 1
  if (serial >= 10 ** serialDigits) return fail(problems['serial-exhausted']({ office, year }))
  const regNo = registrationNumber(year, office, serial)
  return set({ registeredAt: today, regNo, verifyCode: newVerifyCode() })
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
