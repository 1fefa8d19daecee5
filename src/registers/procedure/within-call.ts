import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/**
 * 申报时间: the move is made within the days of the call that the record refers to (a programme, a batch), both days
 * included, and, where states are named, while the call is in one of them.
 */
export interface WithinCall {
  readonly word: 'withinCall'
  /** The field that refers to the call. */
  readonly call: string
  /** Of the call: its first day. */
  readonly opens: string
  /** Of the call: its last day; where it is empty there is none. */
  readonly closes: string
  /** Of the call: the last day for corrections of what came in time; where it is empty there is none. */
  readonly corrections?: string
  readonly while?: readonly string[]
  /** The move brings corrections: their last day counts alone. */
  readonly corrects?: true
}

export const withinCall = (asked: Omit<WithinCall, 'word'>): WithinCall => ({ word: 'withinCall', ...asked })

/** The same call, of a move that brings corrections: they come until their own last day. */
export const correctedWithin = (window: WithinCall & { readonly corrections: string }): WithinCall => ({
  ...window,
  corrects: true,
})

export function proveWithinCall(
  { call, opens, closes, corrections, while: states = [] }: WithinCall,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const field = need(register, call, where, 'reference')
  if (field.kind !== 'reference') return
  const called = needRegister(others, field.register, where)
  for (const day of [opens, closes, ...(corrections === undefined ? [] : [corrections])])
    need(called, day, where, 'date')
  needStates(called, states, where)
}
