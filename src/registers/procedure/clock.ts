import { and, type Condition, inState, isSet, lt, not, value } from '../condition.ts'
import type { Register } from '../register.ts'
import { need, needStates } from './need.ts'

/**
 * 法定时限: the field with the day by which the office must be done, while a record is in these states. `dueDay` sets
 * it, and anew where time starts again; where the days do not count in which others have the record (补正期间不计入),
 * `pauseClock` and `resumeClock` keep what is left of it.
 */
export interface Clock {
  readonly due: string
  readonly in: readonly string[]
  /** The field with the day since which time stands still. */
  readonly paused?: string
}

/** Time stands still from today on. */
export interface PauseClock {
  readonly word: 'pauseClock'
  readonly paused: string
}

export const pauseClock = (paused: string): PauseClock => ({ word: 'pauseClock', paused })

/** Time goes on: as many days are left from today on as were left when it stopped. What was late by then stays late. */
export interface ResumeClock {
  readonly word: 'resumeClock'
  readonly due: string
  readonly paused: string
  readonly of: 'workingDays' | 'calendarDays'
}

export const resumeClock = (asked: Omit<ResumeClock, 'word'>): ResumeClock => ({
  word: 'resumeClock',
  ...asked,
})

/** Which records are late on a day: due before it, while time runs. */
export function lateOn({ clock }: Pick<Register, 'clock'>, day: string): Condition | undefined {
  if (!clock) return undefined
  const { due, in: states, paused } = clock
  const runs = paused === undefined ? [] : [not(isSet(paused))]
  return and(inState(...states), lt(due, value(day)), ...runs)
}

export function proveClock(register: Register): void {
  const { clock, name } = register
  if (!clock) return
  const where = `register ${name}: clock`
  need(register, clock.due, where, 'date')
  needStates(register, clock.in, where)
  if (clock.paused !== undefined) need(register, clock.paused, where, 'date')
}

export function provePauseClock({ paused }: PauseClock, register: Register, where: string): void {
  need(register, paused, where, 'date')
}

export function proveResumeClock({ due, paused }: ResumeClock, register: Register, where: string): void {
  need(register, due, where, 'date')
  need(register, paused, where, 'date')
}
