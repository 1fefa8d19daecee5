import { fail, formatSpan, type Result } from '#lib'
import { type RecordsContext, type RecordVersion, writeRecords } from '#records'
import { parseValues, type Values } from '#registers'
import { bookings } from './booking.ts'
import { openingsInstead } from './free-time.ts'
import { readAhead, termsIn } from './make-booking.ts'
import { problems } from './problems.ts'
import type { Whose } from './whose.ts'

/** What a person asks for, as it was typed; the register reads and checks it. */
export interface BookingWish {
  /** The instrument's id. */
  readonly instrument: string
  readonly values: Values
  /** Where the time is taken, wait for it. */
  readonly waits?: boolean
}

/**
 * Books an instrument in one transaction: at once, or as a request where the owner approves bookings first; or it waits.
 * Problems: what the owner's rules say, records/span-taken… with the one who has the time, and what could be booked
 * instead within the opening hours (instruments/could-book).
 */
export async function bookInstrument(
  ctx: RecordsContext,
  whose: Whose,
  { instrument, values, waits = false }: BookingWish,
): Promise<Result<RecordVersion>> {
  const wished = { ...values, instrument, kind: 'use' }
  const done = await writeRecords(ctx, { ...whose, action: 'instruments.bookings/book' }, async (writer) => {
    await readAhead(writer, instrument, String(values.person ?? ''))
    const [terms] = await termsIn(writer, instrument)
    const move = waits ? 'wait' : terms?.values.needsApproval === true ? 'request' : 'book'
    return writer.propose(bookings.name, wished, { move })
  })
  if (done.ok || !done.problems.some(({ code }) => code.startsWith('records/span-taken'))) return done
  const { from, to } = parseValues(bookings, wished).values
  const { later } = await openingsInstead(ctx, whose, instrument, { from: String(from), to: String(to) })
  return fail(
    ...done.problems,
    problems['could-book']({ spans: later.map(formatSpan).join('、') || '两周内没有' }),
  )
}
