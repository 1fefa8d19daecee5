import type { Scalar } from '../condition.ts'
import type { FieldKind } from '../field.ts'
import type { Register } from '../register.ts'
import { need } from './need.ts'

/**
 * What a stamp puts into a field: the day, the moment, who makes the move, one more than stood there, a code that nobody
 * guesses (of a certificate), or nothing, which clears it; `first` only where it is empty; `of` another field's value
 * as it stood before the stamp.
 */
export type Stamped =
  | 'today'
  | 'now'
  | 'actor'
  | 'count'
  | 'code'
  | 'nothing'
  | { readonly first: 'today' | 'now' | 'actor' }
  | { readonly of: string }
  | { readonly value: Scalar }

/** 留痕: who did it and when, and the small marks that a move leaves on its record. */
export interface Stamp {
  readonly word: 'stamp'
  readonly sets: { readonly [field: string]: Stamped }
}

export const stamp = (sets: Stamp['sets']): Stamp => ({ word: 'stamp', sets })

const kinds: Readonly<Record<string, readonly FieldKind[]>> = {
  today: ['date'],
  now: ['moment'],
  actor: ['person', 'text'],
  count: ['integer'],
  code: ['text'],
}

export function proveStamp({ sets }: Stamp, register: Register, where: string): void {
  for (const [name, stamped] of Object.entries(sets)) {
    const what = typeof stamped === 'string' ? stamped : 'first' in stamped ? stamped.first : undefined
    const field = need(register, name, where, ...(kinds[what ?? ''] ?? []))
    if (typeof stamped === 'object' && 'of' in stamped) need(register, stamped.of, where, field.kind)
    if (what === 'nothing' && field.required === true)
      throw new Error(`${where} clears ${name}, which is required`)
  }
}
