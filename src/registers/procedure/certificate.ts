import type { Register } from '../register.ts'
import { need, needStates } from './need.ts'
import { type SerialNumber, serialNumber } from './serial-number.ts'
import { type Stamp, stamp } from './stamp.ts'

/**
 * 证书: what a record is proof of to whoever holds the paper. Issued it has a number and a code that nobody guesses; by
 * the code anyone is told whether it still holds, and of the record what `shows` names, nothing personal. That it
 * ran out follows from its last day; that it was ended, from its state.
 */
export interface Certificate {
  readonly number: string
  readonly code: string
  /** The states in which it holds. */
  readonly valid: readonly string[]
  readonly shows: readonly string[]
  /** Of a change that it survived. */
  readonly changedOn?: string
  /** The last day on which it holds. */
  readonly until?: string
  readonly endedOn?: string
}

/** 发证: its number, its code and the day. */
export const issueCertificate = (
  { number, code }: Pick<Certificate, 'number' | 'code'>,
  { pattern, issuedOn }: { readonly pattern: string; readonly issuedOn: string },
): readonly [SerialNumber, Stamp] => [
  serialNumber({ field: number, pattern }),
  stamp({ [issuedOn]: 'today', [code]: 'code' }),
]

export function proveCertificate(register: Register): void {
  const { certificate } = register
  if (!certificate) return
  const where = `register ${register.name}: certificate`
  const { number, code, valid, shows, changedOn, until, endedOn } = certificate
  need(register, number, where, 'text')
  if (!register.unique?.some((set) => Array.isArray(set) && set.join() === code))
    throw new Error(`${where}: its code ${code} is not unique`)
  needStates(register, valid, where)
  for (const day of [changedOn, until, endedOn]) if (day !== undefined) need(register, day, where, 'date')
  for (const field of shows)
    if (need(register, field, where).personal)
      throw new Error(`${where}: it shows ${field}, which is personal`)
}
