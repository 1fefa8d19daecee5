import { type Actor, readerFor } from '#access'
import { ok, type Result, settle, unwrap } from '#lib'
import { type FeedOf, makeFeed, readFeed } from '#systems'
import type { App } from '../open.ts'
import { unitOf } from '../unit.ts'

/** A feed as it is told once: who has the address may read it. */
export interface FeedMade {
  readonly id: string
  readonly version: number
  /** Where it is read, under the address of the server. */
  readonly path: string
}

/** Makes a calendar feed of an instrument or of a person. Problems: those of `unitOf` and `makeFeed`. */
export async function issueFeed(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly of: FeedOf },
): Promise<Result<FeedMade>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const made = await makeFeed(app, { actor, unit: unit.value }, asked.of)
  if (!made.ok) return made
  const { id, version, values } = made.value
  return ok({ id, version, path: `/api/feeds/${unit.value}/${String(values.token)}.ics` })
}

/** A calendar by its address, as iCalendar text. Problems: those of `readFeed`. */
export async function askFeed(
  app: App,
  asked: { readonly unit: string; readonly token: string },
): Promise<Result<string>> {
  // Whoever has the address may read what is behind it, and nothing else.
  const actor = readerFor(asked.unit, 'calendar-feed')
  return settle(async () => unwrap(await readFeed(app, { actor, unit: asked.unit }, asked.token)))
}
