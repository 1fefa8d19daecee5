import type { Actor } from '#access'
import { type Instant, type Language, parseAsOf, type Result, settle, sha256, unwrap } from '#lib'
import { findRegister, getRecord, listEntries, listRecords } from '#records'
import { and, inState, is } from '#registers'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'

export interface SpotCheckAsked {
  readonly unit?: string | undefined
  readonly year: number
  readonly count: number
  /** Absent: the ledger's last hash, which nobody can choose. */
  readonly seed?: string | undefined
  readonly asOf?: string | undefined
  readonly language: Language
}

/** One who was drawn, as it stood then, and as it stands now: with the outcome, once that is recorded. */
export interface SpotCheckRow extends RecordShown {
  readonly now: RecordShown
}

export interface SpotCheck {
  readonly register: string
  readonly seed: string
  readonly asOf: Instant
  /** How many it was drawn from. */
  readonly of: number
  /** Of how many of them the outcome is recorded. */
  readonly checked: number
  readonly rows: readonly SpotCheckRow[]
}

const register = 'sme.evaluations'
const seedLength = 16

/**
 * Draws admitted SMEs of a year for a spot check. Each has as its lot the hash of seed and id, and the lowest are
 * drawn: the same seed and as-of draw the same firms again, for anyone who doubts it. Problems: those of `unitOf`,
 * time/not-a-day, time/as-of-in-the-future.
 */
export function drawSpotCheck(app: App, actor: Actor, asked: SpotCheckAsked): Promise<Result<SpotCheck>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const now = app.clock.now()
    const asOf = asked.asOf === undefined ? now : unwrap(parseAsOf(asked.asOf, now))
    const seed = asked.seed ?? (await lastHash(app, actor, unit)).slice(0, seedLength)
    const description = unwrap(findRegister(app.catalogue, register))
    const where = and(inState('admitted'), is('year', asked.year))
    const all = { actor, unit, register, where, asOf, offset: 0 }
    const pool = await listRecords(app, { ...all, fields: ['firm'], limit: mostInPool })
    const lots = pool.rows
      .map((record) => ({ id: record.id, lot: sha256(`${seed} ${record.id}`) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, asked.count)
    const rows: SpotCheckRow[] = []
    for (const { id } of lots) {
      const one = { actor, unit, register, id }
      const [drawn, stands] = [await getRecord(app, { ...one, asOf }), await getRecord(app, one)]
      const now = showRecord(description, stands, asked.language)
      rows.push({ ...showRecord(description, drawn, asked.language), now })
    }
    const checked = rows.filter(({ now }) => now.values.spotCheckResult !== undefined).length
    return { register, seed, asOf, of: pool.total, checked, rows }
  })
}

/** More than a province admits in a year. */
const mostInPool = 1_000_000

async function lastHash(app: App, actor: Actor, unit: string): Promise<string> {
  const [last] = await listEntries(app, { actor, unit, limit: 1 })
  return last?.hash ?? sha256(unit)
}
