import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, scopeOf } from '#access'
import type { Session } from '#db'
import { fail, type Instant, ok, type Problem, parseAsOf, type Result } from '#lib'
import { ledgerHead, type RecordsContext, resolveAsOf } from '#records'
import type { MeasureCatalogue } from './catalogue.ts'

/** What every use case of this stage needs from outside. */
export interface MeasuresContext extends RecordsContext {
  readonly measures: MeasureCatalogue
}

/** Who asks, and as of when: a day (its end in Shanghai) or an instant; absent: now. */
export interface Asking {
  readonly actor: Actor
  readonly asOf?: string | undefined
}

/** One snapshot of the database, with the moment that it answers for. */
export interface Moment {
  readonly session: Session
  asOfIn(unit: string): Instant
  /** SQL that holds of the versions, as `r`, which were known then. */
  knownIn(unit: string): RawBuilder<unknown>
}

/**
 * Opens a snapshot for some units and settles the as-of moment of each.
 * Problems: time/not-a-day, time/as-of-in-the-future, access/not-your-unit.
 */
export async function openMoment<T>(
  ctx: MeasuresContext,
  { actor, asOf }: Asking,
  units: readonly string[],
  work: (moment: Moment) => Promise<T>,
): Promise<Result<T>> {
  const now = ctx.clock.now()
  const asked = asOf === undefined ? undefined : parseAsOf(asOf, now)
  const refused: Problem[] = units.flatMap((unit) => problemsOf(may(actor, 'read', { unit })))
  if (asked && !asked.ok) return fail(...asked.problems, ...refused)
  if (refused.length > 0) return fail(...refused)
  return ctx.database.read(scopeOf(actor), async (session) => {
    const moments = new Map<string, { readonly asOf: Instant; readonly isLatest: boolean }>()
    for (const unit of units) {
      const given = asked ? { asOf: asked.value } : {}
      const settled = await resolveAsOf(session, { unit, now, ...given })
      const head = await ledgerHead(session, unit)
      moments.set(unit, { asOf: settled, isLatest: head === undefined || head.at <= settled })
    }
    const momentIn = (unit: string) => {
      const moment = moments.get(unit)
      if (!moment) throw new Error(`the snapshot was not opened for ${unit}`)
      return moment
    }
    return ok(
      await work({
        session,
        asOfIn: (unit) => momentIn(unit).asOf,
        knownIn: (unit) => knownSql(momentIn(unit)),
      }),
    )
  })
}

/** After the last thing that was written, what is known are the current versions, for which there are indexes. */
function knownSql({ asOf, isLatest }: { asOf: Instant; isLatest: boolean }): RawBuilder<unknown> {
  if (isLatest) return sql`r.known_to = 'infinity'`
  return sql`r.known_from <= ${asOf}::timestamptz and r.known_to > ${asOf}::timestamptz`
}

function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems
}
