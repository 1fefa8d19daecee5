import type { DueDay } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { Performing } from './perform.ts'
import { daysOf, endOfTerm } from './term.ts'

/** Problems: working-days/year-unknown. */
export async function performDueDay(word: DueDay, { cause }: Performing): ReturnType<Behaviour> {
  const due = endOfTerm(cause.today, daysOf(word, cause.rule), word.of)
  return due.ok ? cause.set({ [word.field]: due.value }) : due
}
