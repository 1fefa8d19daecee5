import { and, is, type Tally } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { Performing } from './perform.ts'

export async function performTally(
  { into, of, by, adds, when }: Tally,
  { cause: { record, writer, set }, register }: Performing,
): ReturnType<Behaviour> {
  const theirs = and(is(by, record.id), ...(when ? [when] : []))
  if (adds === undefined) return set({ [into]: (await writer.list(of, theirs)).length })
  const total = await writer.sum(of, adds, theirs)
  return set({ [into]: register.fields[into]?.kind === 'integer' ? Number(total) : total })
}
