import type { Problem } from '#lib'
import type { Register } from '#registers'
import { checkAvoiding } from './avoid.ts'
import type { Draft } from './draft.ts'
import { checkFits } from './fit.ts'
import { checkHolders, checkLimits } from './limit.ts'
import type { Writing } from './writing.ts'

/**
 * What holds among records, of drafts that are to be current: they fit what they refer to, they bring
 * together nobody who must keep out, they take no more than there
 * is, and what they hold is not lowered below what is taken. History that is taken over is as it was. Writers of a unit
 * stand in line, so the answers hold until the transaction ends.
 */
export async function checkAmong(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const asked = drafts.filter(({ takenOver }) => takenOver === undefined)
  if (asked.length === 0) return []
  return [
    ...(await checkFits(writing, register, asked)),
    ...(await checkAvoiding(writing, register, asked)),
    ...(await checkLimits(writing, register, asked)),
    ...(await checkHolders(writing, register, asked)),
  ]
}

/** Whether records of a register are asked about more than what they say themselves. */
export function isBoundAmong({ limits = [], fits = [], avoids }: Register): boolean {
  return limits.length + fits.length > 0 || avoids !== undefined
}
