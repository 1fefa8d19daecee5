import { type Day, fail, unwrap } from '#lib'
import { and, type FreezeReturns, inState, is, lt, type PeriodicReturn, value } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordWriter } from '../writer.ts'
import { membersOn } from './membership.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/nobody-must-report. */
export async function performFreezeReturns(
  word: FreezeReturns,
  { cause: { record, writer, set }, catalogue }: Performing,
): ReturnType<Behaviour> {
  const { returns, members, asOf, keeps, period, with: own = [], who, missedBefore } = word
  const day: Day = `${record.values[asOf]}-12-31`
  const found = await membersOn(writer, members, day)
  if (found.length === 0) {
    const { label } = unwrap(findRegister(catalogue, members.of))
    return fail(problems['nobody-must-report']({ register: label, day }))
  }
  const missed = await missedSoFar(writer, word, Number(record.values[period]))
  const shared = Object.fromEntries([period, ...own].map((name) => [name, record.values[name]]))
  await writer.proposeMany(
    returns,
    found.map(({ values }) => {
      const kept = Object.fromEntries(Object.entries(keeps).map(([ours, theirs]) => [ours, values[theirs]]))
      return { ...shared, ...kept, [missedBefore]: missed.get(String(kept[who])) ?? 0 }
    }),
  )
  return set({ listed: found.length })
}

async function missedSoFar(
  writer: RecordWriter,
  { returns, period, who }: PeriodicReturn,
  before: number,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { values } of await writer.list(returns, and(inState('missed'), lt(period, value(before)))))
    counts.set(String(values[who]), (counts.get(String(values[who])) ?? 0) + 1)
  return counts
}

/** Reminds everyone who still owes the return of a period, and gives how many. Problems: those of the move. */
export async function remindReturns(
  writer: RecordWriter,
  { returns, period, owed }: Pick<PeriodicReturn, 'returns' | 'period' | 'owed'>,
  of: number,
): Promise<number> {
  const open = await writer.list(returns, and(is(period, of), inState(...owed)))
  for (const { id, version } of open) await writer.move(returns, id, version, 'remind')
  return open.length
}
