import type { Actor } from '#access'
import {
  addDays,
  addMinutes,
  dayOf,
  type Language,
  momentAt,
  momentOf,
  type Result,
  settle,
  unwrap,
} from '#lib'
import { listRecords, type RecordVersion, recordIn } from '#records'
import { and, type Condition, inState, is, lt, oneOf, or, printTitle, type Register, value } from '#registers'
import { bookings, graceOf, instruments, instrumentTerms, serviceOrders } from '#systems'
import type { App } from '../open.ts'
import { offeredMoves, type RecordShown, showRecord } from '../record.ts'
import type { MoveOffer } from '../register.ts'
import { unitOf } from '../unit.ts'

/** A record that waits for somebody, with the steps that come next. */
export interface DeskRow {
  readonly record: RecordShown
  readonly moves: readonly MoveOffer[]
  /** What it is about, by its title; absent: nothing that is kept here. */
  readonly instrument?: { readonly id: string; readonly title: string }
}

export interface DeskQueue {
  readonly rows: readonly DeskRow[]
  readonly total: number
}

/** What is to be done about bookings, the most urgent first. */
export interface BookingDesk {
  /** Who was to come and did not, beyond the grace that the terms give. */
  readonly missed: DeskQueue
  readonly pending: DeskQueue
  /** To begin today, or going on. */
  readonly today: DeskQueue
  readonly toSettle: DeskQueue
}

/** Of all the steps that a record may take, those that clear it from its queue. */
const next = {
  missed: ['markNoShow', 'start'],
  pending: ['confirm', 'refuse'],
  today: ['start', 'finish', 'cancel'],
  toSettle: ['settle'],
} as const satisfies Record<keyof BookingDesk, readonly string[]>

/** So many of a queue are shown; the register has the others. */
const few = 20
/** So many bookings that have begun are looked at for no-shows. */
const most = 500

/** Problems: those of `unitOf`. */
export function askBookingDesk(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly language: Language },
): Promise<Result<BookingDesk>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const whose = { actor, unit }
    const now = momentOf(app.clock.now())
    const today = dayOf(app.clock.now())
    const list = (register: Register, where: Condition, field: string, limit: number) =>
      listRecords(app, { ...whose, register: register.name, where, sort: [{ field }], offset: 0, limit })
    const use = is('kind', 'use')
    const tomorrow = value(momentAt(addDays(today, 1)))
    const [pending, current, toSettle] = await Promise.all([
      list(bookings, and(use, inState('pending')), 'from', few),
      list(
        bookings,
        and(use, or(inState('inUse'), and(inState('confirmed'), lt('from', tomorrow)))),
        'from',
        most,
      ),
      list(serviceOrders, inState('completed'), 'completedOn', few),
    ])
    const shown = [...pending.rows, ...current.rows, ...toSettle.rows]
    const about = await aboutOf(app, whose, shown)
    const isMissed = ({ state, values }: RecordVersion) => {
      const grace = graceOf(about.terms(String(values.instrument)), today)
      return state === 'confirmed' && addMinutes(String(values.from), grace) <= now
    }
    const queue = (name: keyof BookingDesk, rows: readonly RecordVersion[], total = rows.length) => ({
      total,
      rows: rows.slice(0, few).map((record): DeskRow => {
        const register = name === 'toSettle' ? serviceOrders : bookings
        const instrument = about.instrument(String(record.values.instrument))
        const moves = offeredMoves(actor, register, record, asked.language)
        const steps: readonly string[] = next[name]
        return {
          record: showRecord(register, record, asked.language),
          moves: moves.filter(({ move }) => steps.includes(move)),
          ...(instrument ? { instrument } : {}),
        }
      }),
    })
    return {
      missed: queue('missed', current.rows.filter(isMissed)),
      pending: queue('pending', pending.rows, pending.total),
      today: queue(
        'today',
        current.rows.filter((one) => !isMissed(one)),
      ),
      toSettle: queue('toSettle', toSettle.rows, toSettle.total),
    }
  })
}

/** The instruments that records are about, and their terms, each asked for once. */
async function aboutOf(
  app: App,
  whose: { readonly actor: Actor; readonly unit: string },
  records: readonly RecordVersion[],
) {
  const ids = [
    ...new Set(records.flatMap(({ values }) => (values.instrument ? [String(values.instrument)] : []))),
  ]
  const page = { ...whose, offset: 0, limit: Math.max(1, ids.length) }
  const [found, terms] = await Promise.all([
    listRecords(app, { ...page, register: instruments.name, among: ids, fields: [] }),
    listRecords(app, { ...page, register: instrumentTerms.name, where: oneOf('instrument', ids) }),
  ])
  const titles = new Map(found.rows.map(({ id, values }) => [id, printTitle(instruments, values)]))
  const termsById = new Map(
    terms.rows.map((one) => {
      const { values } = recordIn(instrumentTerms, one)
      return [values.instrument, values]
    }),
  )
  return {
    instrument: (id: string) => {
      const title = titles.get(id)
      return title === undefined ? undefined : { id, title }
    },
    terms: (id: string) => termsById.get(id),
  }
}
