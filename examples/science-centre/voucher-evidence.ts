import { type Day, dayOf } from '#lib'
import type { Values } from '#registers'
import type { SampleVersion } from './course.ts'
import { seededId } from './organisation.ts'
import type { Random } from './random.ts'
import { inOfficeHours } from './working-calendar.ts'

export interface Payment {
  readonly amount: string
  readonly payer: string
  readonly payee: string
  readonly on: Day
  readonly role: string
  /** The claim or item, and the contract. */
  readonly supports: Values
  readonly recordedOn: Day
}

/** Invoices and bank slips with numbers of their own, one pair a payment. */
export class EvidenceMaker {
  readonly #random: Random
  #serial = 0
  readonly made: SampleVersion[] = []

  constructor(random: Random) {
    this.#random = random
  }

  add({ amount, payer, payee, on, role, supports, recordedOn }: Payment): void {
    this.#serial++
    const serial = String(this.#serial).padStart(8, '0')
    const shared = { issuedOn: on, amount, payer, payee, role, ...supports }
    for (const values of [
      {
        kind: 'invoice',
        number: `${on.slice(2, 4)}32${on.slice(5, 7)}${on.slice(8)}0000${serial}`,
        ...shared,
      },
      { kind: 'slip', number: `HD${on.replaceAll('-', '')}${serial}`, ...shared },
    ]) {
      const knownFrom = inOfficeHours(this.#random, recordedOn)
      const id = seededId(this.#random, knownFrom)
      this.made.push({ id, version: 1, state: 'used', knownFrom, values })
    }
  }
}

/** A day within a span. */
export function dayWithin(random: Random, from: Day, to: Day): Day {
  const start = Date.parse(from)
  const days = Math.max(0, Math.floor((Date.parse(to) - start) / 86_400_000))
  return dayOf(new Date(start + random.int(0, days) * 86_400_000).toISOString())
}
