import { isSet, le } from './condition.ts'
import type { Check } from './register.ts'

/** Where both days are given, the second is not before the first. */
export function inOrder(from: string, to: string): Check {
  return {
    name: `${from}-before-${to}`,
    that: le(from, to),
    when: isSet(to),
    at: to,
    says: {
      zh: `截止日期 {${to}} 早于起始日期 {${from}}`,
      en: `It ends on {${to}}, before it begins on {${from}}`,
    },
  }
}
