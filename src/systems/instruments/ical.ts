import { type Instant, instantOf, type Span } from '#lib'

/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for all versions of one booking. */
  readonly uid: string
  /** Grows with each version. */
  readonly sequence: number
  /** When this version was recorded. */
  readonly stamp: Instant
  readonly span: Span
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly isTentative: boolean
}

/**
 * A calendar as iCalendar text (RFC 5545): lines end with CRLF and are folded at 75 octets between characters, texts are
 * escaped, times are in UTC. Readers ask again every half hour.
 */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youju//Instruments//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'X-PUBLISHED-TTL:PT30M',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, stamp, span, summary, description, location, isTentative } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(instantOf(span.from))}`,
    `DTEND:${utc(instantOf(span.to))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

function utc(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** A line of more than 75 octets goes on in the next, which begins with a space; a character is never cut. */
function folded(line: string): string {
  const parts = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push('')
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n ')
}
