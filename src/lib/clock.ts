import type { Instant } from './instant.ts'

/** The time of day is a parameter: production reads the system's, a test fixes it. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => new Date().toISOString() }

export function fixedClock(instant: Instant): Clock {
  return { now: () => instant }
}
