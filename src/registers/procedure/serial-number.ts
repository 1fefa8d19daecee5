import type { Day } from '#lib'
import type { Register, Values } from '../register.ts'
import { need } from './need.ts'

/**
 * 编号: the number next after the last that was given. Of the pattern `{today.year}3205{office}{serial:6}` all that
 * stands before the serial is its series: here one a year and office. A number once given is never given again, also
 * where its record ended; none is left out, since it is given in the transaction that keeps it.
 */
export interface SerialNumber {
  readonly word: 'serialNumber'
  readonly field: string
  /** Text, fields in braces, `{today.year}`, and at its end `{serial:digits}`. */
  readonly pattern: string
}

export const serialNumber = (asked: Omit<SerialNumber, 'word'>): SerialNumber => ({
  word: 'serialNumber',
  ...asked,
})

const serial = /\{serial:(\d+)\}$/

export function serialDigits(pattern: string): number {
  return Number(serial.exec(pattern)?.[1] ?? Number.NaN)
}

/** What the numbers of a record's series begin with. */
export function seriesOf(pattern: string, values: Values, today: Day): string {
  return pattern
    .replace(serial, '')
    .replace(/\{([\w.]+)\}/g, (_, name: string) =>
      name === 'today.year' ? today.slice(0, 4) : String(values[name] ?? ''),
    )
}

export function proveSerialNumber({ field, pattern }: SerialNumber, register: Register, where: string): void {
  need(register, field, where, 'text')
  if (!(serialDigits(pattern) > 0)) throw new Error(`${where}: ${pattern} does not end with {serial:digits}`)
  for (const [, name = ''] of pattern.replace(serial, '').matchAll(/\{([\w.]+)\}/g))
    if (name !== 'today.year' && need(register, name, where).required !== true)
      throw new Error(`${where}: ${name} may be empty, and is part of a number`)
}
