import type { Actor } from '#access'
import {
  addDays,
  countWorkingDays,
  type Day,
  dayOf,
  daysBetween,
  type Language,
  type Result,
  settle,
  unwrap,
} from '#lib'
import { findRegister, listRecords } from '#records'
import { and, inState, is } from '#registers'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'

/** What a batch of applications waits for next. */
export type Deadline = 'opens' | 'closes' | 'recommends'

export interface BatchDue {
  readonly record: RecordShown
  /** Absent: the last of its deadlines is over. */
  readonly next?: {
    readonly deadline: Deadline
    readonly on: Day
    /** Days from today; none on the day itself. */
    readonly days: number
    /** Absent where the holidays of those days are not known yet. */
    readonly workingDays?: number
  }
  /** Applications that still have to be accepted, checked and recommended. */
  readonly toAccept: number
  readonly toRecommend: number
  readonly recommended: number
}

const register = 'hightech.batches'
const deadlines = [
  ['opens', 'opensOn'],
  ['closes', 'closesOn'],
  ['recommends', 'recommendsBy'],
] as const satisfies readonly (readonly [Deadline, string])[]

const stages = {
  toAccept: inState('submitted', 'forwarded'),
  toRecommend: inState('accepted', 'correcting'),
  recommended: inState('recommended', 'publicised', 'recognised', 'failed'),
}

/** The batches of a year, each with its next deadline and how many applications wait. Problems: those of `unitOf`. */
export function askBatches(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly year: number; readonly language: Language },
): Promise<Result<readonly BatchDue[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const description = unwrap(findRegister(app.catalogue, register))
    const today = dayOf(app.clock.now())
    const { rows } = await listRecords(app, {
      ...{ actor, unit, register, where: is('year', asked.year), offset: 0, limit: 100 },
      sort: [{ field: 'opensOn' }],
    })
    const batches: BatchDue[] = []
    for (const record of rows) {
      const count = async (stage: keyof typeof stages) => {
        const where = and(is('batch', record.id), stages[stage])
        const of = { actor, unit, register: 'hightech.applications', where, fields: [] }
        return (await listRecords(app, { ...of, offset: 0, limit: 1 })).total
      }
      const next = nextOf(record.values, today)
      batches.push({
        record: showRecord(description, record, asked.language),
        ...(next ? { next } : {}),
        toAccept: await count('toAccept'),
        toRecommend: await count('toRecommend'),
        recommended: await count('recommended'),
      })
    }
    return batches
  })
}

function nextOf(values: Readonly<Record<string, unknown>>, today: Day): BatchDue['next'] {
  for (const [deadline, field] of deadlines) {
    const on = values[field]
    // On the day on which it opens it waits for its end.
    if (typeof on !== 'string' || on < today || (deadline === 'opens' && on === today)) continue
    const worked = countWorkingDays(addDays(today, 1), on)
    return { deadline, on, days: daysBetween(today, on), ...(worked.ok ? { workingDays: worked.value } : {}) }
  }
  return undefined
}
