import type { InstrumentTime, Span, Taken } from './client/instrument.ts'

/** What a slot of the calendar is: to be booked, or why not. */
export type SlotKind = 'free' | 'taken' | 'outage' | 'closed' | 'past' | 'beyond'

export interface Slot extends Span {
  readonly kind: SlotKind
  /** What has the time. */
  readonly by?: Taken
  /** Of the first slot that a booking has on a day: how many slots it goes on. */
  readonly rows?: number
}

export interface WeekGrid {
  readonly days: readonly string[]
  /** Minutes of the day at which the rows begin. */
  readonly starts: readonly number[]
  /** By day, then by row. */
  readonly slots: readonly (readonly Slot[])[]
}

const dayLength = 24 * 60

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return dayAfter(day, 1 - weekday)
}

/** A minute of a day as the API writes it; the last is the first of the next day. */
export function momentIn(day: string, minutes: number): string {
  if (minutes >= dayLength) return `${dayAfter(day, 1)}T00:00+08:00`
  return `${day}T${clockText(minutes)}+08:00`
}

/** `08:30` */
export function clockText(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** At which minute of a day a moment is; before it 0, after it the whole day. */
function minutesIn(day: string, moment: string): number {
  if (moment.slice(0, 10) < day) return 0
  if (moment.slice(0, 10) > day) return dayLength
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
}

/** How long the rows are, so that a booking can begin and end on them: what the owner asks for, within reason. */
export function rowLength(stepMinutes: unknown): number {
  const step = Number(stepMinutes ?? 30)
  return step < 30 ? 30 : Math.min(step, 120)
}

/** The week from a Monday on, in rows of so many minutes, over the hours in which anything is open or taken. */
export function weekGrid(time: InstrumentTime, monday: string, length: number, now: string): WeekGrid {
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(monday, index))
  const { first, last } = hoursOf(time, days)
  const starts: number[] = []
  for (let at = first; at < last; at += length) starts.push(at)
  const slots = days.map((day) =>
    withRows(
      starts.map((at) =>
        slotOf(time, { from: momentIn(day, at), to: momentIn(day, Math.min(at + length, dayLength)) }, now),
      ),
    ),
  )
  return { days, starts, slots }
}

function hoursOf({ open, taken }: InstrumentTime, days: readonly string[]) {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const parts = [...open, ...taken].flatMap((span) =>
    days
      .filter((day) => span.from < momentIn(day, dayLength) && span.to > momentIn(day, 0))
      .map((day) => [minutesIn(day, span.from), minutesIn(day, span.to)] as const),
  )
  if (parts.length === 0 || first > last) return { first: 8 * 60, last: 18 * 60 }
  return {
    first: Math.floor(Math.min(...parts.map(([from]) => from)) / 60) * 60,
    last: Math.ceil(Math.max(...parts.map(([, to]) => to)) / 60) * 60,
  }
}

const meets = (a: Span, b: Span) => a.from < b.to && b.from < a.to
const holds = (a: Span, b: Span) => a.from <= b.from && b.to <= a.to

function slotOf({ taken, free, bookable }: InstrumentTime, span: Span, now: string): Slot {
  const by = taken.find((one) => meets(one, span))
  if (by) return { ...span, kind: by.kind === 'outage' ? 'outage' : 'taken', by }
  if (!free.some((one) => holds(one, span))) return { ...span, kind: 'closed' }
  if (span.from < now) return { ...span, kind: 'past' }
  const isWithin =
    bookable && span.from >= bookable.from && (bookable.to === undefined || span.from < bookable.to)
  return { ...span, kind: isWithin ? 'free' : 'beyond' }
}

/** A booking is drawn once a day, over all of its rows. */
function withRows(slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => {
    if (!slot.by || slots[index - 1]?.by?.id === slot.by.id) return slot
    const end = slots.findIndex((one, at) => at > index && one.by?.id !== slot.by?.id)
    return { ...slot, rows: (end < 0 ? slots.length : end) - index }
  })
}

/**
 * The span from one row of a day to another, in either direction, as far as it is free; at least so many minutes where
 * there is room. Undefined where it does not begin with a free row.
 */
export function spanBetween(
  slots: readonly Slot[],
  from: number,
  to: number,
  leastRows: number,
): Span | undefined {
  const anchor = slots[from]
  if (anchor?.kind !== 'free') return undefined
  const isFree = (index: number) => slots[index]?.kind === 'free'
  let [first, last] = [from, from]
  if (to < from) while (first > to && isFree(first - 1)) first--
  else while (last < to && isFree(last + 1)) last++
  while (last - first + 1 < leastRows && isFree(last + 1)) last++
  const [begins, ends] = [slots[first], slots[last]]
  return begins && ends ? { from: begins.from, to: ends.to } : undefined
}
