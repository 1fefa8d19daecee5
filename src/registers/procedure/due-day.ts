import type { Register } from '../register.ts'
import { need } from './need.ts'
import type { DayCount } from './term.ts'

/**
 * 办理期限: the day by which something is due, counted from the day of the move, which itself is not counted. Calendar
 * days that end on a rest day end on the next working day (民法典第二百零三条). Caused again it starts anew.
 */
export interface DueDay extends DayCount {
  readonly word: 'dueDay'
  readonly field: string
}

export const dueDay = (asked: Omit<DueDay, 'word'>): DueDay => ({ word: 'dueDay', ...asked })

export function proveDueDay({ field, days }: DueDay, register: Register, where: string): void {
  need(register, field, where, 'date')
  if (typeof days === 'object' && register.rules === undefined)
    throw new Error(`${where}: ${register.name} has no rules that give ${days.param}`)
}
