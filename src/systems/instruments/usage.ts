import { type Decimal, divide, minutesBetween, type Span, unionOf } from '#lib'

export interface Session extends Span {
  readonly kind: string
}

/** Minutes that an instrument really ran: logs that overlap count once. */
export function minutesRun(sessions: readonly Span[]): number {
  return unionOf(sessions).reduce((total, { from, to }) => total + minutesBetween(from, to), 0)
}

export function hoursOf(minutes: number): Decimal {
  return divide(String(minutes), '60', 2)
}

/**
 * An instrument's hours: effective ones (training and maintenance are counted apart), of these the ones in the service
 * of others. Where both log the same hour it is both, but the effective hours hold it once.
 */
export function hoursRun(sessions: readonly Session[]): { effective: Decimal; outside: Decimal } {
  const apart = new Set(['training', 'maintenance'])
  const effective = minutesRun(sessions.filter(({ kind }) => !apart.has(kind)))
  const outside = minutesRun(sessions.filter(({ kind }) => kind === 'outside'))
  return { effective: hoursOf(effective), outside: hoursOf(outside) }
}
