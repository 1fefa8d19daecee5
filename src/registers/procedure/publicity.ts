import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'
import { openObjections } from './objection.ts'
import type { DayCount } from './term.ts'

/**
 * 公示: from today on, for so many days. The day on which it starts is not counted, unless the register says that it is
 * the first.
 */
export interface Publicise extends DayCount {
  readonly word: 'publicise'
  readonly from: string
  readonly to: string
  readonly countsFirst?: true
}

export const publicise = (asked: Omit<Publicise, 'word'>): Publicise => ({ word: 'publicise', ...asked })

/** Where objections are kept, which of them are open, and by what number people know them. */
export interface Objections {
  readonly register: string
  /** Their field that refers to what is made public. */
  readonly by: string
  /** Absent: those in which a register that `defineObjections` made has nothing decided. */
  readonly open?: readonly string[]
}

/** 公示期满: the step is taken once the days are over and no objection is open. */
export interface PublicityOver {
  readonly word: 'publicityOver'
  readonly to: string
  readonly objections?: Objections
}

export const publicityOver = (asked: Omit<PublicityOver, 'word'>): PublicityOver => ({
  word: 'publicityOver',
  ...asked,
})

export function provePublicise({ from, to, days }: Publicise, register: Register, where: string): void {
  need(register, from, where, 'date')
  need(register, to, where, 'date')
  if (typeof days === 'object' && register.rules === undefined)
    throw new Error(`${where}: ${register.name} has no rules that give ${days.param}`)
}

export function provePublicityOver(
  { to, objections }: PublicityOver,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  need(register, to, where, 'date')
  if (!objections) return
  const kept = needRegister(others, objections.register, where)
  const field = need(kept, objections.by, where, 'reference')
  if (field.kind === 'reference' && field.register !== register.name)
    throw new Error(`${where}: ${kept.name} ${objections.by} refers to no ${register.name}`)
  needStates(kept, objections.open ?? openObjections, where)
}
